import { openWorld, type World } from "../kit/world";
import { LIMITS } from "../../src/shared/limits";
import { ENDINGS, LISTS, SHOWN, TOO_COSTLY, type Who } from "./cost.data";
import { codesOf, send } from "./sending";

let world: World;
const keys = new Map<Who, string>();
const keyOf = (who: Who): string | null => keys.get(who) ?? null;

beforeAll(async () => {
  world = await openWorld();
  keys.set("desk", await world.key("DESK", "120104"));
  keys.set("auditor", await world.key("AUDITOR"));
});
afterAll(() => world.close());

/** Objects of an answer, counted by their braces. */
const objectsIn = (data: unknown): number =>
  JSON.stringify(data, (_, value: unknown) => (typeof value === "string" ? "" : value)).split("{")
    .length - 1;

test.each(ENDINGS)("%s tells what it cost", async (_, status, who, query, variables = {}) => {
  const answer = await send(world, keyOf(who), query, variables);
  expect(codesOf(answer)).not.toContain("INTERNAL");
  expect(answer.status).toBe(status);
  const points: unknown = expect.any(Number);
  const share = who === null ? LIMITS.strangersShare : 1;
  expect(answer.cost).toEqual({
    requested: points,
    actual: points,
    available: points,
    restoreRate: LIMITS.budgetRestoredPerSecond / share,
  });
  for (const told of Object.values(answer.cost)) expect(told).toBeGreaterThanOrEqual(0);
});

test.each(SHOWN)(
  "%s, as the README shows it, costs no more than it might",
  async (_, besides, who, query, variables) => {
    const { data, errors, cost } = await send(world, keyOf(who), query, variables);
    expect(errors).toEqual([]);
    expect(cost.actual).toBe(objectsIn(data) + besides);
    expect(cost.requested).toBeGreaterThanOrEqual(cost.actual);
  },
);

test("a list longer than it was taken for is paid as long as it was", async () => {
  const query = "{ ruleCatalogue { code parameters { name } } }";
  const { data, cost } = await send(world, keyOf("auditor"), query);
  expect(cost.actual).toBe(objectsIn(data));
  expect(cost.actual).toBeGreaterThan(cost.requested);
});

test.each(LISTS)("%s may cost %d points", async (_, requested, query, variables = {}) => {
  const key = keyOf(query.startsWith("mutation") ? "desk" : "auditor");
  expect((await send(world, key, query, variables)).cost.requested).toBe(requested);
});

test.each([
  ["claims", "first: 0"],
  ["claims", "first: -1"],
  ["claims", "first: 101"],
  ["claims", "first: 2147483647"],
  ["auditTrail", 'filter: { from: "2026-06-15T00:00:00Z" }, first: 101'],
  ["factories", "first: 101"],
  ["services", "first: 101"],
])("%s(%s) is beyond the bounds of a page", async (list, page) => {
  const answer = await send(world, keyOf("auditor"), `{ ${list}(${page}) { edges { cursor } } }`);
  expect(codesOf(answer)).toEqual(["BAD_USER_INPUT"]);
});

test.each(TOO_COSTLY)(
  "%s are refused before anything of them runs",
  async (_, who, query, variables = {}) => {
    await send(world, keyOf(who), "{ scheme { today } }");
    world.statements();
    const answer = await send(world, keyOf(who), query, variables);
    const refused = [400, ["QUERY_TOO_COSTLY"], null];
    expect([answer.status, codesOf(answer), answer.data]).toEqual(refused);
    expect(answer.cost.requested).toBeGreaterThan(LIMITS.operationCost);
    expect(answer.cost.actual).toBe(0);
    expect(world.statements()).toEqual([]);
  },
);
