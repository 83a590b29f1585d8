/** Currencies of the scheme: riel has no minor unit in use, the dollar has cents. */
export const CURRENCIES = ["KHR", "USD"] as const;
export type Currency = (typeof CURRENCIES)[number];

/** An exact amount: integer minor units (riel, or US cents) with their currency. */
export interface Money {
  minor: bigint;
  currency: Currency;
}

/** Decimal places of each currency's minor unit. */
export const DECIMALS: Readonly<Record<Currency, number>> = { KHR: 0, USD: 2 };

/** The largest amount accepted anywhere, in minor units: far above any claim, far below 2^63. */
export const MAX_MINOR = 1_000_000_000_000n;

const SHAPE = /^(\d{1,13})(?:\.(\d+))?$/;

/**
 * Reads an amount as people write it. Fewer decimals than the currency has are accepted.
 * @returns minor units, or null for a sign, an exponent, too many decimals or too large an amount
 */
export function parseMinor(amount: string, currency: Currency): bigint | null {
  const match = SHAPE.exec(amount);
  if (!match) return null;
  const [, whole = "", fraction = ""] = match;
  const places = DECIMALS[currency];
  if (fraction.length > places) return null;
  const minor = BigInt(whole + fraction.padEnd(places, "0"));
  return minor > MAX_MINOR ? null : minor;
}

/** Writes minor units the way they are shown: riel without decimals, dollars with two. */
export function formatMinor(minor: bigint, currency: Currency): string {
  return formatScaled(minor, DECIMALS[currency]);
}

/** Writes minor units with their currency, `6000 KHR`: the form in which texts are given money. */
export const writeMoney = (minor: bigint, currency: Currency): string =>
  `${formatMinor(minor, currency)} ${currency}`;

/** Writes an integer of 10^-places units as an exact decimal. */
export function formatScaled(value: bigint, places: number): string {
  if (places === 0) return value.toString();
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, "0");
  const sign = value < 0n ? "-" : "";
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Quotient rounded half to even, for any signs; `divisor` must be positive. */
export function divideHalfEven(dividend: bigint, divisor: bigint): bigint {
  const negative = dividend < 0n;
  const magnitude = negative ? -dividend : dividend;
  const floor = magnitude / divisor;
  const twice = 2n * (magnitude % divisor);
  const up = twice > divisor || (twice === divisor && floor % 2n === 1n);
  const rounded = up ? floor + 1n : floor;
  return negative ? -rounded : rounded;
}

/** Converts at a rate in whole riel per dollar, half to even. */
export function convertMoney(money: Money, to: Currency, rielPerUsd: number): Money {
  if (money.currency === to) return money;
  const rate = BigInt(rielPerUsd);
  const minor =
    to === "USD"
      ? divideHalfEven(money.minor * 100n, rate)
      : divideHalfEven(money.minor * rate, 100n);
  return { minor, currency: to };
}

/** The reporting unit of the cost ledger: integers of 1/10,000 US dollar. */
export const REPORTING_PLACES = 4;

/** Converts minor units once into 1/10,000 USD, half to even. */
export function toReporting(minor: bigint, currency: Currency, rielPerUsd: number): bigint {
  if (currency === "USD") return minor * 100n;
  return divideHalfEven(minor * 10_000n, BigInt(rielPerUsd));
}

/** Sum of integers; 0n for none. */
export function sum(values: Iterable<bigint>): bigint {
  let total = 0n;
  for (const value of values) total += value;
  return total;
}
