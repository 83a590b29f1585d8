import type { EntityManager } from "typeorm";
import type { PatientCharge } from "../claims";
import type { PatientRefund } from "./charge-refund.entity";

/** A visit as an act on it sees it: the claim that was named. */
export interface SeenVisit {
  id: string;
  claimNumber: string;
  version: number;
  providerId: string;
  providerReference: string;
  memberId: string | null;
  admittedOn: string;
  now: Date;
}

const SEEN = `
SELECT c.id, c.claim_number AS "claimNumber", c.version, c.provider_id AS "providerId",
  c.provider_reference AS "providerReference", c.member_id AS "memberId", c.admitted_on AS "admittedOn",
  now() AS now
FROM claim c WHERE c.claim_number = $1`;

/** The visit of a claim number, if the transaction's actor sees the claim. */
export async function findVisit(manager: EntityManager, number: string): Promise<SeenVisit | null> {
  const [visit] = await manager.query<SeenVisit[]>(SEEN, [number]);
  return visit ?? null;
}

/** The visit's first claim stands for the visit: whoever holds it acts on the visit alone. */
const ALONE = `
SELECT id FROM claim WHERE provider_id = $1 AND provider_reference = $2 AND revision = 1 FOR UPDATE`;

/** Waits until nobody else acts on the visit. */
export async function lockVisit(manager: EntityManager, visit: SeenVisit): Promise<void> {
  await manager.query(ALONE, [visit.providerId, visit.providerReference]);
}

/** A report as it is read: with the number of its claim. */
export type ReadReport = PatientCharge & { claimNumber: string };

const REPORTS = `
SELECT p.id, p.claim_id AS "claimId", p.source, p.charged_minor AS "chargedMinor", p.currency,
  p.counted_minor AS "countedMinor", p.counted_currency AS "countedCurrency",
  p.reported_by AS "reportedBy", p.reported_at AS "reportedAt", p.note, p.provider_id AS "providerId",
  p.provider_reference AS "providerReference", o.claim_number AS "claimNumber"
FROM patient_charge p JOIN claim o ON o.id = p.claim_id
  JOIN unnest($1::uuid[], $2::text[]) AS v(provider_id, reference)
  ON p.provider_id = v.provider_id AND p.provider_reference = v.reference
ORDER BY p.id`;

const REFUNDS = `
SELECT r.id, r.claim_id AS "claimId", r.charge_id AS "chargeId", r.provider_id AS "providerId",
  r.provider_reference AS "providerReference", r.amount_minor AS "amountMinor", r.currency,
  r.paid_on AS "paidOn", r.receipt, r.recorded_by AS "recordedBy", r.recorded_at AS "recordedAt"
FROM patient_refund r JOIN unnest($1::uuid[], $2::text[]) AS v(provider_id, reference)
  ON r.provider_id = v.provider_id AND r.provider_reference = v.reference
ORDER BY r.recorded_at, r.id`;

/** Which visit: a provider and its own number of it. */
export type VisitKey = Pick<SeenVisit, "providerId" | "providerReference">;

/** All that is told of a visit's charge and its repair, in the order in which it was told. */
export interface VisitCharges {
  reports: ReadReport[];
  refunds: PatientRefund[];
}

/** A visit as a batch reader names it. */
export const keyOf = ({ providerId, providerReference }: VisitKey): string =>
  `${providerId} ${providerReference}`;

/** The visit that a key names: a provider's id is one word, its reference may be several. */
export function visitOf(key: string): VisitKey {
  const end = key.indexOf(" ");
  return { providerId: key.slice(0, end), providerReference: key.slice(end + 1) };
}

/** The charges of visits, any number in two statements. */
export async function loadVisits(
  manager: EntityManager,
  visits: readonly VisitKey[],
): Promise<VisitCharges[]> {
  const distinct = [...new Map(visits.map((visit) => [keyOf(visit), visit])).values()];
  const asked = [
    distinct.map(({ providerId }) => providerId),
    distinct.map(({ providerReference }) => providerReference),
  ];
  const reports = await manager.query<ReadReport[]>(REPORTS, asked);
  const refunds = await manager.query<PatientRefund[]>(REFUNDS, asked);
  const byVisit = new Map<string, VisitCharges>(
    distinct.map((visit) => [keyOf(visit), { reports: [], refunds: [] }]),
  );
  for (const report of reports) byVisit.get(keyOf(report))?.reports.push(report);
  for (const refund of refunds) byVisit.get(keyOf(refund))?.refunds.push(refund);
  return visits.map((visit) => byVisit.get(keyOf(visit)) ?? { reports: [], refunds: [] });
}

const BY_RECEIPT = `
SELECT provider_reference AS "providerReference", amount_minor AS "amountMinor", currency,
  paid_on AS "paidOn" FROM patient_refund WHERE provider_id = $1 AND receipt = $2`;

/** The refund that a provider's receipt stands for; null for a number that is free. */
export async function findByReceipt(
  manager: EntityManager,
  { providerId }: VisitKey,
  receipt: string,
) {
  type Found = Pick<PatientRefund, "providerReference" | "amountMinor" | "currency" | "paidOn">;
  const [refund] = await manager.query<Found[]>(BY_RECEIPT, [providerId, receipt]);
  return refund ?? null;
}
