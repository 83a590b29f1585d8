import type { DataSource } from "typeorm";
import { readAs } from "../shared/transactions";
import type { Paid } from "./owed.rules";
import { ENGINE } from "./paying-alone";

/** What of a claim was paid and stands, and when the remittance that it is on now will be. */
const PAID = `
SELECT l.claim_id AS "claimId",
  coalesce(sum(l.paid_minor) FILTER (WHERE r.status = 'PAID'), 0)::bigint AS "paidMinor",
  max(r.expected_on) FILTER (WHERE r.status <> 'PAID') AS "expectedOn"
FROM remittance_line l JOIN remittance r ON r.id = l.remittance_id
WHERE l.claim_id = ANY($1) AND l.live GROUP BY l.claim_id`;

const NOTHING: Paid = { paidMinor: 0n, expectedOn: null };

/**
 * Reads what was paid of claims: one statement. It is asked about claims that the caller sees, by
 * staff who see no remittance as well, and tells no more of them than an amount and a day.
 */
export class ExpectedPayments {
  constructor(private readonly dataSource: DataSource) {}

  readonly read = (claimIds: readonly string[]): Promise<Paid[]> =>
    readAs(this.dataSource, ENGINE, async (manager) => {
      const rows = await manager.query<(Paid & { claimId: string })[]>(PAID, [claimIds]);
      const byClaim = new Map(rows.map((row) => [row.claimId, row]));
      return claimIds.map((id) => byClaim.get(id) ?? NOTHING);
    });
}
