import { withdraw } from "../claims/corrections.kit";
import { expectBalanced, ledgerOf, minor } from "../claims/claims.kit";
import { setStatus } from "../claims/corrections.kit";
import { openWorld, type World } from "../kit/world";
import {
  appeal,
  appealKeys,
  decideAppeal,
  opened,
  partly,
  recover,
  took,
  uphold,
  withdrawAppeal,
  type AppealKeys,
} from "./appeal.kit";

let world: World;
let keys: AppealKeys;

beforeAll(async () => {
  world = await openWorld();
  keys = await appealKeys(world);
});
afterAll(() => world.close());

const rowsOf = async (claimNumber: string) => {
  const [row] = await world.root.query<{ appeals: string[]; decisions: number; status: string }[]>(
    `SELECT (SELECT array_agg(a.status ORDER BY a.opened_at) FROM appeal a WHERE a.claim_id = c.id) AS appeals,
       (SELECT count(*)::int FROM adjudication a WHERE a.claim_id = c.id) AS decisions, c.status
     FROM claim c WHERE c.claim_number = $1`,
    [claimNumber],
  );
  return row;
};

test("of two seniors who decide one appeal at once, one does, and the other is told", async () => {
  for (let round = 0; round < 4; round += 1) {
    const claim = await partly(world, keys.desk);
    const { id } = await opened(world, keys.desk, claim);
    const both = await Promise.all([
      decideAppeal(world, keys.senior, id),
      round % 2 === 0 ? uphold(world, keys.senior2, id) : decideAppeal(world, keys.senior2, id),
    ]);
    const [winner, ...others] = both.filter(({ errors }) => errors.length === 0);
    expect(others).toEqual([]);
    const after = took(winner ?? both[0]);
    expect(both.flatMap(({ errors }) => errors)).toMatchObject([{ path: ["appealId"] }]);
    expectBalanced(after);
    expect(await ledgerOf(world, after)).toBe(minor(after.benefit));
  }
});

test("the same appeal sent many times at once is one appeal", async () => {
  const claim = await partly(world, keys.desk);
  const all = await Promise.all(Array.from({ length: 6 }, () => appeal(world, keys.desk, claim)));
  expect(all.flatMap(({ errors }) => errors)).toEqual([]);
  expect(await rowsOf(claim.claimNumber)).toEqual({
    appeals: ["OPEN"],
    decisions: 1,
    status: "ADJUDICATED",
  });
});

test("an appeal and a void at once never leave an open appeal on a voided claim", async () => {
  for (let round = 0; round < 4; round += 1) {
    const claim = await partly(world, keys.desk);
    const wish = { claimNumber: claim.claimNumber, expectedVersion: 1, reason: "typed twice" };
    await Promise.all([appeal(world, keys.desk, claim), withdraw(world, keys.desk, wish)]);
    const rows = await rowsOf(claim.claimNumber);
    expect([
      { appeals: ["OPEN"], status: "ADJUDICATED", decisions: 1 },
      { appeals: null, status: "VOIDED", decisions: 1 },
    ]).toContainEqual(rows);
  }
});

test("a decision and a void at once end the appeal once", async () => {
  for (let round = 0; round < 4; round += 1) {
    const claim = await partly(world, keys.desk);
    const { id } = await opened(world, keys.desk, claim);
    const wish = { claimNumber: claim.claimNumber, expectedVersion: 2, reason: "typed twice" };
    const [decided, voided] = await Promise.all([
      decideAppeal(world, keys.senior, id),
      withdraw(world, keys.desk, wish),
    ]);
    expect([decided.errors.length, voided.errors.length].sort()).toEqual([0, 1]);
    const rows = await rowsOf(claim.claimNumber);
    expect(rows?.appeals).toEqual([voided.errors.length === 0 ? "WITHDRAWN" : "OVERTURNED"]);
  }
});

test("an appeal that is withdrawn while it is decided ends one way", async () => {
  const claim = await partly(world, keys.desk);
  const { id } = await opened(world, keys.desk, claim);
  const both = await Promise.all([
    uphold(world, keys.senior, id),
    withdrawAppeal(world, keys.desk, id),
  ]);
  expect(both.map(({ errors }) => errors.length).sort()).toEqual([0, 1]);
});

test("a recovery and an appeal at once: whichever comes first, the other finds it", async () => {
  const claim = await partly(world, keys.desk, [
    { service: "OPD" },
    { service: "EMG" },
    { service: "COSM" },
  ]);
  await setStatus(world, claim, "PAID");
  const deny = [{ line: 2, ruling: "DENY" }];
  const [taken, appealed] = await Promise.all([
    recover(world, keys.senior, { ...claim, version: 1 }, deny),
    appeal(world, keys.desk, claim),
  ]);
  expect(appealed.errors).toEqual([]);
  const rows = await rowsOf(claim.claimNumber);
  expect(rows?.decisions).toBe(taken.errors.length === 0 ? 2 : 1);
  const [open] = await world.root.query<{ version: number }[]>(
    `SELECT a.adjudication_version AS version FROM appeal a JOIN claim c ON c.id = a.claim_id WHERE c.claim_number = $1`,
    [claim.claimNumber],
  );
  expect(open?.version).toBe(rows?.decisions);
});
