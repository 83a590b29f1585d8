import { covered, rate, stayOf, type CaseChange } from "../facts.kit";
import type { LetterFacts } from "../../../src/adjudication/facts.rules";
import {
  ALSO,
  charge,
  PAID,
  pays,
  REFUSED,
  stay,
  UNCLEAR,
  USED_UP,
  type Tables,
} from "./table.kit";

const OTHERS = "PENDED later UNDETERMINED OTHER_PAYER NEEDS_REVIEW";
const SETTLED = "DENIED 0 ELIGIBLE OTHER_PAYER WILL_NOT_PAY";
const ill = (...diagnoses: string[]): CaseChange => ({ diagnoses });
const problem = (name: string) => ({ told: { problem: name } });
const bed = { service: "ADM", category: "ADMISSION" };

const RH = "REFERRAL_HOSPITAL";
const LETTER: LetterFacts = { fromProvider: "120105", date: "2026-06-01", letterNumber: "7" };
const letter = (change: object = {}, rest: CaseChange = {}): CaseChange => ({
  providerLevel: RH,
  referral: { ...LETTER, known: true, ...change },
  ...rest,
});
/** The letter has come with other claims already. */
const shown = (...uses: object[]): CaseChange => ({
  history: {
    lines: [],
    claims: uses.map((use) => stayOf({ inpatient: false, own: true, letter: LETTER, ...use })),
  },
});
const twice = { plan: { "PRV-006": { on: true, parameters: { uses: "2" } } } };

const byTheHead = { kind: "CAPITATION" as const, minor: null };
const otherPayer = (payer: string | null): CaseChange => ({
  member: { ...covered({ from: "2026-01-01" }), otherPayer: payer },
});

/** The rules that ask whether another payer owes it. */
export const OTHER_PAYER_TABLES: Tables = {
  "OTH-001": {
    rows: [
      ["a work injury", { cause: "WORK" }, {}, ["OTH-001"], OTHERS],
      ["a road injury, which is not asked about yet", { cause: "ROAD" }, {}, [], PAID],
      ["a condition of work", ill("J06.9", "Y96"), {}, ["OTH-001"], OTHERS],
      ["a subdivision of one", ill("Y96.1"), {}, ["OTH-001"], OTHERS],
      ["exposure at work", ill("Z57.5"), {}, ["OTH-001"], OTHERS],
      ["what comes before it", ill("Y95", "Z56"), {}, [], PAID],
      ["what comes after it", ill("Y97", "Z58"), {}, [], PAID],
      [
        "an event that was work's, though the desk does not say so",
        { massEvent: { cause: "WORK" } },
        {},
        ["OTH-001"],
        SETTLED,
      ],
      [
        "an event that was work's, with a work injury",
        { massEvent: { cause: "WORK" }, cause: "WORK" },
        {},
        ["OTH-001"],
        SETTLED,
      ],
      [
        "an event that was not work's, with a work injury",
        { massEvent: { cause: "OTHER" }, cause: "WORK" },
        {},
        [],
        PAID,
      ],
      [
        "an event that was nobody's, with a condition of work",
        { massEvent: { cause: "NONE" }, ...ill("Y96") },
        {},
        [],
        PAID,
      ],
    ],
  },
  "OTH-002": {
    settings: {},
    rows: [
      ["a road injury", { cause: "ROAD" }, {}, ["OTH-002"], OTHERS],
      ["another's doing", { cause: "OTHER" }, {}, ["OTH-002"], OTHERS],
      ["no injury", { cause: "NONE" }, {}, [], PAID],
      ["a work injury, which is asked about as such", { cause: "WORK" }, {}, ["OTH-001"], OTHERS],
    ],
  },
  "OTH-003": {
    settings: {},
    rows: [
      [
        "a member with another cover",
        otherPayer("NSSF"),
        {},
        ["OTH-003"],
        OTHERS,
        { told: { payer: "NSSF" } },
      ],
      ["a member with this cover alone", otherPayer(null), {}, [], PAID],
    ],
  },
};

/** The rules that ask who gave the care, and how the patient came there. */
export const NETWORK_TABLES: Tables = {
  "PRV-001": {
    rows: [
      [
        "a provider without a contract",
        { contracted: false },
        {},
        ["PRV-001"],
        "DENIED 0 ELIGIBLE OUTSIDE_SCHEME WILL_NOT_PAY",
        { told: { provider: "120104", date: "2026-06-10" } },
      ],
      ["a provider with one", { contracted: true }, {}, [], PAID],
    ],
  },
  "PRV-002": {
    rows: [
      ["a contract suspended", { suspended: true }, {}, ["PRV-002"], UNCLEAR],
      ["a contract as ever", { suspended: false }, {}, [], PAID],
    ],
  },
  "PRV-003": {
    rows: [
      ["a service above the provider's level", {}, { allowedAtLevel: false }, ["PRV-003"], REFUSED],
      ["a service at the provider's level", {}, { allowedAtLevel: true }, [], PAID],
      [
        "one line above it and one at it",
        {},
        [{}, { allowedAtLevel: false }],
        ["PRV-003"],
        PAID + ALSO.denied,
      ],
    ],
  },
  "PRV-004": {
    rows: [
      ["a service on admission", stay("2026-06-10", "2026-06-12"), {}, [], PAID],
      [
        "a service on discharge",
        stay("2026-06-10", "2026-06-12"),
        { serviceDate: "2026-06-12" },
        [],
        PAID,
      ],
      [
        "a service the day after discharge",
        stay("2026-06-10", "2026-06-12"),
        { serviceDate: "2026-06-13" },
        ["PRV-004"],
        REFUSED,
        problem("DAY_OUTSIDE_STAY"),
      ],
      [
        "a service the day before admission",
        stay("2026-06-10", "2026-06-12"),
        { serviceDate: "2026-06-09" },
        ["PRV-004"],
        REFUSED,
        problem("DAY_OUTSIDE_STAY"),
      ],
      [
        "a later day of a stay that goes on",
        stay("2026-06-10", null),
        { serviceDate: "2026-07-30" },
        [],
        PAID,
      ],
      ["an out-patient sent home that day", { dischargedOn: "2026-06-10" }, {}, [], PAID],
      [
        "an out-patient sent home the next day",
        { dischargedOn: "2026-06-11" },
        {},
        ["PRV-004"],
        REFUSED,
        problem("NIGHTS_ON_OUTPATIENT"),
      ],
      [
        "an admission without a bed",
        {},
        bed,
        ["PRV-004"],
        REFUSED,
        problem("BED_SERVICE_ON_OUTPATIENT"),
      ],
      ["a caesarean without a bed", {}, { category: "CAESAREAN" }, ["PRV-004"], REFUSED],
      ["a delivery without a bed", {}, { category: "DELIVERY" }, [], PAID],
      ["surgery without a bed", {}, { category: "SURGERY" }, [], PAID],
      ["an admission with a bed", stay("2026-06-10", "2026-06-10"), bed, [], PAID],
      ["cover only", { dischargedOn: "2026-06-11" }, { service: null, price: null }, [], pays(0)],
    ],
  },
  "PRV-005": {
    settings: {},
    rows: [
      [
        "a hospital without a letter",
        { providerLevel: RH },
        {},
        ["PRV-005"],
        REFUSED,
        { told: { level: RH } },
      ],
      ["an emergency", { providerLevel: RH, emergency: true }, {}, [], PAID],
      ["a hospital with a letter, whatever it says", letter({ known: false }), {}, [], PAID],
      ["a health centre without a letter", { providerLevel: "HEALTH_CENTER" }, {}, [], PAID],
      [
        "a hospital of which the plan asks none",
        { providerLevel: RH },
        {},
        [],
        PAID,
        { plan: { "PRV-005": { on: true, parameters: { levels: "NATIONAL_HOSPITAL" } } } },
      ],
    ],
  },
  "PRV-006": {
    settings: {},
    rows: [
      ["a letter of the day", letter({ date: "2026-06-10" }), {}, [], PAID],
      [
        "a letter of the day after",
        letter({ date: "2026-06-11" }),
        {},
        ["PRV-006"],
        REFUSED,
        problem("LETTER_AFTER_VISIT"),
      ],
      ["a letter of thirty days before", letter({ date: "2026-05-11" }), {}, [], PAID],
      [
        "a letter of thirty-one days before",
        letter({ date: "2026-05-10" }),
        {},
        ["PRV-006"],
        REFUSED,
        { told: { problem: "EXPIRED_LETTER", date: "2026-05-10" } },
      ],
      [
        "an old letter in an emergency",
        letter({ date: "2020-01-01" }, { emergency: true }),
        {},
        [],
        PAID,
      ],
      [
        "a letter of one's own",
        letter({ fromProvider: "120104" }),
        {},
        ["PRV-006"],
        REFUSED,
        problem("OWN_LETTER"),
      ],
      [
        "a letter of nobody known",
        letter({ known: false }),
        {},
        ["PRV-006"],
        REFUSED,
        problem("UNKNOWN_PROVIDER"),
      ],
      ["no letter at all", { providerLevel: RH }, {}, [], PAID],
      [
        "a letter used once",
        letter({}, shown({})),
        {},
        ["PRV-006"],
        REFUSED,
        problem("LETTER_USED_UP"),
      ],
      ["a letter used once of two times", letter({}, shown({})), {}, [], PAID, twice],
      [
        "a letter used twice of two times",
        letter({}, shown({}, {})),
        {},
        ["PRV-006"],
        REFUSED,
        twice,
      ],
      [
        "a letter used elsewhere",
        letter({}, shown({ own: false })),
        {},
        ["PRV-006"],
        REFUSED,
        problem("LETTER_TO_ANOTHER_PROVIDER"),
      ],
      ["a letter without a number", letter({ letterNumber: null }, shown({})), {}, [], PAID],
      ["another letter of theirs used", letter({ letterNumber: "8" }, shown({})), {}, [], PAID],
      [
        "the same number of another's letter used",
        letter({ fromProvider: "120106" }, shown({})),
        {},
        [],
        PAID,
      ],
    ],
  },
  "PRV-009": {
    settings: {},
    rows: [
      ["a service paid by the head", {}, { price: byTheHead }, ["PRV-009"], USED_UP],
      ["a charge for one", {}, charge(5000n, { price: byTheHead }), ["PRV-009"], USED_UP],
      ["a service paid by the piece", {}, {}, [], PAID],
      ["a service paid by the stay", {}, { price: rate(6000n) }, [], PAID],
    ],
  },
};
