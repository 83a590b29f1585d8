import { openWorld, type World } from "../kit/world";
import { appealKeys, refusals, type AppealKeys } from "./appeal.kit";
import { declareTie, endTie, type ShownTie } from "./tie.kit";

let world: World;
let keys: AppealKeys;

beforeAll(async () => {
  world = await openWorld();
  keys = await appealKeys(world);
});
afterAll(() => world.close());

test("a reviewer declares their own tie; sent again it is the same, with another reason it stands", async () => {
  const done = await declareTie(world, keys.officer, "Officer A");
  expect(done).toEqual({
    errors: [],
    tie: {
      person: "Officer A",
      reason: "a sister works there",
      declaredBy: "Officer A",
      endedBy: null,
      provider: { code: "120104" },
    },
  });
  expect(await declareTie(world, keys.officer, "Officer A")).toEqual(done);
  const other = await declareTie(world, keys.officer, "Officer A", { reason: "a brother" });
  expect(refusals(other)).toMatchObject([
    ["INT-002", "person", expect.stringContaining("already")],
  ]);
});

test("of others a reviewer declares nothing, a senior reviewer and an administrator do", async () => {
  expect(refusals(await declareTie(world, keys.medical, "Officer B"))).toMatchObject([
    ["INT-002", "person", expect.stringContaining("their own ties")],
  ]);
  expect((await declareTie(world, keys.senior, "Officer B")).errors).toEqual([]);
  expect((await declareTie(world, keys.administrator, "Doctor A")).errors).toEqual([]);
});

test("nobody ends their own tie; another administrator does, once, and it may be declared anew", async () => {
  const own = await world.key("ADMINISTRATOR", undefined, "Officer A");
  expect(refusals(await endTie(world, own, "Officer A"))).toMatchObject([
    ["INT-002", "person", expect.stringContaining("nobody ends their own")],
  ]);
  const ended = await endTie(world, keys.administrator, "Officer A");
  expect(ended).toMatchObject({ errors: [], tie: { endedBy: "Admin A" } });
  expect(await endTie(world, keys.administrator, "Officer A")).toEqual(ended);
  expect(
    refusals(await endTie(world, keys.administrator, "Officer A", { reason: "again" })),
  ).toMatchObject([["INT-002", "person", expect.stringContaining("no such tie")]]);
  expect((await declareTie(world, keys.officer, "Officer A")).tie?.endedBy).toBeNull();
});

test.each([
  ["nobody", { person: " " }, "INT-001", "person"],
  ["no provider", { providerCode: "999999" }, "INT-006", "providerCode"],
  ["no reason", { reason: "" }, "INT-001", "reason"],
])("a tie of %s is not declared", async (_, rest, code, path) => {
  const refused = await declareTie(world, keys.administrator, "Somebody", rest);
  expect(refusals(refused)).toMatchObject([[code, path, expect.any(String)]]);
  expect(refusals(await endTie(world, keys.administrator, "Somebody", rest))).toMatchObject([
    [code, path, expect.any(String)],
  ]);
});

test("two who declare the same tie at once declare one", async () => {
  const both = await Promise.all([
    declareTie(world, keys.senior, "Twice Told"),
    declareTie(world, keys.administrator, "Twice Told"),
  ]);
  expect(both.map(({ errors }) => errors)).toEqual([[], []]);
  expect(both[0].tie?.declaredBy).toBe(both[1].tie?.declaredBy);
});

test("ties are listed newest first, ended ones too", async () => {
  const { data, errors } = await world.ask<{
    ties: { totalCount: number; edges: { node: ShownTie }[] };
  }>(
    keys.auditor,
    "{ ties(first: 3) { totalCount edges { node { person endedBy provider { code } } } } }",
  );
  expect(errors).toBeUndefined();
  expect(data.ties.edges.map(({ node }) => node.person)).toEqual([
    "Twice Told",
    "Officer A",
    "Doctor A",
  ]);
  expect(data.ties.totalCount).toBe(5);
});
