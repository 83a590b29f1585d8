import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { codes, count, ledgerOf, submit, type ShownClaim } from "./claims.kit";
import {
  correction,
  newest,
  read,
  replace,
  setStatus,
  standing,
  UNKNOWN_CLAIM,
  withdraw,
} from "./corrections.kit";

const khr = (amount: string) => ({ amount, currency: "KHR" });
let world: World;
let desk: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
});
afterAll(() => world.close());

test("a replacement stands in the claim's place, linked; the original is kept and costs nothing", async () => {
  const { input, claim } = await standing(world, desk);
  const { claim: next } = await replace(
    world,
    desk,
    correction(claim, { claim: { ...input, lines: [{ service: "EMG" }] } }),
  );
  expect(next).toMatchObject({
    providerReference: claim.providerReference,
    decision: "APPROVED",
    benefit: khr("20000"),
    replaces: { claimNumber: claim.claimNumber, status: "SUPERSEDED" },
    replacedBy: null,
  });
  const original = await read(world, desk, claim.claimNumber);
  expect(original).toMatchObject({
    status: "SUPERSEDED",
    version: 2,
    benefit: khr("6000"),
    replacedBy: { claimNumber: next?.claimNumber },
  });
  expect(original.adjudications).toEqual(claim.adjudications);
  expect(await ledgerOf(world, original)).toBe(0n);
  expect(await ledgerOf(world, next as ShownClaim)).toBe(20_000n);
});

test("the replaced claim is no duplicate of the one in its place", async () => {
  const { input, claim } = await standing(world, desk);
  const { claim: next } = await replace(world, desk, correction(claim, { claim: input }));
  expect(codes(next?.reasons ?? [])).toEqual([]);
  expect(next).toMatchObject({ decision: "APPROVED", benefit: khr("6000") });
});

test("a replacement may correct the member", async () => {
  const { input, claim } = await standing(world, desk);
  const other = { ...input, member: { memberNumber: WHO.second } };
  const { claim: next } = await replace(world, desk, correction(claim, { claim: other }));
  expect(next).toMatchObject({ decision: "APPROVED", member: { memberNumber: WHO.second } });
});

test("the same correction again is the same claim; another content under it is a conflict", async () => {
  const { input, claim } = await standing(world, desk);
  const wish = correction(claim, { claim: { ...input, emergency: true } });
  const first = await replace(world, desk, wish);
  const before = await count(world, "claim");
  const again = await replace(world, desk, wish);
  expect(again).toMatchObject({ replayed: true, errors: [], conflict: null });
  expect(again.claim).toEqual(first.claim);
  const conflict = await replace(world, desk, { ...wish, claim: { ...input, emergency: false } });
  expect(conflict).toMatchObject({
    claim: null,
    conflict: { claimNumber: first.claim?.claimNumber, differingFields: ["emergency"] },
    errors: [{ code: "INT-009", path: ["correctionReference"] }],
  });
  expect(await count(world, "claim")).toBe(before);
});

test("the original's reference with its own content is still the original, whatever replaced it", async () => {
  const { input, claim } = await standing(world, desk);
  await replace(world, desk, correction(claim, { claim: { ...input, emergency: true } }));
  const again = await submit(world, desk, input);
  expect(again).toMatchObject({ replayed: true, conflict: null });
  expect(again.claim).toMatchObject({ claimNumber: claim.claimNumber, status: "SUPERSEDED" });
  const latest = await newest(world, desk, claim.providerReference);
  expect(latest.replaces?.claimNumber).toBe(claim.claimNumber);
});

test("a replacement may be replaced, and voided; the chain stays linked", async () => {
  const { input, claim } = await standing(world, desk);
  const second = await replace(
    world,
    desk,
    correction(claim, { claim: { ...input, emergency: true } }),
  );
  const wish = correction(second.claim as ShownClaim, { claim: input });
  const third = await replace(world, desk, wish);
  expect(third.claim?.replaces?.claimNumber).toBe(second.claim?.claimNumber);
  const { claim: gone } = await withdraw(world, desk, {
    claimNumber: third.claim?.claimNumber,
    expectedVersion: 1,
    reason: "never happened",
  });
  expect(gone).toMatchObject({ status: "VOIDED", version: 2 });
});

test("ten at once who replace one claim: one stands in its place, the others are told", async () => {
  const { input, claim } = await standing(world, desk);
  const all = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      replace(world, desk, {
        ...correction(claim, { claim: input }),
        correctionReference: `T-${index}`,
      }),
    ),
  );
  expect(all.filter(({ claim: made }) => made !== null)).toHaveLength(1);
  const refused = all.filter(({ claim: made }) => made === null);
  expect(refused.every(({ errors }) => errors[0]?.code === "INT-011")).toBe(true);
});

test.each([
  ["a claim nobody knows", { claimNumber: UNKNOWN_CLAIM }, "INT-011", ["claimNumber"]],
  ["a version that is gone", { expectedVersion: 9 }, "INT-011", ["expectedVersion"]],
  ["no reason", { reason: " " }, "INT-001", ["reason"]],
  [
    "no reference of the correction",
    { correctionReference: "" },
    "INT-001",
    ["correctionReference"],
  ],
  [
    "a correction's reference that is too long",
    { correctionReference: "x".repeat(65) },
    "INT-002",
    ["correctionReference"],
  ],
])("replacing %s is refused, and nothing is changed", async (_, change, code, path) => {
  const { input, claim } = await standing(world, desk);
  const wish = { ...correction(claim, { claim: { ...input, emergency: true } }), ...change };
  const before = await count(world, "claim");
  expect(await replace(world, desk, wish)).toMatchObject({ claim: null, errors: [{ code, path }] });
  expect(await count(world, "claim")).toBe(before);
  expect(await read(world, desk, claim.claimNumber)).toMatchObject({
    status: "ADJUDICATED",
    version: 1,
  });
});

test("a replacement under another reference, or that would be refused itself, says where", async () => {
  const { input, claim } = await standing(world, desk);
  const bad = { ...input, providerReference: "another visit", lines: [] };
  const { errors } = await replace(world, desk, correction(claim, { claim: bad }));
  expect(errors.map(({ code, path }) => [code, path.join(".")])).toEqual([
    ["INT-011", "claim.providerReference"],
    ["INT-003", "claim.lines"],
  ]);
});

test.each(["VOIDED", "SUPERSEDED", "SCHEDULED"])("a %s claim is not replaced", async (status) => {
  const { input, claim } = await standing(world, desk);
  await setStatus(world, claim, status);
  const { errors } = await replace(world, desk, correction(claim, { claim: input }));
  expect(errors).toMatchObject([{ code: "INT-011", path: ["claimNumber"] }]);
});

test("another provider's claim is replaced like one that does not exist", async () => {
  const { input, claim } = await standing(world, desk);
  const other = await world.key("DESK", "120105");
  const swap = correction(claim, { claim: input });
  const foreign = await replace(world, other, swap);
  expect(foreign).toEqual(await replace(world, other, { ...swap, claimNumber: UNKNOWN_CLAIM }));
  expect(foreign.errors.map(({ code }) => code)).toEqual(["INT-011"]);
});
