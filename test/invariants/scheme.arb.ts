import fc from "fast-check";
import type { CaseDraft } from "../../src/adjudication/draft.rules";
import type { RuleSettings } from "../../src/adjudication/settings.rules";
import type { CoverOnRecord } from "../../src/enrolment/member-lookup.service";
import type { PricingKind } from "../../src/providers/tariff.rules";
import { aSetting, EVERYTHING_ON } from "./facts.arb";
import { coverOf, EDGES, FACTORIES, PROVIDERS, START } from "./scheme.data";
import { aCode, anEdge, aVisit, seldom } from "./visit.arb";

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
    to: fc.option(anEdge, { nil: null, freq: 3 }),
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
const members = fc.constantFrom("m-1", "m-2");

const submitting = fc.record({
  is: is("submit"),
  who,
  providerId,
  draft,
  sample,
  quote: fc.option(place, { nil: null, freq: 3 }),
});
const others: fc.Arbitrary<SchemeEvent>[] = [
  fc.record({ is: is("replace"), claim: place, draft, sample }),
  fc.record({ is: is("void"), claim: place }),
  fc.record({ is: is("promise"), who: members, providerId, draft }),
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

const aHistory: fc.Arbitrary<SchemeHistory> = fc.record({
  rules: someSetting,
  covers: fc.array(covers, { minLength: 3, maxLength: 3 }),
  events: fc.array(fc.oneof({ weight: 16, arbitrary: submitting }, ...others), {
    minLength: 10,
    maxLength: 30,
  }),
});

/** What is promised everywhere, so that most answers are positive. */
const PROMISING = ["OPD", "LAB", "BED"];
const aPositiveVisit = aVisit.map((visit): typeof visit => ({
  ...visit,
  cause: "NONE",
  dischargeOutcome: "HOME",
  patientAsSeen: null,
  diagnoses: ["J06.9"],
  lines: visit.lines.map((line, at) => ({
    ...line,
    service: PROMISING.includes(line.service) ? line.service : (PROMISING[at] ?? "LAB"),
    serviceDate: visit.visitKind === "INPATIENT" ? visit.admittedOn : line.serviceDate,
  })),
}));

/** Promises are given while cover is good; whatever is recorded of it then, their claims come in. */
export const promisesAndCovers: fc.Arbitrary<SchemeHistory> = fc
  .record({
    rules: someSetting,
    given: fc.array(
      fc.record({
        is: is("promise"),
        who: members,
        providerId: fc.constantFrom("p-120104", "p-120105", "p-NH01"),
        draft: aPositiveVisit,
      }),
      { minLength: 8, maxLength: 12 },
    ),
    recorded: fc.array(covers, { minLength: 2, maxLength: 2 }),
    late: fc.constantFrom(0, 30, 180, 181),
    sample,
  })
  .map(({ rules, given, recorded, late, sample: drawn }) => ({
    rules,
    covers: [[coverOf({})], [coverOf({})], []],
    events: [
      ...EDGES.map((month) => ({ is: "roster" as const, factory: "F01", month })),
      { is: "roster" as const, factory: "F01", month: START },
      ...given,
      ...recorded.map((one, at) => ({ is: "covers" as const, who: `m-${at + 1}`, covers: one })),
      { is: "days" as const, count: late },
      ...given.map((_, place) => ({ is: "keep" as const, promise: place, sample: drawn })),
    ],
  }));

/** Anything that can happen to a scheme, and often that promises are kept. */
export const everyHistory: fc.Arbitrary<SchemeHistory> = fc.oneof(
  { weight: 5, arbitrary: aHistory },
  { weight: 1, arbitrary: promisesAndCovers },
);
