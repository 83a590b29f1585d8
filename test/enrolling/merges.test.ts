import { accepted, claimInput, submit } from "../claims/claims.kit";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { acted, asked } from "./persons.kit";

let world: World;
let officer: string;
let desk: string;
let reviewer: string;
const [KEPT, MERGED] = [WHO.covered, WHO.second];
const PAIR = { keptNumber: KEPT, mergedNumber: MERGED };

beforeEach(async () => {
  world = await openWorld();
  officer = await world.key("ENROLMENT_OFFICER", undefined, "Officer");
  desk = await world.key("DESK", "120104");
  reviewer = await world.key("CLAIMS_OFFICER");
});
afterEach(() => world.close());

const merge = (pair: object = PAIR) => acted(world, officer, "mergeMembers", pair);
const undo = (mergedNumber: string = MERGED) =>
  acted(world, officer, "undoMerge", { mergedNumber, reason: "they came together" });

let visits = 0;
const claim = async (memberNumber: string, admittedOn: string, rest: object = {}) => {
  const input = claimInput(`M-${(visits += 1)}`, { member: { memberNumber }, admittedOn, ...rest });
  return accepted(await submit(world, desk, input));
};

interface Answer {
  eligibility: { member: { memberNumber: string } | null; guarantee: { token: string } | null };
}
const check = (member: object) =>
  asked<Answer>(
    world,
    desk,
    `query($input: EligibilityInput!) { eligibility(input: $input) { status instruction
      reasons { code text } member { memberNumber name masked factory { code } }
      coverage { from to factory { code } } schemePays { amount } } }`,
    { input: { member, serviceDate: "2026-06-15", lines: [{ service: "OPD" }] } },
  );

const candidateOf = async (name: string) => {
  const { memberSearch } = await asked<{ memberSearch: { candidates: { candidate: string }[] } }>(
    world,
    desk,
    "query($name: String!) { memberSearch(input: { name: $name }) { candidates { candidate } } }",
    { name },
  );
  return { candidate: memberSearch.candidates[0]?.candidate ?? "" };
};

const everyWay = async () => [
  { memberNumber: KEPT },
  { memberNumber: MERGED },
  { factoryBadge: { factoryCode: "F01", badge: "1001" } },
  { factoryBadge: { factoryCode: "F02", badge: "1002" } },
  { nationalId: "123456789" },
  await candidateOf("Sok Dara"),
  await candidateOf("Chan Sophea"),
];

const REGISTERED = `query($n: String!) { member(memberNumber: $n) { memberNumber name sex birthYear
  coverages { from to factory { code } } mergedInto { memberNumber } mergedRecords { memberNumber } } }`;
const registered = async (n: string) =>
  (await asked<{ member: Record<string, unknown> }>(world, officer, REGISTERED, { n })).member;

const claimsOf = async (memberNumber: string) => {
  const { claims } = await asked<{ claims: { totalCount: number; edges: object[] } }>(
    world,
    reviewer,
    `query($f: ClaimFilter) { claims(filter: $f) { totalCount edges { node { claimNumber status
      member { memberNumber } benefit { amount } } } } }`,
    { f: { memberNumber } },
  );
  return claims;
};

/** Whatever may be asked of the two, but for clocks. */
async function everything() {
  const { costs } = await asked<{ costs: object }>(
    world,
    await world.key("ANALYST"),
    `{ costs(scope: { from: "2026-01", to: "2026-06" }) { summary { memberMonths { value } headcount { value }
      claims { value } claimants { value } cost { value } }
      breakdown(by: [SEX]) { cells { key { code } headcount { value } cost { value } } } } }`,
  );
  const ways = await everyWay();
  const answers = await Promise.all(ways.map((way) => check(way)));
  const members = await Promise.all([KEPT, MERGED].map(registered));
  const claims = await Promise.all([KEPT, MERGED].map(claimsOf));
  return JSON.stringify({ costs, answers, members, claims });
}

test("by either number, badge or candidate the kept member is found, with the covers of both", async () => {
  const ways = await everyWay();
  expect((await merge()).errors).toEqual([]);
  for (const way of ways) {
    const { eligibility } = await check(way);
    expect(eligibility.member?.memberNumber).toBe(KEPT);
  }
  expect(await registered(KEPT)).toMatchObject({
    sex: "FEMALE",
    coverages: [
      { from: "2026-01-01", factory: { code: "F01" } },
      { from: "2026-01-11", factory: { code: "F02" } },
    ],
    mergedInto: null,
    mergedRecords: [{ memberNumber: MERGED }],
  });
  expect(await registered(MERGED)).toMatchObject({
    coverages: [{ from: "2026-01-11", factory: { code: "F02" } }],
    mergedInto: { memberNumber: KEPT },
    mergedRecords: [],
  });
});

test("undone, a merge leaves every answer as it was before", async () => {
  await claim(KEPT, "2026-06-09");
  await claim(MERGED, "2026-06-09");
  const before = await everything();
  await merge();
  expect(await everything()).not.toBe(before);
  expect((await undo()).errors).toEqual([]);
  expect(await everything()).toBe(before);
});

test("the same service on the same day is a duplicate under the other number, only while they are one", async () => {
  await claim(KEPT, "2026-06-09");
  expect((await claim(MERGED, "2026-06-09")).decision).toBe("APPROVED");
  await claim(KEPT, "2026-06-10");
  await merge();
  const twice = await claim(MERGED, "2026-06-10");
  expect(twice).toMatchObject({ decision: "DENIED", member: { memberNumber: KEPT } });
  expect(twice.reasons.map(({ code }) => code)).toContain("DUP-001");
  await undo();
  await claim(KEPT, "2026-06-11");
  expect((await claim(MERGED, "2026-06-11")).decision).toBe("APPROVED");
});

test("claims of either record are listed under both numbers while they are one", async () => {
  const [one, other] = [await claim(KEPT, "2026-06-09"), await claim(MERGED, "2026-06-10")];
  await merge();
  const both = [
    { node: expect.objectContaining({ claimNumber: other.claimNumber }) },
    { node: expect.objectContaining({ claimNumber: one.claimNumber }) },
  ];
  expect(await claimsOf(KEPT)).toEqual({ totalCount: 2, edges: both });
  expect(await claimsOf(MERGED)).toEqual({ totalCount: 2, edges: both });
});
