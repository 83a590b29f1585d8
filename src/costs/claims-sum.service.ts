import type { Queryable } from "../shared/sql";
import type { CellClaims } from "./cost-cell.rules";
import { sourceOf, type CostDimension } from "./dimensions.rules";
import { keptAsKnown, personAsKnown } from "./person-as-known";
import { spanOf, type CostBasis, type Scope } from "./scope.rules";

/** What was claimed in one cell, with the cell's key and labels; money in 1/10,000 USD. */
export interface ClaimsSum extends CellClaims {
  key: string[];
  labels: string[];
  /** What was reported and what of it was paid, whatever the basis. */
  reportedE4: bigint;
  paidE4: bigint;
}

/** Which columns of the facts a basis counts: on no other basis is anything known yet. */
const COUNTED: Readonly<Record<CostBasis, { claims: string; cost: string }>> = {
  PAID: { claims: "paid_claims", cost: "paid_e4" },
  REPORTED: { claims: "claims", cost: "incurred_e4" },
  ULTIMATE: { claims: "claims", cost: "incurred_e4" },
};

const SOURCE = `cost_fact cf
  JOIN factory f ON f.id = cf.factory_id
  JOIN provider p ON p.id = cf.provider_id
  LEFT JOIN kept k ON k.merged_id = cf.member_id
  JOIN ${personAsKnown(1)} m ON m.id = coalesce(k.kept_id, cf.member_id)`;

const WITHIN = `cf.known_at <= $1 AND cf.service_month >= $2 AND cf.service_month < $3
  AND ($4::text[] IS NULL OR f.code = ANY($4)) AND ($5::text[] IS NULL OR p.code = ANY($5))
  AND ($6::text[] IS NULL OR cf.category = ANY($6))
  AND ($7::text[] IS NULL OR coalesce(cf.diagnosis_group, 'UNCODED') = ANY($7))
  AND ($8::text[] IS NULL OR m.sex = ANY($8))`;

/** Claims, claimants and cost per cell as known at an instant: one statement, exact sums. */
export async function sumClaims(
  db: Queryable,
  scope: Scope,
  { asKnownAt, basis, by }: { asKnownAt: Date; basis: CostBasis; by: readonly CostDimension[] },
): Promise<ClaimsSum[]> {
  const keys = by.map((dimension, index) => `${sourceOf(dimension).claims} AS k${index}`);
  const labels = by.map((dimension, index) => `max(${sourceOf(dimension).label}) AS l${index}`);
  const names = by.map((_, index) => `k${index}`);
  const group = [...names, "m.id"].join(", ");
  const columns = (all: string[]) => all.map((column) => `${column}, `).join("");
  const counted = COUNTED[basis];
  const sql = `
WITH ${keptAsKnown(1)}, person AS (
  SELECT ${columns(keys)}${columns(labels)} m.id, sum(cf.${counted.claims}) AS n,
    sum(cf.${counted.cost}) AS x, sum(cf.charge_e4) AS q, sum(cf.incurred_e4) AS r, sum(cf.paid_e4) AS p
  FROM ${SOURCE} WHERE ${WITHIN} GROUP BY ${group})
SELECT ARRAY[${names.join(", ")}]::text[] AS key,
  ARRAY[${by.map((_, index) => `max(l${index})`).join(", ")}]::text[] AS labels,
  coalesce(sum(n), 0)::bigint AS claims, count(*) FILTER (WHERE n > 0) AS claimants,
  coalesce(sum(x), 0)::bigint AS "incurredE4", coalesce(sum(q), 0)::bigint AS "chargeE4",
  coalesce(sum(r), 0)::bigint AS "reportedE4", coalesce(sum(p), 0)::bigint AS "paidE4"
FROM person ${names.length > 0 ? `GROUP BY ${names.join(", ")}` : ""}`;
  const { first, next } = spanOf(scope);
  return db.query<ClaimsSum[]>(sql, [
    asKnownAt,
    first,
    next,
    scope.factoryCodes,
    scope.providerCodes,
    scope.serviceCategories,
    scope.diagnosisGroups,
    scope.sexes,
  ]);
}

/** Claims that count in no figure: their patient or cover is not known. */
export async function countUnplaced(db: Queryable, scope: Scope, asKnownAt: Date): Promise<number> {
  const { first, next } = spanOf(scope);
  const [row] = await db.query<{ claims: bigint }[]>(
    `SELECT count(DISTINCT claim_id) AS claims FROM cost_fact WHERE factory_id IS NULL
       AND known_at <= $1 AND service_month >= $2 AND service_month < $3`,
    [asKnownAt, first, next],
  );
  return Number(row?.claims ?? 0n);
}
