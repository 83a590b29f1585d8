import { entriesOf } from "../audit/entries.kit";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { acted, asked } from "./persons.kit";

let world: World;
let officer: string;

beforeAll(async () => {
  world = await openWorld();
  officer = await world.key("ENROLMENT_OFFICER", undefined, "Officer");
});
afterAll(() => world.close());

const correct = (memberNumber: string, rest: object) =>
  acted(world, officer, "correctMember", { memberNumber, ...rest });

const WHOLE = `query($n: String!) { member(memberNumber: $n) { name nameKhmer sex birthDate birthYear
  nationalId phone diedOn cardBlockedFrom otherPayer externalIds { system value }
  changes { by reason fields { name before after } } } }`;
const member = async (n: string) =>
  (await asked<{ member: object }>(world, officer, WHOLE, { n })).member;

test("what is given changes, the rest stays, and each change can be read with what was before", async () => {
  const { errors } = await correct(WHO.covered, {
    name: " Sokh Daraa ",
    phone: "012 345 678",
    externalIds: [{ system: "NSSF", value: "N-1" }],
  });
  expect(errors).toEqual([]);
  await correct(WHO.covered, { phone: null, reason: "the phone was her sister's" });
  expect(await member(WHO.covered)).toEqual({
    name: "Sokh Daraa",
    nameKhmer: "សុខ ដារ៉ា",
    sex: "FEMALE",
    birthDate: "1995-05-20",
    birthYear: 1995,
    nationalId: "123456789(01)",
    phone: null,
    diedOn: null,
    cardBlockedFrom: null,
    otherPayer: null,
    externalIds: [{ system: "NSSF", value: "N-1" }],
    changes: [
      {
        by: "Officer",
        reason: "the phone was her sister's",
        fields: [{ name: "phone", before: "012 345 678", after: null }],
      },
      {
        by: "Officer",
        reason: "the same card was shown",
        fields: [
          { name: "name", before: "Sok Dara", after: "Sokh Daraa" },
          { name: "phone", before: null, after: "012 345 678" },
          { name: "externalIds", before: null, after: "NSSF N-1" },
        ],
      },
    ],
  });
});

const CHECK = `query($input: EligibilityInput!) { eligibility(input: $input) {
  reasons { code } member { memberNumber } } }`;
const check = async (whom: object) => {
  const input = { member: whom, serviceDate: "2026-06-15" };
  const desk = await world.key("DESK", "120104");
  return (
    await asked<{ eligibility: { reasons: { code: string }[]; member: object | null } }>(
      world,
      desk,
      CHECK,
      { input },
    )
  ).eligibility;
};

test("who is corrected is found by the new national ID and no more by the old one", async () => {
  await correct(WHO.covered, { nationalId: "222333444" });
  const found = await check({ nationalId: "222333444" });
  expect(found.member).toEqual({ memberNumber: WHO.covered });
  expect((await check({ nationalId: "123456789" })).member).toBeNull();
});

test("a blocked card, a death and another payer count at the desk from then on", async () => {
  const before = await check({ memberNumber: WHO.lastDay });
  await correct(WHO.lastDay, { cardBlockedFrom: "2026-06-01", otherPayer: "NSSF" });
  const { reasons } = await check({ memberNumber: WHO.lastDay });
  const codes = (answer: { code: string }[]) => answer.map(({ code }) => code);
  const fresh = codes(reasons).filter((code) => !codes(before.reasons).includes(code));
  expect(fresh.length).toBeGreaterThan(0);
});

test.each([
  ["a number nobody has", WHO.unknown, { phone: "1" }, ["memberNumber"], "no member"],
  ["a number that fails its check", "2000000011", { phone: "1" }, ["memberNumber"], "check digit"],
  ["no name", WHO.second, { name: null }, ["name"], "missing"],
  ["a birth to come", WHO.second, { birthDate: "2026-06-16" }, ["birthDate"], "in the future"],
  [
    "a national ID of somebody else",
    WHO.second,
    { nationalId: "222333444(07)" },
    ["nationalId"],
    "possibleDuplicates",
  ],
  [
    "somebody else's number",
    WHO.second,
    { externalIds: [{ system: "NSSF", value: "N-1" }] },
    ["externalIds", "0", "value"],
    "another member",
  ],
  ["nothing new", WHO.second, { name: "Chan Sophea" }, ["memberNumber"], "on record already"],
  ["no reason", WHO.second, { phone: "1", reason: " " }, ["reason"], "missing"],
])("%s is refused, and nothing is changed", async (_, number, rest, path, says) => {
  const before = await member(WHO.second);
  const { member: shown, errors } = await correct(number, rest);
  expect(shown).toBeNull();
  expect(errors).toEqual([
    expect.objectContaining({ path, message: expect.stringContaining(says) }),
  ]);
  expect(errors[0]?.message).not.toMatch(/222333444|N-1|Sok/);
  expect(await member(WHO.second)).toEqual(before);
});

test("a dead member's national ID may be another's", async () => {
  await correct(WHO.ended, { nationalId: "555666777", diedOn: "2026-06-01" });
  expect((await correct(WHO.gap, { nationalId: "555666777" })).errors).toEqual([]);
});

test("corrections of one member at once wait for each other, and both are kept", async () => {
  await Promise.all([
    correct(WHO.never, { phone: "099" }),
    correct(WHO.never, { name: "Ly Chendaa" }),
  ]);
  expect(await member(WHO.never)).toMatchObject({ phone: "099", name: "Ly Chendaa" });
  const [row] = await world.db.query<{ changes: number }[]>(
    "SELECT count(*)::int AS changes FROM member_change c JOIN member m ON m.id = c.member_id WHERE m.member_number = $1",
    [WHO.never],
  );
  expect(row?.changes).toBe(2);
});

test("of two members who are given one national ID at once, one gets it", async () => {
  const turns = await Promise.all(
    [WHO.never, WHO.lastDay].map((number) => correct(number, { nationalId: "777888999" })),
  );
  expect(turns.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
});

test("the audit has who was corrected, and whom a refused correction named", async () => {
  const entries = await entriesOf(world, async () => {
    await correct(WHO.notYet, { phone: "011" });
    await correct(WHO.notYet, { phone: "011" });
    await correct(WHO.unknown, { phone: "011" });
  });
  expect(entries.map(({ operation, outcome, members }) => [operation, outcome, members])).toEqual([
    ["correctMember", "DONE", [WHO.notYet]],
    ["correctMember", "REFUSED", [WHO.notYet]],
    ["correctMember", "REFUSED", []],
  ]);
});

/** The statements of the act itself: those of what follows it speak of the catalogue and of claims. */
const ofTheAct = () =>
  world
    .statements()
    .filter((sql) => /\b(member|audit_entry|member_external_id)\b|enrolment /.test(sql));

test("a correction takes the same statements whatever it changes, two more for other systems' numbers", async () => {
  ofTheAct();
  await correct(WHO.twoFactories, { phone: "1" });
  const few = ofTheAct().length;
  await correct(WHO.twoFactories, { phone: "2", name: "Meas Rit", birthDate: "1990-01-01" });
  expect(ofTheAct()).toHaveLength(few);
  const externalIds = ["A", "B", "C"].map((system) => ({ system, value: "1" }));
  await correct(WHO.twoFactories, { externalIds });
  expect(ofTheAct()).toHaveLength(few + 2);
});
