import { claimInput } from "../claims/claims.kit";
import { openWorld, type World } from "../kit/world";
import { Budgets } from "../../src/api/budgets";
import { LIMITS } from "../../src/shared/limits";
import { codesOf, JSON_TYPE, send, sendBody, type Whole } from "./sending";

let world: World;
let desk: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
});
afterAll(() => world.close());

/** Far from free and refused at once: no desk may ask for it. */
const DEAR = `{ costs(scope: { from: "2026-01", to: "2026-01" }) {
  ${"abcdefghijklmno".replace(/./g, "$&: series { cost { value } } ")} } }`;

async function askUntilRefused(key: string): Promise<Whole<unknown>> {
  for (let times = 0; times < 40; times += 1) {
    world.statements();
    const answer = await send(world, key, DEAR);
    if (codesOf(answer)[0] === "RATE_LIMITED") return answer;
  }
  throw new Error("the budget never ended");
}

test("a budget that is used up is told with when to come again, and is nobody else's", async () => {
  const spent = await world.key("DESK", "120104");
  const refused = await askUntilRefused(spent);
  const { retryAfterSeconds = 0 } = refused.errors[0]?.extensions ?? {};
  expect(refused.status).toBe(429);
  expect(refused.headers["retry-after"]).toBe(String(retryAfterSeconds));
  expect(retryAfterSeconds).toBeGreaterThanOrEqual(1);
  expect(retryAfterSeconds).toBeLessThanOrEqual(
    LIMITS.operationCost / LIMITS.budgetRestoredPerSecond + 1,
  );
  expect(refused.data).toBeNull();
  expect(world.statements()).toEqual([]);
  const other = await send(world, desk, "{ viewer { person } }");
  expect([other.status, other.errors]).toEqual([200, []]);
  expect(other.cost.available).toBeGreaterThan(LIMITS.budgetPoints - 100);
  const small = await send(world, spent, "{ viewer { person } }");
  expect([small.status, small.errors]).toEqual([200, []]);
  expect(small.cost.available).toBeLessThan(LIMITS.budgetPoints / 2);
});

test("a budget is told by viewer.costAvailable as by the answer's extensions", async () => {
  const key = await world.key("DESK", "120104");
  for (let times = 0; times < 4; times += 1) await send(world, key, DEAR);
  const startedMs = performance.now();
  const { data, cost } = await send<{ viewer: { costAvailable: number } }>(
    world,
    key,
    "{ viewer { costAvailable } }",
  );
  const restored = ((performance.now() - startedMs) / 1_000) * LIMITS.budgetRestoredPerSecond;
  const available = data?.viewer.costAvailable ?? 0;
  expect(available).toBeLessThan(LIMITS.budgetPoints);
  expect(cost.available).toBeGreaterThanOrEqual(available);
  expect(cost.available).toBeLessThanOrEqual(available + cost.requested + restored + 1);
});

test("the budget of a caller without a credential is small, and never in the way of being told why", async () => {
  const claims = Array.from({ length: 100 }, () => claimInput("B", { lines: [] }));
  const query = `mutation($input: SubmitClaimsInput!) { submitClaims(input: $input) { results {
    claim { lines { reasons { parameters { name } remedy { text } } } reasons { code } } } } }`;
  const body = JSON.stringify({ query, variables: { input: { claims } } });
  const answer = await sendBody(world, JSON_TYPE, body);
  expect(answer.cost.requested).toBeGreaterThan(LIMITS.budgetPoints / LIMITS.strangersShare);
  expect(codesOf(answer)).toEqual(["UNAUTHENTICATED"]);
  expect(answer.cost.available).toBeLessThanOrEqual(LIMITS.budgetPoints / LIMITS.strangersShare);
});

describe("what is saved up", () => {
  const MOST = LIMITS.budgetPoints;
  const RATE = LIMITS.budgetRestoredPerSecond;
  let nowMs = 0;
  const budgets = () => new Budgets(() => nowMs);
  beforeEach(() => {
    nowMs = 5_000;
  });

  test.each([
    ["nothing is taken", 0, 0, MOST],
    ["it is taken", MOST, 0, 0],
    ["half a second passes", MOST, 500, RATE / 2],
    ["five seconds pass", MOST, 5_000, 5 * RATE],
    ["it is full again", MOST, (MOST / RATE) * 1_000, MOST],
    ["a night passes", MOST, 12 * 3_600_000, MOST],
    ["part of a point comes back", MOST, 0.07, 1],
  ])("fills by time: once %s", (_, points, passedMs, available) => {
    const budget = budgets().of("desk", true);
    expect(budget.restoreRate).toBe(RATE);
    expect(budget.take(points)).toEqual({ taken: true });
    nowMs += passedMs;
    expect(budget.available()).toBe(available);
  });

  test.each([
    ["one point", MOST, 1, 1],
    ["a second's worth", MOST, RATE, 1],
    ["a little more than a second's worth", MOST, RATE + 1, 2],
    ["what is partly there", MOST - RATE, 3 * RATE, 2],
    ["all there can be", MOST, MOST, MOST / RATE],
    ["more than there can be", MOST, 3 * MOST, MOST / RATE],
  ])("tells when there will be %s, and keeps its word", (_, spent, wanted, seconds) => {
    const budget = budgets().of("desk", true);
    budget.take(spent);
    expect(budget.take(wanted)).toEqual({ taken: false, retryAfterSeconds: seconds });
    expect(budget.available()).toBe(MOST - spent);
    nowMs += seconds * 1_000 - 1_000;
    expect(budget.take(wanted).taken).toBe(false);
    nowMs += 1_000;
    expect(budget.take(wanted)).toEqual({ taken: true });
  });

  test("is never more than the most, whatever is given back", () => {
    const budget = budgets().of("desk", true);
    budget.take(100);
    budget.giveBack(60);
    expect(budget.available()).toBe(MOST - 40);
    budget.giveBack(1_000);
    expect(budget.available()).toBe(MOST);
  });

  test("may be owed: what lists cost beyond what was taken is waited for", () => {
    const budget = budgets().of("desk", true);
    budget.take(MOST);
    budget.giveBack(-RATE);
    expect(budget.available()).toBe(0);
    expect(budget.take(1)).toEqual({ taken: false, retryAfterSeconds: 2 });
  });

  test("is one for all who look at it, and each caller's own", () => {
    const all = budgets();
    all.of("desk", true).take(100);
    expect(all.of("desk", true).available()).toBe(MOST - 100);
    expect(all.of("other", true).available()).toBe(MOST);
  });

  test("is a smaller share for strangers, and comes back slower", () => {
    const stranger = budgets().of("192.0.2.1", false);
    expect(stranger.restoreRate).toBe(RATE / LIMITS.strangersShare);
    expect(stranger.available()).toBe(MOST / LIMITS.strangersShare);
    stranger.take(MOST / LIMITS.strangersShare);
    nowMs += 1_000;
    expect(stranger.available()).toBe(RATE / LIMITS.strangersShare);
  });

  test("is remembered of so many callers; who has asked for nothing longest is forgotten", () => {
    const all = budgets();
    const spent = (name: string) => MOST - all.of(name, true).available();
    for (const name of ["first", "second"]) all.of(name, true).take(100);
    for (let index = 2; index < LIMITS.budgetsKept; index += 1) all.of(`c${index}`, true).take(1);
    expect(spent("first")).toBe(100);
    all.of("one more", true).take(1);
    expect(spent("first")).toBe(100);
    expect(spent("second")).toBe(0);
  });
});
