import { addMonths, firstDay, monthOf, type Day, type Month } from "../../shared/dates";
import { parseMinor, type Currency } from "../../shared/money";
import {
  amountRefusals,
  impossibleDay,
  malformed,
  missing,
  textRefusals,
  when,
  type Refusal,
  type WrittenAmount,
} from "../../shared/refusal";
import type { Booking } from "./contribution-month.rules";

/** A payment of a factory for one month, as it is sent in. */
export interface ContributionRequest {
  month: Month;
  employer: WrittenAmount;
  employee: WrittenAmount;
  receivedOn: Day;
  reference: string;
}

/** Payments of one factory, booked together or not at all. */
export interface ContributionsRequest {
  factoryCode: string;
  contributions: readonly ContributionRequest[];
}

/** What must be known besides the request. */
export interface ContributionFacts {
  today: Day;
  /** The factory's contract `[from, to)`. */
  contractFrom: Day;
  contractTo: Day | null;
  /** The currencies a month may be paid in. */
  currencies: ReadonlyMap<Month, readonly Currency[]>;
  /** Standing bookings by `bookingKey`. */
  booked: ReadonlyMap<string, Booking>;
  maxReference: number;
  maxMonthsAhead: number;
}

/** A payment is one by its reference and month: one cheque may be for several months. */
export const bookingKey = ({ reference, month }: { reference: string; month: Month }): string =>
  `${month} ${reference}`;

/** The amounts of a payment in minor units; null when they cannot be read. */
export function partsOf({ employer, employee }: ContributionRequest) {
  const employerMinor = parseMinor(employer.amount, employer.currency);
  const employeeMinor = parseMinor(employee.amount, employee.currency);
  if (employerMinor === null || employeeMinor === null) return null;
  return { employerMinor, employeeMinor, currency: employer.currency };
}

/** The latest month that may be paid for. */
const latestMonth = ({ today, maxMonthsAhead }: ContributionFacts): Month =>
  addMonths(monthOf(today), maxMonthsAhead);

/** True when a month can be paid for at all. */
export const isPayable = (month: Month, facts: ContributionFacts): boolean =>
  monthRefusals("", month, facts).length === 0;

function monthRefusals(path: string, month: Month, facts: ContributionFacts): Refusal[] {
  const latest = latestMonth(facts);
  const { contractFrom, contractTo } = facts;
  const outside =
    month < monthOf(contractFrom) || (contractTo !== null && firstDay(month) >= contractTo);
  return [
    ...when(outside, () => malformed(path, "OUTSIDE_CONTRACT")),
    ...when(month > latest, () => malformed(path, "MONTH_TOO_FAR", { until: latest })),
  ];
}

function currencyRefusals(
  path: string,
  { month, employer, employee }: ContributionRequest,
  facts: ContributionFacts,
): Refusal[] {
  const may = facts.currencies.get(month);
  if (may === undefined) return [];
  const other = (part: string, { currency }: WrittenAmount, among: readonly Currency[]) =>
    when(!among.includes(currency), () =>
      malformed(`${path}.${part}.currency`, "OTHER_CURRENCY", { currency: among.join(", ") }),
    );
  const wrong = other("employer", employer, may);
  return [...wrong, ...other("employee", employee, wrong.length > 0 ? may : [employer.currency])];
}

/** The fields in which a booking says another thing under the same reference and month. */
function conflictRefusals(
  path: string,
  wanted: ContributionRequest,
  facts: ContributionFacts,
): Refusal[] {
  const known = facts.booked.get(bookingKey(wanted));
  const parts = partsOf(wanted);
  if (!known || !parts) return [];
  const { employerMinor, employeeMinor } = parts;
  const same = {
    employer: known.currency === parts.currency && known.employerMinor === employerMinor,
    employee: known.currency === parts.currency && known.employeeMinor === employeeMinor,
    receivedOn: known.receivedOn === wanted.receivedOn,
  };
  return Object.entries(same).flatMap(([field, holds]) =>
    when(!holds, () => malformed(`${path}.${field}`, "BOOKED_OTHERWISE")),
  );
}

function paymentRefusals(
  path: string,
  wanted: ContributionRequest,
  facts: ContributionFacts,
): Refusal[] {
  const { receivedOn, reference, employer, employee } = wanted;
  const parts = partsOf(wanted);
  const nothing = parts !== null && parts.employerMinor + parts.employeeMinor === 0n;
  return [
    ...monthRefusals(`${path}.month`, wanted.month, facts),
    ...amountRefusals(`${path}.employer`, employer),
    ...amountRefusals(`${path}.employee`, employee),
    ...when(nothing, () => malformed(`${path}.employer.amount`, "NOTHING_PAID")),
    ...currencyRefusals(path, wanted, facts),
    ...when(receivedOn > facts.today, () =>
      impossibleDay(`${path}.receivedOn`, receivedOn, { problem: "IN_THE_FUTURE" }),
    ),
    ...textRefusals(`${path}.reference`, reference, facts.maxReference),
    ...conflictRefusals(path, wanted, facts),
  ];
}

/** What is wrong with the number of payments sent at once. */
export function amountOfWorkRefusals(contributions: readonly unknown[], most: number): Refusal[] {
  return [
    ...when(contributions.length === 0, () => missing("contributions")),
    ...when(contributions.length > most, () =>
      malformed("contributions", "TOO_MANY", { most: String(most) }),
    ),
  ];
}

/** Everything wrong with payments of a known factory; empty when they may be booked. */
export function contributionRefusals(
  contributions: readonly ContributionRequest[],
  facts: ContributionFacts,
): Refusal[] {
  const keys = contributions.map(bookingKey);
  return contributions.flatMap((wanted, index) => [
    ...paymentRefusals(`contributions.${index}`, wanted, facts),
    ...when(keys.indexOf(bookingKey(wanted)) < index, () =>
      malformed(`contributions.${index}.reference`, "GIVEN_TWICE"),
    ),
  ]);
}
