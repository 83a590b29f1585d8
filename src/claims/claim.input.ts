import { Field, ID, InputType, Int } from "type-graphql";
import {
  InjuryCauseEnum,
  MemberIdentifierInput,
  PatientAsSeenInput,
  ReferralInput,
  ServiceLineInput,
  VisitKindEnum,
  type ClaimDecision,
  type InjuryCause,
  type VisitKind,
} from "../adjudication";
import { MoneyInput } from "../shared/money.type";
import { DateScalar, DateTimeScalar } from "../shared/scalars";
import { ClaimDecisionEnum, ClaimStatusEnum, DischargeOutcomeEnum } from "./claim.enums";
import type { ClaimStatus, DischargeOutcome } from "./claim.rules";

@InputType({ description: "A file that belongs to a claim, named by its hash." })
export class AttachmentInput {
  @Field(() => String, {
    description:
      "SHA-256 of the file, 64 hexadecimal digits; the file is sent to /attachments/{sha256}.",
  })
  sha256: string;

  @Field(() => String, {
    description: "What it is: a code of up to 64 characters, such as DISCHARGE_SUMMARY.",
  })
  kind: string;

  @Field(() => String, { nullable: true, description: "Its name at the provider." })
  fileName?: string | null;
}

@InputType({ description: "A claim: one episode at one provider." })
export class SubmitClaimInput {
  @Field(() => String, {
    description: "The provider's own number of the visit: the idempotency key, for ever.",
  })
  providerReference: string;

  @Field(() => ID, { nullable: true, description: "The provider; a desk's own is implied." })
  providerId?: string | null;

  @Field(() => MemberIdentifierInput, { description: "Who the patient is." })
  member: MemberIdentifierInput;

  @Field(() => PatientAsSeenInput, { nullable: true, description: "The patient as seen." })
  patientAsSeen?: PatientAsSeenInput | null;

  @Field(() => VisitKindEnum, { description: "Whether a bed was taken." })
  visitKind: VisitKind;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Whether it was an emergency.",
  })
  emergency?: boolean | null;

  @Field(() => DateScalar, { description: "The day of the visit, or of admission." })
  admittedOn: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day of discharge; a stay needs it.",
  })
  dischargedOn?: string | null;

  @Field(() => DischargeOutcomeEnum, { nullable: true, description: "How the stay ended." })
  dischargeOutcome?: DischargeOutcome | null;

  @Field(() => [String], {
    description: "ICD-10 codes, principal first; empty when diagnosisText says it without a code.",
  })
  diagnoses: string[];

  @Field(() => String, { nullable: true, description: "The diagnosis in words." })
  diagnosisText?: string | null;

  @Field(() => InjuryCauseEnum, {
    nullable: true,
    defaultValue: "NONE",
    description: "What hurt the patient.",
  })
  cause?: InjuryCause | null;

  @Field(() => ReferralInput, { nullable: true, description: "The referral letter." })
  referral?: ReferralInput | null;

  @Field(() => String, { nullable: true, description: "The token of a guarantee given before." })
  guaranteeToken?: string | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: "What the patient was charged: above zero it is a breach to repair.",
  })
  patientPaid?: MoneyInput | null;

  @Field(() => [ServiceLineInput], { description: "What was done, 1 to 100 lines." })
  lines: ServiceLineInput[];

  @Field(() => MoneyInput, {
    nullable: true,
    description: "The sum of the charges, checked against the lines.",
  })
  statedTotal?: MoneyInput | null;

  @Field(() => [AttachmentInput], {
    nullable: true,
    defaultValue: [],
    description: "Files, 20 at most, each named once; the claim never waits for them.",
  })
  attachments?: AttachmentInput[] | null;
}

@InputType({ description: "Several claims at once, each on its own." })
export class SubmitClaimsInput {
  @Field(() => [SubmitClaimInput], { description: "The claims, 1 to 100." })
  claims: SubmitClaimInput[];

  @Field(() => Int, {
    nullable: true,
    description: "How many claims there should be; a mismatch stores nothing.",
  })
  controlCount?: number | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: "The sum of the stated totals; a mismatch stores nothing.",
  })
  controlTotal?: MoneyInput | null;
}

@InputType({ description: "Which claims to list; every part that is given narrows." })
export class ClaimFilter {
  @Field(() => [ClaimStatusEnum], { nullable: true, description: "In one of these statuses." })
  status?: ClaimStatus[] | null;

  @Field(() => ClaimDecisionEnum, { nullable: true, description: "With this decision." })
  decision?: ClaimDecision | null;

  @Field(() => ID, { nullable: true, description: "Of this provider." })
  providerId?: string | null;

  @Field(() => String, { nullable: true, description: "Of this member." })
  memberNumber?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Service date on this day or later." })
  admittedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Service date on this day or before." })
  admittedTo?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Received at this instant or later.",
  })
  receivedFrom?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Received before this instant." })
  receivedTo?: Date | null;

  @Field(() => String, { nullable: true, description: "With this reason code." })
  reasonCode?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Changed after this instant." })
  changedAfter?: Date | null;
}
