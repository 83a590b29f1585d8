import type { World } from "../kit/world";

/** A later decision on a claim of one line, as a reviewer's or an appeal's act leaves it. */
export interface LaterDecision {
  kind: "REVIEW" | "APPEAL" | "CORRECTION";
  benefit: number;
}

/**
 * Lets a claim of one line be decided anew: the decision, its reasons and its cost, in one
 * transaction as the act itself leaves them.
 */
export async function decideAgain(
  world: World,
  { claimNumber }: { claimNumber: string },
  { kind, benefit }: LaterDecision,
): Promise<void> {
  await world.root.transaction(async (db) => {
    const rows = await db.query<{ id: string; version: number; submitted: bigint }[]>(
      `SELECT id, submitted_minor AS submitted, (SELECT max(version) + 1 FROM adjudication WHERE claim_id = c.id) AS version
       FROM claim c WHERE claim_number = $1`,
      [claimNumber],
    );
    const [claim] = rows;
    if (!claim) throw new Error("no such claim");
    const { id, version } = claim;
    const reduced = claim.submitted - BigInt(benefit);
    const decision = benefit === 0 ? "DENIED" : reduced === 0n ? "APPROVED" : "PARTIAL";
    await db.query(
      `INSERT INTO adjudication (claim_id, provider_id, version, kind, decision, benefit_minor, decided_at, decided_by,
         rule_set_version, plan_version)
       SELECT id, provider_id, $2, $3, $4, $5, now(), 'Reviewer', 'x', 1 FROM claim WHERE id = $1`,
      [id, version, kind, decision, benefit],
    );
    if (reduced > 0n) {
      await db.query(
        `INSERT INTO reason (claim_id, provider_id, adjudication_version, line, position, code, severity, liability, amount_minor)
         SELECT id, provider_id, $2, 1, 0, 'PRC-002', 'REDUCE', 'PROVIDER', $3 FROM claim WHERE id = $1`,
        [id, version, reduced],
      );
    }
    await db.query(
      `UPDATE claim_line SET benefit_minor = $2, state = CASE WHEN $2::bigint = 0 THEN 'DENIED' ELSE 'REDUCED' END WHERE claim_id = $1`,
      [id, benefit],
    );
    // Riel stand at 4,000 to the dollar in these books: one riel is 2.5 units of the ledger.
    await db.query(
      `INSERT INTO cost_fact (claim_id, line, kind, reason_code, known_at, service_date, service_month, member_id, factory_id,
         provider_id, service_id, category, diagnosis_group, currency, incurred_minor, incurred_e4, benefit_e4, guarantee_e4,
         charge_e4, claims, paid_minor, paid_e4, paid_claims)
       SELECT claim_id, line, 'DECIDED', NULL, now(), service_date, service_month, member_id, factory_id, provider_id,
         service_id, category, diagnosis_group, currency, $2 - sum(incurred_minor), $3 - sum(incurred_e4), 0, 0, 0,
         (CASE WHEN $2::bigint > 0 THEN 1 ELSE 0 END) - sum(claims), 0, 0, 0
       FROM cost_fact WHERE claim_id = $1
       GROUP BY claim_id, line, service_date, service_month, member_id, factory_id, provider_id, service_id, category,
         diagnosis_group, currency`,
      [id, benefit, Math.round(benefit * 2.5)],
    );
    await db.query(
      `UPDATE claim SET status = 'ADJUDICATED', decision = $2, benefit_minor = $3, decided_at = '2026-06-15T01:00:00Z',
         version = version + 1 WHERE id = $1`,
      [id, decision, benefit],
    );
  });
}
