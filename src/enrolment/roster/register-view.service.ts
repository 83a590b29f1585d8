import type { EntityManager } from "typeorm";
import { firstDay } from "../../shared/dates";
import { asJson } from "../../shared/sql";
import { nameKey } from "../name.rules";
import { nationalKey } from "./roster-identity.rules";
import {
  RegisterView,
  type RegisteredCover,
  type RegisteredPerson,
  type RegisteredWage,
  type RegisterRows,
} from "./register-view.rules";
import type { RosterRow } from "./roster-row.rules";

/** Records merged into another are read as the one that was kept. */
const PERSON_OF = `coalesce((SELECT g.kept_id FROM member_merge g WHERE g.merged_id = m.id AND g.undone_at IS NULL), m.id)`;

/** Whoever was covered here, or is named by number or ID: under which number and ID, and who it is. */
const NAMED = `
SELECT m.member_number AS "memberNumber", m.national_id_key AS key, ${PERSON_OF} AS "personId"
FROM member m WHERE m.id IN (
  SELECT member_id FROM coverage WHERE factory_id = $1 AND superseded_at IS NULL
  UNION SELECT id FROM member WHERE member_number = ANY($2)
  UNION SELECT id FROM member WHERE national_id_key = ANY($3))`;

const PERSONS = `
SELECT id, member_number AS "memberNumber", name, name_khmer AS "nameKhmer", sex, birth_date AS "birthDate",
  birth_year AS "birthYear", national_id AS "nationalId", phone
FROM member WHERE id = ANY($1)`;

const COVERS = `
SELECT c.id, ${PERSON_OF} AS "personId", c.member_id AS "memberId", c.factory_id AS "factoryId", c.badge,
  c.from_day AS "from", c.to_day AS "to", c.lapsed_from AS "lapsedFrom", c.noticed_on AS "noticedOn"
FROM coverage c JOIN member m ON m.id = c.member_id
WHERE c.superseded_at IS NULL AND c.member_id = ANY(ARRAY(
  SELECT unnest($1::uuid[]) UNION SELECT merged_id FROM member_merge WHERE kept_id = ANY($1) AND undone_at IS NULL))
ORDER BY c.from_day, c.id`;

/** A month's wage is the last one told, up to it. */
const WAGES = `
SELECT DISTINCT ON (member_id) id, member_id AS "personId", month, wage_minor AS minor, currency
FROM member_wage WHERE factory_id = $1 AND superseded_at IS NULL AND month <= $2
ORDER BY member_id, month DESC`;

/** Of people who are on a list and not here: how many one factory has, by number, ID, or badge and name. */
const ELSEWHERE = `
WITH r AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS r(line int, badge text, "nameKey" text, number text, key text)),
named AS (
  SELECT r.line, m.id, NULL AS badge FROM r JOIN member m ON m.member_number = r.number
  UNION SELECT r.line, m.id, NULL FROM r JOIN member m ON m.national_id_key = r.key
  UNION SELECT r.line, m.id, r.badge FROM r JOIN member m ON m.name_key = r."nameKey")
SELECT count(DISTINCT n.line)::int AS people FROM named n
JOIN coverage c ON c.member_id = n.id AND (n.badge IS NULL OR c.badge = n.badge) AND c.factory_id <> $1
  AND c.superseded_at IS NULL AND (c.to_day IS NULL OR c.to_day > $3)
GROUP BY c.factory_id ORDER BY 1 DESC LIMIT 1`;

/** Reads what a factory's list is held against: four statements, whatever its length. */
export async function readRegister(
  manager: EntityManager,
  { factoryId, month }: Pick<RegisterRows, "factoryId" | "month">,
  rows: readonly RosterRow[],
): Promise<RegisterView> {
  const numbers = rows.flatMap(({ memberNumber }) => memberNumber ?? []);
  const keys = rows.flatMap(({ nationalId }) => nationalKey(nationalId) ?? []);
  const named = await manager.query<
    { memberNumber: string; key: string | null; personId: string }[]
  >(NAMED, [factoryId, numbers, keys]);
  const ids = [...new Set(named.map(({ personId }) => personId))];
  return new RegisterView({
    factoryId,
    month,
    persons: await manager.query<RegisteredPerson[]>(PERSONS, [ids]),
    covers: await manager.query<RegisteredCover[]>(COVERS, [ids]),
    wages: await manager.query<RegisteredWage[]>(WAGES, [factoryId, firstDay(month)]),
    numbers: named,
    nationalKeys: named.flatMap(({ key, personId }) => (key === null ? [] : { key, personId })),
  });
}

/** How many of these rows name people of some one other factory: by number, ID, or badge and name. */
export async function countElsewhere(
  manager: EntityManager,
  { factoryId, month }: Pick<RegisterRows, "factoryId" | "month">,
  rows: readonly RosterRow[],
): Promise<number> {
  const asked = rows.map(({ badge, name, memberNumber, nationalId }, line) => ({
    line,
    badge,
    nameKey: nameKey(name ?? ""),
    number: memberNumber,
    key: nationalKey(nationalId),
  }));
  const at = [factoryId, asJson(asked), firstDay(month)];
  const [found] = await manager.query<{ people: number }[]>(ELSEWHERE, at);
  return found?.people ?? 0;
}
