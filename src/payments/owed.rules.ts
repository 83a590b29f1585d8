import type { Day } from "../shared/dates";

/** What of a claim was paid, and stands. */
export interface Paid {
  paidMinor: bigint;
  /** The day on which the remittance that it is on is expected to be paid; null while on none. */
  expectedOn: Day | null;
}

/** A claim as far as its payment goes. */
export interface Payable {
  status: string;
  benefitMinor: bigint | null;
}

/**
 * What the desk will still get for a claim: its benefit less what was paid; below 0 what will be
 * taken off its next remittance. Null while nobody has decided.
 */
export function owedMinor({ status, benefitMinor }: Payable, { paidMinor }: Paid): bigint | null {
  if (status === "VOIDED" || status === "SUPERSEDED") return -paidMinor;
  return benefitMinor === null ? null : benefitMinor - paidMinor;
}
