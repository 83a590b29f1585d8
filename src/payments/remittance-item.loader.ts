import type { EntityManager } from "typeorm";
import { ruleCard, type ReasonFound } from "../adjudication";
import type { Text } from "../shared/text";
import type { ItemReduction } from "./remittance-line.entity";
import { byRemittance } from "./remittance-line.loader";

/** A line of a claim on a remittance as it is read: with its service and its reasons. */
export interface ReadItem {
  remittanceId: string;
  /** The line of the remittance it stands under. */
  position: number;
  /** The line of the claim. */
  line: number;
  serviceCode: string;
  serviceName: Text;
  providerLineReference: string | null;
  serviceDate: string;
  submittedMinor: bigint;
  /** What each reason takes off, in order of precedence. */
  reductions: ReasonFound[];
  reducedMinor: bigint;
  paidMinor: bigint;
}

interface Row extends Omit<ReadItem, "reductions"> {
  claimId: string;
  adjudicationVersion: number;
  reductions: ItemReduction[];
}

const ITEMS = `
SELECT i.remittance_id AS "remittanceId", i.position, i.line, s.code AS "serviceCode",
  jsonb_build_object('en', s.name_en, 'km', s.name_km, 'fr', s.name_fr) AS "serviceName",
  i.provider_line_reference AS "providerLineReference", i.service_date AS "serviceDate",
  i.submitted_minor AS "submittedMinor", i.reductions, i.reduced_minor AS "reducedMinor",
  i.paid_minor AS "paidMinor", l.claim_id AS "claimId", l.adjudication_version AS "adjudicationVersion"
FROM remittance_item i JOIN remittance_line l ON l.remittance_id = i.remittance_id AND l.position = i.position
  JOIN service s ON s.id = i.service_id
WHERE i.remittance_id = ANY($1) ORDER BY i.remittance_id, i.position, i.line`;

interface Kept extends Pick<ReasonFound, "code" | "severity" | "liability" | "parameters"> {
  claimId: string;
  line: number;
  version: number;
}

/** The reasons of every decision on the claims: a recovery may name one that its own has no more. */
const REASONS = `
SELECT r.claim_id AS "claimId", r.line, r.adjudication_version AS version, r.code, r.severity, r.liability,
  r.parameters
FROM reason r WHERE r.adjudication_version > 0 AND r.claim_id IN (
  SELECT l.claim_id FROM remittance_line l WHERE l.remittance_id = ANY($1))
ORDER BY r.adjudication_version`;

const keyOf = ({ claimId, line }: { claimId: string; line: number }): string =>
  `${claimId} ${line}`;

/** The reason behind a reduction: of the decision that is paid, else of the latest that had it. */
function explained({ code, amountMinor }: ItemReduction, row: Row, kept: readonly Kept[]) {
  const named = kept.filter((reason) => reason.code === code);
  const own = named.find(({ version }) => version === row.adjudicationVersion);
  const { severity, liability, parameters } = own ??
    named.at(-1) ?? { severity: ruleCard(code).severity, liability: null, parameters: {} };
  return { code, severity, liability, parameters, amountMinor: BigInt(amountMinor) };
}

/** The lines of the claims on remittances, with the reasons of what is taken off. */
export async function loadItems(
  manager: EntityManager,
  ids: readonly string[],
): Promise<ReadItem[][]> {
  const rows = await manager.query<Row[]>(ITEMS, [ids]);
  const reasons = await manager.query<Kept[]>(REASONS, [ids]);
  const byLine = new Map<string, Kept[]>();
  for (const reason of reasons) {
    byLine.set(keyOf(reason), [...(byLine.get(keyOf(reason)) ?? []), reason]);
  }
  const items = rows.map((row) => {
    const kept = byLine.get(keyOf(row)) ?? [];
    return { ...row, reductions: row.reductions.map((taken) => explained(taken, row, kept)) };
  });
  return byRemittance(ids, items);
}
