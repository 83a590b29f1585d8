import type { DataSource } from "typeorm";
import {
  FAMILY_NAMES,
  MENS_NAMES,
  WOMENS_NAMES,
  type SpelledName,
} from "../../../src/demo/names.data";
import { SeededRandom } from "../../../src/demo/random";
import { foldKhmer, nameKey } from "../../../src/enrolment";
import { withCheckDigit } from "../../../src/shared/check-digit";

/** Somebody on a generated register. */
export interface Somebody {
  id: string;
  memberNumber: string;
  name: string;
  nameKhmer: string;
  sex: "FEMALE" | "MALE";
  birthYear: number;
  factoryCode: string;
}

const FIRST_NUMBER = 400_000_000;

/** A row's id by its number, so that SQL and tests name the same people. */
const idOf = (number: number): string =>
  `01900000-0008-7000-8000-${number.toString(16).padStart(12, "0")}`;

/** Some names are far commoner than others: the first of a list come up most. */
function oneOf(names: readonly SpelledName[], random: SeededRandom): SpelledName {
  const at = Math.floor(names.length * random.next() ** 1.6);
  return names[at] as SpelledName;
}

/** One in seven has a third name: the father's, between the other two. */
const THIRD_NAME = 1 / 7;

/** People with names as they are written in Cambodia, each in one of the spellings clerks use. */
export function peopleOf(count: number, seed: string, factories: readonly string[]): Somebody[] {
  const random = new SeededRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const sex = random.chance(0.85) ? "FEMALE" : "MALE";
    const family = oneOf(FAMILY_NAMES, random);
    const given = oneOf(sex === "FEMALE" ? WOMENS_NAMES : MENS_NAMES, random);
    const father = random.chance(THIRD_NAME) ? [oneOf(MENS_NAMES, random)] : [];
    const names = [family, ...father, given];
    return {
      id: idOf(index + 1),
      memberNumber: withCheckDigit(String(FIRST_NUMBER + index)),
      name: names.map(([, ...latin]) => random.pick(latin)).join(" "),
      nameKhmer: names.map(([khmer]) => khmer).join(" "),
      sex,
      birthYear: Math.floor(random.triangular(1966, 1999, 2009)),
      factoryCode: random.pick(factories),
    };
  });
}

const MEMBERS = `
INSERT INTO member (id, member_number, name, name_khmer, name_key, name_khmer_key, sex, birth_year, registered_at)
SELECT id, number, name, khmer, key, "khmerKey", sex, year, '2025-01-01'
FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, number text, name text, khmer text, key text,
  "khmerKey" text, sex text, year int)`;

const COVERS = `
INSERT INTO coverage (id, member_id, factory_id, plan_code, badge, from_day, recorded_at)
SELECT r.id, r.id, f.id, 'HIP', 'S' || r.number, '2026-01-01', '2025-12-01'
FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, number text, factory text) JOIN factory f ON f.code = r.factory`;

const FACTORIES = `
INSERT INTO factory (id, code, name, contract_from, plan_code)
SELECT gen_random_uuid(), code, 'Garment ' || code, '2024-01-01', 'HIP'
FROM (SELECT DISTINCT factory AS code FROM jsonb_to_recordset($1::jsonb) AS r(factory text)) f
ON CONFLICT DO NOTHING`;

/** Enters people in the register, each covered at a factory since 2026 began; factories that are missing open. */
export async function enter(root: DataSource, people: readonly Somebody[]): Promise<void> {
  const rows = people.map((one) => ({
    id: one.id,
    number: one.memberNumber,
    name: one.name,
    khmer: one.nameKhmer,
    key: nameKey(one.name),
    khmerKey: foldKhmer(one.nameKhmer),
    sex: one.sex,
    year: one.birthYear,
    factory: one.factoryCode,
  }));
  const told = JSON.stringify(rows);
  await root.query(MEMBERS, [told]);
  await root.query(FACTORIES, [told]);
  await root.query(COVERS, [told]);
}
