import { withCheckDigit } from "../../src/shared/check-digit";
import { addDays } from "../../src/shared/dates";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import {
  accepted,
  CLAIM_FIELDS,
  claimInput,
  codes,
  count,
  ledgerOf,
  submit,
  type Payload,
  type ShownClaim,
} from "./claims.kit";

const khr = (amount: string) => ({ amount, currency: "KHR" });
let world: World;
let desk: string;
let serial = 0;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
});
afterAll(() => world.close());

const FIELDS = `${CLAIM_FIELDS} version replaces { claimNumber status } replacedBy { claimNumber }`;
type Corrected = ShownClaim & {
  version: number;
  replaces: { claimNumber: string; status: string } | null;
  replacedBy: { claimNumber: string } | null;
};
type Replaced = Omit<Payload, "claim"> & { claim: Corrected | null };

const REPLACE = `mutation($input: ReplaceClaimInput!) { replaceClaim(input: $input) {
  claim { ${FIELDS} } replayed conflict { claimNumber status differingFields }
  errors { code path message remedy { action by text } } } }`;
const VOID = `mutation($input: VoidClaimInput!) { voidClaim(input: $input) {
  claim { ${FIELDS} } errors { code path message } } }`;

async function replace(key: string, input: object): Promise<Replaced> {
  const { data, errors } = await world.ask<{ replaceClaim: Replaced }>(key, REPLACE, { input });
  expect(errors).toBeUndefined();
  return data.replaceClaim;
}

async function withdraw(key: string, input: object) {
  const { data, errors } = await world.ask<{
    voidClaim: { claim: Corrected | null; errors: Payload["errors"] };
  }>(key, VOID, { input });
  expect(errors).toBeUndefined();
  return data.voidClaim;
}

const read = async (claimNumber: string): Promise<Corrected> =>
  (
    await world.ask<{ claim: Corrected }>(
      desk,
      `query($n: String!) { claim(claimNumber: $n) { ${FIELDS} } }`,
      { n: claimNumber },
    )
  ).data.claim;

/** A day of its own, so that visits do not meet. */
const aDay = () => addDays("2026-01-20", (serial += 1));

async function standing(rest: object = {}) {
  const reference = `K-${(serial += 1)}`;
  const input = claimInput(reference, { admittedOn: aDay(), ...rest });
  const claim = accepted(await submit(world, desk, input));
  return { input, claim, reference };
}

const correction = (claim: { claimNumber: string }, rest: object) => ({
  claimNumber: claim.claimNumber,
  expectedVersion: 1,
  correctionReference: `${claim.claimNumber}-1`,
  reason: "the wrong service was typed",
  ...rest,
});

test("a replacement stands in the claim's place, linked; the original is kept and costs nothing", async () => {
  const { input, claim } = await standing();
  const { claim: next } = await replace(
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
  const original = await read(claim.claimNumber);
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
  const { input, claim } = await standing();
  const { claim: next } = await replace(desk, correction(claim, { claim: input }));
  expect(codes(next?.reasons ?? [])).toEqual([]);
  expect(next).toMatchObject({ decision: "APPROVED", benefit: khr("6000") });
});

test("a replacement may correct the member", async () => {
  const { input, claim } = await standing();
  const other = { ...input, member: { memberNumber: WHO.second } };
  const { claim: next } = await replace(desk, correction(claim, { claim: other }));
  expect(next).toMatchObject({ decision: "APPROVED", member: { memberNumber: WHO.second } });
});

test("the same correction again is the same claim; another content under it is a conflict", async () => {
  const { input, claim } = await standing();
  const wish = correction(claim, { claim: { ...input, emergency: true } });
  const first = await replace(desk, wish);
  const before = await count(world, "claim");
  const again = await replace(desk, wish);
  expect(again).toMatchObject({ replayed: true, errors: [], conflict: null });
  expect(again.claim).toEqual(first.claim);
  const conflict = await replace(desk, { ...wish, claim: { ...input, emergency: false } });
  expect(conflict).toMatchObject({
    claim: null,
    conflict: { claimNumber: first.claim?.claimNumber, differingFields: ["emergency"] },
    errors: [{ code: "INT-009", path: ["correctionReference"] }],
  });
  expect(await count(world, "claim")).toBe(before);
});

test("the original's reference with its own content is still the original, whatever replaced it", async () => {
  const { input, claim } = await standing();
  await replace(desk, correction(claim, { claim: { ...input, emergency: true } }));
  const again = await submit(world, desk, input);
  expect(again).toMatchObject({ replayed: true, conflict: null });
  expect(again.claim).toMatchObject({ claimNumber: claim.claimNumber, status: "SUPERSEDED" });
  const newest = await world.ask<{ claim: Corrected }>(
    desk,
    `query($r: String!) { claim(providerReference: $r) { ${FIELDS} } }`,
    { r: claim.providerReference },
  );
  expect(newest.data.claim.replaces?.claimNumber).toBe(claim.claimNumber);
});

test("a replacement may be replaced, and voided; the chain stays linked", async () => {
  const { input, claim } = await standing();
  const second = await replace(desk, correction(claim, { claim: { ...input, emergency: true } }));
  const wish = correction(second.claim as ShownClaim, { claim: input });
  const third = await replace(desk, wish);
  expect(third.claim?.replaces?.claimNumber).toBe(second.claim?.claimNumber);
  const { claim: gone } = await withdraw(desk, {
    claimNumber: third.claim?.claimNumber,
    expectedVersion: 1,
    reason: "never happened",
  });
  expect(gone).toMatchObject({ status: "VOIDED", version: 2 });
});

test("a voided claim gives its service back and costs nothing; its reference is used up", async () => {
  const { input, claim } = await standing();
  const { claim: gone, errors } = await withdraw(desk, {
    claimNumber: claim.claimNumber,
    expectedVersion: 1,
    reason: "typed twice",
  });
  expect(errors).toEqual([]);
  expect(gone).toMatchObject({ status: "VOIDED", version: 2, decision: "APPROVED" });
  expect(await ledgerOf(world, claim)).toBe(0n);
  const replayed = await submit(world, desk, input);
  expect(replayed).toMatchObject({ replayed: true, claim: { status: "VOIDED" } });
  const anew = accepted(
    await submit(world, desk, { ...input, providerReference: `${claim.providerReference}-new` }),
  );
  expect(anew).toMatchObject({ decision: "APPROVED", benefit: khr("6000") });
});

test("a void whose reply was lost is answered again; another reason for it is refused", async () => {
  const { claim } = await standing();
  const wish = { claimNumber: claim.claimNumber, expectedVersion: 1, reason: "typed twice" };
  const first = await withdraw(desk, wish);
  const events = await count(world, "claim_event");
  expect(await withdraw(desk, wish)).toEqual(first);
  expect(await count(world, "claim_event")).toBe(events);
  const other = await withdraw(desk, { ...wish, reason: "another" });
  expect(other).toMatchObject({ claim: null, errors: [{ code: "INT-011" }] });
});

test("what a voided pended claim waited on is closed", async () => {
  const { claim } = await standing({ lines: [{ service: "NOPR" }] });
  expect(claim.status).toBe("PENDED");
  await withdraw(desk, {
    claimNumber: claim.claimNumber,
    expectedVersion: 1,
    reason: "typed twice",
  });
  const rows = await world.root.query<object[]>(
    `SELECT FROM finding f JOIN claim c ON c.id = f.claim_id
     WHERE c.claim_number = $1 AND f.resolved_at IS NULL`,
    [claim.claimNumber],
  );
  expect(rows).toEqual([]);
});

test("ten at once who void one claim: it is voided once", async () => {
  const { claim } = await standing();
  const wish = { claimNumber: claim.claimNumber, expectedVersion: 1 };
  const all = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      withdraw(desk, { ...wish, reason: `reason ${index}` }),
    ),
  );
  expect(all.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  expect(await read(claim.claimNumber)).toMatchObject({ status: "VOIDED", version: 2 });
  expect(await ledgerOf(world, claim)).toBe(0n);
});

test("ten at once who replace one claim: one stands in its place, the others are told", async () => {
  const { input, claim } = await standing();
  const all = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      replace(desk, { ...correction(claim, { claim: input }), correctionReference: `T-${index}` }),
    ),
  );
  expect(all.filter(({ claim: made }) => made !== null)).toHaveLength(1);
  const refused = all.filter(({ claim: made }) => made === null);
  expect(refused.every(({ errors }) => errors[0]?.code === "INT-011")).toBe(true);
});

const unknown = `C${withCheckDigit("000999999")}`;

test.each([
  ["a claim nobody knows", { claimNumber: unknown }, "INT-011", ["claimNumber"]],
  ["a version that is gone", { expectedVersion: 9 }, "INT-011", ["expectedVersion"]],
  ["no reason", { reason: " " }, "INT-001", ["reason"]],
])("voiding %s is refused, and nothing is changed", async (_, change, code, path) => {
  const { claim } = await standing();
  const wish = { claimNumber: claim.claimNumber, expectedVersion: 1, reason: "typed twice" };
  const refused = await withdraw(desk, { ...wish, ...change });
  expect(refused).toMatchObject({ claim: null, errors: [{ code, path }] });
  expect(await read(claim.claimNumber)).toMatchObject({ status: "ADJUDICATED", version: 1 });
});

test.each([
  ["a claim nobody knows", { claimNumber: unknown }, "INT-011", ["claimNumber"]],
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
  const { input, claim } = await standing();
  const wish = { ...correction(claim, { claim: { ...input, emergency: true } }), ...change };
  const before = await count(world, "claim");
  expect(await replace(desk, wish)).toMatchObject({ claim: null, errors: [{ code, path }] });
  expect(await count(world, "claim")).toBe(before);
  expect(await read(claim.claimNumber)).toMatchObject({ status: "ADJUDICATED", version: 1 });
});

test("a replacement under another reference, or that would be refused itself, says where", async () => {
  const { input, claim } = await standing();
  const bad = { ...input, providerReference: "another visit", lines: [] };
  const { errors } = await replace(desk, correction(claim, { claim: bad }));
  expect(errors.map(({ code, path }) => [code, path.join(".")])).toEqual([
    ["INT-011", "claim.providerReference"],
    ["INT-003", "claim.lines"],
  ]);
});

test.each(["VOIDED", "SUPERSEDED", "SCHEDULED"])("a %s claim is not replaced", async (status) => {
  const { input, claim } = await standing();
  await world.root.query("UPDATE claim SET status = $2 WHERE claim_number = $1", [
    claim.claimNumber,
    status,
  ]);
  const { errors } = await replace(desk, correction(claim, { claim: input }));
  expect(errors).toMatchObject([{ code: "INT-011", path: ["claimNumber"] }]);
});

test.each(["SCHEDULED", "PAID", "SUPERSEDED"])("a %s claim is not voided", async (status) => {
  const { claim } = await standing();
  await world.root.query("UPDATE claim SET status = $2 WHERE claim_number = $1", [
    claim.claimNumber,
    status,
  ]);
  const wish = { claimNumber: claim.claimNumber, expectedVersion: 1, reason: "late" };
  expect((await withdraw(desk, wish)).errors).toMatchObject([{ code: "INT-011" }]);
});

test("another provider's claim is like one that does not exist", async () => {
  const { input, claim } = await standing();
  const other = await world.key("DESK", "120105");
  const wish = { claimNumber: claim.claimNumber, expectedVersion: 1, reason: "not mine" };
  const none = { ...wish, claimNumber: unknown };
  expect(await withdraw(other, wish)).toEqual(await withdraw(other, none));
  const swap = correction(claim, { claim: input });
  const foreign = await replace(other, swap);
  expect(foreign).toEqual(await replace(other, { ...swap, claimNumber: unknown }));
  expect(foreign.errors.map(({ code }) => code)).toEqual(["INT-011"]);
});
