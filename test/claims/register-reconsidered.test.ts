import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { asking, attached, STRANGER, word } from "./attaching.kit";
import { accepted, submit, type ShownClaim } from "./claims.kit";
import { promised, taken } from "./promised.kit";
import { freshClaim, freshReconsiderations, told } from "./waiting.kit";

const khr = (amount: string) => ({ amount, currency: "KHR" });
let world: World;
let desk: string;
let senior: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  senior = await world.key("SENIOR_REVIEWER", undefined, "Dara");
});
afterAll(() => world.close());

interface Listed {
  claim: { claimNumber: string };
  decisionNow: string | null;
  benefitNow: { amount: string } | null;
  reasonCodes: string[];
}

/** What is listed of some claims, once a server has looked. */
async function listed(claims: readonly ShownClaim[]): Promise<(Listed | null)[]> {
  await freshReconsiderations(world).notice();
  const { data } = await world.ask<{ decisionsToReconsider: { edges: { node: Listed }[] } }>(
    senior,
    `{ decisionsToReconsider(first: 100) { edges { node { claim { claimNumber } decisionNow
      benefitNow { amount currency } reasonCodes } } } }`,
  );
  const nodes = data.decisionsToReconsider.edges.map(({ node }) => node);
  return claims.map(
    ({ claimNumber }) => nodes.find(({ claim }) => claim.claimNumber === claimNumber) ?? null,
  );
}

const visit = async (memberNumber: string, admittedOn: string, rest: object = {}) =>
  accepted(
    await submit(world, desk, freshClaim({ member: { memberNumber }, admittedOn, ...rest })),
  );

/** Corrects a member's covers: what was recorded is superseded, and another span recorded. */
const correctCover = (memberNumber: string, from: string, to: string | null) =>
  world.root.query(
    `DO $$ BEGIN
       UPDATE coverage c SET superseded_at = now() FROM member m
       WHERE m.id = c.member_id AND m.member_number = '${memberNumber}' AND c.superseded_at IS NULL;
       INSERT INTO coverage (id, member_id, factory_id, plan_code, badge, from_day, to_day, recorded_at)
       SELECT gen_random_uuid(), m.id, f.id, 'HIP', 'B' || right(m.member_number, 4), '${from}',
         ${to === null ? "NULL" : `'${to}'`}, now()
       FROM member m, factory f WHERE m.member_number = '${memberNumber}' AND f.code = 'F01';
     END $$`,
  );

test("a claim paid for somebody whose cover turns out to begin later is listed, and paid all the same", async () => {
  const early = await visit(WHO.covered, "2026-01-20");
  const late = await visit(WHO.covered, "2026-03-20");
  const other = await visit(WHO.second, "2026-01-20");
  await correctCover(WHO.covered, "2026-03-01", null);
  expect(await listed([early, late, other])).toEqual([
    {
      claim: { claimNumber: early.claimNumber },
      decisionNow: "DENIED",
      benefitNow: khr("0"),
      reasonCodes: ["ELG-002"],
    },
    null,
    null,
  ]);
  expect(await told(world, desk, early.claimNumber)).toMatchObject({
    decision: "APPROVED",
    benefit: khr("6000"),
    version: 1,
  });
  await correctCover(WHO.covered, "2026-01-01", null);
  expect(await listed([early, late, other])).toEqual([null, null, null]);
});

test("a claim denied for want of a cover that a late roster tells of is listed as one to be paid", async () => {
  const denied = await visit(WHO.never, "2026-02-20");
  const before = await visit(WHO.never, "2026-01-20");
  expect(denied).toMatchObject({ decision: "DENIED" });
  await correctCover(WHO.never, "2026-02-01", null);
  expect(await listed([denied, before])).toMatchObject([
    { decisionNow: "APPROVED", benefitNow: khr("6000"), reasonCodes: [] },
    null,
  ]);
});

test("a card found to have been stolen, and records found to be one person, are looked through", async () => {
  const claim = await visit(WHO.second, "2026-03-02");
  await world.root.query(
    "UPDATE member SET card_blocked_from = '2026-03-01' WHERE member_number = $1",
    [WHO.second],
  );
  expect(await listed([claim])).toMatchObject([
    { decisionNow: null, benefitNow: null, reasonCodes: ["ELG-008"] },
  ]);
  const gone = await visit(WHO.ended, "2026-05-20");
  expect(gone).toMatchObject({ decision: "DENIED" });
  await world.root.query(
    `INSERT INTO member_merge (id, kept_id, merged_id, reason, merged_by, merged_at)
     SELECT gen_random_uuid(), k.id, m.id, 'one person', 'Vichea', now() FROM member k, member m
     WHERE k.member_number = $1 AND m.member_number = $2`,
    [WHO.covered, WHO.ended],
  );
  expect(await listed([gone])).toMatchObject([{ decisionNow: "APPROVED" }]);
  // What is corrected under the record that is kept concerns the claims under the other one.
  await correctCover(WHO.covered, "2026-06-01", null);
  expect(await listed([gone])).toEqual([null]);
  await correctCover(WHO.covered, "2026-01-01", null);
  expect(await listed([gone])).toMatchObject([{ decisionNow: "APPROVED" }]);
  await world.root.query(
    "UPDATE member_merge SET undone_at = now(), undone_by = 'V', undone_reason = 'two'",
  );
  expect(await listed([gone])).toEqual([null]);
});

test("a promise that was kept, and a patient whom a person has named, are no mistakes", async () => {
  const officer = await world.key("ENROLMENT_OFFICER", undefined, "Vichea");
  const { input } = await promised(world, desk, { day: "2026-01-25" });
  const kept = await taken(world.ask, desk, input);
  expect(kept).toMatchObject({ decision: "APPROVED" });
  const { claim } = await asking(world, desk, { ...STRANGER, admittedOn: "2026-04-20" });
  await attached(world, officer, word(claim, WHO.covered));
  await correctCover(WHO.covered, "2026-03-01", null);
  await world.root.query("UPDATE member SET name = 'Chea Vibol' WHERE member_number = $1", [
    WHO.covered,
  ]);
  expect(await listed([kept as never, claim])).toEqual([null, null]);
});

test("news is told of people with claims alone, and looked through once", async () => {
  const news = async () =>
    (
      await world.root.query<{ n: number; new: number }[]>(
        `SELECT count(*)::int AS n, (count(*) FILTER (WHERE reconsidered_at IS NULL))::int AS new
         FROM register_news`,
      )
    )[0];
  await freshReconsiderations(world).notice();
  const before = (await news())?.n ?? -1;
  await correctCover(WHO.notYet, "2026-05-01", null);
  await world.root.query("UPDATE member SET phone = '012345678' WHERE member_number = $1", [
    WHO.covered,
  ]);
  expect(await news()).toEqual({ n: before, new: 0 });
  await correctCover(WHO.covered, "2026-03-02", null);
  expect(await news()).toEqual({ n: before + 2, new: 2 });
  await Promise.all([1, 2, 3].map(() => freshReconsiderations(world).notice()));
  expect(await news()).toEqual({ n: before + 2, new: 0 });
});
