import fc from "fast-check";
import { measuresOf, type CellClaims, type CellExposure } from "../../src/costs/cost-cell.rules";
import {
  eligibleWorkers,
  exposureOf,
  periodOf,
  periodsOf,
  type DaysOfMonth,
} from "../../src/costs/exposed-cell.rules";
import type { Estimate } from "../../src/costs/estimate.rules";
import { fraction, times, type Fraction } from "../../src/shared/fraction";
import { breakdownProblem, scopeProblem, type Scope } from "../../src/costs/scope.rules";

const WHOLE = { claimsOnly: false, bySex: false, noBasis: null, noCharge: null };
const amount = fc.bigInt({ min: 0n, max: 10n ** 12n });
const claimed = fc.record<CellClaims>({
  claims: amount,
  claimants: amount,
  incurredE4: amount,
  chargeE4: amount,
});
const exposed: fc.Arbitrary<CellExposure> = fc.record({
  memberMonths: fc
    .tuple(amount, fc.constantFrom(1n, 28n, 868n))
    .map(([n, d]): Fraction => fraction(n, d)),
  memberMonthsMid: amount,
  headcount: amount,
  premiumE4: amount.map((n) => fraction(n)),
  eligibleWorkerMonths: fc.option(amount.map((n) => fraction(n))),
});

const shown = ({ numerator, denominator }: Estimate): Fraction =>
  fraction(BigInt(numerator ?? ""), BigInt(denominator ?? ""));

test("frequency times severity is cost per member and month, exactly", () => {
  fc.assert(
    fc.property(claimed, exposed, (claims, exposure) => {
      const { frequencyPer1000, severity, pmpm } = measuresOf(claims, exposure, WHOLE);
      if (severity.status !== "OK" || pmpm.status !== "OK") return;
      const perThousand = times(shown(frequencyPer1000), fraction(1n, 1_000n));
      expect(times(perThousand, shown(severity))).toEqual(shown(pmpm));
    }),
  );
});

test("every figure is a number with its fraction, or null with its reason", () => {
  fc.assert(
    fc.property(claimed, exposed, fc.boolean(), fc.boolean(), (claims, exposure, only, none) => {
      const scope = {
        claimsOnly: only,
        bySex: none,
        noBasis: none ? "not computed" : null,
        noCharge: only ? "not charged" : null,
      };
      for (const figure of Object.values(measuresOf(claims, exposure, scope)) as Estimate[]) {
        const { status, value, numerator, denominator, reason } = figure;
        expect(reason).toBeTruthy();
        if (status === "OK") expect(value).toMatch(/^\d+(\.\d+)?$/);
        else expect([value, numerator, denominator]).toEqual([null, null, null]);
      }
    }),
  );
});

const NOTHING: CellClaims = { claims: 0n, claimants: 0n, incurredE4: 0n, chargeE4: 0n };
const NOBODY: CellExposure = {
  memberMonths: fraction(0n),
  memberMonthsMid: 0n,
  headcount: 0n,
  premiumE4: fraction(0n),
  eligibleWorkerMonths: fraction(0n),
};

test("an empty cell has zeros for sums and no quotients", () => {
  const statuses = Object.entries(measuresOf(NOTHING, NOBODY, WHOLE)).map(
    ([name, { status, value }]: [string, Estimate]) => [name, status === "OK" ? value : status],
  );
  expect(Object.fromEntries(statuses)).toEqual({
    memberMonths: "0",
    memberMonthsMid: "0",
    headcount: "0",
    claims: "0",
    claimants: "0",
    cost: "0",
    providerCharge: "0",
    premium: "0",
    frequencyPer1000: "NOT_DEFINED",
    severity: "NOT_DEFINED",
    pmpm: "NOT_DEFINED",
    lossRatio: "NOT_DEFINED",
    penetration: "NOT_DEFINED",
  });
});

const days = (month: string | null, rest: Partial<DaysOfMonth> = {}): DaysOfMonth => ({
  month,
  planCode: "HIP",
  days: 0n,
  mid: 0n,
  headcount: 0n,
  ...rest,
});

test("days count by the length of their own month, each under its month's premium", () => {
  const rows = [
    days("2024-02", { days: 29n, mid: 1n, headcount: 1n }),
    days("2026-02", { days: 14n, mid: 1n, headcount: 1n }),
    days("2026-02", { days: 7n, planCode: "OTHER", headcount: 1n }),
    days("2026-03", { days: 31n, mid: 1n, headcount: 1n }),
    days(null, { headcount: 2n }),
  ];
  const premium = (plan: string, month: string) =>
    plan === "OTHER" ? 10_000n : month < "2026" ? 15_000n : 16_000n;
  expect(exposureOf(rows, premium, fraction(40n))).toEqual({
    memberMonths: fraction(11n, 4n),
    memberMonthsMid: 3n,
    headcount: 2n,
    premiumE4: fraction(15_000n + 8_000n + 2_500n + 16_000n),
    eligibleWorkerMonths: fraction(40n),
  });
  const byWage = (plan: string, month: string) => (plan === "OTHER" ? null : premium(plan, month));
  expect(exposureOf(rows, byWage, null)).toMatchObject({
    memberMonths: fraction(11n, 4n),
    premiumE4: null,
  });
  expect(exposureOf([], premium, null)).toMatchObject({
    memberMonths: fraction(0n),
    headcount: 0n,
  });
});

const REPORTS = [
  { factoryCode: "F01", month: "2026-01", workers: 10 },
  { factoryCode: "F01", month: "2026-02", workers: 12 },
  { factoryCode: "F02", month: "2026-01", workers: 5 },
  { factoryCode: "F02", month: "2026-02", workers: null },
];

test.each([
  [["2026-01"], null, "2026-12-01", fraction(15n)],
  [["2026-01", "2026-02"], null, "2026-12-01", null],
  [["2026-01", "2026-02"], "F01", "2026-12-01", fraction(22n)],
  [["2026-02"], "F02", "2026-12-01", null],
  [["2026-03"], null, "2026-12-01", null],
  [["2026-01"], "F99", "2026-12-01", null],
  [["2026-01", "2026-02"], "F01", "2026-02-08", fraction(13n)],
  [["2026-01", "2026-02"], null, "2026-02-01", fraction(15n)],
])(
  "in %j the workforce of %s, until %s, is known when all have reported",
  (months, factoryCode, until, workers) => {
    const cell = { months: new Set(months), factoryCode, until };
    expect(eligibleWorkers(REPORTS, cell)).toEqual(workers);
  },
);

test.each([
  ["2026-01", "2026-Q1", "2026"],
  ["2026-03", "2026-Q1", "2026"],
  ["2026-04", "2026-Q2", "2026"],
  ["2025-12", "2025-Q4", "2025"],
])("%s lies in %s and in %s", (month, quarter, year) => {
  expect((["MONTH", "QUARTER", "YEAR"] as const).map((grain) => periodOf(month, grain))).toEqual([
    month,
    quarter,
    year,
  ]);
});

test("a scope has all its periods, across the turn of the year", () => {
  expect([...periodsOf("2025-11", "2026-02", "QUARTER")]).toEqual([
    ["2025-Q4", new Set(["2025-11", "2025-12"])],
    ["2026-Q1", new Set(["2026-01", "2026-02"])],
  ]);
  expect([...periodsOf("2025-11", "2026-02", "YEAR").keys()]).toEqual(["2025", "2026"]);
});

const scope = (from: string, to: string) => ({ from, to }) as Scope;

test("a scope is refused backwards and beyond its bound, not at it", () => {
  expect(scopeProblem(scope("2026-03", "2026-03"), 1)).toBeNull();
  expect(scopeProblem(scope("2026-03", "2026-04"), 1)).toContain("at most 1 months");
  expect(scopeProblem(scope("2026-03", "2026-02"), 9)).toContain("`to` lies before `from`");
});

test("a breakdown has one to three different dimensions", () => {
  expect(breakdownProblem(["SEX", "FACTORY", "PROVIDER"], 3)).toBeNull();
  expect(breakdownProblem([], 3)).not.toBeNull();
  expect(breakdownProblem(["SEX", "SEX"], 3)).not.toBeNull();
  expect(breakdownProblem(["SEX", "AGE_BAND"], 3)).toContain("AGE_BAND is not computed yet");
});
