import { accepted, claimInput, submit, submitAll } from "../claims/claims.kit";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";

interface Entry {
  operation: string;
  outcome: string;
  person: string | null;
  role: string | null;
  provider: string | null;
  members: string[];
  claim: string | null;
  documentHash: string | null;
  requestId: string;
}

let world: World;
let desk: string;
let officer: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104", "Neary");
  officer = await world.key("SENIOR_REVIEWER", undefined, "Bopha");
});
afterAll(() => world.close());

const NEWEST = `
SELECT e.operation, e.outcome, e.person, e.role, p.code AS provider, e.document_hash AS "documentHash",
  e.request_id AS "requestId", c.claim_number AS claim,
  ARRAY(SELECT m.member_number FROM member m WHERE m.id = ANY (e.member_ids) ORDER BY 1) AS members
FROM audit_entry e LEFT JOIN provider p ON p.id = e.provider_id LEFT JOIN claim c ON c.id = e.claim_id
WHERE e.id > $1 ORDER BY e.id`;

/** The entries that a piece of work leaves. */
async function entriesOf(work: () => Promise<unknown>): Promise<Entry[]> {
  const [last] = await world.root.query<{ id: bigint }[]>(
    "SELECT coalesce(max(id), 0) AS id FROM audit_entry",
  );
  await work();
  return world.root.query<Entry[]>(NEWEST, [last?.id]);
}

const WHOM = `member: { memberNumber: "${WHO.covered}" }, serviceDate: "2026-06-15"`;
const QUESTIONS: readonly [string, string, Partial<Entry>][] = [
  [
    "an eligibility answer",
    `{ eligibility(input: { ${WHOM} }) { status } }`,
    { operation: "eligibility", outcome: "ANSWERED", members: [WHO.covered] },
  ],
  [
    "a search",
    '{ memberSearch(input: { name: "Sok Dara" }) { tooMany } }',
    { operation: "memberSearch", outcome: "ANSWERED", members: [WHO.covered] },
  ],
  [
    "a search that finds nobody",
    '{ memberSearch(input: { name: "No Such" }) { tooMany } }',
    { operation: "memberSearch", outcome: "NOBODY_FOUND", members: [] },
  ],
  [
    "a member's record",
    `{ member(memberNumber: "${WHO.second}") { name } }`,
    { operation: "member", outcome: "ANSWERED", members: [WHO.second] },
  ],
  [
    "a record of nobody",
    `{ member(memberNumber: "${WHO.unknown}") { name } }`,
    { operation: "member", outcome: "NOBODY_FOUND", members: [] },
  ],
  [
    "a question that is not well put",
    "{ member { name } }",
    { operation: "member", outcome: "BAD_USER_INPUT", members: [] },
  ],
  [
    "an act the role may not do",
    `mutation { submitClaims(input: { claims: [] }) { accepted } }`,
    { operation: "submitClaims", outcome: "FORBIDDEN", members: [] },
  ],
  [
    "a list the role may not see",
    "{ auditTrail(filter: {}) { edges { cursor } } }",
    { operation: "auditTrail", outcome: "FORBIDDEN", members: [] },
  ],
];

test.each(QUESTIONS)(
  "%s leaves one entry that says who, what and of whom",
  async (_, query, wanted) => {
    const entries = await entriesOf(() => world.ask(officer, query));
    expect(entries).toEqual([
      {
        person: "Bopha",
        role: "SENIOR_REVIEWER",
        provider: null,
        claim: null,
        documentHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        ...wanted,
      },
    ]);
  },
);

test("what speaks of nobody leaves no entry", async () => {
  const query =
    "{ viewer { person } scheme { today } plan { code } services { edges { cursor } } }";
  expect(await entriesOf(() => world.ask(officer, query))).toEqual([]);
});

test("a caller nobody knows is entered as such", async () => {
  const entries = await entriesOf(() => world.ask("hip_test_0_0", `{ claims { totalCount } }`));
  expect(entries).toMatchObject([
    { operation: "claims", outcome: "UNAUTHENTICATED", person: null, role: null, members: [] },
  ]);
});

test("each root field leaves its own entry, and they share their request", async () => {
  const query = `{ a: member(memberNumber: "${WHO.covered}") { name }
    b: member(memberNumber: "${WHO.second}") { name } }`;
  const entries = await entriesOf(() => world.ask(officer, query));
  expect(entries.flatMap(({ members }) => members).sort()).toEqual(
    [WHO.covered, WHO.second].sort(),
  );
  expect(new Set(entries.map(({ requestId }) => requestId)).size).toBe(1);
});

describe("an act", () => {
  const outcomes = (entries: Entry[]) =>
    entries.map(({ operation, outcome, claim, members }) => ({
      operation,
      outcome,
      claim,
      members,
    }));

  test("is entered with what became of it: accepted, replayed, in conflict, refused", async () => {
    const input = claimInput("A-1");
    const made: { claimNumber: string }[] = [];
    const entries = await entriesOf(async () => {
      made.push(accepted(await submit(world, desk, input)));
      await submit(world, desk, input);
      await submit(world, desk, { ...input, lines: [{ service: "EMG" }] });
      await submit(world, desk, claimInput("A-2", { lines: [] }));
    });
    const claim = made[0]?.claimNumber ?? "";
    const about = { operation: "submitClaim", members: [WHO.covered] };
    expect(outcomes(entries)).toEqual([
      { ...about, outcome: "ACCEPTED", claim },
      { ...about, outcome: "REPLAYED", claim },
      { ...about, outcome: "CONFLICT", claim: null },
      { ...about, outcome: "REFUSED", claim: null },
    ]);
    expect(entries[0]).toMatchObject({ person: "Neary", role: "DESK", provider: "120104" });
  });

  test("of many claims is entered claim by claim", async () => {
    const claims = [
      claimInput("A-3", { admittedOn: "2026-06-01" }),
      claimInput("A-4", { lines: [] }),
    ];
    const entries = await entriesOf(() => submitAll(world, desk, { claims }));
    expect(entries.map(({ outcome }) => outcome)).toEqual(["ACCEPTED", "REFUSED"]);
  });

  test("that is rolled back leaves no entry", async () => {
    await world.root.query(
      `CREATE FUNCTION no_reason() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'planted'; END $$`,
    );
    await world.root.query(
      "CREATE TRIGGER planted BEFORE INSERT ON claim_line FOR EACH ROW EXECUTE FUNCTION no_reason()",
    );
    const input = claimInput("A-5", { admittedOn: "2026-06-03" });
    const send = `mutation($input: SubmitClaimInput!) { submitClaim(input: $input) { replayed } }`;
    const entries = await entriesOf(() => world.ask(desk, send, { input }));
    await world.root.query("DROP TRIGGER planted ON claim_line");
    expect(entries).toEqual([]);
    const again = await entriesOf(() => submit(world, desk, input));
    expect(again.map(({ outcome }) => outcome)).toEqual(["ACCEPTED"]);
  });
});
