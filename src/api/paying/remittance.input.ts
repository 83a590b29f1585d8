import { Field, ID, InputType, Int } from "type-graphql";
import type { PaymentWords, PreparationWish, RemittanceWish } from "../../payments";
import { CurrencyEnum } from "../../shared/enums.type";
import type { Currency } from "../../shared/money";
import { MoneyInput } from "../../shared/money.type";
import { rowIdOf } from "../../shared/node.type";
import { DateScalar } from "../../shared/scalars";
import { visible } from "../../shared/text";

@InputType({ description: "What a provider is to be paid." })
export class PrepareRemittanceInput {
  @Field(() => ID, { description: "The provider." })
  providerId: string;

  @Field(() => CurrencyEnum, { description: "The currency of the claims." })
  currency: Currency;

  @Field(() => DateScalar, { description: "The last day whose decisions are paid; today at most." })
  decidedUntil: string;
}

@InputType({ description: "A prepared remittance that another person lets go to the bank." })
export class ReleaseRemittanceInput {
  @Field(() => ID, { description: "The remittance." })
  remittanceId: string;

  @Field(() => Int, { description: "The version of it that was seen." })
  expectedVersion: number;
}

@InputType({ description: "What the bank says of a transfer." })
export class ConfirmPaymentInput {
  @Field(() => ID, { description: "The remittance." })
  remittanceId: string;

  @Field(() => Int, { description: "The version of it that was seen." })
  expectedVersion: number;

  @Field(() => DateScalar, {
    description: "The day of the transfer, or of its failure: from its release up to today.",
  })
  paidOn: string;

  @Field(() => MoneyInput, { description: "The amount, which must be the remittance's total." })
  amount: MoneyInput;

  @Field(() => String, { description: "The bank's reference of the transfer." })
  bankReference: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "True when the bank could not pay it: its claims wait for the next one.",
  })
  failed: boolean | null;
}

@InputType({ description: "A remittance that is withdrawn before it is paid." })
export class CancelRemittanceInput {
  @Field(() => ID, { description: "The remittance." })
  remittanceId: string;

  @Field(() => Int, { description: "The version of it that was seen." })
  expectedVersion: number;

  @Field(() => String, { description: "Why, in a sentence." })
  reason: string;
}

/** Whom to pay. */
export const preparationOf = (input: PrepareRemittanceInput): PreparationWish => ({
  providerId: rowIdOf("Provider", input.providerId),
  currency: input.currency,
  decidedUntil: input.decidedUntil,
});

/** The remittance that an act is on, as it was seen. */
export const remittanceOf = (input: ReleaseRemittanceInput): RemittanceWish => ({
  remittanceId: rowIdOf("Remittance", input.remittanceId),
  expectedVersion: input.expectedVersion,
});

/** What the bank says, without the blanks around its reference. */
export const paymentOf = (input: ConfirmPaymentInput): PaymentWords & { failed: boolean } => ({
  paidOn: input.paidOn,
  amount: input.amount,
  bankReference: visible(input.bankReference),
  failed: input.failed ?? false,
});
