import type { World } from "../kit/world";
import { analyst, ratios, type Analyst, type Asked } from "./asking";
import { openHistory } from "./history";

let world: World;
let ask: Analyst;

beforeAll(async () => {
  world = await openHistory();
  ask = analyst(world, await world.key("ANALYST"));
});
afterAll(() => world.close());

test.each<[string, Asked, string]>([
  ["a day to come", { asKnown: { date: "2026-06-16" } }, "future"],
  ["an instant to come", { asKnown: { instant: "2026-06-17T00:00:00Z" } }, "future"],
  ["a release before there are any", { asKnown: { release: "2026-Q1" } }, "release"],
  [
    "two snapshots at once",
    { asKnown: { date: "2026-03-01", instant: "2026-03-01T00:00:00Z" } },
    "asKnown",
  ],
  ["no snapshot where one is announced", { asKnown: {} }, "asKnown"],
  [
    "an end before its beginning",
    { scope: { from: "2026-03", to: "2026-02" } },
    "`to` lies before `from`",
  ],
  ["too many months", { scope: { from: "2000-01", to: "2026-03" } }, "at most 240 months"],
  ["no dimension", { by: [] }, "1 to 3"],
  ["four dimensions", { by: ["FACTORY", "SEX", "PROVIDER", "SERVICE_MONTH"] }, "1 to 3"],
  ["a dimension twice", { by: ["SEX", "SEX"] }, "different"],
  ["an unknown dimension", { by: ["WEATHER"] }, "WEATHER"],
  ["no cells", { first: 0 }, "between 1 and 1000"],
  ["too many cells", { first: 1_001 }, "between 1 and 1000"],
  ["another price basis", { options: { priceBasis: "CURRENT_TARIFF" } }, "priceBasis"],
  [
    "a pooling point",
    { options: { poolingPoint: { amount: "100", currency: "USD" } } },
    "poolingPoint",
  ],
])("%s is refused, and the message says which part", async (_, question, words) => {
  const { code, message } = await ask.refusal(question);
  expect(code).toBe("BAD_USER_INPUT");
  expect(message).toContain(words);
});

test.each(["AGE_BAND", "TENURE_BAND", "PENETRATION_BAND"])(
  "a breakdown by %s, not computed yet, is refused and names what may be asked",
  async (dimension) => {
    const { code, message } = await ask.refusal({ by: ["FACTORY", dimension] });
    expect(code).toBe("BAD_USER_INPUT");
    for (const named of [dimension, "FACTORY", "PROVIDER", "SERVICE_MONTH", "SEX"]) {
      expect(message).toContain(named);
    }
  },
);

test.each<[string, Asked]>([
  ["months before anybody was covered", { scope: { from: "2024-01", to: "2024-02" } }],
  ["no factory at all", { scope: { factoryCodes: [] } }],
  ["a sex nobody has", { scope: { sexes: ["UNKNOWN"] } }],
])(
  "of %s the sums are zero, the quotients undefined, and each null has its reason",
  async (_, question) => {
    const { summary, series } = await ask.view(question);
    for (const cell of [summary, ...series]) {
      expect(ratios(cell)).toEqual({
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
        penetration: "INSUFFICIENT_DATA",
      });
      for (const figure of [cell.severity, cell.pmpm, cell.lossRatio, cell.penetration]) {
        expect(figure).toMatchObject({ value: null, numerator: null, denominator: null });
        expect(figure.reason?.length).toBeGreaterThan(10);
      }
    }
    expect(JSON.stringify(summary)).not.toMatch(/NaN|Infinity/);
  },
);

test("a factory or provider nobody knows is refused by its code, never a silent zero", async () => {
  for (const part of [{ factoryCodes: ["F01", "F99"] }, { providerCodes: ["F99"] }]) {
    const { code, message } = await ask.refusal({ scope: part });
    expect([code, message]).toEqual(["BAD_USER_INPUT", "scope: no factory or provider F99."]);
  }
});

test.each(["ULTIMATE"])("on the basis %s cost is not defined yet, and says so", async (basis) => {
  const { summary, meta } = await ask.view({ basis });
  expect(meta.basis).toBe(basis);
  for (const measure of ["claims", "claimants", "cost", "severity", "pmpm", "lossRatio"] as const) {
    expect(summary[measure]).toMatchObject({
      status: "NOT_DEFINED",
      value: null,
      reason: expect.stringContaining(basis),
    });
  }
  expect(summary.memberMonths).toMatchObject({ status: "OK", value: "17.8398617512" });
  expect(summary.completion.reported).toBeNull();
});

test("where claims are narrowed, premium is not defined and says why", async () => {
  for (const part of [
    { providerCodes: ["NH01"] },
    { serviceCategories: ["OUTPATIENT"] },
    { diagnosisGroups: ["J00-J06"] },
  ]) {
    const { summary } = await ask.view({ scope: part });
    expect(summary.premium).toMatchObject({ status: "NOT_DEFINED", value: null });
    expect(summary.premium.reason).toContain("provider, service or diagnosis");
    expect(summary.memberMonths.status).toBe("OK");
  }
});

test("penetration waits until every factory of the scope has reported every month", async () => {
  const penetration = async (scope: object = {}) => (await ask.view({ scope })).summary.penetration;
  expect((await penetration()).status).toBe("OK");
  expect((await penetration({ to: "2026-04" })).status).toBe("INSUFFICIENT_DATA");
  await world.root.query(
    "DELETE FROM factory_workforce WHERE factory_id = (SELECT id FROM factory WHERE code = 'F02')",
  );
  expect(await penetration()).toMatchObject({ status: "INSUFFICIENT_DATA", value: null });
  expect(await penetration({ factoryCodes: ["F01"] })).toMatchObject({
    status: "OK",
    numerator: "3953",
    denominator: "8680",
  });
});

test("cells beyond those asked for are told to be there", async () => {
  const { breakdown, summary } = await ask.view({ first: 1 });
  expect(breakdown.cells).toHaveLength(1);
  expect(breakdown).toMatchObject({ truncated: true, total: summary });
  expect((await ask.view({ first: 2 })).breakdown.truncated).toBe(false);
});
