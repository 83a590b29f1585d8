import type { Queryable } from "../../shared/sql";
import type { Lapse } from "./lapse.entity";

/** Whose covers a lapse changes, and who records it when. */
export interface LapseAct {
  lapse: Pick<Lapse, "id" | "factoryId" | "memberId" | "lapsesOn" | "noticedOn">;
  by: string;
  now: Date;
  reason: string;
}

/** Every record of the person whose cover lapses: claims of all of them are judged by it. */
const OF_PERSON = `($2::uuid IS NULL OR c.member_id = $2 OR c.member_id IN (
  SELECT merged_id FROM member_merge WHERE kept_id = $2 AND undone_at IS NULL))`;

/** A row that another act has recorded meanwhile is superseded after it, whatever the clocks say. */
const SUPERSEDE = `
  UPDATE coverage c SET superseded_at = greatest($5::timestamptz, c.recorded_at + interval '1 millisecond')
  WHERE c.factory_id = $1 AND c.superseded_at IS NULL AND ${OF_PERSON}`;

const INSERT = `
  INSERT INTO coverage (id, member_id, factory_id, plan_code, badge, from_day, to_day, lapsed_from,
    noticed_on, recorded_at, recorded_by, reason)`;

/**
 * Cover ends on the lapse's day, one that begins later on its own first day. What lapses earlier
 * or ends earlier stays as it is.
 */
const LAPSES = `
WITH ended AS (${SUPERSEDE} AND (c.to_day IS NULL OR c.to_day > $3)
    AND (c.lapsed_from IS NULL OR c.lapsed_from > $3)
  RETURNING c.*
), fresh AS (${INSERT}
  SELECT gen_random_uuid(), member_id, factory_id, plan_code, badge, from_day, to_day,
    greatest($3::date, from_day), $4::date, superseded_at, $6, $7 FROM ended
)
SELECT DISTINCT member_id AS id FROM ended ORDER BY 1`;

/** Cover goes on as if it had not lapsed; where another lapse holds, that one takes its place. */
const GOES_ON = `
WITH standing AS (
  SELECT member_id, lapses_on, noticed_on FROM lapse
  WHERE factory_id = $1 AND id <> $8 AND confirmed_at IS NOT NULL AND ended_at IS NULL
), ended AS (${SUPERSEDE}
    AND c.lapsed_from = greatest($3::date, c.from_day) AND c.noticed_on = $4
  RETURNING c.*
), fresh AS (${INSERT}
  SELECT gen_random_uuid(), e.member_id, e.factory_id, e.plan_code, e.badge, e.from_day, e.to_day,
    s.lapsed_from, s.noticed_on, e.superseded_at, $6, $7
  FROM ended e
  LEFT JOIN member_merge g ON g.merged_id = e.member_id AND g.undone_at IS NULL
  LEFT JOIN LATERAL (
    SELECT greatest(l.lapses_on, e.from_day) AS lapsed_from, l.noticed_on FROM standing l
    WHERE (l.member_id IS NULL OR l.member_id = coalesce(g.kept_id, e.member_id))
      AND (e.to_day IS NULL OR e.to_day > l.lapses_on)
    ORDER BY l.lapses_on LIMIT 1) s ON true
)
SELECT DISTINCT member_id AS id FROM ended ORDER BY 1`;

function parametersOf({ lapse, by, now, reason }: LapseAct): unknown[] {
  const { factoryId, memberId, lapsesOn, noticedOn } = lapse;
  return [factoryId, memberId, lapsesOn, noticedOn, now, by, reason];
}

const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

/** Lets covers lapse: what was known of them stays known. One statement; tells whose they are. */
export async function lapseCovers(db: Queryable, act: LapseAct): Promise<string[]> {
  return ids(await db.query<{ id: string }[]>(LAPSES, parametersOf(act)));
}

/** Lets lapsed covers go on. One statement; tells whose they are. */
export async function liftCovers(db: Queryable, act: LapseAct): Promise<string[]> {
  return ids(await db.query<{ id: string }[]>(GOES_ON, [...parametersOf(act), act.lapse.id]));
}
