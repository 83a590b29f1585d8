import type { EntityManager } from "typeorm";
import { LIMITS } from "../../shared/limits";
import { malformed, type Refusal } from "../../shared/refusal";
import { replaceCovers, supersedeCovers } from "../cover-writer.service";
import { Factory } from "../factory.entity";
import { Member } from "../member.entity";
import type { Desk, EnrolmentAct, Registrar } from "../registrar.service";
import {
  badgeOf,
  correct,
  correctionRefusals,
  type CoverCorrection,
  type RecordedCover,
} from "./cover-correction.rules";

/** What became of an act on a member's cover. */
export interface CoverDone {
  member: Member | null;
  problems: Refusal[];
  memberIds: readonly string[];
}

/** A cover that never was: whoever recorded it was mistaken. */
export interface CoverWithdrawal {
  memberNumber: string;
  factoryCode: string;
  /** The first day of the cover. */
  from: string;
  reason: string;
}

/** Who goes by a number; a record that was merged is read as the one that was kept. */
const PERSON = `
SELECT coalesce(g.kept_id, m.id) AS id FROM member m
LEFT JOIN member_merge g ON g.merged_id = m.id AND g.undone_at IS NULL WHERE m.member_number = $1`;

const COVERS = `
SELECT id, member_id AS "memberId", plan_code AS "planCode", badge, from_day AS "from", to_day AS "to",
  lapsed_from AS "lapsedFrom", noticed_on AS "noticedOn"
FROM coverage WHERE factory_id = $2 AND superseded_at IS NULL AND member_id = ANY(ARRAY(
  SELECT $1::uuid UNION ALL SELECT merged_id FROM member_merge WHERE kept_id = $1 AND undone_at IS NULL))
ORDER BY from_day, id`;

const BADGE_TAKEN = `
SELECT EXISTS (SELECT FROM coverage WHERE factory_id = $1 AND badge = $2 AND superseded_at IS NULL
  AND daterange(from_day, to_day) && daterange($3, $4) AND NOT id = ANY($5)) AS taken`;

/** A member and a factory as an act finds them. */
interface Found {
  member: Member | null;
  factory: Factory | null;
  covers: RecordedCover[];
}

async function find(
  manager: EntityManager,
  { memberNumber, factoryCode }: Pick<CoverCorrection, "memberNumber" | "factoryCode">,
): Promise<Found> {
  const [person] = await manager.query<{ id: string }[]>(PERSON, [memberNumber]);
  const member = person ? await manager.findOne(Member, { where: { id: person.id } }) : null;
  const factory = await manager.findOne(Factory, { where: { code: factoryCode } });
  const ids = [member?.id ?? null, factory?.id ?? null];
  return { member, factory, covers: await manager.query<RecordedCover[]>(COVERS, ids) };
}

async function isBadgeTaken(
  manager: EntityManager,
  wanted: CoverCorrection,
  { factory, covers }: Found,
): Promise<boolean> {
  const { from, to } = wanted;
  if (factory === null || (to !== null && to <= from)) return false;
  const own = covers.map(({ id }) => id);
  const asked = [factory.id, badgeOf(wanted, covers), from, to, own];
  const [row] = await manager.query<{ taken: boolean }[]>(BADGE_TAKEN, asked);
  return row?.taken ?? false;
}

const refused = (problems: Refusal[]): CoverDone => ({ member: null, problems, memberIds: [] });

/** Where single covers are corrected; what was known before stays known. */
export class CoverOffice {
  constructor(private readonly registrar: Registrar) {}

  /** Says what a member's cover at a factory is; said again, it changes nothing. */
  correct(wanted: CoverCorrection, act: EnrolmentAct): Promise<CoverDone> {
    return this.registrar.alone(act, `factory ${wanted.factoryCode}`, (desk) =>
      this.correctWithin(desk, wanted, act.actor.person),
    );
  }

  private async correctWithin(
    { manager, moment }: Desk,
    wanted: CoverCorrection,
    by: string,
  ): Promise<CoverDone> {
    const found = await find(manager, wanted);
    const { member, factory, covers } = found;
    const problems = correctionRefusals(wanted, {
      memberKnown: member !== null,
      factory,
      covers,
      badgeTaken: await isBadgeTaken(manager, wanted, found),
      today: moment.today,
      maxText: LIMITS.textCharacters,
    });
    if (member === null || factory === null || problems.length > 0) return refused(problems);
    const badge = badgeOf(wanted, covers) ?? "";
    const open = { memberId: member.id, planCode: factory.planCode, badge };
    const { ended, begun } = correct(wanted, covers, open);
    const why = { factoryId: factory.id, recordedBy: by, reason: wanted.reason };
    const fresh = begun.map(({ from: fromDay, to: toDay, ...cover }) => {
      return { ...cover, fromDay, toDay, ...why };
    });
    await replaceCovers(manager, { ended, begun: fresh }, moment.now);
    return { member, problems: [], memberIds: [member.id] };
  }

  /** Takes back a cover that never was. */
  withdraw(wanted: CoverWithdrawal, act: EnrolmentAct): Promise<CoverDone> {
    return this.registrar.alone(act, `factory ${wanted.factoryCode}`, async (desk) => {
      const { manager, moment } = desk;
      const { member, factory, covers } = await find(manager, wanted);
      if (member === null) return refused([malformed("memberNumber", "NOBODYS_NUMBER")]);
      if (factory === null) return refused([malformed("factoryCode", "UNKNOWN_FACTORY")]);
      const cover = covers.find(({ from }) => from === wanted.from);
      if (!cover) return refused([malformed("from", "NO_SUCH_COVER")]);
      await supersedeCovers(manager, [cover.id], moment.now);
      return { member, problems: [], memberIds: [member.id] };
    });
  }
}
