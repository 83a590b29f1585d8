import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { asJson } from "../../shared/sql";
import { foldKhmer, nameKey } from "../name.rules";
import {
  changed,
  difference,
  nationalIdKey,
  type PersonSet,
  type PersonValues,
} from "./member-change.rules";

/** A change of what is on record of one member: what is left out of `set` stays, null clears. */
export interface MemberChangeRequest {
  memberId: string;
  set: PersonSet;
  /** Why, in the words of who changes it; a roster names itself. */
  reason: string;
  /** The person (`sub`) who changes it. */
  by: string;
}

/** What is on record of a member, for whoever changes it. */
export type PersonOnFile = PersonValues & { id: string };

const ON_FILE = `
SELECT m.id, m.name, m.name_khmer AS "nameKhmer", m.sex, m.birth_date AS "birthDate",
  m.birth_year AS "birthYear", m.national_id AS "nationalId", m.phone, m.died_on AS "diedOn",
  m.card_blocked_from AS "cardBlockedFrom", m.other_payer AS "otherPayer",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('system', e.system, 'value', e.value) ORDER BY e.system COLLATE "C"), '[]')
   FROM member_external_id e WHERE e.member_id = m.id) AS "externalIds"
FROM member m WHERE m.id = ANY($1) ORDER BY m.id FOR UPDATE OF m`;

/** Reads members for a change, and holds them until the transaction ends: nobody else changes them. */
export async function holdMembers(
  manager: EntityManager,
  ids: readonly string[],
): Promise<Map<string, PersonOnFile>> {
  const rows = await manager.query<PersonOnFile[]>(ON_FILE, [[...ids]]);
  return new Map(rows.map((row) => [row.id, row]));
}

const CHANGE = `
WITH change AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(
  id uuid, "memberId" uuid, before jsonb, after jsonb, reason text, by text, at timestamptz,
  name text, "nameKhmer" text, "nameKey" text, "nameKhmerKey" text, sex text, "birthDate" date,
  "birthYear" int, "nationalId" text, "nationalIdKey" text, phone text, "diedOn" date,
  "cardBlockedFrom" date, "otherPayer" text)
), kept AS (
  INSERT INTO member_change (id, member_id, before, after, reason, changed_by, changed_at)
  SELECT id, "memberId", before, after, reason, by, at FROM change)
UPDATE member m SET name = c.name, name_khmer = c."nameKhmer", name_key = c."nameKey",
  name_khmer_key = c."nameKhmerKey", sex = c.sex, birth_date = c."birthDate",
  birth_year = c."birthYear", national_id = c."nationalId", national_id_key = c."nationalIdKey",
  phone = c.phone, died_on = c."diedOn", card_blocked_from = c."cardBlockedFrom",
  other_payer = c."otherPayer"
FROM change c WHERE m.id = c."memberId"`;

/** A number that is taken from a member is nobody's: it may be given anew, the change tells whose it was. */
const RELEASE = `
UPDATE member_external_id e SET member_id = NULL
FROM jsonb_to_recordset($1::jsonb) AS r("memberId" uuid, ids jsonb)
WHERE e.member_id = r."memberId" AND NOT r.ids @> jsonb_build_array(
  jsonb_build_object('system', e.system, 'value', e.value))`;

const NAME = `
INSERT INTO member_external_id (system, value, member_id)
SELECT i.system, i.value, r."memberId" FROM jsonb_to_recordset($1::jsonb) AS r("memberId" uuid, ids jsonb),
  jsonb_to_recordset(r.ids) AS i(system text, value text)
ON CONFLICT (system, value) DO UPDATE SET member_id = EXCLUDED.member_id
  WHERE member_external_id.member_id IS NULL`;

function rowOf({ set, memberId, reason, by }: MemberChangeRequest, was: PersonOnFile, at: Date) {
  const is = changed(was, set);
  const differing = difference(was, is);
  if (differing === null) return null;
  return {
    ...is,
    ...differing,
    id: uuid(),
    memberId,
    reason,
    by,
    at,
    nameKey: nameKey(is.name),
    nameKhmerKey: is.nameKhmer === null ? null : foldKhmer(is.nameKhmer),
    nationalIdKey: nationalIdKey(is.nationalId),
  };
}

type ChangeRow = NonNullable<ReturnType<typeof rowOf>>;

async function writeExternalIds(manager: EntityManager, rows: readonly ChangeRow[]): Promise<void> {
  const named = rows.filter(({ after }) => after.externalIds !== undefined);
  if (named.length === 0) return;
  const ids = asJson(named.map(({ memberId, externalIds }) => ({ memberId, ids: externalIds })));
  await manager.query(RELEASE, [ids]);
  await manager.query(NAME, [ids]);
}

/**
 * Changes what is on record of members, any number of them, one change a member: names and IDs are
 * folded anew, and each change is kept with what was before. Two statements, two more when numbers
 * of other systems change. Who calls has refused what may not be; a member not there is a bug.
 *
 * @returns the ids of the members of whom something really changed, in the order asked
 */
export async function changeMembers(
  manager: EntityManager,
  changes: readonly MemberChangeRequest[],
  at: Date,
): Promise<string[]> {
  if (changes.length === 0) return [];
  const ids = changes.map(({ memberId }) => memberId);
  const held = await holdMembers(manager, ids);
  if (held.size !== changes.length) throw new Error("a change names a member twice, or nobody");
  const rows = changes.flatMap((change) => {
    const was = held.get(change.memberId);
    return (was && rowOf(change, was, at)) ?? [];
  });
  if (rows.length === 0) return [];
  await manager.query(CHANGE, [asJson(rows)]);
  await writeExternalIds(manager, rows);
  return rows.map(({ memberId }) => memberId);
}
