import {
  addDays,
  addMonths,
  daysInMonth,
  firstDay,
  type Day,
  type Month,
} from "../../shared/dates";
import { fraction, type Fraction } from "../../shared/fraction";
import { sum, type Currency } from "../../shared/money";
import {
  lacksWage,
  owedByMember,
  owedTogether,
  sumOwed,
  termsOn,
  type CoveredAlike,
  type Owed,
  type PremiumTerms,
} from "./contribution.rules";

/** A payment as it was booked for a month. */
export interface Booking {
  id: string;
  month: Month;
  currency: Currency;
  employerMinor: bigint;
  employeeMinor: bigint;
  receivedOn: Day;
  reference: string;
  recordedBy: string;
  /** A withdrawn booking is kept and counts for nothing. */
  withdrawn: boolean;
}

/**
 * What a factory owes and has paid for a month in one currency:
 * paid + arrears - overpaid = due. A month in which two currencies are owed or paid has one each.
 */
export interface ContributionMonth {
  month: Month;
  currency: Currency;
  /** Covered days of its members over the days of the month. */
  memberMonths: Fraction;
  due: bigint;
  employerDue: bigint;
  employeeDue: bigint;
  paid: bigint;
  arrears: bigint;
  overpaid: bigint;
  /** Members whose premium goes by a wage that is not known. */
  wagesMissing: number;
  /** The day of the last payment, where nothing is owed any more. */
  paidOn: Day | null;
  bookings: readonly Booking[];
}

/** What is known of one month of a factory. */
export interface KnownOfMonth {
  month: Month;
  planCode: string;
  terms: readonly PremiumTerms[];
  covered: readonly CoveredAlike[];
  bookings: readonly Booking[];
}

/** The currency of a month in which nothing says another one (scheme.md: none is US dollars). */
const NO_CURRENCY: Currency = "USD";

/** What one group of members comes to. */
interface Asked {
  owed: Owed | null;
  memberDays: number;
  wagesMissing: number;
}

function askedOf(group: CoveredAlike, all: readonly PremiumTerms[]): Asked {
  const { members, days, month, wage } = group;
  const terms = termsOn(all, group.planCode, group.since);
  const owed = terms && owedByMember(terms, group);
  return {
    owed: owed && owedTogether(owed, members),
    memberDays: members * Math.min(days, daysInMonth(month)),
    wagesMissing: terms && lacksWage(terms, wage) ? members : 0,
  };
}

/** The currency a factory's plan names in a month: on its first day, or on a later one of it. */
function namedCurrency({ planCode, terms, month }: KnownOfMonth): Currency | null {
  const last = addDays(firstDay(addMonths(month, 1)), -1);
  const named = termsOn(terms, planCode, firstDay(month)) ?? termsOn(terms, planCode, last);
  return named?.premiumCurrency ?? null;
}

/** The latest day of payment. */
const lastReceived = (bookings: readonly Booking[]): Day | null =>
  bookings.map(({ receivedOn }) => receivedOn).reduce<Day | null>(later, null);
const later = (a: Day | null, b: Day): Day => (a !== null && a > b ? a : b);

function monthIn(
  { month, currency }: Pick<ContributionMonth, "month" | "currency">,
  asked: readonly Asked[],
  bookings: readonly Booking[],
): ContributionMonth {
  const owed = sumOwed(
    currency,
    asked.flatMap((one) => one.owed ?? []),
  );
  const counted = bookings.filter(({ withdrawn }) => !withdrawn);
  const paid = sum(counted.map((one) => one.employerMinor + one.employeeMinor));
  const open = owed.due - paid;
  const memberDays = asked.reduce((total, one) => total + one.memberDays, 0);
  return {
    month,
    currency,
    memberMonths: fraction(BigInt(memberDays), BigInt(daysInMonth(month))),
    due: owed.due,
    employerDue: owed.employer,
    employeeDue: owed.employee,
    paid,
    arrears: open > 0n ? open : 0n,
    overpaid: open < 0n ? -open : 0n,
    wagesMissing: asked.reduce((total, one) => total + one.wagesMissing, 0),
    paidOn: open > 0n ? null : lastReceived(counted),
    bookings,
  };
}

/**
 * One month of a factory: an entry, or one for each currency. Members of whom nothing can be asked
 * stand in the first, which is that of the plan.
 */
export function contributionMonth(known: KnownOfMonth): ContributionMonth[] {
  const { month, bookings } = known;
  const asked = known.covered.map((group) => askedOf(group, known.terms));
  const used = [
    ...asked.flatMap(({ owed }) => owed?.currency ?? []),
    ...bookings.map(({ currency }) => currency),
  ].sort();
  const main = namedCurrency(known) ?? used[0] ?? NO_CURRENCY;
  return [...new Set([main, ...used])]
    .map((currency) =>
      monthIn(
        { month, currency },
        asked.filter(({ owed }) => (owed?.currency ?? main) === currency),
        bookings.filter((booking) => booking.currency === currency),
      ),
    )
    .filter(({ memberMonths, bookings: own }, _, all) => {
      return all.length === 1 || memberMonths.numerator > 0n || own.length > 0;
    });
}

/** The currencies in which a month may be paid: those it is owed in, or its plan's. */
export function currenciesOf(months: readonly ContributionMonth[]): Currency[] {
  const owing = months.filter(({ due }) => due > 0n);
  return (owing.length > 0 ? owing : months).map(({ currency }) => currency);
}

/**
 * The last day up to which every month is paid: from the first of these months on, and no further
 * than something has been booked. Null when the first of them is not.
 */
export function paidUntil(months: readonly ContributionMonth[], booked: Month): Day | null {
  const [first] = months;
  const unpaid = months.find(({ arrears }) => arrears > 0n)?.month;
  const next = unpaid !== undefined && unpaid <= booked ? unpaid : addMonths(booked, 1);
  return first === undefined || next <= first.month ? null : addDays(firstDay(next), -1);
}

/** Months of grace after the month of cover, where a plan says no other (rules.md, ELG-005: A). */
const USUAL_GRACE_MONTHS = 1;

/** How a plan version sets a rule, as far as the grace goes. */
type Settings = Readonly<Record<string, { parameters?: Readonly<Record<string, string>> }>>;

/** The months of grace of a plan version: the parameter of ELG-005. */
export function graceMonthsOf(rules: Settings): number {
  const said = rules["ELG-005"]?.parameters?.["graceMonths"];
  return said !== undefined && /^\d{1,3}$/.test(said) ? Number(said) : USUAL_GRACE_MONTHS;
}

/** True when a factory still owes for a month whose grace is over in the month of `today`. */
export const owesBeyondGrace = (
  months: readonly ContributionMonth[],
  { current, graceMonths }: { current: Month; graceMonths: number },
): boolean =>
  months.some(({ month, arrears }) => arrears > 0n && current > addMonths(month, graceMonths));
