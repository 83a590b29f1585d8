import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";

let world: World;
let officer: string;
let desk: string;

beforeAll(async () => {
  world = await openWorld();
  officer = await world.key("ENROLMENT_OFFICER");
  desk = await world.key("DESK", "120104");
});
afterAll(() => world.close());

interface Payload {
  member: { coverages: { from: string; to: string | null }[] } | null;
  errors: { code: string; path: string[]; message: string }[];
}

const CORRECT = `mutation($input: CorrectCoverageInput!) { correctCoverage(input: $input) {
  member { coverages { from to } } errors { code path message } } }`;
const WITHDRAW = `mutation($input: WithdrawCoverageInput!) { withdrawCoverage(input: $input) {
  member { coverages { from to } } errors { code path message } } }`;

const correct = async (memberNumber: string, rest: object): Promise<Payload> => {
  const input = { memberNumber, factoryCode: "F01", reason: "the card says so", ...rest };
  const { data, errors } = await world.ask<{ correctCoverage: Payload }>(officer, CORRECT, {
    input,
  });
  expect(errors).toBeUndefined();
  return data.correctCoverage;
};
const withdraw = async (memberNumber: string, from: string): Promise<Payload> => {
  const input = { memberNumber, factoryCode: "F01", from, reason: "another person" };
  const { data } = await world.ask<{ withdrawCoverage: Payload }>(officer, WITHDRAW, { input });
  return data.withdrawCoverage;
};
const knownAt = async (memberNumber: string, asKnownAt: string) => {
  const { data } = await world.ask<{ member: NonNullable<Payload["member"]> }>(
    officer,
    `query($at: DateTime!, $number: String!) { member(memberNumber: $number) {
      coverages(asKnownAt: $at) { from to } } }`,
    { at: asKnownAt, number: memberNumber },
  );
  return data.member.coverages;
};
const statusOn = async (memberNumber: string, serviceDate: string) => {
  const { data } = await world.ask<{ eligibility: { status: string } }>(
    desk,
    "query($input: EligibilityInput!) { eligibility(input: $input) { status } }",
    { input: { member: { memberNumber }, serviceDate } },
  );
  return data.eligibility.status;
};

test("a corrected cover counts from then on, and what was known before is still told", async () => {
  expect(await statusOn(WHO.ended, "2026-04-01")).toBe("NOT_ELIGIBLE");
  const { member, errors } = await correct(WHO.ended, { from: "2026-02-01", to: "2026-04-02" });
  expect(errors).toEqual([]);
  expect(member?.coverages).toEqual([{ from: "2026-02-01", to: "2026-04-02" }]);
  expect(await statusOn(WHO.ended, "2026-04-01")).toBe("ELIGIBLE");
  expect(await statusOn(WHO.ended, "2026-04-02")).toBe("NOT_ELIGIBLE");
  expect(await statusOn(WHO.ended, "2026-01-31")).toBe("NOT_ELIGIBLE");
  expect(await knownAt(WHO.ended, "2026-03-03T12:00:00Z")).toEqual([
    { from: "2026-01-01", to: "2026-04-01" },
  ]);
});

test("who corrected it and why stands beside the cover; said again, nothing is recorded", async () => {
  const said = { from: "2026-02-01", to: "2026-04-02" };
  await correct(WHO.ended, said);
  const rows = await world.root.query(
    `SELECT recorded_by, reason, superseded_at IS NULL AS counts FROM coverage c
     JOIN member m ON m.id = c.member_id WHERE m.member_number = $1 ORDER BY c.recorded_at`,
    [WHO.ended],
  );
  expect(rows).toEqual([
    { recorded_by: null, reason: null, counts: false },
    { recorded_by: "ENROLMENT_OFFICER person", reason: "the card says so", counts: true },
  ]);
});

test("a first cover needs its badge, and is a cover like any other", async () => {
  const without = await correct(WHO.never, { from: "2026-06-01" });
  expect(without.errors).toEqual([expect.objectContaining({ code: "INT-001", path: ["badge"] })]);
  const { member } = await correct(WHO.never, { from: "2026-06-01", badge: "1999" });
  expect(member?.coverages).toEqual([{ from: "2026-06-01", to: null }]);
  expect(await statusOn(WHO.never, "2026-06-01")).toBe("ELIGIBLE");
});

test("a cover that never was is taken back", async () => {
  const { member } = await withdraw(WHO.never, "2026-06-01");
  expect(member?.coverages).toEqual([]);
  expect(await statusOn(WHO.never, "2026-06-01")).toBe("NOT_ELIGIBLE");
  const again = await withdraw(WHO.never, "2026-06-01");
  expect(again.errors).toEqual([expect.objectContaining({ path: ["from"] })]);
});

test.each([
  ["nobody's number", { memberNumber: WHO.unknown }, ["memberNumber"], "no member"],
  ["an unknown factory", { factoryCode: "F99" }, ["factoryCode"], "no factory"],
  ["an end before the start", { from: "2026-03-01", to: "2026-03-01" }, ["to"], "ends after"],
  ["a day before the contract", { from: "2020-01-01" }, ["from"], "contract begins"],
  ["a day in the far future", { from: "2027-07-01" }, ["from"], "future"],
  ["somebody else's badge", { from: "2026-03-01", badge: "1001" }, ["badge"], "somebody else"],
  ["no reason", { from: "2026-03-01", reason: " " }, ["reason"], "missing"],
])("%s is refused, and nothing changes", async (_, wrong, path, says) => {
  const sum = "SELECT count(*), max(superseded_at) FROM coverage";
  const before = await world.root.query(sum);
  const { member, errors } = await correct(WHO.second, {
    from: "2026-03-01",
    badge: "1777",
    ...wrong,
  });
  expect(member).toBeNull();
  expect(errors).toEqual([expect.objectContaining({ path })]);
  expect(errors[0]?.message).toContain(says);
  expect(await world.root.query(sum)).toEqual(before);
});
