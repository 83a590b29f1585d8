import { openWorld, type World } from "../kit/world";
import { accepted, count, ledgerOf, submit } from "./claims.kit";
import { read, setStatus, standing, UNKNOWN_CLAIM, withdraw, withdrawal } from "./corrections.kit";

const khr = (amount: string) => ({ amount, currency: "KHR" });
let world: World;
let desk: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
});
afterAll(() => world.close());

test("a voided claim gives its service back and costs nothing; its reference is used up", async () => {
  const { input, claim } = await standing(world, desk);
  const { claim: gone, errors } = await withdraw(world, desk, withdrawal(claim));
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
  const { claim } = await standing(world, desk);
  const wish = withdrawal(claim);
  const first = await withdraw(world, desk, wish);
  const events = await count(world, "claim_event");
  expect(await withdraw(world, desk, wish)).toEqual(first);
  expect(await count(world, "claim_event")).toBe(events);
  const other = await withdraw(world, desk, { ...wish, reason: "another" });
  expect(other).toMatchObject({ claim: null, errors: [{ code: "INT-011" }] });
});

test("what a voided pended claim waited on is closed", async () => {
  const { claim } = await standing(world, desk, { lines: [{ service: "NOPR" }] });
  expect(claim.status).toBe("PENDED");
  await withdraw(world, desk, withdrawal(claim));
  const rows = await world.root.query<object[]>(
    `SELECT FROM finding f JOIN claim c ON c.id = f.claim_id
     WHERE c.claim_number = $1 AND f.resolved_at IS NULL`,
    [claim.claimNumber],
  );
  expect(rows).toEqual([]);
});

test("ten at once who void one claim: it is voided once", async () => {
  const { claim } = await standing(world, desk);
  const wish = { claimNumber: claim.claimNumber, expectedVersion: 1 };
  const all = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      withdraw(world, desk, { ...wish, reason: `reason ${index}` }),
    ),
  );
  expect(all.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  expect(await read(world, desk, claim.claimNumber)).toMatchObject({
    status: "VOIDED",
    version: 2,
  });
  expect(await ledgerOf(world, claim)).toBe(0n);
});

test.each([
  ["a claim nobody knows", { claimNumber: UNKNOWN_CLAIM }, "INT-011", ["claimNumber"]],
  ["a version that is gone", { expectedVersion: 9 }, "INT-011", ["expectedVersion"]],
  ["no reason", { reason: " " }, "INT-001", ["reason"]],
])("voiding %s is refused, and nothing is changed", async (_, change, code, path) => {
  const { claim } = await standing(world, desk);
  const wish = withdrawal(claim);
  const refused = await withdraw(world, desk, { ...wish, ...change });
  expect(refused).toMatchObject({ claim: null, errors: [{ code, path }] });
  expect(await read(world, desk, claim.claimNumber)).toMatchObject({
    status: "ADJUDICATED",
    version: 1,
  });
});

test.each(["SCHEDULED", "PAID", "SUPERSEDED"])("a %s claim is not voided", async (status) => {
  const { claim } = await standing(world, desk);
  await setStatus(world, claim, status);
  const wish = withdrawal(claim, { reason: "late" });
  expect((await withdraw(world, desk, wish)).errors).toMatchObject([{ code: "INT-011" }]);
});

test("another provider's claim is voided like one that does not exist", async () => {
  const { claim } = await standing(world, desk);
  const other = await world.key("DESK", "120105");
  const wish = withdrawal(claim, { reason: "not mine" });
  const none = { ...wish, claimNumber: UNKNOWN_CLAIM };
  expect(await withdraw(world, other, wish)).toEqual(await withdraw(world, other, none));
});
