import { withdraw, replace, correction } from "../claims/corrections.kit";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { accepted, claimInput, submit } from "../claims/claims.kit";
import {
  appeal,
  appealKeys,
  newestOf,
  opened,
  partly,
  refusals,
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

const read = async (ask: World["ask"], key: string, claimNumber: string) =>
  (
    await ask<{
      claim: {
        status: string;
        version: number;
        appeals: { status: string; decidedBy: string }[];
        timeline: { kind: string; actor: string }[];
      };
    }>(
      key,
      `query($n: String!) { claim(claimNumber: $n) { status version appeals { status decidedBy } timeline { kind actor } } }`,
      { n: claimNumber },
    )
  ).data.claim;

test("a desk withdraws its appeal, and may appeal once more", async () => {
  const claim = await partly(world, keys.desk);
  const { id } = await opened(world, keys.desk, claim);
  const after = took(await withdrawAppeal(world, keys.desk, id));
  expect(newestOf(after)).toMatchObject({
    status: "WITHDRAWN",
    decidedBy: "DESK person",
    dueOn: null,
  });
  expect(after.timeline.at(-1)?.kind).toBe("APPEAL_WITHDRAWN");
  expect(took(await withdrawAppeal(world, keys.desk, id)).version).toBe(after.version);
  const again = took(await appeal(world, keys.desk, claim));
  expect(again.appeals.map(({ status }) => status)).toEqual(["WITHDRAWN", "OPEN"]);
});

test("an appeal that was decided is final: neither withdrawn nor opened again", async () => {
  const claim = await partly(world, keys.desk);
  const { id } = await opened(world, keys.desk, claim);
  took(await uphold(world, keys.senior, id));
  expect(refusals(await withdrawAppeal(world, keys.desk, id))).toMatchObject([
    ["INT-002", "appealId", expect.stringContaining("upheld")],
  ]);
  expect(refusals(await appeal(world, keys.desk, claim))).toMatchObject([
    ["INT-002", "claimNumber", expect.stringContaining("final")],
  ]);
});

test("an appeal falls with its claim, voided or replaced", async () => {
  const voided = await partly(world, keys.desk);
  await opened(world, keys.desk, voided);
  const wish = { claimNumber: voided.claimNumber, expectedVersion: 2, reason: "typed twice" };
  expect((await withdraw(world, keys.desk, wish)).errors).toEqual([]);
  const fallen = await read(world.ask, keys.desk, voided.claimNumber);
  expect(fallen.appeals).toEqual([{ status: "WITHDRAWN", decidedBy: "engine" }]);
  expect(fallen.timeline.map(({ kind }) => kind).slice(-2)).toEqual(["APPEAL_WITHDRAWN", "VOIDED"]);
  const input = claimInput("replaced-under-appeal", {
    admittedOn: "2026-01-05",
    lines: [{ service: "OPD" }, { service: "COSM" }],
  });
  const claim = accepted(await submit(world, keys.desk, input));
  await opened(world, keys.desk, claim);
  const next = correction(claim, {
    claim: { ...input, lines: [{ service: "OPD" }] },
    expectedVersion: 2,
  });
  expect((await replace(world, keys.desk, next)).errors).toEqual([]);
  expect((await read(world.ask, keys.desk, claim.claimNumber)).appeals).toMatchObject([
    { status: "WITHDRAWN" },
  ]);
});

test("who may not know a diagnosis reads no appeal; the auditor and the senior list those that wait", async () => {
  const claim = await partly(world, keys.desk);
  await opened(world, keys.desk, claim);
  expect((await read(world.ask, keys.finance, claim.claimNumber)).appeals).toEqual([]);
  const list = `query($first: Int!, $after: String) { openAppeals(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { status claim { claimNumber member { memberNumber } } } } } }`;
  interface Page {
    openAppeals: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
      edges: {
        node: { status: string; claim: { claimNumber: string; member: { memberNumber: string } } };
      }[];
    };
  }
  const numbers: string[] = [];
  let after: string | null = null;
  let total = 0;
  for (let more = true; more;) {
    const answer: { data: Page; errors?: unknown } = await world.ask<Page>(keys.auditor, list, {
      first: 2,
      after,
    });
    expect(answer.errors).toBeUndefined();
    const { edges, pageInfo, totalCount }: Page["openAppeals"] = answer.data.openAppeals;
    expect(edges.every(({ node }) => node.claim.member.memberNumber === WHO.covered)).toBe(true);
    numbers.push(...edges.map(({ node }) => node.claim.claimNumber));
    [more, after, total] = [pageInfo.hasNextPage, pageInfo.endCursor, totalCount];
  }
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers).toHaveLength(total);
  expect(numbers).toContain(claim.claimNumber);
  const forged = Buffer.from('["now","x"]').toString("base64url");
  const { errors } = await world.ask(keys.senior, list, { first: 2, after: forged });
  expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
});

test("every act on an appeal is in the audit, refused ones too", async () => {
  const claim = await partly(world, keys.desk);
  const { id } = await opened(world, keys.desk, claim);
  await appeal(world, keys.desk, claim);
  await appeal(world, keys.desk, claim, { reason: "something else" });
  await withdrawAppeal(world, keys.desk, id);
  const rows = await world.root.query<{ operation: string; outcome: string; members: number }[]>(
    `SELECT e.operation, e.outcome, cardinality(e.member_ids) AS members FROM audit_entry e
     JOIN claim c ON c.id = e.claim_id WHERE c.claim_number = $1 AND e.operation LIKE '%ppeal%' ORDER BY e.id`,
    [claim.claimNumber],
  );
  expect(rows.map(({ operation, outcome, members }) => [operation, outcome, members])).toEqual([
    ["appealClaim", "APPEALED", 1],
    ["appealClaim", "REPLAYED", 1],
    ["appealClaim", "REFUSED", 1],
    ["withdrawAppeal", "WITHDRAWN", 1],
  ]);
});
