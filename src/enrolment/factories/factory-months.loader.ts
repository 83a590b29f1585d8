import { addMonths, firstDay } from "../../shared/dates";
import type { Queryable } from "../../shared/sql";
import type { MovesOfMonth } from "./factory-months.rules";

/** Rows as they are known at `$4`, now when it is null; `begun` and `ended` are their columns. */
const known = (begun: string, ended: string): string => `
  CASE WHEN $4::timestamptz IS NULL THEN ${ended} IS NULL
    ELSE ${begun} <= $4 AND (${ended} IS NULL OR ${ended} > $4) END`;

/**
 * What begins and ends at factories, each person's touching and overlapping covers taken as one
 * stay, records merged as one person as one. A cover that lapses on its first day is no cover. An
 * end is a lapse when a cover that ends on that day ends by one.
 */
const MOVES = `
WITH same AS MATERIALIZED (
  SELECT merged_id, kept_id FROM member_merge WHERE ${known("merged_at", "undone_at")}
), cover AS (
  SELECT c.factory_id, coalesce(s.kept_id, c.member_id) AS person,
    daterange(c.from_day, least(c.to_day, c.lapsed_from)) AS span,
    CASE WHEN c.lapsed_from > c.from_day AND (c.to_day IS NULL OR c.lapsed_from < c.to_day)
      THEN c.lapsed_from END AS lapsed_from
  FROM coverage c LEFT JOIN same s ON s.merged_id = c.member_id
  WHERE c.factory_id = ANY($1) AND c.from_day < $3 AND ${known("c.recorded_at", "c.superseded_at")}
), stay AS (
  SELECT factory_id, person, unnest(range_agg(span)) AS part, array_agg(lapsed_from) AS lapses
  FROM cover GROUP BY factory_id, person
), move AS (
  SELECT factory_id, person, lower(part) AS day, true AS begins, false AS lapses FROM stay
  UNION ALL
  SELECT factory_id, person, upper(part), false, coalesce(upper(part) = ANY(lapses), false) FROM stay
  WHERE upper(part) < $3
), told AS (
  SELECT *, CASE WHEN day >= $2 THEN to_char(day, 'YYYY-MM') END AS month,
    (date_trunc('month', day) + interval '1 month')::date - day AS days,
    begins AND day >= $2 AND EXISTS (
      SELECT FROM coverage c WHERE c.member_id = ANY(ARRAY(
        SELECT person UNION ALL SELECT merged_id FROM same WHERE kept_id = person))
      AND c.from_day < least(c.to_day, c.lapsed_from) AND least(c.to_day, c.lapsed_from) <= day
      AND ${known("c.recorded_at", "c.superseded_at")}) AS again
  FROM move
)
SELECT factory_id AS "factoryId", month, count(*) FILTER (WHERE begins)::int AS joiners,
  count(*) FILTER (WHERE again)::int AS rehires,
  count(*) FILTER (WHERE NOT begins AND NOT lapses)::int AS leavers,
  count(*) FILTER (WHERE lapses)::int AS lapsed,
  coalesce(sum(days) FILTER (WHERE begins), 0)::int AS "daysFromBeginnings",
  coalesce(sum(days) FILTER (WHERE NOT begins), 0)::int AS "daysFromEnds"
FROM told GROUP BY factory_id, month`;

/** What is asked: months, both included, as known at an instant (now when null). */
export interface MovesAsked {
  from: string;
  to: string;
  at: Date | null;
}

/** What began and ended at factories in each of some months, and before them: one statement. */
export async function loadMoves(
  db: Queryable,
  factoryIds: readonly string[],
  { from, to, at }: MovesAsked,
): Promise<(MovesOfMonth & { factoryId: string })[]> {
  const next = firstDay(addMonths(to, 1));
  return db.query(MOVES, [[...factoryIds], firstDay(from), next, at]);
}
