import type { Queryable } from "../shared/sql";

/** A line of a case: is there an active one like it? */
export interface LineKey {
  memberId: string;
  providerId: string;
  serviceId: string;
  serviceDate: string;
}

/** Active lines by what makes two of them the same, with the number of the claim they stand on. */
export class ActiveLines {
  private readonly claims = new Map<string, string>();

  static keyOf({ memberId, providerId, serviceId, serviceDate }: LineKey): string {
    return `${memberId} ${providerId} ${serviceId} ${serviceDate}`;
  }

  add(key: LineKey, claimNumber: string): void {
    const name = ActiveLines.keyOf(key);
    if (!this.claims.has(name)) this.claims.set(name, claimNumber);
  }

  find(key: LineKey): string | null {
    return this.claims.get(ActiveLines.keyOf(key)) ?? null;
  }
}

/** Reads the active lines like these through the engine's own database function. */
export async function findActiveLines(
  db: Queryable,
  keys: readonly LineKey[],
): Promise<ActiveLines> {
  const found = new ActiveLines();
  if (keys.length === 0) return found;
  const rows = await db.query<(LineKey & { claimNumber: string })[]>(
    `SELECT member_id AS "memberId", provider_id AS "providerId", service_id AS "serviceId",
       service_date AS "serviceDate", claim_number AS "claimNumber" FROM active_lines_like($1)`,
    [JSON.stringify(keys)],
  );
  for (const { claimNumber, ...key } of rows) found.add(key, claimNumber);
  return found;
}
