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

/**
 * One statement: people of the very name in any spelling; when nobody is, people of similar names,
 * or of names with more words. Those are read from the dictionary of names, far smaller than the
 * register, by its trigrams and its words. Records that were merged lead to the one that was kept.
 */
export function memberSearchSql(
  name: NameSought,
  { years, sex, factoryCode }: Narrowing,
  day: string,
): { sql: string; values: unknown[] } {
  const given = new Parameters();
  const [keys, key, words] = [name.keys, name.key, name.words].map((value) => given.of(value));
  const on = given.of(day);
  const person = [
    years === null ? "" : `AND ${BORN("m")} = ANY(${given.of(years)}::int[])`,
    sex === null ? "" : `AND m.sex IN (${given.of(sex)}, 'UNKNOWN')`,
  ].join(" ");
  const works =
    factoryCode === null
      ? "true"
      : `EXISTS (SELECT FROM coverage c WHERE c.member_id = m.id AND ${CURRENT}
          AND c.factory_id = (SELECT id FROM factory WHERE code = ${given.of(factoryCode)}))`;
  const there = factoryCode === null ? "" : `AND f.code = ${given.of(factoryCode)}`;
  const sql = `
WITH sure AS MATERIALIZED (
  SELECT m.id, 1::real AS alike FROM member m WHERE m.name_key = ANY(${keys}::text[]) ${person} AND ${works}
  UNION ALL SELECT m.id, 1 FROM member m WHERE m.name_khmer_key = ANY(${keys}::text[]) ${person} AND ${works}
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
)
SELECT DISTINCT ON (p.id) p.id, p.name, p.name_khmer AS "nameKhmer", p.sex, p.member_number AS number,
  nullif(${BORN("p")}, 0) AS "birthYear", c.name AS "factoryName", coalesce(c.holds, false) AS covered
FROM found LEFT JOIN member_merge g ON g.merged_id = found.id AND g.undone_at IS NULL
JOIN member p ON p.id = coalesce(g.kept_id, found.id)
LEFT JOIN LATERAL (
  SELECT f.name, c.from_day <= ${on} AND (c.to_day IS NULL OR c.to_day > ${on}) AS holds
  FROM coverage c JOIN factory f ON f.id = c.factory_id
  WHERE c.member_id IN (p.id, found.id) AND ${CURRENT} ${there}
  ORDER BY 2 DESC, c.from_day DESC, f.code LIMIT 1) c ON true`;
  return { sql, values: given.values };
}
