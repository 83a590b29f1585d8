import { foldKhmer, nameKey } from "../../../src/enrolment";
import { withCheckDigit } from "../../../src/shared/check-digit";
import { TODAY, WHO } from "../../kit/seed.data";
import { openWorld, type World } from "../../kit/world";

let world: World;
let desk: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
});
afterAll(() => world.close());

interface Candidate {
  candidate: string;
  maskedName: string;
  birthYear: number | null;
  factoryName: string | null;
  score: number;
}

const SEARCH = `query($input: MemberSearchInput!) { memberSearch(input: $input) {
  candidates { candidate maskedName birthYear factoryName score } tooMany } }`;

async function search(input: object, ask = world.ask) {
  const { data } = await ask<{ memberSearch: { candidates: Candidate[]; tooMany: boolean } }>(
    desk,
    SEARCH,
    { input: { serviceDate: TODAY, ...input } },
  );
  return data.memberSearch;
}

/** The numbers of the candidates, as their handles name them. */
async function numbersOf(candidates: readonly Candidate[]): Promise<string[]> {
  const numbers: string[] = [];
  for (const { candidate } of candidates) {
    const input = { member: { candidate }, serviceDate: TODAY };
    const { data } = await world.ask<{ eligibility: { member: { memberNumber: string } | null } }>(
      desk,
      `query($input: EligibilityInput!) { eligibility(input: $input) { member { memberNumber } } }`,
      { input },
    );
    numbers.push(data.eligibility.member?.memberNumber ?? "nobody");
  }
  return numbers;
}

let serial = 300_000_000;
async function register(
  name: string,
  rest: { year?: number | null; sex?: string; khmer?: string } = {},
) {
  const { year = 1990, sex = "FEMALE", khmer = null } = rest;
  const number = withCheckDigit(String((serial += 1)));
  const keys = [nameKey(name), khmer === null ? null : foldKhmer(khmer)];
  await world.root.query(
    `INSERT INTO member (id, member_number, name, name_key, name_khmer, name_khmer_key, sex, birth_year, registered_at)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, '2025-01-01')`,
    [number, name, keys[0], khmer, keys[1], sex, year],
  );
  return number;
}

test("a candidate is masked, tells the factory of the day, and the year only to who gave it", async () => {
  expect(await search({ name: "dara sokh" })).toEqual({
    candidates: [
      {
        candidate: expect.any(String),
        maskedName: "S••• D•••",
        birthYear: null,
        factoryName: "Sun Garment",
        score: 1,
      },
    ],
    tooMany: false,
  });
  const { candidates } = await search({ name: "Sok Dara", birthYear: 1995 });
  expect(candidates).toMatchObject([{ birthYear: 1995, score: 1 }]);
  expect((await search({ name: "Sok Dara", birthYear: 1994 })).candidates).toEqual([]);
});

test("who is not covered on the day is found, and fits less", async () => {
  const { candidates } = await search({ name: "Um Srey" });
  expect(candidates).toMatchObject([{ factoryName: null, score: 0.9 }]);
  const then = await search({ name: "Um Srey", serviceDate: "2026-02-01" });
  expect(then.candidates).toMatchObject([{ factoryName: "Sun Garment", score: 1 }]);
});

test("the factory narrows to who works or has worked there, by the factory's code", async () => {
  const at = async (factoryCode: string, serviceDate = TODAY) =>
    (await search({ name: "Meas Rith", factoryCode, serviceDate })).candidates;
  expect(await at("F02")).toMatchObject([{ factoryName: "Moon Garment", score: 1 }]);
  expect(await at("F01")).toMatchObject([{ factoryName: null, score: 0.9 }]);
  expect(await at("F01", "2026-01-20")).toMatchObject([{ factoryName: "Sun Garment", score: 1 }]);
  expect(await at("F99")).toEqual([]);
});

test("who has a year or a sex that is not on record stands below who has the right one", async () => {
  const right = await register("Ngin Sothy", { year: 1991 });
  const unknownYear = await register("Ngin Sothy", { year: null });
  const unknownSex = await register("Ngin Sothy", { year: 1991, sex: "UNKNOWN" });
  await register("Ngin Sothy", { year: 1991, sex: "MALE" });
  await register("Ngin Sothy", { year: 1992 });
  const { candidates } = await search({ name: "Sothy Ngin", birthYear: 1991, sex: "FEMALE" });
  expect(await numbersOf(candidates)).toEqual([right, unknownSex, unknownYear]);
  expect(candidates.map(({ score }) => score)).toEqual([0.9, 0.855, 0.81]);
  expect(candidates.map(({ birthYear }) => birthYear)).toEqual([1991, 1991, null]);
});

test("more people than are shown is said only when they fit as well as those shown", async () => {
  for (let n = 0; n < 5; n += 1) await register("Tep Kolab");
  await register("Tep Kolab", { year: null });
  const five = await search({ name: "Tep Kolab", birthYear: 1990 });
  expect(five).toMatchObject({ tooMany: false, candidates: { length: 5 } });
  await register("Tep Kolab");
  const six = await search({ name: "Tep Kolab", birthYear: 1990 });
  expect(six).toMatchObject({ tooMany: true, candidates: { length: 5 } });
});

test("a typing error, a joined name and a part of the name find the person, less surely", async () => {
  const whole = await register("Nhem Sokunthea Rith", { khmer: "ញ៉ែម សុគន្ធា រិទ្ធ" });
  for (const name of [
    "Nhem Sokuntea Rlth",
    "NhemSokuntheaRith",
    "Sokunthea Nhem",
    "Sokunthea",
    "សុគន្ធា",
    "ញ៉ែមសុគន្ធា\u200bរិទ្ធ",
    "រិទ្ធ សុគន្ធា ញ៉ែម",
  ]) {
    const { candidates } = await search({ name, birthYear: 1990 });
    expect([name, ...(await numbersOf(candidates))]).toEqual([name, whole]);
  }
});

async function merge(kept: string, merged: string): Promise<void> {
  await world.root.query(
    `INSERT INTO member_merge (id, kept_id, merged_id, reason, merged_by, merged_at)
     SELECT gen_random_uuid(), k.id, m.id, 'one person', 'Neary', now() FROM member k, member m
     WHERE k.member_number = $1 AND m.member_number = $2`,
    [kept, merged],
  );
}

test("two records of one name that were merged are one candidate, until it is undone", async () => {
  const [kept, merged] = [await register("Thach Malis"), await register("Malis Tach")];
  expect((await search({ name: "Thach Malis" })).candidates).toHaveLength(2);
  await merge(kept, merged);
  expect(await numbersOf((await search({ name: "Thach Malis" })).candidates)).toEqual([kept]);
  await world.root.query(
    "UPDATE member_merge SET undone_by = 'Neary', undone_at = now(), undone_reason = 'two people'",
  );
  expect((await search({ name: "Thach Malis" })).candidates).toHaveLength(2);
});

test("somebody who was merged is found under either name, as the person who was kept", async () => {
  const kept = await register("Prum Chanthou");
  const merged = await register("Prum Jantou");
  await merge(kept, merged);
  for (const name of ["Prum Chanthou", "Prum Jantou"]) {
    const { candidates } = await search({ name, birthYear: 1990 });
    expect(await numbersOf(candidates)).toEqual([kept]);
  }
});

test("a name that was corrected is found from then on, by its parts and with errors too", async () => {
  const number = await register("Wrong Spelling");
  await world.root.query(
    "UPDATE member SET name = 'Chhem Bunthoeun', name_key = $2 WHERE member_number = $1",
    [number, nameKey("Chhem Bunthoeun")],
  );
  for (const name of ["Bunthoeun Chhem", "Bunthoeun", "Chem Bunthoeum"]) {
    expect(await numbersOf((await search({ name })).candidates)).toEqual([number]);
  }
});

test("a handle is good for a day, at eligibility and for claims, and a forged one names nobody", async () => {
  const { candidates } = await search({ name: "Sok Dara" });
  expect(await numbersOf(candidates)).toEqual([WHO.covered]);
  const [{ candidate } = { candidate: "" }] = candidates;
  const forged = { ...candidates[0], candidate: `${candidate.slice(0, -2)}AA` } as Candidate;
  expect(await numbersOf([forged])).toEqual(["nobody"]);
});

test("a search is one statement, besides the clock and the audit", async () => {
  await search({ name: "Sok Dara" });
  world.statements();
  for (const input of [
    { name: "Sok Dara" },
    { name: "Sokk Dsra", birthYear: 1995, factoryCode: "F01" },
  ]) {
    await search(input);
    const ran = world.statements().filter((sql) => /\bmember\b|audit_entry|now\(\)/.test(sql));
    expect(ran.filter((sql) => sql.includes("similar_name"))).toHaveLength(1);
    expect(ran.length).toBeLessThanOrEqual(3);
  }
});
