import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { asJson, writeTogether, type Insertion } from "../../shared/sql";
import type { Member } from "../member.entity";
import { foldKhmer, nameKey } from "../name.rules";
import type { MemberChange } from "./member-records.entity";

/** What of a record may be told otherwise. */
export type MemberValues = Pick<
  Member,
  "name" | "nameKhmer" | "sex" | "birthDate" | "birthYear" | "nationalId" | "phone"
>;

/** A change of one record. */
export interface MemberEdit {
  memberId: string;
  set: Partial<MemberValues>;
  reason: string;
  by: string;
}

const CHANGES: Insertion<MemberChange> = {
  table: "member_change",
  columns: {
    id: "uuid",
    memberId: "uuid",
    before: "jsonb",
    after: "jsonb",
    reason: "text",
    changedBy: "text",
    changedAt: "timestamptz",
  },
};

const VALUES = `id AS "memberId", name, name_khmer AS "nameKhmer", sex, birth_date AS "birthDate",
  birth_year AS "birthYear", national_id AS "nationalId", phone`;

const UPDATE = `
UPDATE member m SET name = r.name, name_khmer = r."nameKhmer", name_key = r."nameKey", name_khmer_key = r."nameKhmerKey",
  sex = r.sex, birth_date = r."birthDate", birth_year = r."birthYear", national_id = r."nationalId",
  national_id_key = left(r."nationalId", 9), phone = r.phone
FROM jsonb_to_recordset($1::jsonb) AS r("memberId" uuid, name text, "nameKhmer" text, "nameKey" text, "nameKhmerKey" text,
  sex text, "birthDate" date, "birthYear" int, "nationalId" text, phone text)
WHERE m.id = r."memberId"`;

/** Changes records and keeps what they said before: three statements, whatever their number. */
export async function changeMembers(
  manager: EntityManager,
  edits: readonly MemberEdit[],
  at: Date,
): Promise<void> {
  if (edits.length === 0) return;
  const ids = edits.map(({ memberId }) => memberId);
  const rows = await manager.query<(MemberValues & { memberId: string })[]>(
    `SELECT ${VALUES} FROM member WHERE id = ANY($1) ORDER BY id FOR UPDATE`,
    [ids],
  );
  const known = new Map(rows.map((row) => [row.memberId, row]));
  const changed = edits.flatMap((edit) => {
    const before = known.get(edit.memberId);
    return before ? [{ edit, before, after: { ...before, ...edit.set } }] : [];
  });
  const folded = changed.map(({ after }) => ({
    ...after,
    nameKey: nameKey(after.name),
    nameKhmerKey: after.nameKhmer === null ? null : foldKhmer(after.nameKhmer),
  }));
  await manager.query(UPDATE, [asJson(folded)]);
  const kept = changed.map(({ edit: { memberId, set, reason, by }, before }) => {
    const was = Object.fromEntries(
      Object.keys(set).map((key) => [key, before[key as keyof MemberValues]]),
    );
    return { id: uuid(), memberId, before: was, after: set, reason, changedBy: by, changedAt: at };
  });
  await writeTogether(manager, [{ insertion: CHANGES, rows: kept }]);
}
