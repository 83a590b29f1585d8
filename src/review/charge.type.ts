import { Field, ObjectType } from "type-graphql";
import { InputErrorType } from "../adjudication";
import { ClaimType, type ChargeSource } from "../claims";
import { publishEnum } from "../shared/enums";
import { MoneyType } from "../shared/money.type";
import { connectionOf } from "../shared/pages.type";
import { DateScalar, DateTimeScalar } from "../shared/scalars";

export const ChargeSourceEnum = publishEnum<ChargeSource>(
  "ChargeSource",
  "Who told that a patient was charged.",
  {
    CLAIM: "The provider's own claim, by its patientPaid.",
    STAFF: "The scheme's staff.",
    CALL_BACK: "The patient, who was called and asked.",
  },
);

@ObjectType("PatientChargeReport", {
  description:
    "One report that a patient was charged. It is never changed; a higher one adds to it.",
})
export class PatientChargeReportType {
  @Field(() => String, { description: "Number of the claim that it names." })
  claimNumber: string;

  @Field(() => ChargeSourceEnum, {
    nullable: true,
    description: "Who told it; null for desks when it was not their own claim.",
  })
  source: ChargeSource | null;

  @Field(() => MoneyType, { description: "The amount as it was told." })
  amount: MoneyType;

  @Field(() => MoneyType, {
    nullable: true,
    description:
      "The same in the currency of the visit's first report, by the rate of the service date; null when no rate was published, and it counts for nothing then.",
  })
  counted: MoneyType | null;

  @Field(() => String, { description: "The person who told it." })
  reportedBy: string;

  @Field(() => DateTimeScalar, { description: "When it was told." })
  reportedAt: Date;

  @Field(() => String, {
    nullable: true,
    description: "How it is known; null for desks, and for what a claim says by itself.",
  })
  note: string | null;
}

@ObjectType("PatientRefund", { description: "Money that a patient was given back." })
export class PatientRefundType {
  @Field(() => MoneyType, { description: "The amount." })
  amount: MoneyType;

  @Field(() => DateScalar, { description: "The day on which it was given." })
  paidOn: string;

  @Field(() => String, { description: "The provider's own number of the receipt." })
  receipt: string;

  @Field(() => String, { description: "The person who recorded it." })
  recordedBy: string;

  @Field(() => DateTimeScalar, { description: "When it was recorded." })
  recordedAt: Date;
}

@ObjectType("PatientCharge", {
  description:
    "That a patient was charged for a visit that is free: a breach to repair, never a share. It belongs to the visit, whatever becomes of its claims.",
})
export class PatientChargeType {
  /** The claim that the first report names. */
  readonly claimId: string;

  @Field(() => MoneyType, {
    description: "The highest amount that was told, never the sum of reports.",
  })
  charged: MoneyType;

  @Field(() => MoneyType, { description: "What the patient was given back." })
  refunded: MoneyType;

  @Field(() => MoneyType, { description: "What the provider still owes the patient." })
  due: MoneyType;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day of the last refund once nothing is due; null until then.",
  })
  closedOn: string | null;

  @Field(() => [PatientChargeReportType], { description: "Who told what, in that order." })
  reports: PatientChargeReportType[];

  @Field(() => [PatientRefundType], { description: "What was given back, in that order." })
  refunds: PatientRefundType[];
}

export const PatientChargeConnection = connectionOf("PatientCharge", () => PatientChargeType);

const CLAIM = { nullable: true, description: "The claim as it stands; null when refused." };
const REPLAYED = { description: "Whether just this was recorded before." };
const ERRORS = { description: "Why it was refused; nothing is changed then." };

@ObjectType("ReportPatientChargePayload", { description: "What became of a report of a charge." })
export class ReportPatientChargePayload {
  @Field(() => ClaimType, CLAIM) claim: ClaimType | null;
  @Field(() => Boolean, REPLAYED) replayed: boolean;
  @Field(() => [InputErrorType], ERRORS) errors: InputErrorType[];
}

@ObjectType("RecordPatientRefundPayload", { description: "What became of a refund." })
export class RecordPatientRefundPayload {
  @Field(() => ClaimType, CLAIM) claim: ClaimType | null;
  @Field(() => Boolean, REPLAYED) replayed: boolean;
  @Field(() => [InputErrorType], ERRORS) errors: InputErrorType[];
}

@ObjectType("RecordCallBackPayload", { description: "What became of a call to a member." })
export class RecordCallBackPayload {
  @Field(() => ClaimType, CLAIM) claim: ClaimType | null;
  @Field(() => Boolean, REPLAYED) replayed: boolean;
  @Field(() => [InputErrorType], ERRORS) errors: InputErrorType[];
}
