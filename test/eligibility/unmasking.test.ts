import fc from "fast-check";
import { foldKhmer, nameKey } from "../../src/enrolment";
import { withCheckDigit } from "../../src/shared/check-digit";
import { openWorld, type World } from "../kit/world";

/** Somebody among people of nearly the same name. */
interface Namesake {
  number: string;
  name: string;
  nameKhmer: string;
  birthYear: number | null;
  birthDate: string | null;
  phone: string | null;
}

const NAMES = ["Sok Dara", "Sokh Dara", "Dara Sok", "Sok Darah", "Sok Dary", "Saok Dara Rith"];
const YEARS = [1990, 1991, 1992];
const PHONES = ["012 000 001", "012 000 002", null];

/** Every combination of a few names, years and phones: half have the day of birth, half the year. */
const PEOPLE: Namesake[] = NAMES.flatMap((name, n) =>
  YEARS.flatMap((year, y) =>
    PHONES.map((phone, p) => {
      const serial = n * 100 + y * 10 + p;
      const day = (n + y + p) % 2 === 0 ? `${year}-0${1 + p}-15` : null;
      return {
        number: withCheckDigit(String(500_000_000 + serial)),
        name,
        nameKhmer: "សុខ ដារ៉ា",
        birthYear: day === null ? year : null,
        birthDate: day,
        phone,
      };
    }),
  ),
);

let world: World;
let desk: string;

const ENTER = `
INSERT INTO member (id, member_number, name, name_khmer, name_key, name_khmer_key, sex, birth_year, birth_date, phone, registered_at)
SELECT gen_random_uuid(), number, name, "nameKhmer", key, khmer, 'FEMALE', "birthYear", "birthDate", phone, '2025-01-01'
FROM jsonb_to_recordset($1::jsonb) AS r(number text, name text, "nameKhmer" text, key text, khmer text,
  "birthYear" int, "birthDate" date, phone text)`;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  const rows = PEOPLE.map((one) => ({
    ...one,
    key: nameKey(one.name),
    khmer: foldKhmer(one.nameKhmer),
  }));
  await world.root.query(ENTER, [JSON.stringify(rows)]);
});
afterAll(() => world.close());

type Factor = Partial<Record<"name" | "nameKhmer" | "phone" | "birthDate", string>> & {
  birthYear?: number;
};

/** Whether a record has what is told of it; the name is what it was found by, so it tells nothing. */
function has(one: Namesake, { birthYear, birthDate, phone }: Factor): boolean {
  const year = one.birthYear ?? Number(one.birthDate?.slice(0, 4));
  const sameDay =
    one.birthDate === null ? year === Number(birthDate?.slice(0, 4)) : one.birthDate === birthDate;
  return (
    (birthYear !== undefined && birthYear === year) ||
    (birthDate !== undefined && sameDay) ||
    (phone !== undefined && one.phone !== null && phone === one.phone)
  );
}

const factors: fc.Arbitrary<Factor> = fc.oneof(
  fc.record({ birthYear: fc.constantFrom(1989, ...YEARS) }),
  fc.record({ birthDate: fc.constantFrom("1990-01-15", "1991-02-15", "1992-03-15", "1992-12-31") }),
  fc.record({ phone: fc.constantFrom("012 000 001", "012 000 002", "012 000 003", "12", "") }),
  fc.record({ name: fc.constantFrom(...NAMES) }),
  fc.record({ nameKhmer: fc.constantFrom("សុខ ដារ៉ា", "ដារ៉ា") }),
);
const queries = fc.record(
  {
    name: fc.constantFrom(...NAMES, "Dara", "Sok", "Sok Darra", "Sok Dsra", "សុខដារ៉ា", "ដារ៉ា"),
    birthYear: fc.constantFrom(...YEARS),
    sex: fc.constantFrom("FEMALE", "UNKNOWN"),
  },
  { requiredKeys: ["name"] },
);

const SEARCH = `query($input: MemberSearchInput!) { memberSearch(input: $input) { candidates { candidate } } }`;

async function shown(input: object, patientAsSeen: Factor) {
  const { data } = await world.ask<{ memberSearch: { candidates: { candidate: string }[] } }>(
    desk,
    SEARCH,
    { input },
  );
  const handles = data.memberSearch.candidates.map(({ candidate }) => candidate);
  if (handles.length === 0) return [];
  const asks = handles.map(
    (_, i) => `e${i}: eligibility(input: $i${i}) { member { memberNumber masked } }`,
  );
  const takes = handles.map((_, i) => `$i${i}: EligibilityInput!`);
  const given = handles.map((candidate, i) => [
    `i${i}`,
    { member: { candidate }, patientAsSeen, serviceDate: "2026-06-15" },
  ]);
  const answer = await world.ask<
    Record<string, { member: { memberNumber: string; masked: boolean } }>
  >(desk, `query(${takes.join(", ")}) { ${asks.join(" ")} }`, Object.fromEntries(given) as object);
  expect(answer.errors).toBeUndefined();
  return Object.values(answer.data).map(({ member }) => member);
}

test("whoever is sought, and whatever is told of them, who does not have it stays masked", async () => {
  const seen = { unmasked: 0, masked: 0 };
  await fc.assert(
    fc.asyncProperty(queries, factors, async (query, factor) => {
      for (const { memberNumber, masked } of await shown(query, factor)) {
        const one = PEOPLE.find(({ number }) => number === memberNumber);
        if (one) expect(masked).toBe(!has(one, factor));
        else expect(masked).toBe(true);
        seen[masked ? "masked" : "unmasked"] += 1;
      }
    }),
    { numRuns: 200 },
  );
  expect(seen.unmasked).toBeGreaterThan(50);
  expect(seen.masked).toBeGreaterThan(50);
}, 60_000);
