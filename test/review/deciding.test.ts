import { openWorld, type World } from "../kit/world";
import { codes, expectBalanced, ledgerOf, minor } from "../claims/claims.kit";
import { reasonsOn, reviewed, reviewKeys, waitingFor } from "./review.kit";
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

test("a claims officer settles what is administrative, and the claim is decided", async () => {
  const claim = await make.officer();
  const decided = await reviewed(world, keys.officer, claim);
  expect(decided).toMatchObject({
    status: "ADJUDICATED",
    decision: "APPROVED",
    version: 2,
    lease: null,
  });
  expect(decided.adjudications).toMatchObject([
    { version: 1, kind: "REVIEW", decision: "APPROVED", decidedBy: "Officer A" },
  ]);
  expect(decided.findings.every(({ resolvedAt }) => resolvedAt !== null)).toBe(true);
  expect(decided.timeline.map(({ kind, actor }) => [kind, actor])).toEqual([
    ["SUBMITTED", "DESK person"],
    ["PENDED", "engine"],
    ["REVIEWED", "Officer A"],
    ["ADJUDICATED", "engine"],
  ]);
  expectBalanced(decided);
  expect(await ledgerOf(world, decided)).toBe(minor(decided.benefit));
});

test("a decision clears only what its person may resolve, and the claim waits for the others", async () => {
  const claim = await make.both();
  const after = await reviewed(world, keys.officer, claim);
  expect(after).toMatchObject({ status: "PENDED", decision: null });
  expect(codes(after.findings.filter(({ resolvedAt }) => resolvedAt === null))).toEqual([
    "BEN-006",
  ]);
  const decided = await reviewed(world, keys.medical, claim);
  expect(decided).toMatchObject({ status: "ADJUDICATED", decision: "APPROVED" });
  expectBalanced(decided);
});

test("a line a person denies waits on while somebody else has to look", async () => {
  const claim = await make.both();
  const deny = [
    { line: 1, ruling: "DENY", reasonCode: "REV-005", sentence: "no delivery in the book" },
  ];
  const after = await reviewed(world, keys.officer, claim, deny);
  expect(after.status).toBe("PENDED");
  const decided = await reviewed(world, keys.medical, claim);
  expect(decided).toMatchObject({ status: "ADJUDICATED", decision: "PARTIAL" });
  expect(reasonsOn(decided, 1)).toEqual([["REV-005", "DENY", "80000"]]);
  expectBalanced(decided);
  expect(await ledgerOf(world, decided)).toBe(6_000n);
});

test("a reduction says by what code and sentence, and takes what the rules have left", async () => {
  const claim = await make.officer([{ service: "OPD", quantity: 3 }, { service: "EMG" }]);
  const decided = await reviewed(world, keys.officer, claim, [
    {
      line: 1,
      ruling: "REDUCE",
      allowedQuantity: 1,
      reasonCode: "REV-002",
      sentence: "one visit that day",
    },
    {
      line: 2,
      ruling: "REDUCE",
      benefit: { amount: "15000", currency: "KHR" },
      reasonCode: "REV-004",
      sentence: "no emergency",
    },
  ]);
  expect(decided.lines.map((line) => [line.allowedQuantity, line.benefit?.amount])).toEqual([
    [1, "6000"],
    [1, "15000"],
  ]);
  expect(reasonsOn(decided, 1)).toEqual([["REV-002", "REDUCE", "12000"]]);
  expectBalanced(decided);
  const { data } = await world.ask<{
    claim: { lines: { reasons: { sentence: string; text: string }[] }[] };
  }>(
    keys.desk,
    `query($n: String!) { claim(claimNumber: $n) { lines { reasons { sentence text(language: EN) } } } }`,
    { n: claim.claimNumber },
  );
  expect(data.claim.lines[0]?.reasons).toEqual([
    {
      sentence: "one visit that day",
      text: "A reviewer reduced the quantity or the frequency: one visit that day",
    },
  ]);
});

test("a finding that a person confirms denies by its own code", async () => {
  const claim = await make.officer();
  const decided = await reviewed(world, keys.officer, claim, [
    {
      line: 1,
      ruling: "DENY",
      reasonCode: "OTH-001",
      sentence: "the factory reported the accident to NSSF",
    },
  ]);
  expect(decided).toMatchObject({ status: "ADJUDICATED", decision: "DENIED" });
  expect(reasonsOn(decided, 1)).toEqual([["OTH-001", "DENY", "6000"]]);
  expectBalanced(decided);
  expect(await ledgerOf(world, decided)).toBe(0n);
});

test("an unpriced line is given its price by the person who allows it", async () => {
  const claim = await make.unpriced();
  const decided = await reviewed(world, keys.officer, claim, [
    {
      line: 1,
      ruling: "ALLOW",
      benefit: { amount: "12000", currency: "KHR" },
      sentence: "invoice of the supplier",
    },
  ]);
  expect(decided).toMatchObject({ status: "ADJUDICATED", decision: "APPROVED" });
  expect(decided.lines[0]).toMatchObject({
    submitted: { amount: "12000" },
    benefit: { amount: "12000" },
  });
  expectBalanced(decided);
  expect(await ledgerOf(world, decided)).toBe(12_000n);
});

test("a decision can be replayed: rulings are among its facts", async () => {
  const claim = await make.officer([{ service: "OPD", quantity: 2 }]);
  await reviewed(world, keys.officer, claim, [
    { line: 1, ruling: "REDUCE", allowedQuantity: 1, reasonCode: "REV-002", sentence: "one visit" },
  ]);
  const { data, errors } = await world.ask<{ replayAdjudication: { same: boolean } }>(
    keys.senior,
    `query($n: String!) { replayAdjudication(claimNumber: $n) { same } }`,
    { n: claim.claimNumber },
  );
  expect(errors).toBeUndefined();
  expect(data.replayAdjudication.same).toBe(true);
});
