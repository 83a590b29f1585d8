import { Field, ID, InputType } from "type-graphql";
import {
  InjuryCauseEnum,
  MemberIdentifierInput,
  PatientAsSeenInput,
  ReferralInput,
  ServiceLineInput,
  VisitKindEnum,
  type InjuryCause,
  type VisitKind,
} from "../adjudication";
import { DateScalar } from "../shared/scalars";

@InputType({ description: "The front desk's question: is this person covered for this?" })
export class EligibilityInput {
  @Field(() => MemberIdentifierInput, { description: "Who the patient is." })
  member: MemberIdentifierInput;

  @Field(() => PatientAsSeenInput, {
    nullable: true,
    description: "The patient as seen: unmasks the record when it agrees.",
  })
  patientAsSeen?: PatientAsSeenInput | null;

  @Field(() => DateScalar, { description: "The day of the service, or of admission." })
  serviceDate: string;

  @Field(() => DateScalar, { nullable: true, description: "The day of discharge, when known." })
  dischargedOn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The provider; a desk's own is implied, staff must name one.",
  })
  providerId?: string | null;

  @Field(() => VisitKindEnum, {
    nullable: true,
    defaultValue: "OUTPATIENT",
    description: "Whether a bed is taken.",
  })
  visitKind?: VisitKind | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Whether it is an emergency.",
  })
  emergency?: boolean | null;

  @Field(() => InjuryCauseEnum, {
    nullable: true,
    defaultValue: "NONE",
    description: "What hurt the patient.",
  })
  cause?: InjuryCause | null;

  @Field(() => ReferralInput, { nullable: true, description: "The referral letter." })
  referral?: ReferralInput | null;

  @Field(() => [String], {
    nullable: true,
    defaultValue: [],
    description: "ICD-10 codes, principal first, when known.",
  })
  diagnoses?: string[] | null;

  @Field(() => [ServiceLineInput], {
    nullable: true,
    defaultValue: [],
    description: "The basket; empty asks about cover only.",
  })
  lines?: ServiceLineInput[] | null;
}
