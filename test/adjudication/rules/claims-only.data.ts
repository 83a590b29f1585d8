import { fee, khr, type CaseChange } from "../facts.kit";
import { ALSO, PAID, pays, REFUSED, stay, UNCLEAR, type Tables } from "./table.kit";

const received = (receivedOn: string, rest: CaseChange = {}): CaseChange => ({
  receivedOn,
  ...rest,
});
const documents = (...kinds: string[]): CaseChange => ({ documents: kinds });
const bed = { service: "ADM", category: "ADMISSION" };
const own = stay("2026-06-10", "2026-06-12");
const sample = (value: number | null): CaseChange => ({ sample: value });
const drawn = (share: string) => ({ plan: { "SEL-001": { on: true, parameters: { share } } } });
const above = (threshold: string) => ({
  plan: { "SEL-002": { on: true, parameters: { threshold } } },
});
const USD: CaseChange = { currency: "USD" };
const overdue = { informationDue: "2026-06-09" };

/** The rules that judge claims alone, never the question before them: time, documents, selection. */
export const CLAIMS_ONLY_TABLES: Tables = {
  "TIM-001": {
    settings: { days: "60" },
    rows: [
      ["a claim on the last day", received("2026-08-09"), {}, [], PAID],
      [
        "a claim the day after",
        received("2026-08-10"),
        {},
        ["TIM-001"],
        REFUSED,
        { told: { days: "60", last: "2026-08-09" } },
      ],
      ["a stay, from its discharge on", received("2026-08-11", own), {}, [], PAID],
      ["a stay, the day after", received("2026-08-12", own), {}, ["TIM-001"], REFUSED],
      [
        "a late claim, of every line",
        received("2026-08-10"),
        [{}, {}],
        ["TIM-001", "TIM-001"],
        REFUSED + ALSO.denied,
      ],
    ],
  },
  "TIM-002": {
    rows: [
      [
        "information that has not come",
        overdue,
        {},
        ["TIM-002"],
        REFUSED,
        { told: { due: "2026-06-09" } },
      ],
      ["nothing overdue", { informationDue: null }, {}, [], PAID],
    ],
  },
  "DOC-001": {
    settings: { documents: "ADMISSION=REFERRAL_LETTER|DISCHARGE_SUMMARY" },
    rows: [
      [
        "a stay without its papers",
        own,
        bed,
        ["DOC-001"],
        UNCLEAR,
        { told: { documents: "DISCHARGE_SUMMARY, REFERRAL_LETTER" } },
      ],
      [
        "a stay with one of them",
        { ...own, ...documents("REFERRAL_LETTER") },
        bed,
        ["DOC-001"],
        UNCLEAR,
        { told: { documents: "DISCHARGE_SUMMARY" } },
      ],
      [
        "a stay with both",
        { ...own, ...documents("DISCHARGE_SUMMARY", "REFERRAL_LETTER", "INVOICE") },
        bed,
        [],
        PAID,
      ],
      ["a visit of which none is asked", {}, {}, [], PAID],
      [
        "a paper asked of every claim",
        {},
        {},
        ["DOC-001"],
        UNCLEAR,
        { plan: { "DOC-001": { on: true, parameters: { documents: "INVOICE" } } } },
      ],
      [
        "a stay beside a visit, which waits as a whole",
        own,
        [{}, bed],
        ["DOC-001"],
        UNCLEAR + ALSO.waits,
      ],
    ],
  },
  "SEL-001": {
    rows: [
      ["a number below the share", sample(0.0199), {}, ["SEL-001"], UNCLEAR],
      ["a number at the share", sample(0.02), {}, [], PAID],
      ["the least number", sample(0), {}, ["SEL-001"], UNCLEAR],
      ["no number", sample(null), {}, [], PAID],
      ["the least number of none", sample(0), {}, [], PAID, drawn("0")],
      ["the highest number of all", sample(0.999999), {}, ["SEL-001"], UNCLEAR, drawn("1")],
    ],
  },
  "SEL-002": {
    rows: [
      ["exactly 200 dollars", USD, { price: fee(20_000n) }, [], pays(20_000)],
      [
        "a cent above",
        USD,
        { price: fee(20_001n) },
        ["SEL-002"],
        UNCLEAR,
        { told: { threshold: "200.00 USD" } },
      ],
      [
        "a cent above, by two lines",
        USD,
        [{ price: fee(20_000n) }, { price: fee(1n) }],
        ["SEL-002"],
        UNCLEAR + ALSO.waits,
      ],
      ["riel worth exactly that", {}, { price: fee(820_000n) }, [], pays(820_000)],
      ["riel that round down to that", {}, { price: fee(820_020n) }, [], pays(820_020)],
      ["riel that round up to a cent more", {}, { price: fee(820_021n) }, ["SEL-002"], UNCLEAR],
      [
        "a charge above it, whatever the tariff",
        {},
        { charge: khr(820_041n) },
        ["SEL-002", "PRC-002"],
        UNCLEAR,
      ],
      [
        "exactly a threshold in riel",
        {},
        { price: fee(820_000n) },
        [],
        pays(820_000),
        above("820000 KHR"),
      ],
      [
        "a cent above a threshold in riel",
        {},
        { price: fee(820_041n) },
        ["SEL-002"],
        UNCLEAR,
        above("820000 KHR"),
      ],
      [
        "riel without a rate",
        {},
        { price: fee(9_000_000n), rielPerUsd: null },
        ["PRC-001"],
        "PENDED later ELIGIBLE SCHEME_DECIDES_LATER NEEDS_REVIEW",
      ],
      [
        "a great sum of which nothing is owed",
        USD,
        { price: fee(20_001n), covered: false },
        ["SEL-002", "BEN-001"],
        REFUSED,
      ],
    ],
  },
  "SEL-004": {
    rows: [
      [
        "a provider whose every claim is looked at",
        { underReview: true },
        {},
        ["SEL-004"],
        UNCLEAR,
        { told: { provider: "120104" } },
      ],
      ["a provider like others", { underReview: false }, {}, [], PAID],
    ],
  },
};
