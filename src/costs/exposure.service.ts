import type { Queryable } from "../shared/sql";
import { sourceOf, type CostDimension } from "./dimensions.rules";
import type { WorkforceReport } from "./exposed-cell.rules";
import { keptAsKnown, personAsKnown } from "./person-as-known";
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
 * Covers as known at an instant, each day of a person counted once: of two covers at once the
 * earlier, then the lower factory code, takes it, whichever of the person's records has it. A lapse ends a cover, the snapshot cuts a month under way.
 */
const OWN_DAYS = `
WITH ${keptAsKnown(1)}, known AS (
  SELECT coalesce(k.kept_id, c.member_id) AS person_id, c.plan_code, f.code AS factory_code, f.name AS factory_name, c.from_day, c.id,
    daterange(c.from_day, least(c.to_day, c.lapsed_from, $4::date)) AS span
  FROM coverage c JOIN factory f ON f.id = c.factory_id
    LEFT JOIN kept k ON k.merged_id = c.member_id
  WHERE c.recorded_at <= $1 AND (c.superseded_at IS NULL OR c.superseded_at > $1)
    AND c.from_day < least(c.to_day, c.lapsed_from, $4::date)
), ranked AS (
  SELECT *, range_agg(span) OVER (PARTITION BY person_id ORDER BY from_day, factory_code, id
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS taken FROM known
), o AS (
  SELECT person_id, plan_code, factory_code, factory_name,
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
  CASE WHEN grouping(mo.first) = 0 THEN to_char(mo.first, 'YYYY-MM') END AS month,
  o.plan_code AS "planCode",
  sum(upper(x.days) - lower(x.days))::bigint AS days,
  count(*) FILTER (WHERE x.days @> mo.first + 14) AS mid,
  count(DISTINCT o.person_id) AS headcount
FROM o JOIN ${personAsKnown(1)} m ON m.id = o.person_id,
  LATERAL (SELECT day::date AS first FROM generate_series(
    date_trunc('month', greatest(lower(o.part), $2::date)),
    least(upper(o.part), $3::date) - 1, interval '1 month') AS day) mo,
  LATERAL (SELECT o.part * daterange(mo.first, (mo.first + interval '1 month')::date) AS days) x
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

/** Eligible workers per month and factory under contract, as known then; null where none were reported. */
export async function readWorkforce(db: Queryable, scope: Scope, asKnownAt: Date) {
  const { first, next } = spanOf(scope);
  return db.query<WorkforceReport[]>(
    `SELECT f.code AS "factoryCode", to_char(mo.first, 'YYYY-MM') AS month,
       w.workers
     FROM (SELECT day::date AS first, (day + interval '1 month')::date AS next
       FROM generate_series($1::date, $2::date - 1, interval '1 month') AS day) mo
     CROSS JOIN factory f, LATERAL (SELECT sum(eligible_workers)::int AS workers FROM factory_workforce
       WHERE factory_id = f.id AND month = mo.first AND recorded_at <= $4
         AND (superseded_at IS NULL OR superseded_at > $4)) w
     WHERE ($3::text[] IS NULL OR f.code = ANY($3)) AND (w.workers IS NOT NULL
       OR daterange(f.contract_from, f.contract_to) && daterange(mo.first, mo.next))`,
    [first, next, scope.factoryCodes, asKnownAt],
  );
}
