import type { EntityManager } from "typeorm";
import { asJson } from "../shared/sql";
import { CORRECTABLE, type ClaimStatus } from "./claim.rules";

/** A claim to be voided or superseded: the version that was seen, and what becomes of it. */
export interface Ending {
  id: string;
  version: number;
  act: keyof typeof CORRECTABLE;
  status: Extract<ClaimStatus, "VOIDED" | "SUPERSEDED">;
  at: Date;
}

const END = `
WITH ended AS (
  UPDATE claim SET status = $3, version = version + 1, changed_at = $5
  WHERE id = $1 AND version = $2 AND status = ANY($4) RETURNING id
), closed AS (
  UPDATE finding SET resolved_at = $5 FROM ended WHERE claim_id = ended.id AND resolved_at IS NULL
), withdrawn AS (
  UPDATE appeal a SET status = 'WITHDRAWN', decided_by = 'engine', decided_at = $5 FROM ended
  WHERE a.claim_id = ended.id AND a.status = 'OPEN' RETURNING a.claim_id, a.provider_id
), told AS (
  INSERT INTO claim_event (claim_id, provider_id, at, kind, actor, version)
  SELECT claim_id, provider_id, $5, 'APPEAL_WITHDRAWN', 'engine', $2 + 1 FROM withdrawn
)
SELECT id FROM ended`;

/**
 * What its facts sum to is taken back, row by row of what they speak of. What was paid stays paid:
 * only a payment changes that.
 */
const TAKE_BACK = `
INSERT INTO cost_fact (claim_id, line, kind, reason_code, known_at, service_date, service_month, member_id,
  factory_id, provider_id, service_id, category, diagnosis_group, currency, incurred_minor, incurred_e4,
  benefit_e4, guarantee_e4, charge_e4, claims, paid_minor, paid_e4, paid_claims)
SELECT claim_id, line, 'REVERSED', reason_code, t.at, service_date, service_month, member_id, factory_id,
  provider_id, service_id, category, diagnosis_group, currency, -sum(incurred_minor), -sum(incurred_e4),
  -sum(benefit_e4), -sum(guarantee_e4), -sum(charge_e4), -sum(claims), 0, 0, 0
FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, at timestamptz) JOIN cost_fact ON claim_id = t.id
GROUP BY claim_id, t.at, line, reason_code, service_date, service_month, member_id, factory_id, provider_id,
  service_id, category, diagnosis_group, currency
HAVING (sum(incurred_minor), sum(incurred_e4), sum(benefit_e4), sum(guarantee_e4), sum(charge_e4), sum(claims))
  <> (0, 0, 0, 0, 0, 0)`;

/** Writes contra rows for all that claims have cost so far, each as of when it is known. */
export async function takeBackFacts(
  manager: EntityManager,
  claims: readonly { id: string; at: Date }[],
): Promise<void> {
  await manager.query(TAKE_BACK, [asJson(claims)]);
}

/**
 * Ends a claim's life as it was seen: what it waited on is closed, an appeal falls with it, its
 * lines count no more, and contra rows take back what it cost. False when somebody was quicker.
 */
export async function endClaim(manager: EntityManager, ending: Ending): Promise<boolean> {
  const { id, version, act, status, at } = ending;
  const ended = await manager.query<object[]>(END, [id, version, status, CORRECTABLE[act], at]);
  if (ended.length === 0) return false;
  await takeBackFacts(manager, [{ id, at }]);
  return true;
}
