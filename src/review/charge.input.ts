import { Field, ID, InputType } from "type-graphql";
import { publishEnum } from "../shared/enums";
import { MoneyInput } from "../shared/money.type";
import { rowIdOf } from "../shared/node.type";
import { DateScalar } from "../shared/scalars";
import { visible } from "../shared/text";
import type { ChargeFilter } from "./charge-list.service";
import type { CallBackWish, RefundWish, ReportWish } from "./charge-request.rules";
import type { CallBackOutcome } from "./callback.rules";

type ReportSource = "STAFF" | "CALL_BACK";

const ReportSourceEnum = publishEnum<ReportSource>(
  "ChargeReportSource",
  "From whom the staff know that a patient was charged.",
  {
    STAFF: "From a visit, a letter, a colleague, or anybody but a call to the patient.",
    CALL_BACK: "From the patient, who was called: the same as a call-back with a charge.",
  },
);

export const CallBackOutcomeEnum = publishEnum<CallBackOutcome>(
  "CallBackOutcome",
  "What a member said who was asked whether a visit was free.",
  {
    NOT_CHARGED: "They paid nothing.",
    CHARGED: "They were charged.",
    NOT_REACHED: "Nobody was reached; this counts in no rate.",
  },
);

@InputType({ description: "That a patient was charged for a visit." })
export class ReportPatientChargeInput {
  @Field(() => String, { description: "HIP's number of a claim of the visit, in any status." })
  claimNumber: string;

  @Field(() => MoneyInput, { description: "What the patient was charged for the whole visit." })
  amount: MoneyInput;

  @Field(() => ReportSourceEnum, { description: "From whom it is known." })
  source: ReportSource;

  @Field(() => String, {
    description: "How it is known, in a sentence; it stays inside the scheme.",
  })
  note: string;
}

@InputType({ description: "Money that a patient was given back." })
export class RecordPatientRefundInput {
  @Field(() => String, { description: "HIP's number of a claim of the visit, in any status." })
  claimNumber: string;

  @Field(() => MoneyInput, {
    description: "What was given back, in the currency in which it is due; at most what is due.",
  })
  amount: MoneyInput;

  @Field(() => DateScalar, {
    description: "The day on which it was given, from the visit to today.",
  })
  paidOn: string;

  @Field(() => String, {
    description:
      "The provider's number of the receipt that the patient signed; it stands for one refund.",
  })
  receipt: string;
}

@InputType({ description: "What a member said who was called about a visit." })
export class RecordCallBackInput {
  @Field(() => String, { description: "HIP's number of the visit's claim." })
  claimNumber: string;

  @Field(() => CallBackOutcomeEnum, { description: "What was said." })
  outcome: CallBackOutcome;

  @Field(() => MoneyInput, {
    nullable: true,
    description: "What they were charged; required with CHARGED, and only then.",
  })
  amount?: MoneyInput | null;

  @Field(() => String, {
    nullable: true,
    description: "What was said, in a sentence; required with CHARGED. It stays inside the scheme.",
  })
  note?: string | null;
}

@InputType("PatientChargeFilter", { description: "Which charges a list holds." })
export class PatientChargeFilterInput {
  @Field(() => ID, { nullable: true, description: "Only those of this provider." })
  providerId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: something is still due; false: nothing is; all when left out.",
  })
  open?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: "Only visits of this day or later." })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Only visits of this day or earlier." })
  to?: string | null;
}

/** Reads a report; what the patient said on the telephone is a call-back. */
export const reportWishOf = (input: ReportPatientChargeInput): ReportWish => ({
  claimNumber: visible(input.claimNumber),
  amount: input.amount,
  note: visible(input.note),
});

/** Reads a refund, without the blanks around numbers. */
export const refundWishOf = (input: RecordPatientRefundInput): RefundWish => ({
  claimNumber: visible(input.claimNumber),
  amount: input.amount,
  paidOn: input.paidOn,
  receipt: visible(input.receipt),
});

/** Reads the answer to a call. */
export const callBackWishOf = (input: RecordCallBackInput): CallBackWish => ({
  claimNumber: visible(input.claimNumber),
  outcome: input.outcome,
  amount: input.amount ?? null,
  note: visible(input.note ?? ""),
});

/** Reads a filter; what was left out is null, and a provider that is none matches nothing. */
export const chargeFilterOf = (input: PatientChargeFilterInput | null): ChargeFilter => ({
  providerId: input?.providerId == null ? null : (rowIdOf("Provider", input.providerId) ?? ""),
  open: input?.open ?? null,
  from: input?.from ?? null,
  to: input?.to ?? null,
});
