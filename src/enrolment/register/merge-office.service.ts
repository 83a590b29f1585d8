import { IsNull, type EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { LIMITS } from "../../shared/limits";
import { lockUsage, WAITING_ALONE } from "../../shared/usage-lock";
import { Member } from "../member.entity";
import type { Desk, EnrolmentAct, Registrar } from "../registrar.service";
import { MemberMerge, MemberToldApart } from "./member-records.entity";
import { REGISTER, type MemberDone } from "./member-office.service";
import { apartRefusals, mergeRefusals, undoRefusals } from "./merge-request.rules";

/** Two records that are one person, and why. */
export interface MergeRequest {
  keptNumber: string;
  mergedNumber: string;
  reason: string;
}

/** Two records that are two people, and why. */
export interface ApartRequest {
  oneNumber: string;
  otherNumber: string;
  reason: string;
}

type OnFile = Member & { merged: boolean; keepsOthers: boolean };

const maxText = LIMITS.textCharacters;

/** Members by number in the order asked, with the merges they are part of now. */
async function readRecords(manager: EntityManager, numbers: readonly string[]) {
  const rows = await manager
    .createQueryBuilder(Member, "m")
    .where("m.memberNumber IN (:...numbers)", { numbers })
    .getMany();
  const ids = rows.map(({ id }) => id);
  const merges = await manager.query<{ keptId: string; mergedId: string }[]>(
    `SELECT kept_id AS "keptId", merged_id AS "mergedId" FROM member_merge
     WHERE undone_at IS NULL AND (kept_id = ANY($1) OR merged_id = ANY($1))`,
    [ids],
  );
  return numbers.map((number): OnFile | null => {
    const row = rows.find(({ memberNumber }) => memberNumber === number);
    if (!row) return null;
    const merged = merges.some(({ mergedId }) => mergedId === row.id);
    return { ...row, merged, keepsOthers: merges.some(({ keptId }) => keptId === row.id) };
  });
}

const idsOf = (records: readonly (OnFile | null | undefined)[]): string[] =>
  records.flatMap((record) => (record ? [record.id] : []));

/**
 * Where two records are found to be one person, or two. A merge moves nothing: from then on the
 * kept record answers for both, and undone it answers for itself again.
 */
export class MergeOffice {
  constructor(private readonly registrar: Registrar) {}

  merge(wanted: MergeRequest, act: EnrolmentAct): Promise<MemberDone> {
    return this.registrar.alone(act, REGISTER, (desk) => mergeWithin(desk, wanted, act));
  }

  undo(wanted: Omit<MergeRequest, "keptNumber">, act: EnrolmentAct): Promise<MemberDone> {
    return this.registrar.alone(act, REGISTER, (desk) => undoWithin(desk, wanted, act));
  }

  tellApart(wanted: ApartRequest, act: EnrolmentAct): Promise<MemberDone> {
    return this.registrar.alone(act, REGISTER, (desk) => tellApartWithin(desk, wanted, act));
  }
}

/** No claim of these members is under way until the transaction ends, and none is judged again. */
async function stopClaims(manager: EntityManager, memberIds: readonly string[]): Promise<void> {
  await manager.query(WAITING_ALONE);
  await lockUsage(manager, memberIds);
}

async function mergeWithin(
  { manager, moment }: Desk,
  wanted: MergeRequest,
  act: EnrolmentAct,
): Promise<MemberDone> {
  const { keptNumber, mergedNumber, reason } = wanted;
  const [kept = null, merged = null] = await readRecords(manager, [keptNumber, mergedNumber]);
  const one = { path: "keptNumber", number: keptNumber };
  const other = { path: "mergedNumber", number: mergedNumber };
  const problems = mergeRefusals({ one, other, reason }, [kept, merged], maxText);
  const memberIds = idsOf([kept, merged]);
  if (kept === null || merged === null || problems.length > 0) {
    return { member: null, problems, memberIds };
  }
  await stopClaims(manager, memberIds);
  await manager.insert(MemberMerge, {
    id: uuid(),
    keptId: kept.id,
    mergedId: merged.id,
    reason,
    mergedBy: act.actor.person,
    mergedAt: moment.now,
    undoneBy: null,
    undoneAt: null,
    undoneReason: null,
  });
  return { member: kept, problems, memberIds };
}

const UNDO = `
UPDATE member_merge SET undone_by = $2, undone_at = $3, undone_reason = $4
WHERE merged_id = $1 AND undone_at IS NULL RETURNING kept_id AS "keptId"`;

async function undoWithin(
  { manager, moment }: Desk,
  wanted: Omit<MergeRequest, "keptNumber">,
  act: EnrolmentAct,
): Promise<MemberDone> {
  const { mergedNumber, reason } = wanted;
  const [merged = null] = await readRecords(manager, [mergedNumber]);
  const problems = undoRefusals(wanted, merged, maxText);
  if (merged === null || problems.length > 0) {
    return { member: null, problems, memberIds: idsOf([merged]) };
  }
  const standing = await manager.findOneOrFail(MemberMerge, {
    where: { mergedId: merged.id, undoneAt: IsNull() },
  });
  const memberIds = [standing.keptId, merged.id];
  await stopClaims(manager, memberIds);
  await manager.query(UNDO, [merged.id, act.actor.person, moment.now, reason]);
  return { member: merged, problems, memberIds };
}

async function tellApartWithin(
  { manager, moment }: Desk,
  { oneNumber, otherNumber, reason }: ApartRequest,
  act: EnrolmentAct,
): Promise<MemberDone> {
  const [one = null, other = null] = await readRecords(manager, [oneNumber, otherNumber]);
  const memberIds = idsOf([one, other]);
  const [oneId = "", otherId = ""] = [...memberIds].sort();
  const pair = { oneId, otherId };
  const apartAlready =
    memberIds.length === 2 && (await manager.exists(MemberToldApart, { where: pair }));
  const problems = apartRefusals(
    {
      one: { path: "oneNumber", number: oneNumber },
      other: { path: "otherNumber", number: otherNumber },
      reason,
    },
    [one, other],
    { apartAlready, maxText },
  );
  if (problems.length > 0) return { member: null, problems, memberIds };
  const told = { ...pair, reason, toldBy: act.actor.person, toldAt: moment.now };
  await manager.insert(MemberToldApart, told);
  return { member: one, problems, memberIds };
}
