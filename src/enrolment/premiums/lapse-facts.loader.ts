import { IsNull, type EntityManager } from "typeorm";
import { inSpan, monthOf, type Day, type Month } from "../../shared/dates";
import type { Factory } from "../factory.entity";
import { graceMonthsOf, owesBeyondGrace } from "./contribution-month.rules";
import { contributionMonthsOf, loadPremiumTerms } from "./contribution-months.loader";
import type { LapseRequest } from "./lapse-request.rules";
import { Lapse } from "./lapse.entity";

const FIRST_MONTH = `
SELECT to_char(min(from_day), 'YYYY-MM') AS first FROM coverage
WHERE factory_id = $1 AND superseded_at IS NULL`;

/** True when a factory owes for a month whose grace, by its plan of today, is over. */
export async function owes(manager: EntityManager, factory: Factory, today: Day): Promise<boolean> {
  const current = monthOf(today);
  const [row] = await manager.query<{ first: Month | null }[]>(FIRST_MONTH, [factory.id]);
  const from = row?.first ?? null;
  if (from === null || from > current) return false;
  const plan = (await loadPremiumTerms(manager)).find(
    ({ code, validFrom, validTo }) =>
      code === factory.planCode && inSpan(today, validFrom, validTo),
  );
  const months = await contributionMonthsOf(manager, [factory], { from, to: current });
  const graceMonths = graceMonthsOf(plan?.rules ?? {});
  return owesBeyondGrace(months.get(factory.id) ?? [], { current, graceMonths });
}

/** The person of a number, and whether cover there reaches to a day. */
const PERSON = `
SELECT p.id, EXISTS (
  SELECT FROM coverage c WHERE c.factory_id = $1 AND c.superseded_at IS NULL
    AND (c.to_day IS NULL OR c.to_day > $3) AND (c.lapsed_from IS NULL OR c.lapsed_from > $3)
    AND (c.member_id = p.id OR c.member_id IN (
      SELECT merged_id FROM member_merge WHERE kept_id = p.id AND undone_at IS NULL))) AS covered
FROM (SELECT coalesce(g.kept_id, m.id) AS id FROM member m
  LEFT JOIN member_merge g ON g.merged_id = m.id AND g.undone_at IS NULL
  WHERE m.member_number = $2) p`;

/** Whose cover is meant: null for everybody's at the factory, or when nobody has the number. */
export interface LapseTarget {
  memberId: string | null;
  /** True when the cover that is meant reaches to the day. */
  covered: boolean;
  /** The lapse of the same cover that waits or holds. */
  open: Lapse | null;
}

const openLapse = (manager: EntityManager, factoryId: string, memberId: string | null) =>
  manager.findOneBy(Lapse, { factoryId, memberId: memberId ?? IsNull(), endedAt: IsNull() });

/** Finds whose cover at a factory is to lapse: two statements, or one for everybody's. */
export async function findTarget(
  manager: EntityManager,
  { id: factoryId }: Factory,
  { memberNumber, lapsesOn }: LapseRequest,
): Promise<LapseTarget> {
  if (memberNumber === null) {
    return { memberId: null, covered: true, open: await openLapse(manager, factoryId, null) };
  }
  const asked = [factoryId, memberNumber, lapsesOn];
  const [person] = await manager.query<{ id: string; covered: boolean }[]>(PERSON, asked);
  if (!person) return { memberId: null, covered: false, open: null };
  const open = await openLapse(manager, factoryId, person.id);
  return { memberId: person.id, covered: person.covered, open };
}
