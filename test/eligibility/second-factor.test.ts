import { accepted, claimInput, codes, submit } from "../claims/claims.kit";
import { spellingsOf } from "../enrolment/search/spellings.kit";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";

let world: World;
let desk: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  await world.root.query("UPDATE member SET phone = '012 345 678' WHERE member_number = $1", [
    WHO.covered,
  ]);
});
afterAll(() => world.close());

const DAY = "2026-06-15";
const SEARCH = `query($input: MemberSearchInput!) { memberSearch(input: $input) {
  candidates { candidate } tooMany } }`;
const QUESTION = `query($input: EligibilityInput!) { eligibility(input: $input) {
  status reasons { code } member { memberNumber name birthYear masked } } }`;

interface Answer {
  status: string;
  reasons: { code: string }[];
  member: { memberNumber: string; name: string; birthYear: number | null; masked: boolean } | null;
}

async function handleOf(name: string): Promise<string> {
  const { data } = await world.ask<{ memberSearch: { candidates: { candidate: string }[] } }>(
    desk,
    SEARCH,
    { input: { name, serviceDate: DAY } },
  );
  return data.memberSearch.candidates[0]?.candidate ?? "nobody";
}

async function asked(member: object, patientAsSeen: object): Promise<Answer> {
  const input = { member, patientAsSeen, serviceDate: DAY };
  const { data } = await world.ask<{ eligibility: Answer }>(desk, QUESTION, { input });
  return data.eligibility;
}

const MASKED = { name: "S••• D•••", birthYear: null, masked: true };
const UNMASKED = { name: "Sok Dara", birthYear: 1995, masked: false };

test.each([
  ["the name again", { name: "Sok Dara" }, MASKED],
  ["the Khmer name", { nameKhmer: "សុខ ដារ៉ា" }, MASKED],
  ["name and sex", { name: "Sok Dara", sex: "FEMALE" }, MASKED],
  ["another year", { birthYear: 1994 }, MASKED],
  ["another phone", { phone: "012 345 679" }, MASKED],
  ["the factory", { factoryName: "Sun Garment" }, MASKED],
  ["the year of birth", { birthYear: 1995 }, UNMASKED],
  ["the day of birth", { birthDate: "1995-05-20" }, UNMASKED],
  ["the phone", { phone: "+855 12 345 678" }, UNMASKED],
])("a person found by name is shown by a second factor only: %s", async (_, seen, shown) => {
  const member = { candidate: await handleOf("Dara Sokh") };
  expect((await asked(member, seen)).member).toEqual({ memberNumber: WHO.covered, ...shown });
  const input = claimInput(JSON.stringify(seen).slice(0, 60), {
    member,
    patientAsSeen: seen,
    admittedOn: "2026-05-11",
  });
  expect(accepted(await submit(world, desk, input)).member?.masked).toBe(shown.masked);
});

test.each([
  ["the number on the card", { memberNumber: WHO.covered }],
  ["the national ID", { nationalId: "123456789" }],
  ["the factory badge", { factoryBadge: { factoryCode: "F01", badge: "1001" } }],
])("a person named by %s is shown by the name, the year or the day of birth", async (_, member) => {
  for (const seen of [{ name: "Dara Sokh" }, { birthYear: 1995 }, { birthDate: "1995-05-20" }]) {
    expect((await asked(member, seen)).member).toMatchObject(UNMASKED);
  }
  expect((await asked(member, { name: "Chan Sitha" })).member).toMatchObject(MASKED);
});

test("a phone or a factory that is another's is no mismatch: phones are lent and workers move", async () => {
  const seen = { name: "Sok Dara", phone: "099 999 999", factoryName: "Moon Garment" };
  const answer = await asked({ memberNumber: WHO.covered }, seen);
  expect(answer).toMatchObject({ status: "ELIGIBLE", reasons: [] });
});

const WRITTEN = ["Sok", "Dara"].flatMap((word, at) =>
  spellingsOf(word).map(({ word: other, by }) => ({
    by,
    name: ["Sok", "Dara"].with(at, other).join(" "),
  })),
);

test.each(WRITTEN)("$name is found, and no mismatch ($by)", async ({ name }) => {
  const member = { candidate: await handleOf(name) };
  const answer = await asked(member, { name, birthYear: 1995 });
  expect(answer).toMatchObject({ status: "ELIGIBLE", reasons: [], member: UNMASKED });
});

test("another name is a mismatch, for the question and for the claim", async () => {
  for (const name of ["Chan Sophea", "Sok Dary", "Sak Dara"]) {
    const answer = await asked({ memberNumber: WHO.covered }, { name });
    expect(answer.status).toBe("UNDETERMINED");
    expect(codes(answer.reasons as never)).toEqual(["ELG-007"]);
    const input = claimInput(`N-${name}`, { patientAsSeen: { name }, admittedOn: "2026-05-18" });
    const claim = accepted(await submit(world, desk, input));
    expect(claim.status).toBe("PENDED");
    expect(codes(claim.reasons)).toContain("ELG-007");
  }
});
