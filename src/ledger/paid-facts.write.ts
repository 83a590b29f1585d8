import type { Queryable } from "../shared/sql";

/**
 * What of a line is paid follows what it costs, row by row of what the ledger speaks of: a claim
 * that was taken back costs nothing, so what was paid of it is taken back as well, and one whose
 * factory or price has become another is paid there.
 */
const PAID = `
INSERT INTO cost_fact (claim_id, line, kind, reason_code, known_at, service_date, service_month, member_id,
  factory_id, provider_id, service_id, category, diagnosis_group, currency, incurred_minor, incurred_e4,
  benefit_e4, guarantee_e4, charge_e4, claims, paid_minor, paid_e4, paid_claims)
SELECT claim_id, line, 'PAID', NULL, $2, service_date, service_month, member_id, factory_id, provider_id,
  service_id, category, diagnosis_group, currency, 0, 0, 0, 0, 0, 0, sum(incurred_minor) - sum(paid_minor),
  sum(incurred_e4) - sum(paid_e4), sum(claims) - sum(paid_claims)
FROM cost_fact WHERE claim_id = ANY($1)
GROUP BY claim_id, line, service_date, service_month, member_id, factory_id, provider_id, service_id,
  category, diagnosis_group, currency
HAVING (sum(incurred_minor), sum(incurred_e4), sum(claims)) <> (sum(paid_minor), sum(paid_e4), sum(paid_claims))`;

/** Writes what a payment changes of claims, as differences known at its moment. One statement. */
export async function writePaidFacts(
  db: Queryable,
  claimIds: readonly string[],
  at: Date,
): Promise<void> {
  await db.query(PAID, [claimIds, at]);
}
