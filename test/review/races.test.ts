import { openWorld, type World } from "../kit/world";
import { codes, expectBalanced, ledgerOf, minor } from "../claims/claims.kit";
import { publishPrice, told } from "../claims/waiting.kit";
import { decide, done, reviewKeys, take, waitingFor, wordOn, type ReviewKeys } from "./review.kit";

let world: World;
let keys: ReviewKeys;
let make: ReturnType<typeof waitingFor>;

beforeAll(async () => {
  world = await openWorld();
  keys = await reviewKeys(world);
  make = waitingFor(world, keys);
});
afterAll(() => world.close());

const ROUNDS = 5;

test("a fact that arrives after a person's part decides with that part", async () => {
  const claim = await make.officer([{ service: "OPD", quantity: 2 }, { service: "NOPR" }]);
  const opened = done(await take(world, keys.officer, claim));
  const word = { line: 1, ruling: "REDUCE", allowedQuantity: 1, reasonCode: "REV-002" };
  const waits = done(await decide(world, keys.officer, wordOn(opened, [word])));
  expect(codes(waits.findings.filter(({ resolvedAt }) => resolvedAt === null))).toEqual([
    "PRC-001",
  ]);
  const administrator = await world.key("ADMINISTRATOR");
  const price = { service: "NOPR", price: "7000", from: "2026-02-15", to: "2026-02-16" };
  await publishPrice(world, administrator, price);
  const decided = await told(world, keys.desk, claim.claimNumber);
  expect(decided).toMatchObject({ status: "ADJUDICATED", decision: "PARTIAL" });
  expect(decided.benefit?.amount).toBe("13000");
  expectBalanced(decided);
  expect(await ledgerOf(world, claim)).toBe(13_000n);
});

test("of two who open a claim at once exactly one holds it", async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const claim = await make.officer();
    const taken = await Promise.all(
      [keys.officer, keys.officer2, keys.senior].map((key) => take(world, key, claim)),
    );
    expect(taken.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  }
});

test("of two decisions sent at once by one person exactly one counts", async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const claim = await make.officer();
    const opened = done(await take(world, keys.officer, claim));
    const deny = [{ line: 1, ruling: "DENY", reasonCode: "REV-005", sentence: "not in the book" }];
    const both = await Promise.all([
      decide(world, keys.officer, wordOn(opened)),
      decide(world, keys.officer, wordOn(opened, deny)),
    ]);
    const [won] = both.filter(({ errors }) => errors.length === 0);
    expect(both.filter(({ errors }) => errors.length > 0)).toHaveLength(1);
    const decided = done(won ?? { claim: null, errors: [] });
    expect(decided.adjudications).toHaveLength(1);
    expectBalanced(decided);
    expect(await ledgerOf(world, claim)).toBe(minor(decided.benefit));
  }
});

const voided = (claimNumber: string, version: number) =>
  world.ask<{ voidClaim: { errors: unknown[] } }>(
    keys.desk,
    `mutation { voidClaim(input: { claimNumber: "${claimNumber}", expectedVersion: ${version},
      reason: "typed twice" }) { errors { code } } }`,
  );

test("a claim voided while it is decided is either voided or decided, never both", async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const claim = await make.officer();
    const opened = done(await take(world, keys.officer, claim));
    const [decision, end] = await Promise.all([
      decide(world, keys.officer, wordOn(opened)),
      voided(claim.claimNumber, opened.version),
    ]);
    const wins =
      Number(decision.errors.length === 0) + Number(end.data.voidClaim.errors.length === 0);
    expect(wins).toBe(1);
    const now = await told(world, keys.desk, claim.claimNumber);
    expect(now.status).toBe(decision.errors.length === 0 ? "ADJUDICATED" : "VOIDED");
    expect(await ledgerOf(world, claim)).toBe(decision.errors.length === 0 ? 6_000n : 0n);
  }
});

test("a price that arrives while a person denies leaves one decision, and it sums", async () => {
  const administrator = await world.key("ADMINISTRATOR");
  const claim = await make.unpriced();
  const opened = done(await take(world, keys.officer, claim));
  const deny = [{ line: 1, ruling: "DENY", reasonCode: "REV-001", sentence: "not needed" }];
  const [decision] = await Promise.all([
    decide(world, keys.officer, wordOn(opened, deny)),
    publishPrice(world, administrator, { service: "NOPR", price: "7000", from: "2026-02-16" }),
  ]);
  const now = await told(world, keys.desk, claim.claimNumber);
  expect(now.status).toBe("ADJUDICATED");
  expect(now.decision).toBe(decision.errors.length === 0 ? "DENIED" : "APPROVED");
  expect(now.adjudications).toHaveLength(1);
  expectBalanced(now);
});
