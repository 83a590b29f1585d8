import { Field, Int, ObjectType } from "type-graphql";
import { InputErrorType, showRefusals } from "../../adjudication";
import type { Booking, ContributionMonth, ContributionsDone } from "../../enrolment";
import { toDecimal } from "../../shared/fraction";
import type { Language } from "../../shared/language";
import { MoneyType, showMoney } from "../../shared/money.type";
import { DateScalar, DecimalScalar, YearMonthScalar } from "../../shared/scalars";

@ObjectType("Contribution", { description: "A payment as it was booked for a month." })
export class ContributionType {
  @Field(() => String, { description: "The bank's number of the payment." })
  reference: string;

  @Field(() => DateScalar, { description: "The day it was received." })
  receivedOn: string;

  @Field(() => MoneyType, { description: "The employer's part." })
  employer: MoneyType;

  @Field(() => MoneyType, { description: "The employees' part." })
  employee: MoneyType;

  @Field(() => String, { description: "The person who booked it." })
  recordedBy: string;

  @Field(() => Boolean, {
    description: "Whether it was withdrawn: then it is kept, and counts for nothing.",
  })
  withdrawn: boolean;
}

@ObjectType("ContributionMonth", {
  description:
    "What a factory owes and has paid for a month, as it is known now: paid + arrears - overpaid = due. A month in which two currencies are owed or paid has an entry for each.",
})
export class ContributionMonthType {
  @Field(() => YearMonthScalar, { description: "The month." })
  month: string;

  @Field(() => DecimalScalar, {
    description:
      "Covered days of the factory's members over the days of the month, to 12 significant digits; a member of two factories counts at both.",
  })
  memberMonths: string;

  @Field(() => MoneyType, {
    description:
      "The premiums of its members: that of the plan version in force on the member's first covered day of the month, by wage bounded by floor and ceiling, times covered days over days of the month, each rounded half up to whole riel or cents.",
  })
  due: MoneyType;

  @Field(() => MoneyType, {
    description:
      "The employer's part: of each member's premium the employer's share, rounded half up, so that the odd riel or cent is the employer's.",
  })
  employerDue: MoneyType;

  @Field(() => MoneyType, {
    description: "The employees' part: the rest, so that both sum to what is due.",
  })
  employeeDue: MoneyType;

  @Field(() => MoneyType, { description: "What is booked and not withdrawn." })
  paid: MoneyType;

  @Field(() => MoneyType, { description: "What is due and not paid; 0 when nothing is." })
  arrears: MoneyType;

  @Field(() => MoneyType, { description: "What is paid and not due; 0 when nothing is." })
  overpaid: MoneyType;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day of the last payment; null while something is owed or nothing was paid.",
  })
  paidOn: string | null;

  @Field(() => Int, {
    description:
      "Members whose premium goes by a wage that is not known, or only in another currency than the plan's bounds: they owe the floor, or nothing where there is none.",
  })
  wagesMissing: number;

  @Field(() => [ContributionType], { description: "What was booked, in the order of receipt." })
  contributions: ContributionType[];
}

@ObjectType("RecordContributionsPayload", { description: "What became of payments." })
export class RecordContributionsPayload {
  @Field(() => [ContributionMonthType], {
    description: "The months they are for, as they now stand; none when refused.",
  })
  months: ContributionMonthType[];

  @Field(() => [InputErrorType], { description: "Why they were refused; nothing is booked then." })
  errors: InputErrorType[];
}

@ObjectType("WithdrawContributionPayload", { description: "What became of a withdrawal." })
export class WithdrawContributionPayload {
  @Field(() => [ContributionMonthType], {
    description: "The month it was booked for, as it now stands; none when refused.",
  })
  months: ContributionMonthType[];

  @Field(() => [InputErrorType], { description: "Why it was refused; nothing is changed then." })
  errors: InputErrorType[];
}

function showBooking(row: Booking): ContributionType {
  const { reference, receivedOn, currency, recordedBy, withdrawn } = row;
  const employer = showMoney(row.employerMinor, currency);
  const employee = showMoney(row.employeeMinor, currency);
  return { reference, receivedOn, employer, employee, recordedBy, withdrawn };
}

/** Shows a month of a factory's contributions. */
export function showContributionMonth(row: ContributionMonth): ContributionMonthType {
  const { month, currency, paidOn, wagesMissing } = row;
  const money = (minor: bigint): MoneyType => showMoney(minor, currency);
  return {
    month,
    memberMonths: toDecimal(row.memberMonths),
    due: money(row.due),
    employerDue: money(row.employerDue),
    employeeDue: money(row.employeeDue),
    paid: money(row.paid),
    arrears: money(row.arrears),
    overpaid: money(row.overpaid),
    paidOn,
    wagesMissing,
    contributions: row.bookings.map(showBooking),
  };
}

/** Shows what became of an act on contributions. */
export const showContributionsDone = (
  { months, problems }: ContributionsDone,
  language: Language,
): RecordContributionsPayload => ({
  months: months.map(showContributionMonth),
  errors: showRefusals(problems, language),
});
