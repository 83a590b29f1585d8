import type { EntityManager } from "typeorm";

import type { Currency } from "../shared/money";
import type { CarryOver, DraftItem, LinePlace, PaidLine, PayableClaim } from "./draft.rules";

/** Whom something is paid to, and in which currency. */
export interface Pair {
  providerId: string;
  currency: Currency;
}

/** Which claims are looked at: of these pairs, or of all; decided before an instant; so many at most. */
export interface PayableScope {
  pairs: readonly Pair[] | null;
  before: Date;
  most: number;
}

/** A claim with whose it is. */
export type FoundClaim = PayableClaim & Pair;

/** What an earlier remittance has left, and whose it is. */
export type FoundCarryOver = CarryOver & Pair;

/** True for rows of the pairs in the first parameter, or of any when it is null. */
const asked = (
  row: string,
): string => `($1::jsonb IS NULL OR (${row}.provider_id, ${row}.currency) IN (
  SELECT (p ->> 'providerId')::uuid, p ->> 'currency' FROM jsonb_array_elements($1::jsonb) AS p))`;

/** Locked, so that a desk that voids or replaces one waits, or was quicker and it is none of these. */
const DECIDED = `
SELECT c.id FROM claim c WHERE c.status = 'ADJUDICATED' AND c.decided_at < $2 AND ${asked("c")}
ORDER BY c.admitted_on, c.claim_number LIMIT $3 FOR UPDATE OF c`;

/** Claims that stand no more, and were paid without being taken back. */
const ENDED = `
SELECT c.id FROM claim c
WHERE c.status IN ('VOIDED', 'SUPERSEDED') AND c.changed_at < $2 AND ${asked("c")} AND EXISTS (
  SELECT FROM remittance_line l WHERE l.claim_id = c.id AND l.live AND l.kind IN ('CLAIM', 'RECOVERY')
    AND NOT EXISTS (SELECT FROM remittance_line n WHERE n.live
      AND n.reverses_id = l.remittance_id AND n.reverses_position = l.position))
ORDER BY c.admitted_on, c.claim_number LIMIT $3`;

const FACTS = `
SELECT c.id, c.claim_number AS "claimNumber", c.provider_id AS "providerId", c.currency, c.version AS seen,
  c.provider_reference AS "providerReference", c.status IN ('VOIDED', 'SUPERSEDED') AS ended,
  a.version AS "adjudicationVersion", a.kind = 'CORRECTION' AS correction, (
    SELECT jsonb_agg(jsonb_build_object('line', l.line, 'serviceId', l.service_id,
      'providerLineReference', l.provider_line_reference, 'serviceDate', l.service_date,
      'submittedMinor', coalesce(l.submitted_minor, 0)::text, 'paidMinor', l.benefit_minor::text,
      'reductions', (SELECT coalesce(jsonb_agg(jsonb_build_object('code', r.code,
          'amountMinor', r.amount_minor::text) ORDER BY r.position), '[]') FROM reason r
        WHERE r.claim_id = c.id AND r.adjudication_version = a.version AND r.line = l.line
          AND r.amount_minor > 0)))
    FROM claim_line l WHERE l.claim_id = c.id AND l.benefit_minor IS NOT NULL) AS items, (
    SELECT jsonb_agg(jsonb_build_object('remittanceId', l.remittance_id, 'position', l.position,
      'kind', l.kind, 'adjudicationVersion', l.adjudication_version, 'reverses', CASE WHEN
        l.reverses_id IS NOT NULL THEN jsonb_build_object('remittanceId', l.reverses_id,
          'position', l.reverses_position) END,
      'items', (SELECT jsonb_agg(jsonb_build_object('line', i.line, 'serviceId', i.service_id,
          'providerLineReference', i.provider_line_reference, 'serviceDate', i.service_date,
          'submittedMinor', i.submitted_minor::text, 'paidMinor', i.paid_minor::text,
          'reductions', i.reductions)) FROM remittance_item i
        WHERE i.remittance_id = l.remittance_id AND i.position = l.position)))
    FROM remittance_line l WHERE l.claim_id = c.id AND l.live) AS paid
FROM claim c, LATERAL (SELECT d.version, d.kind FROM adjudication d WHERE d.claim_id = c.id
  ORDER BY d.version DESC LIMIT 1) a
WHERE c.id = ANY($1) ORDER BY c.admitted_on, c.claim_number, c.id`;

/** Only what was settled is carried over, and only once. */
const CARRIED = `
SELECT r.id AS "remittanceId", l.position, r.number, r.provider_id AS "providerId", r.currency,
  l.paid_minor AS minor
FROM remittance r JOIN remittance_line l ON l.remittance_id = r.id AND l.kind = 'CARRY_OVER' AND l.paid_minor > 0
WHERE r.carried_over_minor < 0 AND r.status = 'PAID' AND ${asked("r")} AND NOT EXISTS (
  SELECT FROM remittance_line n WHERE n.live AND n.reverses_id = r.id AND n.reverses_position = l.position)
ORDER BY r.prepared_at, r.id`;

type Written<T> = Omit<T, "submittedMinor" | "paidMinor" | "reductions"> & {
  submittedMinor: string;
  paidMinor: string;
  reductions: { code: string; amountMinor: string }[];
};
type WrittenLine = Omit<PaidLine, "items"> & { items: Written<DraftItem>[]; reverses: LinePlace };
type Row = Omit<FoundClaim, "items" | "paid"> & {
  items: Written<DraftItem>[] | null;
  paid: WrittenLine[] | null;
};

const itemOf = (written: Written<DraftItem>): DraftItem => ({
  ...written,
  submittedMinor: BigInt(written.submittedMinor),
  paidMinor: BigInt(written.paidMinor),
  reductions: written.reductions.map(({ code, amountMinor }) => ({
    code,
    amountMinor: BigInt(amountMinor),
  })),
});

const claimOf = (row: Row): FoundClaim => ({
  ...row,
  items: (row.items ?? []).map(itemOf),
  paid: (row.paid ?? []).map((line) => ({ ...line, items: line.items.map(itemOf) })),
});

/** Everything that may be paid, reversed or carried over, in the order of its lines: four statements. */
export async function loadPayable(manager: EntityManager, scope: PayableScope) {
  const pairs = scope.pairs && JSON.stringify(scope.pairs);
  const within = [pairs, scope.before, scope.most];
  const decided = await manager.query<{ id: string }[]>(DECIDED, within);
  const ended = await manager.query<{ id: string }[]>(ENDED, within);
  const ids = [...decided, ...ended].map(({ id }) => id);
  const rows = await manager.query<Row[]>(FACTS, [ids]);
  const carryOvers = await manager.query<FoundCarryOver[]>(CARRIED, [pairs]);
  // Whatever was cut off waits for the next preparation.
  const whole = decided.length < scope.most && ended.length < scope.most;
  return { claims: rows.map(claimOf), carryOvers, whole };
}
