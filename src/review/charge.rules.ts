import { sum, type Currency } from "../shared/money";

/** A report that a patient was charged, as far as it is counted. */
export interface CountedReport {
  id: string;
  countedMinor: bigint | null;
  countedCurrency: Currency;
}

/** Money that a patient was given back. */
export interface PaidBack {
  amountMinor: bigint;
  currency: Currency;
  paidOn: string;
}

/** What of a visit's charge is still to be given back. */
export interface VisitBalance {
  currency: Currency;
  /** The highest amount that was told, not the sum: desk, staff and patient tell of one charge. */
  chargedMinor: bigint;
  refundedMinor: bigint;
  dueMinor: bigint;
  /** The day of the last refund once nothing is due; null until then. */
  closedOn: string | null;
  /** The report that tells of the highest amount, the first of its like. */
  highestId: string;
}

const latest = (days: readonly string[]): string | null => [...days].sort().at(-1) ?? null;

/**
 * How a visit's charge stands, in the currency of its first report. What could not be counted in it
 * counts for nothing. Reports come in the order in which they were told; null where there is none.
 */
export function balanceOf(
  reports: readonly CountedReport[],
  refunds: readonly PaidBack[],
): VisitBalance | null {
  const [first] = reports;
  if (first === undefined) return null;
  const { countedCurrency: currency } = first;
  const amount = (one: CountedReport) =>
    one.countedCurrency === currency ? (one.countedMinor ?? 0n) : 0n;
  const highest = reports.reduce((most, one) => (amount(one) > amount(most) ? one : most));
  const counted = refunds.filter((refund) => refund.currency === currency);
  const chargedMinor = amount(highest);
  const refundedMinor = sum(counted.map(({ amountMinor }) => amountMinor));
  const dueMinor = chargedMinor - refundedMinor;
  const closedOn = dueMinor > 0n ? null : latest(counted.map(({ paidOn }) => paidOn));
  return { currency, chargedMinor, refundedMinor, dueMinor, closedOn, highestId: highest.id };
}
