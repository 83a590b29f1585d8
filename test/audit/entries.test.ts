import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { entriesOf, type Entry } from "./entries.kit";

let world: World;
let officer: string;

beforeAll(async () => {
  world = await openWorld();
  officer = await world.key("SENIOR_REVIEWER", undefined, "Bopha");
});
afterAll(() => world.close());

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
    const entries = await entriesOf(world, () => world.ask(officer, query));
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
  expect(await entriesOf(world, () => world.ask(officer, query))).toEqual([]);
});

test("a caller nobody knows is entered as such", async () => {
  const entries = await entriesOf(world, () =>
    world.ask("hip_test_0_0", `{ claims { totalCount } }`),
  );
  expect(entries).toMatchObject([
    { operation: "claims", outcome: "UNAUTHENTICATED", person: null, role: null, members: [] },
  ]);
});

test("each root field leaves its own entry, and they share their request", async () => {
  const query = `{ a: member(memberNumber: "${WHO.covered}") { name }
    b: member(memberNumber: "${WHO.second}") { name } }`;
  const entries = await entriesOf(world, () => world.ask(officer, query));
  expect(entries.flatMap(({ members }) => members).sort()).toEqual(
    [WHO.covered, WHO.second].sort(),
  );
  expect(new Set(entries.map(({ requestId }) => requestId)).size).toBe(1);
});
