import fc from "fast-check";
import type { CaseDraft, DraftLine } from "../../src/adjudication/draft.rules";
import { addDays } from "../../src/shared/dates";
import { CODES, DAYS, EDGES } from "./scheme.data";

const rarely = fc.integer({ min: 0, max: 11 }).map((dice) => dice === 0);
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });
export const seldom = <T>(value: fc.Arbitrary<T>) =>
  fc.tuple(rarely, value).map(([is, one]) => (is ? one : null));
const aDay = fc.constantFrom(...DAYS);
export const anEdge = fc.constantFrom(...EDGES);
export const aCode = fc.constantFrom("OPD", "OPD", "LAB", "LAB", ...CODES);
const aCharge = fc.oneof(
  fc.constantFrom("2000", "6000", "9000").map((amount) => ({ amount, currency: "KHR" as const })),
  fc
    .integer({ min: 0, max: 9_000 })
    .map((cents) => ({ amount: (cents / 100).toFixed(2), currency: "USD" as const })),
);

const NOBODY_SEEN = {
  name: null,
  nameKhmer: null,
  sex: null,
  birthYear: null,
  birthDate: null,
  phone: null,
  factoryName: null,
};

/** An everyday visit; a case names what is different. */
export const draftOf = (change: Partial<CaseDraft>): CaseDraft => ({
  providerReference: "R",
  member: { kind: "memberNumber", value: "m" },
  patientAsSeen: NOBODY_SEEN,
  visitKind: "OUTPATIENT",
  emergency: false,
  cause: "NONE",
  admittedOn: "2026-03-03",
  dischargedOn: null,
  dischargeOutcome: "HOME",
  diagnoses: ["J06.9"],
  diagnosisText: null,
  referral: null,
  guaranteeToken: null,
  patientPaid: null,
  statedTotal: null,
  lines: [],
  attachments: [],
  ...change,
});

const aLine: fc.Arbitrary<DraftLine> = fc.record({
  service: aCode,
  quantity: fc.constantFrom(1, 1, 1, 2, 3, 5),
  charge: perhaps(aCharge),
  serviceDate: aDay,
  providerLineReference: fc.constant(null),
});

/** A visit as its desk writes it down; who it is for is said beside it. */
export const aVisit = fc
  .record({
    admittedOn: aDay,
    nights: fc.constantFrom(null, null, null, 0, 2, 20),
    emergency: fc.boolean(),
    cause: fc.constantFrom("NONE", "NONE", "NONE", "NONE", "NONE", "WORK", "ROAD"),
    died: rarely,
    diagnosis: fc.constantFrom("J06.9", "J06.9", "J18.9", "O80"),
    stranger: rarely,
    letter: seldom(aDay),
    patientPaid: seldom(aCharge),
    everyLineOnTheDay: fc.boolean(),
    lines: fc.array(aLine, { minLength: 1, maxLength: 3 }),
  })
  .map(({ nights, diagnosis, stranger, letter, lines, ...said }): CaseDraft =>
    draftOf({
      patientAsSeen: stranger ? { ...NOBODY_SEEN, birthYear: 1971 } : null,
      visitKind: nights === null ? "OUTPATIENT" : "INPATIENT",
      emergency: said.emergency,
      cause: said.cause as CaseDraft["cause"],
      admittedOn: said.admittedOn,
      dischargedOn: nights === null ? null : addDays(said.admittedOn, nights),
      dischargeOutcome: said.died ? "DIED" : "HOME",
      diagnoses: [diagnosis],
      referral:
        letter === null ? null : { fromProviderCode: "120105", date: letter, letterNumber: "L1" },
      patientPaid: said.patientPaid,
      lines: lines.map((line) =>
        said.everyLineOnTheDay ? { ...line, serviceDate: said.admittedOn } : line,
      ),
    }),
  );
