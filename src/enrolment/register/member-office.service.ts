import type { EntityManager } from "typeorm";
import { LIMITS } from "../../shared/limits";
import type { Refusal } from "../../shared/refusal";
import { Member } from "../member.entity";
import type { Desk, EnrolmentAct, Registrar } from "../registrar.service";
import { correctionRefusals, type CorrectionRequest } from "./correction.rules";
import { nationalIdKey, type PersonSet } from "./member-change.rules";
import { changeMembers, holdMembers } from "./member-changes.service";

/** What became of an act on one member. */
export interface MemberDone {
  member: Member | null;
  problems: Refusal[];
  memberIds: readonly string[];
}

/** Acts on who somebody is are done by one officer at a time. */
export const REGISTER = "register";

const TAKEN = `
SELECT EXISTS (SELECT FROM member m WHERE m.national_id_key = $2 AND m.id <> $1 AND m.died_on IS NULL
    AND NOT EXISTS (SELECT FROM member_merge g WHERE g.undone_at IS NULL
      AND (g.kept_id, g.merged_id) IN ((m.id, $1), ($1, m.id)))) AS "nationalId",
  ARRAY(SELECT (e.member_id <> $1) IS TRUE
    FROM ROWS FROM (jsonb_to_recordset($3::jsonb) AS (system text, value text)) WITH ORDINALITY AS i(system, value, n)
    LEFT JOIN member_external_id e ON e.system = i.system AND e.value = i.value ORDER BY i.n) AS "externalIds"`;

async function readTaken(manager: EntityManager, id: string, set: PersonSet) {
  const key = nationalIdKey(set.nationalId ?? null);
  const ids = JSON.stringify(set.externalIds ?? []);
  const [row] = await manager.query<{ nationalId: boolean; externalIds: boolean[] }[]>(TAKEN, [
    id,
    key,
    ids,
  ]);
  return row ?? { nationalId: false, externalIds: [] };
}

/** Where what is on record of members is corrected. */
export class MemberOffice {
  constructor(private readonly registrar: Registrar) {}

  correct(wanted: CorrectionRequest, act: EnrolmentAct): Promise<MemberDone> {
    return this.registrar.alone(act, REGISTER, (desk) => correctWithin(desk, wanted, act));
  }
}

async function correctWithin(
  { manager, moment }: Desk,
  wanted: CorrectionRequest,
  act: EnrolmentAct,
): Promise<MemberDone> {
  const { memberNumber, set, reason } = wanted;
  const member = await manager.findOne(Member, { where: { memberNumber } });
  const id = member?.id ?? null;
  const person = id === null ? null : ((await holdMembers(manager, [id])).get(id) ?? null);
  const taken = id === null ? null : await readTaken(manager, id, set);
  const same = set.nationalId === person?.nationalId;
  const problems = correctionRefusals(wanted, {
    person,
    today: moment.today,
    nationalIdOnRecord: !same && (taken?.nationalId ?? false),
    externalIdTaken: taken?.externalIds ?? [],
    maxCode: LIMITS.codeCharacters,
    maxName: LIMITS.nameCharacters,
    maxText: LIMITS.textCharacters,
  });
  const memberIds = id === null ? [] : [id];
  if (id === null || problems.length > 0) return { member: null, problems, memberIds };
  const change = { memberId: id, set, reason, by: act.actor.person };
  await changeMembers(manager, [change], moment.now);
  return { member: await manager.findOne(Member, { where: { id } }), problems, memberIds };
}
