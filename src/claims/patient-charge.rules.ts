import { convertMoney, type Currency, type Money } from "../shared/money";

/** Who told that a patient was charged: the desk's own claim, the staff, or the patient when called. */
export const CHARGE_SOURCES = ["CLAIM", "STAFF", "CALL_BACK"] as const;
export type ChargeSource = (typeof CHARGE_SOURCES)[number];

/** How a visit's charges are counted: in which currency, and by which rate of its service date. */
export interface Counting {
  /** The currency of the first report; null while there is none. */
  currency: Currency | null;
  /** Null where no rate is published for the day. */
  rate: { id: string; rielPerUsd: number } | null;
}

/** A charge as it is counted. */
export interface Counted {
  countedMinor: bigint | null;
  countedCurrency: Currency;
  exchangeRateId: string | null;
}

/**
 * A charge in the currency of the visit's first report: converted once, by the rate of the service
 * date. Without a rate it is kept as it was told and counts for nothing.
 */
export function countedIn(told: Money, { currency, rate }: Counting): Counted {
  const countedCurrency = currency ?? told.currency;
  if (countedCurrency === told.currency) {
    return { countedMinor: told.minor, countedCurrency, exchangeRateId: null };
  }
  if (rate === null) return { countedMinor: null, countedCurrency, exchangeRateId: null };
  const { minor } = convertMoney(told, countedCurrency, rate.rielPerUsd);
  return { countedMinor: minor, countedCurrency, exchangeRateId: rate.id };
}
