import { asJson, type Queryable } from "../shared/sql";
import type { ClaimStatus } from "./claim.rules";
import type { EventKind } from "./event.texts";

/** Claims that a remittance moves on or back: as they were seen, and by which one. */
export interface ClaimMove {
  claims: readonly { id: string; seen: number; remittance: string }[];
  from: Extract<ClaimStatus, "ADJUDICATED" | "SCHEDULED">;
  to: Extract<ClaimStatus, "ADJUDICATED" | "SCHEDULED" | "PAID">;
  kind: Extract<EventKind, "SCHEDULED" | "PAID" | "PAYMENT_FAILED" | "PAYMENT_CANCELLED">;
  actor: string;
  at: Date;
}

/** The claims are found by their ids: a status named outright would lead the planner over all of it. */
const MOVE = `
WITH moved AS (
  UPDATE claim c SET status = $2, version = c.version + 1, changed_at = $3
  FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, seen int, remittance text, "from" text)
  WHERE c.id = r.id AND c.version = r.seen AND c.status = r."from"
  RETURNING c.id, c.provider_id, c.version, r.remittance
), told AS (
  INSERT INTO claim_event (claim_id, provider_id, at, kind, actor, version, details)
  SELECT id, provider_id, $3, $4, $5, version, jsonb_build_object('remittance', remittance) FROM moved
)
SELECT count(*)::int AS moved FROM moved`;

/**
 * Moves claims along with their remittance, each from the version that was seen, and tells it in
 * their timelines: one statement for any number. All of them, or the transaction is undone.
 */
export async function moveClaims(db: Queryable, move: ClaimMove): Promise<void> {
  const { claims, from, to, kind, actor, at } = move;
  const seen = claims.map((claim) => ({ ...claim, from }));
  const asked = [asJson(seen), to, at, kind, actor];
  const [row] = await db.query<{ moved: number }[]>(MOVE, asked);
  if (row?.moved !== claims.length) throw new Error("a claim has changed beside its remittance");
}
