import type { EntityManager } from "typeorm";
import type { RemittanceLineKind } from "./remittance.rules";

/** A line of a remittance as it is read: with whose claim it is, and what it reverses. */
export interface ReadLine {
  remittanceId: string;
  position: number;
  kind: RemittanceLineKind;
  claimId: string | null;
  /** For the audit: of whom the line speaks; null where the patient was never identified. */
  memberId: string | null;
  claimNumber: string;
  providerReference: string;
  adjudicationVersion: number | null;
  /** The remittance and position it reverses, recovers from or takes up. */
  reversesNumber: string | null;
  reversesPosition: number | null;
  submittedMinor: bigint;
  reducedMinor: bigint;
  paidMinor: bigint;
  live: boolean;
}

const LINES = `
SELECT l.remittance_id AS "remittanceId", l.position, l.kind, l.claim_id AS "claimId", c.member_id AS "memberId",
  l.claim_number AS "claimNumber", l.provider_reference AS "providerReference",
  l.adjudication_version AS "adjudicationVersion", o.number AS "reversesNumber",
  l.reverses_position AS "reversesPosition", l.submitted_minor AS "submittedMinor",
  l.reduced_minor AS "reducedMinor", l.paid_minor AS "paidMinor", l.live
FROM remittance_line l LEFT JOIN claim c ON c.id = l.claim_id LEFT JOIN remittance o ON o.id = l.reverses_id
WHERE l.remittance_id = ANY($1) ORDER BY l.remittance_id, l.position`;

/** Rows by the remittance they belong to, in the order asked for. */
export function byRemittance<T extends { remittanceId: string }>(
  ids: readonly string[],
  rows: readonly T[],
): T[][] {
  const grouped = new Map<string, T[]>(ids.map((id) => [id, []]));
  for (const row of rows) grouped.get(row.remittanceId)?.push(row);
  return ids.map((id) => grouped.get(id) ?? []);
}

/** The lines of remittances, in their order. */
export const loadLines = async (
  manager: EntityManager,
  ids: readonly string[],
): Promise<ReadLine[][]> => byRemittance(ids, await manager.query<ReadLine[]>(LINES, [ids]));
