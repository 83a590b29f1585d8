import type { World } from "../kit/world";
import { analyst, exactSum, ratio, ratios, type Analyst, type Cell, type Measure } from "./asking";
import { openHistory } from "./history";

let world: World;
let ask: Analyst;

beforeAll(async () => {
  world = await openHistory();
  ask = analyst(world, await world.key("ANALYST"));
});
afterAll(() => world.close());

const codes = (cells: readonly Cell[]) =>
  cells.map(({ key }) => key.map(({ code }) => code).join(" "));
const byCode = (cells: readonly Cell[], measures: readonly Measure[]) =>
  Object.fromEntries(cells.map((cell) => [codes([cell])[0], ratios(cell, measures)]));

/*
 * Covered days by hand, a day under two covers counted once, at the earlier of them:
 *   January   F01: covered 31, ended 31, lapsed 31, two 31, gap 31 = 155   F02: second 21
 *   February  F01: covered 28, ended 28, lapsed 28, two 14, lastDay 19 = 117
 *             F02: second 28, two 14 (from the 15th) = 42
 *   March     F01: covered 31, ended 31, lapsed 31, gap 31, lastDay 15 = 139
 *             F02: second 31, two 31 = 62
 * Cost: A 1.50, B 5.00 + 3.00, C 5.00, D1 1.50, D2 1.50, G 1.50 (charged 1.8750), E 61.00 = 80.00;
 * F is denied: its patient was not covered.
 */
test("the first quarter's figures are those worked out by hand, exactly", async () => {
  const { summary, meta } = await ask.view();
  expect(ratios(summary)).toEqual({
    memberMonths: "15485/868",
    memberMonthsMid: "19",
    headcount: "7",
    claims: "7",
    claimants: "4",
    cost: "80",
    providerCharge: "643/8",
    premium: "6194/217",
    frequencyPer1000: "1215200/3097",
    severity: "80/7",
    pmpm: "13888/3097",
    lossRatio: "8680/3097",
    penetration: "3097/10416",
  });
  expect(summary.memberMonths.value).toBe("17.8398617512");
  expect(summary.severity.value).toBe("11.4285714286");
  expect(summary).toMatchObject({ key: [], partial: false });
  expect(summary.completion).toMatchObject({ reported: "80.0000", factor: null });
  expect(summary.completion.ibnr).toMatchObject({ status: "NOT_DEFINED", value: null });
  expect(meta).toMatchObject({ basis: "REPORTED", currency: "USD" });
  expect(meta.warnings).toEqual([expect.stringMatching(/^1 claims? /)]);
});

const ADDITIVE = ["memberMonths", "memberMonthsMid", "claims", "cost", "providerCharge"] as const;

test("each month has its own figures, and the months sum to the quarter", async () => {
  const { series } = await ask.view();
  expect(byCode(series, [...ADDITIVE, "claimants", "headcount"])).toEqual({
    "2026-01": {
      memberMonths: "176/31",
      memberMonthsMid: "6",
      claims: "1",
      cost: "3/2",
      providerCharge: "3/2",
      claimants: "1",
      headcount: "6",
    },
    "2026-02": {
      memberMonths: "159/28",
      memberMonthsMid: "6",
      claims: "3",
      cost: "11",
      providerCharge: "11",
      claimants: "2",
      headcount: "6",
    },
    "2026-03": {
      memberMonths: "201/31",
      memberMonthsMid: "7",
      claims: "3",
      cost: "135/2",
      providerCharge: "543/8",
      claimants: "2",
      headcount: "7",
    },
  });
});

test.each([
  ["MONTH", ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"]],
  ["QUARTER", ["2026-Q1", "2026-Q2"]],
  ["YEAR", ["2026"]],
])("a series by %s has every period and sums to the whole", async (grain, periods) => {
  const scope = { from: "2026-01", to: "2026-06" };
  const { series, summary } = await ask.view({ scope, grain });
  expect(codes(series)).toEqual(periods);
  for (const measure of [...ADDITIVE, "premium"] as const) {
    expect(exactSum(series, measure)).toBe(ratio(summary[measure]));
  }
});

test.each([
  ["FACTORY", ["F01", "F02"]],
  ["SEX", ["FEMALE", "MALE"]],
  ["SERVICE_MONTH", ["2026-01", "2026-02", "2026-03"]],
])("a breakdown by %s sums to the whole in every additive measure", async (dimension, keys) => {
  const { breakdown, summary } = await ask.view({ by: [dimension] });
  expect(codes(breakdown.cells)).toEqual(keys);
  expect(breakdown.total).toEqual(summary);
  for (const measure of [...ADDITIVE, "premium"] as const) {
    expect(exactSum(breakdown.cells, measure)).toBe(ratio(summary[measure]));
  }
});

test("two dimensions at once sum to the whole, too", async () => {
  const { breakdown, summary } = await ask.view({ by: ["FACTORY", "SERVICE_MONTH"] });
  expect(codes(breakdown.cells)).toHaveLength(6);
  for (const measure of ADDITIVE) {
    expect(exactSum(breakdown.cells, measure)).toBe(ratio(summary[measure]));
  }
});

test("claim and exposure of a day under two covers belong to the earlier one", async () => {
  const { breakdown } = await ask.view();
  expect(byCode(breakdown.cells, ["memberMonths", "headcount", "claims", "cost"])).toEqual({
    F01: { memberMonths: "11859/868", headcount: "6", claims: "5", cost: "141/2" },
    F02: { memberMonths: "259/62", headcount: "2", claims: "2", cost: "19/2" },
  });
  expect(breakdown.cells[0]?.key).toEqual([
    { dimension: "FACTORY", code: "F01", label: "Sun Garment" },
  ]);
});

test("a provider's cell divides by everybody's member-months, and has no premium", async () => {
  const { breakdown } = await ask.view({ by: ["PROVIDER"] });
  const measures = [
    "memberMonths",
    "claims",
    "cost",
    "pmpm",
    "premium",
    "lossRatio",
    "penetration",
  ];
  const none = { premium: "NOT_DEFINED", lossRatio: "NOT_DEFINED", penetration: "NOT_DEFINED" };
  const whole = { memberMonths: "15485/868", ...none };
  expect(byCode(breakdown.cells, measures as Measure[])).toEqual({
    "120104": { ...whole, claims: "5", cost: "11", pmpm: "9548/15485" },
    NH01: { ...whole, claims: "2", cost: "69", pmpm: "59892/15485" },
  });
  expect(breakdown.cells[0]?.premium).toMatchObject({
    value: null,
    numerator: null,
    reason: expect.stringContaining("provider"),
  });
  expect(exactSum(breakdown.cells, "pmpm")).toBe("13888/3097");
});

test("cost follows the line, and a claim counts at its largest line", async () => {
  const { breakdown } = await ask.view({ by: ["SERVICE_CATEGORY"] });
  expect(byCode(breakdown.cells, ["claims", "claimants", "cost", "severity"])).toEqual({
    ADMISSION: { claims: "1", claimants: "1", cost: "61", severity: "61" },
    EMERGENCY: { claims: "1", claimants: "1", cost: "5", severity: "5" },
    OTHER: { claims: "0", claimants: "0", cost: "3", severity: "NOT_DEFINED" },
    OUTPATIENT: { claims: "5", claimants: "3", cost: "11", severity: "11/5" },
  });
  const groups = await ask.view({ by: ["DIAGNOSIS_GROUP"] });
  expect(byCode(groups.breakdown.cells, ["claims", "cost"])).toEqual({
    "A00-A09": { claims: "2", cost: "69" },
    "J00-J06": { claims: "5", cost: "11" },
  });
});

test("riel are converted once, at the rate of the service date; a denied claim is none", async () => {
  const { summary } = await ask.view({ scope: { from: "2026-04", to: "2026-04" } });
  // 5,300 / 4,100 is 1.29268…; 50,000 / 4,100 is 12.19512…, charged and denied.
  expect(ratios(summary, ["claims", "cost", "providerCharge"])).toEqual({
    claims: "1",
    cost: "12927/10000",
    providerCharge: "67439/5000",
  });
});

test("exposure ends with a lapse", async () => {
  const scope = { from: "2026-04", to: "2026-05", factoryCodes: ["F01"] };
  const { series } = await ask.view({ scope });
  expect(byCode(series, ["memberMonths", "headcount"])).toEqual({
    "2026-04": { memberMonths: "3", headcount: "3" },
    "2026-05": { memberMonths: "2", headcount: "2" },
  });
});
