import { fee, history, rate, type CaseChange } from "../facts.kit";
import type { UsedLine } from "../../../src/adjudication/facts.rules";
import type { RuleSettings } from "../../../src/adjudication/settings.rules";
import { ALSO, charge, on, PAID, part, pays, REFUSED, USED_UP, type Tables } from "./table.kit";

/** So much has been used on another day: riel, unless it says otherwise. */
const used = (minor: bigint | null, rest: Partial<UsedLine> = {}): CaseChange =>
  history({ minor, serviceDate: "2026-05-04", ...rest });
const annual = (amount: string, period = "COVER_YEAR"): { plan: RuleSettings } => ({
  plan: { "LIM-009": { on: true, parameters: { amount, period } } },
});
const told = (usedSoFar: string, maximum: string) => ({ told: { used: usedSoFar, maximum } });
const DOLLARS: CaseChange = { currency: "USD" };
const dollars = (minor: bigint): CaseChange =>
  used(minor, { currency: "USD", own: false, rielPerUsd: null });
const FIVE = { price: fee(500n) };

/** The rules that pay no more than so much in a year, of everything or of a category. */
export const CEILING_TABLES: Tables = {
  "LIM-009": {
    settings: { amount: "10000 KHR" },
    rows: [
      ["more left than it costs", used(3999n), {}, [], PAID],
      ["exactly left what it costs", used(4000n), {}, [], PAID],
      [
        "one riel less left than it costs",
        used(4001n),
        {},
        ["LIM-009"],
        part(5999),
        told("4001 KHR", "10000 KHR"),
      ],
      ["nothing left", used(10_000n), {}, ["LIM-009"], USED_UP],
      ["more used than the ceiling", used(10_001n), {}, ["LIM-009"], USED_UP],
      ["two lines of one claim", {}, [{}, {}], ["LIM-009"], PAID + ALSO.part(4000)],
      [
        "a line after one that is denied",
        {},
        [{ covered: false }, {}],
        ["BEN-001"],
        REFUSED + ALSO.paid(6000),
      ],
      [
        "a line that waits counts with what is left of it",
        {},
        [charge(9000n, { price: { kind: "MANUAL", minor: null } }), {}],
        ["PRC-004", "LIM-009"],
        "PENDED later ELIGIBLE SCHEME_DECIDES_LATER NEEDS_REVIEW + REDUCED 1000 WILL_PAY_PART",
      ],
      ["a line whose amount nobody knows", used(null), {}, [], PAID],
      [
        "a charge that the tariff brings below it",
        used(4000n),
        charge(9000n),
        ["PRC-002"],
        part(6000),
      ],
      [
        "a charge that the tariff does not bring below it",
        used(5000n),
        charge(9000n),
        ["LIM-009", "PRC-002"],
        part(5000),
      ],
      [
        "a charge below the tariff and above it",
        used(5000n),
        charge(5500n),
        ["LIM-009", "PRC-007"],
        part(5000),
      ],
      ["two units above it", used(5000n), { quantity: 2 }, ["LIM-009"], part(5000)],
      [
        "a fee that the case rate includes",
        {},
        [{ price: rate(9000n) }, {}],
        ["PRC-003"],
        pays(9000) + ALSO.usedUp,
      ],
      ["a case rate above it", used(5000n), { price: rate(6000n) }, ["LIM-009"], part(5000)],
      [
        "the last day of the year of cover before",
        { ...since(), ...used(9000n, { serviceDate: "2026-03-14" }) },
        {},
        [],
        PAID,
      ],
      [
        "the first day of the year of cover",
        { ...since(), ...used(9000n, { serviceDate: "2026-03-15" }) },
        {},
        ["LIM-009"],
        part(1000),
      ],
      ["another visit, by the visit", used(9000n), {}, [], PAID, annual("10000 KHR", "VISIT")],
      [
        "the same visit, by the visit",
        {},
        [{}, {}],
        ["LIM-009"],
        PAID + ALSO.part(4000),
        annual("10000 KHR", "VISIT"),
      ],
      [
        "the last day of the month before",
        used(9000n, { serviceDate: "2026-05-31" }),
        {},
        [],
        PAID,
        annual("10000 KHR", "MONTH"),
      ],
      [
        "a ceiling in dollars, one riel short",
        used(4251n),
        {},
        ["LIM-009"],
        part(5999),
        { ...annual("2.50 USD"), ...told("1.04 USD", "2.50 USD") },
      ],
      [
        "a ceiling in dollars, with just enough left",
        used(4250n),
        {},
        [],
        PAID,
        annual("2.50 USD"),
      ],
      [
        "a ceiling in dollars, at the rate of the day of use",
        used(4250n, { rielPerUsd: 4000 }),
        {},
        ["LIM-009"],
        part(5893),
        annual("2.50 USD"),
      ],
      [
        "a ceiling in dollars, dollars used elsewhere",
        dollars(104n),
        {},
        ["LIM-009"],
        part(5986),
        annual("2.50 USD"),
      ],
      [
        "a ceiling in dollars, a cent less used elsewhere",
        dollars(103n),
        {},
        [],
        PAID,
        annual("2.50 USD"),
      ],
      [
        "a ceiling in dollars, riel without a rate",
        used(9000n, { rielPerUsd: null }),
        {},
        [],
        PAID,
        annual("2.50 USD"),
      ],
      ["a ceiling in riel, rounded down to cents", DOLLARS, FIVE, ["LIM-009"], part(243)],
      [
        "a ceiling in riel, exactly reached in cents",
        DOLLARS,
        FIVE,
        [],
        pays(500),
        annual("20500 KHR"),
      ],
      [
        "a ceiling in riel, one riel below that",
        DOLLARS,
        FIVE,
        ["LIM-009"],
        part(499),
        annual("20499 KHR"),
      ],
      [
        "a ceiling in riel for dollars without a rate",
        DOLLARS,
        { ...FIVE, rielPerUsd: null },
        [],
        pays(500),
      ],
      ["a ceiling of nothing", {}, {}, ["LIM-009"], USED_UP, annual("0 KHR")],
    ],
  },
  "LIM-010": {
    settings: { amount: "OUTPATIENT=10000 KHR,OTHER=1.00 USD" },
    rows: [
      ["exactly left what it costs", used(4000n), {}, [], PAID],
      [
        "one riel less left than it costs",
        used(4001n),
        {},
        ["LIM-010"],
        part(5999),
        { told: { category: "OUTPATIENT", used: "4001 KHR" } },
      ],
      ["what another category used", used(9000n, { category: "OTHER" }), {}, [], PAID],
      ["a category without a ceiling", used(9000n), { category: "EMERGENCY" }, [], PAID],
      ["a category with a ceiling in dollars", {}, { category: "OTHER" }, ["LIM-010"], part(4100)],
      [
        "two lines of two categories",
        used(4000n),
        [{}, { category: "EMERGENCY" }],
        [],
        PAID + ALSO.paid(6000),
      ],
    ],
  },
};

function since(): CaseChange {
  return on("2026-06-10", { from: "2025-03-15" });
}
