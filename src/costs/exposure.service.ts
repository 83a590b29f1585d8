import type { Queryable } from "../shared/sql";
import { sourceOf, type CostDimension } from "./dimensions.rules";
import { spanOf, type Scope } from "./scope.rules";

/** Exposure of one cell in one month under one plan; `month` null is the cell's headcount. */
export interface ExposureRow {
  key: string[];
  labels: string[];
  month: string | null;
  planCode: string | null;
  days: bigint;
  mid: bigint;
  headcount: bigint;
}

/**
 * Covers as known at an instant, each day counted once: of two covers at once the earlier, then
 * the lower factory code, takes it. A lapse ends a cover, the snapshot cuts a month under way.
 */
const OWN_DAYS = `
WITH mo AS (
  SELECT day::date AS first, (day + interval '1 month')::date AS next
  FROM generate_series($2::date, $3::date - 1, interval '1 month') AS day
), known AS (
  SELECT c.member_id, c.plan_code, f.code AS factory_code, f.name AS factory_name, c.from_day, c.id,
    daterange(c.from_day, least(c.to_day, c.lapsed_from, $4::date)) AS span
  FROM coverage c JOIN factory f ON f.id = c.factory_id
  WHERE c.recorded_at <= $1 AND (c.superseded_at IS NULL OR c.superseded_at > $1)
    AND c.from_day < least(c.to_day, c.lapsed_from, $4::date)
), ranked AS (
  SELECT *, range_agg(span) OVER (PARTITION BY member_id ORDER BY from_day, factory_code, id
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS taken FROM known
), o AS (
  SELECT member_id, plan_code, factory_code, factory_name,
    unnest(datemultirange(span) - coalesce(taken, '{}'::datemultirange)) AS part FROM ranked
)`;

/** Days, mid-month heads and distinct people per cell: one statement. */
export async function sumExposure(
  db: Queryable,
  scope: Scope,
  at: { asKnownAt: Date; until: string; by: readonly CostDimension[] },
): Promise<ExposureRow[]> {
  const known = at.by.filter((dimension) => sourceOf(dimension).exposure !== null);
  const keys = known.map((dimension) => sourceOf(dimension).exposure ?? "");
  const labels = known.map((dimension, index) =>
    dimension === "FACTORY" ? "max(o.factory_name)" : `max(${keys[index]})`,
  );
  const cell = keys.join(", ");
  const sql = `${OWN_DAYS}
SELECT ARRAY[${cell}]::text[] AS key, ARRAY[${labels.join(", ")}]::text[] AS labels,
  to_char(mo.first, 'YYYY-MM') AS month, o.plan_code AS "planCode",
  sum(upper(x.days) - lower(x.days))::bigint AS days,
  count(*) FILTER (WHERE x.days @> mo.first + 14) AS mid,
  count(DISTINCT o.member_id) AS headcount
FROM o JOIN mo ON o.part && daterange(mo.first, mo.next)
  JOIN member m ON m.id = o.member_id,
  LATERAL (SELECT o.part * daterange(mo.first, mo.next) AS days) x
WHERE ($5::text[] IS NULL OR o.factory_code = ANY($5)) AND ($6::text[] IS NULL OR m.sex = ANY($6))
GROUP BY GROUPING SETS ((${[...keys, "mo.first", "o.plan_code"].join(", ")}), (${cell}))`;
  const { first, next } = spanOf(scope);
  const { asKnownAt, until } = at;
  return db.query<ExposureRow[]>(sql, [
    asKnownAt,
    first,
    next,
    until,
    scope.factoryCodes,
    scope.sexes,
  ]);
}

/** Eligible workers per month and factory, as the factories reported. */
export async function readWorkforce(db: Queryable, scope: Scope) {
  const { first, next } = spanOf(scope);
  return db.query<{ factoryCode: string; month: string; workers: number }[]>(
    `SELECT f.code AS "factoryCode", to_char(w.month, 'YYYY-MM') AS month,
       w.eligible_workers AS workers
     FROM factory_workforce w JOIN factory f ON f.id = w.factory_id
     WHERE w.month >= $1 AND w.month < $2 AND ($3::text[] IS NULL OR f.code = ANY($3))`,
    [first, next, scope.factoryCodes],
  );
}
