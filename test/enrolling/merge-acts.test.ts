import { entriesOf } from "../audit/entries.kit";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { acted, asked } from "./persons.kit";

let world: World;
let officer: string;
const [KEPT, MERGED] = [WHO.covered, WHO.second];
const PAIR = { keptNumber: KEPT, mergedNumber: MERGED };

beforeEach(async () => {
  world = await openWorld();
  officer = await world.key("ENROLMENT_OFFICER", undefined, "Officer");
});
afterEach(() => world.close());

const merge = (pair: object = PAIR) => acted(world, officer, "mergeMembers", pair);
const undo = () =>
  acted(world, officer, "undoMerge", { mergedNumber: MERGED, reason: "they came together" });

test("who merged and undid it, when and why, is kept of every merge", async () => {
  await merge();
  await undo();
  await merge({ keptNumber: MERGED, mergedNumber: KEPT, reason: "the other card is older" });
  const { member } = await asked<{ member: { merges: object[] } }>(
    world,
    officer,
    `{ member(memberNumber: "${KEPT}") { merges { by reason undoneBy undoneReason
      kept { memberNumber } merged { memberNumber } } } }`,
  );
  const standing = { by: "Officer", undoneBy: null, undoneReason: null };
  expect(member.merges).toEqual([
    {
      by: "Officer",
      reason: "the same card was shown",
      undoneBy: "Officer",
      undoneReason: "they came together",
      kept: { memberNumber: KEPT },
      merged: { memberNumber: MERGED },
    },
    {
      ...standing,
      reason: "the other card is older",
      kept: { memberNumber: MERGED },
      merged: { memberNumber: KEPT },
    },
  ]);
});

const NUMBERS = { a: WHO.ended, b: WHO.gap, c: WHO.never };

test.each<[string, object, string[], string]>([
  [
    "one record with itself",
    { keptNumber: KEPT, mergedNumber: KEPT },
    ["mergedNumber"],
    "two records",
  ],
  [
    "a record nobody has",
    { keptNumber: KEPT, mergedNumber: WHO.unknown },
    ["mergedNumber"],
    "no member",
  ],
  [
    "a number with a wrong digit",
    { keptNumber: "2000000011", mergedNumber: MERGED },
    ["keptNumber"],
    "check digit",
  ],
  [
    "a record that is merged already",
    { keptNumber: KEPT, mergedNumber: NUMBERS.b },
    ["mergedNumber"],
    "merged into another",
  ],
  [
    "into a record that is merged",
    { keptNumber: NUMBERS.b, mergedNumber: KEPT },
    ["keptNumber"],
    "merged into another",
  ],
  [
    "a record that answers for others",
    { keptNumber: KEPT, mergedNumber: NUMBERS.a },
    ["mergedNumber"],
    "undo those",
  ],
  [
    "two national IDs",
    { keptNumber: KEPT, mergedNumber: NUMBERS.c },
    ["mergedNumber"],
    "correct the wrong one",
  ],
  ["no reason", { ...PAIR, reason: "" }, ["reason"], "missing"],
])("merging %s is refused", async (_, pair, path, says) => {
  await merge({ keptNumber: NUMBERS.a, mergedNumber: NUMBERS.b });
  await acted(world, officer, "correctMember", {
    memberNumber: NUMBERS.c,
    nationalId: "999888777",
  });
  const { member, errors } = await merge(pair);
  expect(member).toBeNull();
  expect(errors).toEqual([
    expect.objectContaining({ path, message: expect.stringContaining(says) }),
  ]);
  const [rows] = await world.db.query<{ n: number }[]>(
    "SELECT count(*)::int AS n FROM member_merge",
  );
  expect(rows?.n).toBe(1);
});

test("what is not merged cannot be undone, and two records are told apart once", async () => {
  expect((await undo()).errors).toMatchObject([{ path: ["mergedNumber"] }]);
  const apart = { oneNumber: KEPT, otherNumber: MERGED };
  expect((await acted(world, officer, "tellApart", apart)).errors).toEqual([]);
  const again = { oneNumber: MERGED, otherNumber: KEPT };
  expect((await acted(world, officer, "tellApart", again)).errors).toMatchObject([
    { path: ["otherNumber"], message: expect.stringContaining("told apart already") },
  ]);
});

test("the audit has both members of an act, and everybody an answer about one of them speaks of", async () => {
  const entries = await entriesOf(world, async () => {
    await merge();
    await asked(world, officer, `{ member(memberNumber: "${MERGED}") { mergedInto { name } } }`);
    await undo();
  });
  expect(entries.map(({ operation, outcome, members }) => [operation, outcome, members])).toEqual([
    ["mergeMembers", "DONE", [KEPT, MERGED]],
    ["member", "ANSWERED", [KEPT, MERGED]],
    ["undoMerge", "DONE", [KEPT, MERGED]],
  ]);
});

test("of two officers who merge the same two records either way at once, one does", async () => {
  const turns = await Promise.all([
    merge(),
    merge({ keptNumber: MERGED, mergedNumber: KEPT }),
    merge(),
    merge({ keptNumber: MERGED, mergedNumber: KEPT }),
  ]);
  expect(turns.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  const rows = await world.db.query<object[]>("SELECT 1 FROM member_merge WHERE undone_at IS NULL");
  expect(rows).toHaveLength(1);
});
