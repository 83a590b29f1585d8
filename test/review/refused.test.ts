import { openWorld, type World } from "../kit/world";
import { accepted, submit } from "../claims/claims.kit";
import { freshClaim } from "../claims/waiting.kit";
import {
  decide,
  done,
  problems,
  reviewed,
  reviewKeys,
  standing,
  take,
  waitingFor,
  wordOn,
} from "./review.kit";
import type { ReviewKeys } from "./review.kit";
import { DENY, KHR, REDUCE } from "./words.data";

let world: World;
let keys: ReviewKeys;
let make: ReturnType<typeof waitingFor>;

beforeAll(async () => {
  world = await openWorld();
  keys = await reviewKeys(world);
  make = waitingFor(world, keys);
});
afterAll(() => world.close());

test("nobody decides what they do not hold, or hold no longer", async () => {
  const claim = await make.officer();
  const before = await standing(world);
  const word = wordOn({ ...claim, version: 1 });
  expect(problems(await decide(world, keys.officer, word))).toEqual([
    ["claimNumber", expect.stringContaining("you do not hold it")],
  ]);
  await take(world, keys.officer, claim);
  expect(problems(await decide(world, keys.officer2, word))).toEqual([
    ["claimNumber", expect.stringContaining("you do not hold it")],
  ]);
  await world.root.query("UPDATE review_lease SET until = taken_at");
  expect(problems(await decide(world, keys.officer, word))).toHaveLength(1);
  expect(await standing(world)).toEqual(before);
});

test("a claim is held by one person at a time, until they have decided or it expires", async () => {
  const claim = await make.officer();
  done(await take(world, keys.officer, claim));
  expect(problems(await take(world, keys.officer2, claim))).toEqual([
    ["claimNumber", expect.stringContaining("somebody else has opened it")],
  ]);
  await world.root.query("UPDATE review_lease SET until = taken_at");
  done(await take(world, keys.officer2, claim));
  expect(problems(await take(world, keys.officer, claim))).toHaveLength(1);
});

test("an old version is refused, and so is deciding twice", async () => {
  const claim = await make.both();
  const opened = done(await take(world, keys.officer, claim));
  done(await decide(world, keys.officer, wordOn(opened)));
  expect(problems(await decide(world, keys.officer, wordOn(opened)))).toEqual([
    ["expectedVersion", expect.stringContaining("version 2")],
  ]);
  const decided = await reviewed(world, keys.medical, claim);
  expect(
    problems(await decide(world, keys.medical, wordOn({ ...decided, version: 2 }))),
  ).toHaveLength(1);
  expect(problems(await decide(world, keys.medical, wordOn(decided)))).toEqual([
    ["claimNumber", expect.stringContaining("it waits for nobody: it is decided")],
  ]);
});

test("whose role may resolve nothing of a claim does not open it, and nobody an unknown one", async () => {
  const medical = await make.medical();
  expect(problems(await take(world, keys.officer, medical))).toEqual([
    ["claimNumber", expect.stringContaining("BEN-006")],
  ]);
  const selected = await make.senior();
  expect(problems(await take(world, keys.medical, selected))).toHaveLength(1);
  expect(problems(await take(world, keys.officer, { claimNumber: "C0000000000" }))).toEqual([
    ["claimNumber", expect.stringContaining("no claim has this number")],
  ]);
});

test("an unpriced line waits for its price, unless nothing of it is paid", async () => {
  const claim = await make.unpriced();
  const opened = done(await take(world, keys.officer, claim));
  expect(problems(await decide(world, keys.officer, wordOn(opened)))).toEqual([
    ["lines", expect.stringContaining("an unpriced line needs its price")],
  ]);
  const reduced = { ...REDUCE, benefit: KHR("100") };
  expect(problems(await decide(world, keys.officer, wordOn(opened, [reduced])))).toHaveLength(1);
  const denied = done(await decide(world, keys.officer, wordOn(opened, [DENY])));
  expect(denied).toMatchObject({ status: "ADJUDICATED", decision: "DENIED" });
});

test("a patient whom nobody knows waits for a name, unless nothing is paid", async () => {
  const unknown = {
    member: { unidentified: true },
    patientAsSeen: { name: "Nobody", birthYear: 1999 },
  };
  const lines = [{ service: "OPD" }, { service: "EMG" }];
  const claim = accepted(await submit(world, keys.desk, freshClaim({ ...unknown, lines })));
  const opened = done(await take(world, keys.officer, claim));
  expect(problems(await decide(world, keys.officer, wordOn(opened)))).toHaveLength(1);
  const half = done(await decide(world, keys.officer, wordOn(opened, [DENY])));
  expect(half.status).toBe("PENDED");
  const again = done(await take(world, keys.officer, claim));
  const rest = [
    { line: 2, ruling: "DENY", reasonCode: "ELG-001", sentence: "no such worker at any factory" },
  ];
  const decided = done(await decide(world, keys.officer, wordOn(again, rest)));
  expect(decided).toMatchObject({ status: "ADJUDICATED", decision: "DENIED", member: null });
});

test("what a senior reviewer has ruled, only a senior reviewer rules anew", async () => {
  const claim = await make.officer([{ service: "OPD" }, { service: "NOPR" }]);
  const half = await reviewed(world, keys.senior, claim, [DENY]);
  expect(half).toMatchObject({ status: "PENDED", decision: null });
  const opened = done(await take(world, keys.officer, claim));
  const allow = { line: 1, ruling: "ALLOW", sentence: "the book shows the visit" };
  expect(problems(await decide(world, keys.officer, wordOn(opened, [allow])))).toEqual([
    ["lines.0.line", expect.stringContaining("a senior reviewer has ruled on this line")],
  ]);
  const price = { line: 2, ruling: "ALLOW", benefit: KHR("9000"), sentence: "the invoice" };
  const decided = done(await decide(world, keys.officer, wordOn(opened, [price])));
  expect(decided).toMatchObject({ decision: "PARTIAL", benefit: KHR("9000") });
});

test("a word on a line is taken back by the same person's other one", async () => {
  const claim = await make.both();
  await reviewed(world, keys.officer, claim, [{ ...DENY, line: 2 }]);
  await world.root.query(
    "UPDATE finding SET resolved_at = NULL, resolved_by = NULL WHERE code = 'OTH-001' AND claim_id = (SELECT id FROM claim WHERE claim_number = $1)",
    [claim.claimNumber],
  );
  const allow = { line: 2, ruling: "ALLOW", sentence: "the book was read again" };
  await reviewed(world, keys.officer, claim, [allow]);
  const decided = await reviewed(world, keys.medical, claim);
  expect(decided).toMatchObject({ decision: "APPROVED" });
});
