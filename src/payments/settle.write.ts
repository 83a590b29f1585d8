import type { EntityManager } from "typeorm";
import { moveClaims } from "../claims";
import { writePaidFacts } from "../ledger";
import { asJson } from "../shared/sql";
import type { Day } from "../shared/dates";
import type { RemittanceStatus } from "./remittance.rules";

/** A remittance as it was seen. */
export interface SeenRemittance {
  id: string;
  version: number;
}

/** Who acts on remittances, and when. */
export interface SettlingHand {
  by: string;
  at: Date;
}

/** How remittances end: paid on a day, failed at the bank, or withdrawn for a reason. */
export type Ending =
  | { status: "PAID"; paidOn: Day; bankReference: string }
  | { status: "FAILED"; bankReference: string }
  | { status: "CANCELLED"; reason: string };

const SEEN = "FROM jsonb_to_recordset($1::jsonb) AS s(id uuid, version int)";
const STANDS = "r.id = s.id AND r.version = s.version AND r.status = ANY($2)";

const RELEASE = `
UPDATE remittance r SET status = 'RELEASED', version = r.version + 1, released_by = $3, released_at = $4
${SEEN} WHERE ${STANDS} RETURNING r.id`;

const END = `
UPDATE remittance r SET status = $5, version = r.version + 1, settled_by = $3, settled_at = $4,
  paid_on = $6, bank_reference = $7, settled_reason = $8
${SEEN} WHERE ${STANDS} RETURNING r.id`;

/** From which statuses a remittance may go to another one. */
export const LEADS_TO: Readonly<Record<RemittanceStatus, readonly RemittanceStatus[]>> = {
  PREPARED: [],
  RELEASED: ["PREPARED"],
  PAID: ["RELEASED"],
  FAILED: ["RELEASED"],
  CANCELLED: ["PREPARED", "RELEASED"],
};

const allChanged = ([rows]: [object[], number], asked: readonly SeenRemittance[]): boolean =>
  rows.length === asked.length;

/** Releases remittances that were prepared by others; false when somebody was quicker with one. */
export async function releaseAll(
  manager: EntityManager,
  remittances: readonly SeenRemittance[],
  { by, at }: SettlingHand,
): Promise<boolean> {
  const asked = [asJson(remittances), LEADS_TO.RELEASED, by, at];
  return allChanged(await manager.query<[object[], number]>(RELEASE, asked), remittances);
}

/** Locked before their versions are read: a desk appeals, and an appeal is decided, beside a payment. */
const ON_THEM = `
WITH lines AS (
  SELECT l.claim_id, max(r.number) AS remittance, bool_or(l.kind IN ('CLAIM', 'RECOVERY')) AS scheduled
  FROM remittance r JOIN remittance_line l ON l.remittance_id = r.id
  WHERE r.id = ANY($1) AND l.claim_id IS NOT NULL GROUP BY l.claim_id
)
SELECT c.id, c.version AS seen, lines.remittance, lines.scheduled
FROM claim c JOIN lines ON lines.claim_id = c.id ORDER BY c.admitted_on, c.claim_number FOR UPDATE OF c`;

interface OnThem {
  id: string;
  seen: number;
  remittance: string;
  scheduled: boolean;
}

const MOVES = {
  PAID: { from: "SCHEDULED", to: "PAID", kind: "PAID" },
  FAILED: { from: "SCHEDULED", to: "ADJUDICATED", kind: "PAYMENT_FAILED" },
  CANCELLED: { from: "SCHEDULED", to: "ADJUDICATED", kind: "PAYMENT_CANCELLED" },
} as const;

const wordsOf = (ending: Ending) => [
  ending.status === "PAID" ? ending.paidOn : null,
  ending.status === "CANCELLED" ? null : ending.bankReference,
  ending.status === "CANCELLED" ? ending.reason : null,
];

/**
 * Ends remittances with all their claims: paid, with what the ledger keeps of it, or back to where
 * they waited. Four statements at most, for any number; false when somebody was quicker with one.
 */
export async function endAll(
  manager: EntityManager,
  remittances: readonly SeenRemittance[],
  { by, at, ...ending }: SettlingHand & Ending,
): Promise<boolean> {
  const asked = [asJson(remittances), LEADS_TO[ending.status], by, at, ending.status];
  const ended = await manager.query<[object[], number]>(END, [...asked, ...wordsOf(ending)]);
  if (!allChanged(ended, remittances)) return false;
  const found = await manager.query<OnThem[]>(ON_THEM, [remittances.map(({ id }) => id)]);
  const claims = found.filter(({ scheduled }) => scheduled);
  await moveClaims(manager, { ...MOVES[ending.status], claims, actor: by, at });
  const ids = found.map(({ id }) => id);
  if (ending.status === "PAID") await writePaidFacts(manager, ids, at);
  return true;
}
