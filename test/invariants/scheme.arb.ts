import fc from "fast-check";
import type { CaseDraft, DraftLine } from "../../src/adjudication/draft.rules";
import type { RuleSettings } from "../../src/adjudication/settings.rules";
import type { CoverOnRecord } from "../../src/enrolment/member-lookup.service";
import type { PricingKind } from "../../src/providers/tariff.rules";
import { addDays } from "../../src/shared/dates";
import { aSetting, EVERYTHING_ON } from "./facts.arb";
import { CODES, coverOf, DAYS, EDGES, FACTORIES, PROVIDERS } from "./scheme.data";

const rarely = fc.integer({ min: 0, max: 11 }).map((dice) => dice === 0);
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });
const seldom = <T>(value: fc.Arbitrary<T>) =>
  fc.tuple(rarely, value).map(([is, one]) => (is ? one : null));
const aDay = fc.constantFrom(...DAYS);
const anEdge = fc.constantFrom(...EDGES);
const aCode = fc.constantFrom("OPD", "OPD", "LAB", "LAB", ...CODES);
const aCharge = fc.oneof(
  fc.constantFrom("2000", "6000", "9000").map((amount) => ({ amount, currency: "KHR" as const })),
  fc
    .integer({ min: 0, max: 9_000 })
    .map((cents) => ({ amount: (cents / 100).toFixed(2), currency: "USD" as const })),
);

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
  .map(({ admittedOn, nights, diagnosis, stranger, letter, lines, ...said }): CaseDraft => ({
    providerReference: "R",
    member: { kind: "memberNumber", value: "m" },
    patientAsSeen: stranger
      ? { ...NOBODY_SEEN, birthYear: 1971 }
      : said.emergency
        ? null
        : NOBODY_SEEN,
    visitKind: nights === null ? "OUTPATIENT" : "INPATIENT",
    emergency: said.emergency,
    cause: said.cause as CaseDraft["cause"],
    admittedOn,
    dischargedOn: nights === null ? null : addDays(admittedOn, nights),
    dischargeOutcome: said.died ? "DIED" : "HOME",
    diagnoses: [diagnosis],
    diagnosisText: null,
    referral:
      letter === null ? null : { fromProviderCode: "120105", date: letter, letterNumber: "L1" },
    guaranteeToken: null,
    patientPaid: said.patientPaid,
    statedTotal: null,
    lines: lines.map((line) =>
      said.everyLineOnTheDay ? { ...line, serviceDate: admittedOn } : line,
    ),
    attachments: [],
  }));

const NOBODY_SEEN = {
  name: null,
  nameKhmer: null,
  sex: null,
  birthYear: null,
  birthDate: null,
  phone: null,
  factoryName: null,
};

const who = fc.constantFrom("m-1", "m-1", "m-1", "m-2", "m-3", null);
const providerId = fc.constantFrom(
  "p-120104",
  "p-120104",
  "p-NH01",
  ...PROVIDERS.map(({ id }) => id),
);
const place = fc.nat({ max: 40 });

/** A cover as it is recorded, or corrected to. */
export const aCoverOnRecord: fc.Arbitrary<CoverOnRecord> = fc
  .record({
    factoryCode: fc.constantFrom(...FACTORIES),
    planCode: fc.constantFrom("HIP", "HIP", "HIP", "ALT"),
    from: fc.constantFrom("2025-03-01", "2026-01-01", "2026-01-01", ...EDGES),
    to: fc.option(anEdge, { nil: null, freq: 1 }),
    lapsedFrom: seldom(anEdge),
    premiumPaidThrough: fc.constantFrom(null, "2026-02-28", "2026-12-31"),
  })
  .map((cover) =>
    coverOf({
      ...cover,
      factoryId: `f-${cover.factoryCode}`,
      to: cover.to !== null && cover.to <= cover.from ? null : cover.to,
      lapsedFrom:
        cover.lapsedFrom !== null && cover.lapsedFrom < cover.from ? null : cover.lapsedFrom,
    }),
  );

export const someSetting: fc.Arbitrary<RuleSettings> = fc.oneof(
  aSetting,
  aSetting,
  fc.constant(EVERYTHING_ON),
  fc.constant({ "SEL-001": { on: false } }),
);

/** Something that happens to the scheme. */
export type SchemeEvent =
  | {
      is: "submit";
      who: string | null;
      providerId: string;
      draft: CaseDraft;
      sample: number;
      quote: number | null;
    }
  | { is: "replace"; claim: number; draft: CaseDraft; sample: number }
  | { is: "void"; claim: number }
  | { is: "promise"; who: string; providerId: string; draft: CaseDraft }
  | { is: "keep"; promise: number; sample: number }
  | { is: "covers"; who: string; covers: CoverOnRecord[] }
  | { is: "plan"; code: string; rules: RuleSettings; from: string; without: string[] }
  | {
      is: "tariff";
      providerId: string;
      service: string;
      pricing: PricingKind;
      minor: bigint;
      from: string;
    }
  | { is: "rate"; rielPerUsd: number; from: string }
  | { is: "roster"; factory: string; month: string }
  | { is: "mass"; factory: string; providerId: string; from: string; cause: CaseDraft["cause"] }
  | { is: "days"; count: number };

const draft = aVisit;
const sample = fc.constantFrom(0.001, 0.5, 0.9, 0.9);
const is = <T extends string>(name: T) => fc.constant(name);
const covers = fc.array(aCoverOnRecord, { maxLength: 3 });

const submitting = fc.record({
  is: is("submit"),
  who,
  providerId,
  draft,
  sample,
  quote: fc.option(place, { nil: null, freq: 1 }),
});
const others: fc.Arbitrary<SchemeEvent>[] = [
  fc.record({ is: is("replace"), claim: place, draft, sample }),
  fc.record({ is: is("void"), claim: place }),
  fc.record({ is: is("promise"), who: fc.constantFrom("m-1", "m-2"), providerId, draft }),
  fc.record({ is: is("keep"), promise: place, sample }),
  fc.record({ is: is("covers"), who: fc.constantFrom("m-1", "m-2", "m-3"), covers }),
  fc.record({
    is: is("plan"),
    code: fc.constantFrom("HIP", "HIP", "ALT"),
    rules: someSetting,
    from: anEdge,
    without: fc.subarray(["LAB", "ANC"]),
  }),
  fc.record({
    is: is("tariff"),
    providerId,
    service: aCode,
    pricing: fc.constantFrom("FEE", "FEE", "CASE_RATE", "MANUAL", "CAPITATION"),
    minor: fc.constantFrom(0n, 1_000n, 5_999n, 7_000n),
    from: anEdge,
  }),
  fc.record({ is: is("rate"), rielPerUsd: fc.constantFrom(3_999, 4_000, 4_150), from: anEdge }),
  fc.record({ is: is("roster"), factory: fc.constantFrom(...FACTORIES), month: anEdge }),
  fc.record({
    is: is("mass"),
    factory: fc.constantFrom(...FACTORIES),
    providerId,
    from: anEdge,
    cause: fc.constantFrom("NONE", "WORK"),
  }),
  fc.record({ is: is("days"), count: fc.constantFrom(1, 30, 100) }),
];

/** What a scheme begins with, and all that happens to it then. */
export interface SchemeHistory {
  rules: RuleSettings;
  covers: CoverOnRecord[][];
  events: SchemeEvent[];
}

export const aHistory: fc.Arbitrary<SchemeHistory> = fc.record({
  rules: someSetting,
  covers: fc.array(covers, { minLength: 3, maxLength: 3 }),
  events: fc.array(fc.oneof({ weight: 16, arbitrary: submitting }, ...others), {
    minLength: 10,
    maxLength: 30,
  }),
});
