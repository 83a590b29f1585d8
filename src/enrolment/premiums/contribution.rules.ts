import { daysInMonth, inSpan, type Day, type Month } from "../../shared/dates";
import { sum, type Currency, type Money } from "../../shared/money";

/** What a plan version asks as premium and how it is split, on its days `[validFrom, validTo)`. */
export interface PremiumTerms {
  code: string;
  validFrom: Day;
  validTo: Day | null;
  /** The flat premium per member and month; null where it is a share of the wage. */
  premiumMinor: bigint | null;
  premiumCurrency: Currency | null;
  premiumWageRateBp: number | null;
  premiumFloorMinor: bigint | null;
  premiumCeilingMinor: bigint | null;
  employerShareBp: number;
}

/** Members of one factory who are covered alike in a month, and so owe the same. */
export interface CoveredAlike {
  month: Month;
  planCode: string;
  /** The first covered day of the month: the plan version in force on it says the premium. */
  since: Day;
  /** Covered days of the month, each once. */
  days: number;
  /** The monthly wage known now; null when none is. */
  wage: Money | null;
  members: number;
}

/** An amount that is owed and its two parts, which are the amount to the unit. */
export interface Owed {
  currency: Currency;
  due: bigint;
  employer: bigint;
  employee: bigint;
}

/** Basis points of the whole. */
const WHOLE_BP = 10_000n;

/** Quotient of an amount that is not negative, rounded half up; the divisor is positive. */
export const divideHalfUp = (dividend: bigint, divisor: bigint): bigint =>
  (2n * dividend + divisor) / (2n * divisor);

/**
 * Splits what is due: the employer's part is its share rounded half up to the currency's unit, the
 * employee's the rest. So the odd unit is the employer's, and the parts sum to what is due.
 */
export function splitPremium(due: bigint, employerShareBp: number): Omit<Owed, "currency"> {
  const employer = divideHalfUp(due * BigInt(employerShareBp), WHOLE_BP);
  return { due, employer, employee: due - employer };
}

/** The terms in force on a day for a plan; null when none are. */
export const termsOn = (
  terms: readonly PremiumTerms[],
  code: string,
  day: Day,
): PremiumTerms | null =>
  terms.find((one) => one.code === code && inSpan(day, one.validFrom, one.validTo)) ?? null;

/** The wage that a premium by wage goes by: one in another currency than the bounds is not known. */
const usableWage = ({ premiumCurrency }: PremiumTerms, wage: Money | null): Money | null =>
  wage !== null && (premiumCurrency === null || premiumCurrency === wage.currency) ? wage : null;

/** True when the premium goes by a wage that is not known, or only in another currency. */
export const lacksWage = (terms: PremiumTerms, wage: Money | null): boolean =>
  terms.premiumWageRateBp !== null && usableWage(terms, wage) === null;

/** A whole month's premium in 1/10,000 of the currency's unit; null when there is no saying. */
function monthly(terms: PremiumTerms, wage: Money | null): Money | null {
  const { premiumMinor, premiumCurrency, premiumFloorMinor: floor } = terms;
  const ceiling = terms.premiumCeilingMinor;
  const scaled = (minor: bigint | null, currency: Currency | null): Money | null =>
    minor === null || currency === null ? null : { minor: minor * WHOLE_BP, currency };
  if (terms.premiumWageRateBp === null) return scaled(premiumMinor, premiumCurrency);
  const usable = usableWage(terms, wage);
  if (usable === null) return scaled(floor, premiumCurrency);
  const asked = usable.minor * BigInt(terms.premiumWageRateBp);
  const least = (floor ?? 0n) * WHOLE_BP;
  const bounded = asked < least ? least : asked;
  const most = ceiling === null ? bounded : ceiling * WHOLE_BP;
  return { minor: bounded > most ? most : bounded, currency: usable.currency };
}

/**
 * What one member owes for one month at one factory. A premium by wage is bounded by floor and
 * ceiling first; then the covered days out of the month's are taken, never more than the whole
 * month, and rounded once, half up, to whole riel or cents.
 * @returns null where nothing can be asked: by wage, with no wage known and no floor
 */
export function owedByMember(
  terms: PremiumTerms,
  { month, days, wage }: Pick<CoveredAlike, "month" | "days" | "wage">,
): Owed | null {
  const premium = monthly(terms, wage);
  if (premium === null) return null;
  const whole = daysInMonth(month);
  const taken = BigInt(Math.min(days, whole));
  const due = divideHalfUp(premium.minor * taken, WHOLE_BP * BigInt(whole));
  return { currency: premium.currency, ...splitPremium(due, terms.employerShareBp) };
}

/** What many owe together, each for themselves: nothing is rounded a second time. */
export const owedTogether = (owed: Owed, members: number): Owed => ({
  currency: owed.currency,
  due: owed.due * BigInt(members),
  employer: owed.employer * BigInt(members),
  employee: owed.employee * BigInt(members),
});

/** The sum of what is owed in one currency. */
export const sumOwed = (currency: Currency, owed: readonly Owed[]): Owed => ({
  currency,
  due: sum(owed.map(({ due }) => due)),
  employer: sum(owed.map(({ employer }) => employer)),
  employee: sum(owed.map(({ employee }) => employee)),
});
