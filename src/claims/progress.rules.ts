import { addDays, daysBetween, dayAt, type Day } from "../shared/dates";
import type { ClaimStatus } from "./claim.rules";

/** Days within which a person decides what waits for one (A). */
export const REVIEW_DAYS = 14;
/** A remittance is drafted every so many days, counted from this one, and paid so many later (A). */
const REMITTANCE = { from: "2026-01-05", every: 14, paidAfter: 7 } as const;
/** Days from one draft of remittances to the next (A). */
export const DRAFT_EVERY_DAYS = REMITTANCE.every;
/** Days after its draft on which a remittance is expected to be paid (A). */
export const PAID_AFTER_DAYS = REMITTANCE.paidAfter;

/** Findings that end when the factory has sent or paid something. */
const OF_THE_FACTORY: readonly string[] = ["ELG-005", "ELG-013"];

/** Where a claim stands, as far as its next step depends on it. */
export interface Standing {
  status: ClaimStatus;
  receivedAt: Date;
  decidedAt: Date | null;
  benefitMinor: bigint | null;
  /** Days it has waited for its provider, while the scheme's clock stood still. */
  pausedDays: number;
}

/** Something the claim waits on. */
export interface OpenFinding {
  code: string;
  openedAt: Date;
}

const isOwed = ({ benefitMinor }: Standing): boolean => benefitMinor !== null && benefitMinor > 0n;

/** Whom a claim waits on; null when its story has ended, or nothing is owed. */
export function waitsOn(
  claim: Standing,
  open: readonly OpenFinding[],
): "PROVIDER" | "SCHEME" | "FACTORY" | null {
  switch (claim.status) {
    case "SUBMITTED":
      return "SCHEME";
    case "PENDED": {
      const factory = open.length > 0 && open.every(({ code }) => OF_THE_FACTORY.includes(code));
      return factory ? "FACTORY" : "SCHEME";
    }
    case "INFORMATION_REQUESTED":
      return "PROVIDER";
    case "ADJUDICATED":
    case "SCHEDULED":
      return isOwed(claim) ? "SCHEME" : null;
    case "PAID":
    case "VOIDED":
    case "SUPERSEDED":
      return null;
  }
}

/** The day by which the scheme decides what waits; null when nothing does. */
export function dueOn(claim: Standing, open: readonly OpenFinding[]): string | null {
  if (claim.status !== "PENDED") return null;
  const opened = open.map(({ openedAt }) => dayAt(openedAt)).sort();
  return addDays(opened[0] ?? dayAt(claim.receivedAt), REVIEW_DAYS + claim.pausedDays);
}

/** Whole fortnights of the calendar up to a day; below 0 before its first day. */
const fortnightsUpTo = (day: Day): number =>
  Math.floor(daysBetween(REMITTANCE.from, day) / REMITTANCE.every);

/** The last day up to this one on which remittances are drafted; null before the first. */
export function lastDraftDay(today: Day): Day | null {
  const fortnights = fortnightsUpTo(today);
  return fortnights < 0 ? null : addDays(REMITTANCE.from, fortnights * REMITTANCE.every);
}

/** The first day after this one on which remittances are drafted. */
const nextDraftDay = (day: Day): Day =>
  addDays(REMITTANCE.from, Math.max(fortnightsUpTo(day) + 1, 0) * REMITTANCE.every);

/** The day on which a claim is paid that waits for its payment since a day: by the first draft after it. */
export const expectedPaymentOn = (waitsSince: Day): Day =>
  addDays(nextDraftDay(waitsSince), REMITTANCE.paidAfter);
