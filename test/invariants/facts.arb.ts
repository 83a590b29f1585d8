import fc from "fast-check";
import { INJURY_CAUSES } from "../../src/adjudication/decision.rules";
import type { RuleSettings } from "../../src/adjudication/engine.rules";
import type { CaseFacts, LineFacts, MemberFacts } from "../../src/adjudication/facts.rules";
import { RULE_CODES } from "../../src/adjudication/rule-book.service";
import { addDays } from "../../src/shared/dates";
import { CURRENCIES } from "../../src/shared/money";

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
  }));

const aMember: fc.Arbitrary<MemberFacts> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ identified: false as const }) },
  {
    weight: 9,
    arbitrary: fc.record({
      identified: fc.constant(true as const),
      covers: fc.array(aCover, { maxLength: 3 }),
      identityDifferences: rarely.map((is) => (is ? ["name"] : [])),
    }),
  },
);

const aLine: fc.Arbitrary<Omit<LineFacts, "line">> = fc.record({
  service: fc.constantFrom("OPD", "LAB", "ADM", "CSEC"),
  serviceDate: aDay,
  quantity: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 999 })),
  charge: perhaps(money),
  allowedAtLevel: mostly,
  covered: mostly,
  price: perhaps(
    fc.record({ kind: fc.constantFrom("FEE" as const, "CASE_RATE" as const), minor: anAmount }),
  ),
  rielPerUsd: fc.option(fc.integer({ min: 3900, max: 4200 }), { nil: null, freq: 9 }),
  duplicateOf: rarely.map((is) => (is ? "C0000000018" : null)),
});

/** Any case the engine may be asked about. */
export const aCase: fc.Arbitrary<CaseFacts> = fc.record({
  visitKind: fc.constantFrom("OUTPATIENT" as const, "INPATIENT" as const),
  cause: fc.oneof(
    { weight: 5, arbitrary: fc.constant("NONE" as const) },
    fc.constantFrom(...INJURY_CAUSES),
  ),
  admittedOn: aDay,
  patientPaid: perhaps(money),
  currency: fc.constantFrom(...CURRENCIES),
  member: aMember,
  planInForce: mostly,
  contracted: mostly,
  providerCode: fc.constant("120104"),
  lines: fc
    .array(aLine, { minLength: 1, maxLength: 6 })
    .map((lines) => lines.map((line, index) => ({ ...line, line: index + 1 }))),
});

/** Any plan: rules switched off at will. */
export const aSetting: fc.Arbitrary<RuleSettings> = fc.dictionary(
  fc.constantFrom(...RULE_CODES),
  fc.record({ on: fc.boolean() }),
  { maxKeys: 3 },
);
