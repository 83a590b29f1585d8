import { Field, InputType } from "type-graphql";
import type { ContributionsRequest, WithdrawalRequest } from "../../enrolment";
import { MoneyInput } from "../../shared/money.type";
import { DateScalar, YearMonthScalar } from "../../shared/scalars";
import { visible } from "../../shared/text";

@InputType({ description: "What a factory has paid for one month." })
export class ContributionInput {
  @Field(() => YearMonthScalar, {
    description:
      "The month it is for: of the factory's contract, at most twelve months after the current one.",
  })
  month: string;

  @Field(() => MoneyInput, { description: "The employer's part, in the premium's currency." })
  employer: MoneyInput;

  @Field(() => MoneyInput, { description: "The employees' part, in the same currency." })
  employee: MoneyInput;

  @Field(() => DateScalar, { description: "The day it was received, today at the latest." })
  receivedOn: string;

  @Field(() => String, {
    description:
      "The bank's number of the payment, at most 64 characters; one payment may be for several months.",
  })
  reference: string;
}

@InputType({ description: "Payments of one factory, booked together or not at all." })
export class RecordContributionsInput {
  @Field(() => String, { description: "The factory's code." })
  factoryCode: string;

  @Field(() => [ContributionInput], {
    description: "The payments, 1 to 60; each reference once for a month.",
  })
  contributions: ContributionInput[];
}

@InputType({
  description: "A booking that was wrong: a bounced cheque, or another factory's money.",
})
export class WithdrawContributionInput {
  @Field(() => String, { description: "The factory's code." })
  factoryCode: string;

  @Field(() => String, { description: "The reference it was booked under." })
  reference: string;

  @Field(() => YearMonthScalar, { description: "The month it was booked for." })
  month: string;

  @Field(() => String, { description: "Why it is withdrawn, in a sentence." })
  reason: string;
}

/** Reads payments, without the blanks around codes. */
export const contributionsRequestOf = (input: RecordContributionsInput): ContributionsRequest => ({
  factoryCode: visible(input.factoryCode),
  contributions: input.contributions.map((one) => ({ ...one, reference: visible(one.reference) })),
});

/** Reads a withdrawal, without the blanks around codes. */
export const withdrawalRequestOf = (input: WithdrawContributionInput): WithdrawalRequest => ({
  factoryCode: visible(input.factoryCode),
  reference: visible(input.reference),
  month: input.month,
  reason: visible(input.reason),
});
