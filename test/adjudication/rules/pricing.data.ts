import { fee, khr, rate, usd } from "../facts.kit";
import { ALSO, charge, PAID, part, pays, REFUSED, REVIEW, USED_UP, type Tables } from "./table.kit";

const MANUAL = { kind: "MANUAL" as const, minor: null };
const TWICE = { quantity: 2, price: fee(3000n) };
const COVER_ONLY = { service: null, category: null, price: null };
const told = (tariff: string) => ({ told: { tariff } });

/** The rules that ask what a line is worth. */
export const PRICING_TABLES: Tables = {
  "PRC-001": {
    rows: [
      ["no price", {}, { price: null }, ["PRC-001"], REVIEW, { told: { missing: "PRICE" } }],
      ["no price for a charge", {}, charge(1n, { price: null }), ["PRC-001"], REVIEW],
      [
        "riel without a rate",
        {},
        { rielPerUsd: null },
        ["PRC-001"],
        REVIEW,
        { told: { missing: "EXCHANGE_RATE" } },
      ],
      [
        "dollars without a rate, when nothing is converted",
        { currency: "USD" },
        { rielPerUsd: null },
        [],
        PAID,
      ],
      [
        "a riel charge at a dollar provider without a rate",
        { currency: "USD" },
        charge(6000n, { rielPerUsd: null }),
        ["PRC-001"],
        REVIEW,
      ],
      ["a price and a rate", {}, {}, [], PAID],
      ["cover only", {}, COVER_ONLY, [], pays(0)],
      [
        "one line without a price beside one with",
        {},
        [{}, { price: null }],
        ["PRC-001"],
        `ALLOWED 6000 ELIGIBLE SCHEME_DECIDES_LATER WILL_PAY${ALSO.waits}`,
      ],
    ],
  },
  "PRC-002": {
    rows: [
      [
        "a charge one above the tariff",
        {},
        charge(6001n),
        ["PRC-002"],
        part(6000),
        told("6000 KHR"),
      ],
      ["a charge at the tariff", {}, charge(6000n), [], PAID],
      ["two units one above twice the tariff", {}, charge(6001n, TWICE), ["PRC-002"], part(6000)],
      ["two units at twice the tariff", {}, charge(6000n, TWICE), [], PAID],
      ["a dollar charge above the tariff", {}, { charge: usd(150n) }, ["PRC-002"], part(6000)],
      ["a dollar charge at the tariff", {}, { charge: usd(150n), rielPerUsd: 4000 }, [], PAID],
      [
        "a charge above a tariff of nothing",
        {},
        charge(1n, { price: fee(0n) }),
        ["PRC-002"],
        "REDUCED 0 ELIGIBLE SCHEME_PAYS WILL_NOT_PAY",
      ],
      ["no charge", {}, {}, [], PAID],
      [
        "a case rate whatever is charged above",
        {},
        charge(9000n, { price: rate(6000n) }),
        [],
        PAID,
      ],
      [
        "a cent above the tariff",
        { currency: "USD" },
        { price: fee(500n), charge: usd(501n) },
        ["PRC-002"],
        part(500),
        told("5.00 USD"),
      ],
    ],
  },
  "PRC-003": {
    rows: [
      ["a case rate twice", {}, { quantity: 2, price: rate(6000n) }, ["PRC-003"], part(6000)],
      ["a case rate once", {}, { price: rate(6000n) }, [], PAID],
      [
        "a fee beside a case rate",
        {},
        [{ price: rate(6000n) }, { price: fee(20n) }],
        ["PRC-003"],
        PAID + ALSO.usedUp,
        { told: { service: "OPD", line: "1" } },
      ],
      [
        "the lower of two case rates",
        {},
        [{ price: rate(5999n) }, { price: rate(6000n) }],
        ["PRC-003"],
        USED_UP + ALSO.paid(6000),
        { told: { line: "2" } },
      ],
      [
        "the second of two equal case rates",
        {},
        [{ price: rate(6000n) }, { price: rate(6000n) }],
        ["PRC-003"],
        PAID + ALSO.usedUp,
      ],
      [
        "the later of two equal case rates, though it stands first",
        {},
        [{ price: rate(6000n), serviceDate: "2026-06-11" }, { price: rate(6000n) }],
        ["PRC-003"],
        USED_UP + ALSO.paid(6000),
      ],
      [
        "what a denied case rate includes",
        {},
        [{ price: rate(6000n), covered: false }, { price: fee(20n) }],
        ["BEN-001", "PRC-003"],
        REFUSED + ALSO.usedUp,
      ],
      ["fees alone", {}, [{}, {}], [], PAID + ALSO.paid(6000)],
    ],
  },
  "PRC-004": {
    rows: [
      [
        "a service with a manual price",
        {},
        { price: MANUAL },
        ["PRC-004"],
        REVIEW,
        { told: { service: "OPD" } },
      ],
      ["a charge for one", {}, charge(9000n, { price: MANUAL }), ["PRC-004"], REVIEW],
      ["a service with a price", {}, {}, [], PAID],
    ],
  },
  "PRC-006": {
    rows: [
      [
        "a patient who paid one riel",
        { patientPaid: khr(1n) },
        {},
        ["PRC-006"],
        PAID,
        { told: { amount: "1 KHR" } },
      ],
      ["a patient who paid nothing", { patientPaid: khr(0n) }, {}, [], PAID],
      ["a patient of whom nothing is said", { patientPaid: null }, {}, [], PAID],
      [
        "a patient who paid dollars for what is denied",
        { patientPaid: usd(150n) },
        { covered: false },
        ["PRC-006", "BEN-001"],
        REFUSED,
        { told: { amount: "1.50 USD" } },
      ],
    ],
  },
  "PRC-007": {
    rows: [
      [
        "a charge one below the tariff",
        {},
        charge(5999n),
        ["PRC-007"],
        pays(5999),
        told("6000 KHR"),
      ],
      ["a charge of nothing", {}, charge(0n), ["PRC-007"], pays(0)],
      ["a charge at the tariff, again", {}, charge(6000n), [], PAID],
      ["two units one below twice the tariff", {}, charge(5999n, TWICE), ["PRC-007"], pays(5999)],
      ["a case rate whatever is charged below", {}, charge(1n, { price: rate(6000n) }), [], PAID],
    ],
  },
};
