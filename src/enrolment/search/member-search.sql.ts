import type { NameSought } from "../name.rules";

/** What narrows a search beside the name; each fragment is there only when it is asked for. */
export interface Narrowing {
  /** Years of birth that fit; 0 stands for a year that is not on record. */
  years: readonly number[] | null;
  sex: string | null;
  factoryCode: string | null;
}

/** The year of birth as the indexes of names hold it: 0 where none is on record. */
const BORN = (member: string): string =>
  `coalesce(${member}.birth_year, extract(year FROM ${member}.birth_date)::int, 0)`;

/** People who are compared more closely: the best five are shown. */
const COMPARED = 24;

/** People of similar names who are looked at at all, those of the closest names first. */
const LOOKED_AT = 300;

/** Similar names that are looked at: with one typing error the right one is among the first ten. */
const NAMES = 30;

/**
 * A cover as it is recorded now, said so that no partial index answers to it: the planner takes the
 * exclusion's for cheaper than the one by member, and it reads a hundred times as much.
 */
const CURRENT = "coalesce(c.superseded_at, 'infinity') = 'infinity'";

/** Numbers the parameters of a statement as they come. */
class Parameters {
  readonly values: unknown[] = [];

  of(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** What a search is made of: places of parameters, and conditions in SQL. */
interface Parts {
  keys: string;
  key: string;
  words: string;
  day: string;
  /** What must hold of `m`, a member. */
  person: string;
  /** What must hold of `m` at the factory asked for. */
  works: string;
  /** What must hold of `f`, the factory of a cover. */
  there: string;
}

function partsOf(given: Parameters, name: NameSought, narrowing: Narrowing, day: string): Parts {
  const { years, sex, factoryCode } = narrowing;
  const born = years === null ? "" : `AND ${BORN("m")} = ANY(${given.of(years)}::int[])`;
  const same = sex === null ? "" : `AND m.sex IN (${given.of(sex)}, 'UNKNOWN')`;
  const code = factoryCode === null ? null : given.of(factoryCode);
  const works = `EXISTS (SELECT FROM coverage c WHERE c.member_id = m.id AND ${CURRENT}
    AND c.factory_id = (SELECT id FROM factory WHERE code = ${code}))`;
  return {
    keys: given.of(name.keys),
    key: given.of(name.key),
    words: given.of(name.words),
    day: given.of(day),
    person: `${born} ${same}`,
    works: code === null ? "true" : works,
    there: code === null ? "" : `AND f.code = ${code}`,
  };
}

/** People of the very name; when nobody is, of similar names, the closest first. */
const found = ({ keys, key, words, person, works }: Parts): string => `
sure AS MATERIALIZED (
  SELECT m.id FROM member m WHERE m.name_key = ANY(${keys}::text[]) ${person} AND ${works}
  UNION ALL SELECT m.id FROM member m WHERE m.name_khmer_key = ANY(${keys}::text[]) ${person} AND ${works}
  LIMIT ${COMPARED}
), similar_name AS MATERIALIZED (
  SELECT name_key, similarity(name_key, ${key}) AS alike FROM member_name
  WHERE (name_key % ${key} OR string_to_array(name_key, ' ') @> ${words}::text[])
    AND NOT EXISTS (SELECT FROM sure)
  ORDER BY 2 DESC LIMIT ${NAMES}
), near AS (
  SELECT m.id, n.alike FROM similar_name n JOIN LATERAL (
    SELECT m.id FROM member m WHERE m.name_key = n.name_key ${person}
    UNION ALL SELECT m.id FROM member m WHERE m.name_khmer_key = n.name_key ${person}) m ON true
  ORDER BY n.alike DESC LIMIT ${LOOKED_AT}
), found AS (
  SELECT id FROM sure UNION
  (SELECT id FROM near m WHERE ${works} ORDER BY alike DESC LIMIT ${COMPARED})
)`;

/** Who they are, and their cover on the day; records that were merged lead to the one kept. */
const people = ({ day, there }: Parts): string => `
SELECT DISTINCT ON (p.id) p.id, p.name, p.name_khmer AS "nameKhmer", p.sex,
  nullif(${BORN("p")}, 0) AS "birthYear", c.name AS "factoryName", coalesce(c.holds, false) AS covered
FROM found LEFT JOIN member_merge g ON g.merged_id = found.id AND g.undone_at IS NULL
JOIN member p ON p.id = coalesce(g.kept_id, found.id)
LEFT JOIN LATERAL (
  SELECT f.name, c.from_day <= ${day} AND (c.to_day IS NULL OR c.to_day > ${day}) AS holds
  FROM coverage c JOIN factory f ON f.id = c.factory_id
  WHERE c.member_id IN (p.id, found.id) AND ${CURRENT} ${there}
  ORDER BY 2 DESC, c.from_day DESC, f.code LIMIT 1) c ON true
ORDER BY p.id, covered DESC`;

/**
 * One statement: people of the very name in any spelling; when nobody is, people of similar names,
 * or of names with more words. Those are read from the dictionary of names, far smaller than the
 * register, by its trigrams and its words.
 */
export function memberSearchSql(name: NameSought, narrowing: Narrowing, day: string) {
  const given = new Parameters();
  const parts = partsOf(given, name, narrowing, day);
  return { sql: `WITH ${found(parts)} ${people(parts)}`, values: given.values };
}
