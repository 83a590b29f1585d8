import { accepted, claimInput, submit } from "../claims/claims.kit";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { acted } from "./persons.kit";

let world: World;
let officer: string;
let desk: string;
const [KEPT, MERGED] = [WHO.covered, WHO.second];

beforeEach(async () => {
  world = await openWorld();
  officer = await world.key("ENROLMENT_OFFICER");
  desk = await world.key("DESK", "120104");
});
afterEach(() => world.close());

const visit = (reference: string, memberNumber: string) =>
  claimInput(reference, { member: { memberNumber } });

const waitingForLocks = async (): Promise<number> => {
  const [row] = await world.root.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  return row?.n ?? 0;
};

async function until(waiting: number): Promise<void> {
  for (let tries = 0; (await waitingForLocks()) < waiting; tries += 1) {
    if (tries > 200) throw new Error(`nobody waits for the lock, ${waiting} expected`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended(id::text, 0)) FROM member WHERE member_number = ANY($1)`;

/** Does something while a claim has found its patient and waits for the lock of the two records. */
async function whileLocked<T>(work: () => Promise<T>, meanwhile: string): Promise<T> {
  const runner = world.root.createQueryRunner();
  await runner.startTransaction();
  await runner.query(LOCK, [[KEPT, MERGED]]);
  const underWay = work();
  await until(1);
  await runner.query(meanwhile, [KEPT, MERGED]);
  await runner.commitTransaction();
  await runner.release();
  return underWay;
}

const IDS = `(SELECT id FROM member WHERE member_number = $1), (SELECT id FROM member WHERE member_number = $2)`;
const MERGE = `INSERT INTO member_merge (id, kept_id, merged_id, reason, merged_by, merged_at)
  SELECT gen_random_uuid(), ${IDS}, 'a race', 'somebody', now()`;
const UNDO = `UPDATE member_merge SET undone_by = 'somebody', undone_at = now(), undone_reason = 'a race'
  WHERE (kept_id, merged_id) = (${IDS})`;

test("a claim that found its patient before a merge is judged as the merged person's", async () => {
  accepted(await submit(world, desk, visit("first", KEPT)));
  const late = accepted(await whileLocked(() => submit(world, desk, visit("late", MERGED)), MERGE));
  expect(late).toMatchObject({ decision: "DENIED", member: { memberNumber: KEPT } });
  expect(late.reasons.map(({ code }) => code)).toContain("DUP-001");
});

test("a claim that found its patient before an undoing is its own record's again", async () => {
  accepted(await submit(world, desk, visit("first", KEPT)));
  await acted(world, officer, "mergeMembers", { keptNumber: KEPT, mergedNumber: MERGED });
  const late = accepted(await whileLocked(() => submit(world, desk, visit("late", MERGED)), UNDO));
  expect(late).toMatchObject({ decision: "APPROVED", member: { memberNumber: MERGED } });
});

test("a claim in another's place that found its patient before a merge is looked up again", async () => {
  accepted(await submit(world, desk, visit("first", KEPT)));
  const old = accepted(await submit(world, desk, visit("second", MERGED)));
  const input = {
    claimNumber: old.claimNumber,
    expectedVersion: 1,
    correctionReference: "second again",
    reason: "typed wrong",
    claim: visit("second", MERGED),
  };
  const replace = async () => {
    const { data } = await world.ask<{
      replaceClaim: { claim: { decision: string; member: { memberNumber: string } } };
    }>(
      desk,
      `mutation($input: ReplaceClaimInput!) { replaceClaim(input: $input) {
        claim { decision member { memberNumber } } } }`,
      { input },
    );
    return data.replaceClaim.claim;
  };
  expect(await whileLocked(replace, MERGE)).toEqual({
    decision: "DENIED",
    member: { memberNumber: KEPT },
  });
});

test("a merge waits for the claims of both records that are under way", async () => {
  const runner = world.root.createQueryRunner();
  for (const number of [KEPT, MERGED]) {
    await runner.startTransaction();
    await runner.query(LOCK, [[number]]);
    let done = false;
    const pair = { keptNumber: KEPT, mergedNumber: MERGED };
    const merging = acted(world, officer, "mergeMembers", pair).then(() => (done = true));
    await until(1);
    expect(done).toBe(false);
    await runner.commitTransaction();
    await merging;
    await acted(world, officer, "undoMerge", { mergedNumber: MERGED });
  }
  await runner.release();
});

test("claims and merges at once leave no visit paid twice while the records are one", async () => {
  const pair = { keptNumber: KEPT, mergedNumber: MERGED };
  await acted(world, officer, "mergeMembers", pair);
  const rush = await Promise.all(
    [1, 2, 3, 4, 5, 6].map((n) => submit(world, desk, visit(`R${n}`, n % 2 ? KEPT : MERGED))),
  );
  const decisions = rush.map((payload) => accepted(payload).decision);
  expect(decisions.filter((decision) => decision === "APPROVED")).toHaveLength(1);
});
