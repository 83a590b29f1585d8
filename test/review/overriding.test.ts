import { openWorld, type World } from "../kit/world";
import { expectBalanced, ledgerOf } from "../claims/claims.kit";
import {
  decide,
  done,
  reasonsOn,
  reviewed,
  reviewKeys,
  take,
  waitingFor,
  wordOn,
} from "./review.kit";
import type { ReviewKeys } from "./review.kit";

let world: World;
let keys: ReviewKeys;
let make: ReturnType<typeof waitingFor>;

beforeAll(async () => {
  world = await openWorld();
  keys = await reviewKeys(world);
  make = waitingFor(world, keys);
});
afterAll(() => world.close());

test("what a rule denies only a senior reviewer allows, by an override that is told", async () => {
  const claim = await make.officer([{ service: "OPD" }, { service: "COSM" }]);
  const opened = done(await take(world, keys.officer, claim));
  const allow = [{ line: 2, ruling: "ALLOW", sentence: "burn scar, not cosmetic" }];
  const refused = await decide(world, keys.officer, wordOn(opened, allow));
  expect(refused.errors).toMatchObject([{ code: "INT-002", path: ["lines", "0", "ruling"] }]);
  expect(refused.errors[0]?.message).toContain("BEN-001");
  // The officer's own part, and then the senior reviewer takes it.
  await world.root.query("UPDATE review_lease SET until = taken_at");
  const decided = await reviewed(world, keys.senior, claim, allow);
  expect(decided).toMatchObject({ status: "ADJUDICATED", decision: "APPROVED" });
  expect(reasonsOn(decided, 2)).toEqual([["REV-006", "ALLOW", "0"]]);
  expectBalanced(decided);
  expect(await ledgerOf(world, decided)).toBe(56_000n);
});

test("an override sets rules aside, and not the price that both sides agreed to", async () => {
  const dear = { service: "COSM", charge: { amount: "60000", currency: "KHR" } };
  const claim = await make.officer([{ service: "OPD" }, dear]);
  const allow = [{ line: 2, ruling: "ALLOW", sentence: "burn scar, not cosmetic" }];
  const decided = await reviewed(world, keys.senior, claim, allow);
  expect(reasonsOn(decided, 2)).toEqual([
    ["PRC-002", "REDUCE", "10000"],
    ["REV-006", "ALLOW", "0"],
  ]);
  expect(decided).toMatchObject({ decision: "PARTIAL", benefit: { amount: "56000" } });
  expectBalanced(decided);
});

test("a reduction of what a rule denies is an override, too, and pays no more than it says", async () => {
  const claim = await make.officer([{ service: "OPD" }, { service: "COSM" }]);
  const word = { line: 2, ruling: "REDUCE", reasonCode: "REV-004", sentence: "a dressing only" };
  const reduce = [{ ...word, benefit: { amount: "20000", currency: "KHR" } }];
  const decided = await reviewed(world, keys.senior, claim, reduce);
  expect(reasonsOn(decided, 2)).toEqual([
    ["REV-004", "REDUCE", "30000"],
    ["REV-006", "ALLOW", "0"],
  ]);
  expectBalanced(decided);
});

test("who does not hold a claim is told that, and not what a senior reviewer has ruled on it", async () => {
  const claim = await make.officer([{ service: "OPD" }, { service: "NOPR" }]);
  const deny = { ruling: "DENY", reasonCode: "REV-005", sentence: "not in the book" };
  const waits = await reviewed(world, keys.senior, claim, [{ line: 1, ...deny }]);
  expect(waits.status).toBe("PENDED");
  const word = wordOn(waits, [{ line: 1, ...deny }]);
  const paths = async () =>
    (await decide(world, keys.officer, word)).errors.map(({ path }) => path.join("."));
  expect(await paths()).toEqual(["claimNumber"]);
  done(await take(world, keys.officer, claim));
  expect(await paths()).toEqual(["lines.0.line"]);
});
