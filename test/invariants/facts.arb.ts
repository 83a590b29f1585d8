import fc from "fast-check";
import { ENGINE_RULES } from "../../src/adjudication/catalogue/engine-rules.rules";
import { INJURY_CAUSES } from "../../src/adjudication/decision.rules";
import type {
  CaseFacts,
  HistoryFacts,
  MemberFacts,
  PriceFacts,
  UsedLine,
} from "../../src/adjudication/facts.rules";
import { RULE_CODES } from "../../src/adjudication/rule-book.service";
import type { RuleSettings } from "../../src/adjudication/settings.rules";
import { addDays } from "../../src/shared/dates";
import { CURRENCIES } from "../../src/shared/money";
import { caseOf, personOf, stayOf, usedOf, type LineChange } from "../adjudication/facts.kit";

/** A day of half a year, so that covers and services meet. */
export const aDay = fc.integer({ min: 0, max: 180 }).map((later) => addDays("2026-01-01", later));

/** Often one of a few, so that equals meet. */
const anAmount = fc.oneof(
  fc.constantFrom(0n, 6_000n, 6_100n),
  fc.bigInt({ min: 0n, max: 10_000_000n }),
);
const money = fc.record({ minor: anAmount, currency: fc.constantFrom(...CURRENCIES) });
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });
const rarely = fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0);
const mostly = rarely.map((is) => !is);

export const aCover = fc
  .tuple(aDay, perhaps(fc.integer({ min: 1, max: 90 })), perhaps(fc.integer({ min: 0, max: 60 })))
  .map(([from, days, lapse]) => ({
    from,
    to: days === null ? null : addDays(from, days),
    lapsedFrom: lapse === null ? null : addDays(from, lapse),
    paidThrough: null,
  }));

const aMember: fc.Arbitrary<MemberFacts> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ identified: false as const }) },
  {
    weight: 9,
    arbitrary: fc
      .record({
        covers: fc.array(aCover, { maxLength: 3 }),
        identityDifferences: rarely.map((is) => (is ? ["name"] : [])),
        sex: fc.constantFrom("FEMALE" as const, "MALE" as const, "UNKNOWN" as const),
        birthYear: perhaps(fc.integer({ min: 1960, max: 2010 })),
        cardBlockedFrom: fc.option(aDay, { nil: null, freq: 3 }),
      })
      .map((person) => personOf({ birthDate: null, ...person })),
  },
);

const CATEGORY = { OPD: "OUTPATIENT", LAB: "OTHER", ADM: "ADMISSION", CSEC: "CAESAREAN" } as const;
type Code = keyof typeof CATEGORY;
const aService = fc.constantFrom<Code>("OPD", "LAB", "ADM", "CSEC");

const aPrice: fc.Arbitrary<PriceFacts> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constantFrom("FEE" as const, "CASE_RATE" as const),
      minor: anAmount,
    }),
  },
  fc.constantFrom<PriceFacts>({ kind: "MANUAL", minor: null }, { kind: "CAPITATION", minor: null }),
);

const aLine: fc.Arbitrary<LineChange> = fc
  .record({
    service: aService,
    serviceDate: aDay,
    quantity: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 30 })),
    charge: perhaps(money),
    allowedAtLevel: mostly,
    covered: mostly,
    codeInForce: mostly,
    onlySex: fc.option(fc.constant("FEMALE" as const), { nil: null, freq: 3 }),
    minAge: fc.option(fc.integer({ min: 0, max: 40 }), { nil: null, freq: 3 }),
    perDay: rarely,
    comfort: rarely,
    price: perhaps(aPrice),
    rielPerUsd: fc.option(fc.integer({ min: 3900, max: 4200 }), { nil: null, freq: 9 }),
  })
  .map((line) => ({ ...line, category: CATEGORY[line.service] }));

const aUsedLine: fc.Arbitrary<UsedLine> = fc
  .record({
    claim: fc.constantFrom("C1", "C2", "C3"),
    own: fc.boolean(),
    inpatient: fc.boolean(),
    service: aService,
    serviceDate: aDay,
    quantity: fc.integer({ min: 1, max: 5 }),
    minor: perhaps(anAmount),
    currency: fc.constantFrom(...CURRENCIES),
  })
  .map((line) => usedOf({ ...line, category: CATEGORY[line.service] }));

const aHistory: fc.Arbitrary<HistoryFacts> = fc.record({
  lines: fc.array(aUsedLine, { maxLength: 4 }),
  claims: fc.array(
    fc
      .record({ admittedOn: aDay, nights: fc.integer({ min: 0, max: 9 }), own: fc.boolean() })
      .map(({ admittedOn, nights, own }) =>
        stayOf({ admittedOn, dischargedOn: addDays(admittedOn, nights), own }),
      ),
    { maxLength: 2 },
  ),
});

/** What a case says besides its lines and its patient. */
const aVisit = fc.record({
  asks: fc.constantFrom("CLAIM" as const, "QUESTION" as const),
  visitKind: fc.constantFrom("OUTPATIENT" as const, "INPATIENT" as const),
  emergency: fc.boolean(),
  cause: fc.oneof(
    { weight: 5, arbitrary: fc.constant("NONE" as const) },
    fc.constantFrom(...INJURY_CAUSES),
  ),
  admittedOn: aDay,
  diagnoses: fc.subarray(["J06.9", "O80", "Y96"]),
  receivedOn: aDay,
  patientPaid: perhaps(money),
  currency: fc.constantFrom(...CURRENCIES),
  planInForce: mostly,
  rosterAwaited: perhaps(fc.constant("F01")),
  contracted: mostly,
  suspended: rarely,
  underReview: rarely,
  providerLevel: fc.constantFrom("HEALTH_CENTER", "NATIONAL_HOSPITAL"),
  guarantee: fc.option(
    fc.record({
      number: fc.constant("ABCD1234"),
      episode: fc.boolean(),
      services: fc.subarray(["OPD", "LAB"]),
    }),
    { nil: null, freq: 2 },
  ),
  massEvent: fc.option(fc.record({ cause: fc.constantFrom(...INJURY_CAUSES) }), {
    nil: null,
    freq: 3,
  }),
  sample: fc.option(fc.double({ min: 0, max: 0.999, noNaN: true }), { nil: null }),
});

/** Any case the engine may be asked about. */
export const aCase: fc.Arbitrary<CaseFacts> = fc
  .record({
    visit: aVisit,
    nights: perhaps(fc.integer({ min: 0, max: 12 })),
    member: aMember,
    history: aHistory,
    lines: fc.array(aLine, { minLength: 1, maxLength: 6 }),
  })
  .map(({ visit, nights, member, history, lines }) => {
    const dischargedOn = nights === null ? null : addDays(visit.admittedOn, nights);
    return caseOf({ ...visit, dischargedOn, member, history }, ...lines);
  });

/** Settings with which every rule that needs some can be switched on. */
const SETTINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "ELG-006": { days: "OUTPATIENT=30,CAESAREAN=90" },
  "BEN-002": { diagnoses: "O80-O84,Z41" },
  "BEN-007": { allowed: "CSEC=O82,LAB=A00-N99" },
  "LIM-001": { maximum: "LAB=3,4" },
  "LIM-002": { days: "7" },
  "LIM-003": { maximum: "2" },
  "LIM-005": { maximum: "1" },
  "LIM-006": { maximum: "1" },
  "LIM-007": { maximum: "1" },
  "LIM-008": { maximum: "1" },
  "LIM-009": { amount: "2.50 USD" },
  "LIM-010": { amount: "OUTPATIENT=9000 KHR,OTHER=1.00 USD", period: "MONTH" },
  "LIM-011": { days: "3" },
  "DUP-005": { days: "30" },
  "TIM-001": { days: "60" },
  "DOC-001": { documents: "ADMISSION=DISCHARGE_SUMMARY" },
};

/** Any plan: rules switched off and on at will, with the settings they need. */
export const aSetting: fc.Arbitrary<RuleSettings> = fc
  .record({
    off: fc.subarray([...RULE_CODES], { maxLength: 3 }),
    on: fc.subarray(ENGINE_RULES.filter(({ on }) => !on).map(({ code }) => code)),
  })
  .map(({ off, on }) => ({
    ...Object.fromEntries(on.map((code) => [code, { on: true, parameters: SETTINGS[code] ?? {} }])),
    ...Object.fromEntries(off.map((code) => [code, { on: false }])),
  }));

/** A plan with everything on. */
export const EVERYTHING_ON: RuleSettings = Object.fromEntries(
  ENGINE_RULES.map(({ code }) => [code, { on: true, parameters: SETTINGS[code] ?? {} }]),
);
