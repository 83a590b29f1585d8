import { Field, ID, Int, ObjectType } from "type-graphql";
import {
  type Adjudication,
  ReasonType,
  VisitKindEnum,
  type AdjudicationKind,
  type ClaimDecision,
  type VisitKind,
} from "../adjudication";
import { RoleEnum, type Role } from "../access";
import { ServiceType } from "../plans";
import { TariffVersionType } from "../providers";
import { MoneyType } from "../shared/money.type";
import { Node } from "../shared/node.type";
import { connectionOf } from "../shared/pages.type";
import { DateScalar, DateTimeScalar } from "../shared/scalars";
import type { ClaimLine } from "./claim-line.entity";
import type { Claim } from "./claim.entity";
import { AdjudicationKindEnum, ClaimDecisionEnum, ClaimStatusEnum } from "./claim.enums";
import type { ClaimStatus } from "./claim.rules";

@ObjectType("Diagnosis", { description: "One diagnosis of a claim." })
export class DiagnosisType {
  @Field(() => String, { nullable: true, description: "ICD-10 code; null when uncoded." })
  code: string | null;

  @Field(() => String, { nullable: true, description: "The diagnosis in words." })
  text: string | null;

  @Field(() => Boolean, { description: "Whether it is the principal one." })
  principal: boolean;
}

@ObjectType("Finding", { description: "A reason a claim waits for a person or a fact." })
export class FindingType {
  @Field(() => String, { description: "The reason's code." })
  code: string;

  @Field(() => Int, { nullable: true, description: "The line; null for the claim as a whole." })
  line: number | null;

  @Field(() => [RoleEnum], { description: "Who may resolve it." })
  resolvableBy: Role[];

  @Field(() => DateTimeScalar, { description: "Since when." })
  openedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "Until when; null while open." })
  resolvedAt: Date | null;
}

@ObjectType("Adjudication", { description: "One version of the decision on a claim." })
export class AdjudicationType {
  readonly row: Adjudication;

  @Field(() => Int, { description: "1 is the first decision; later ones never change it." })
  version: number;

  @Field(() => AdjudicationKindEnum, { description: "Who or what decided." })
  kind: AdjudicationKind;

  @Field(() => ClaimDecisionEnum, { description: "What was decided." })
  decision: ClaimDecision;

  @Field(() => MoneyType, { description: "What the scheme pays by it." })
  benefit: MoneyType;

  @Field(() => DateTimeScalar, { description: "When." })
  decidedAt: Date;

  @Field(() => String, { description: "By whom; `engine` for the rules." })
  decidedBy: string;

  @Field(() => String, { description: "The version of the rules." })
  ruleSetVersion: string;

  @Field(() => Int, { nullable: true, description: "The version of the plan." })
  planVersion: number | null;
}

@ObjectType("ClaimLine", { description: "One service of a claim." })
export class ClaimLineType {
  readonly claim: Claim;
  readonly row: ClaimLine;

  @Field(() => Int, { description: "The line's number, from 1." })
  line: number;

  @Field(() => String, { nullable: true, description: "The provider's own number of the line." })
  providerLineReference: string | null;

  @Field(() => DateScalar, { description: "The day of the service." })
  serviceDate: string;

  @Field(() => Int, { description: "Units submitted." })
  quantity: number;

  @Field(() => Int, { nullable: true, description: "Units allowed; null while undecided." })
  allowedQuantity: number | null;

  @Field(() => MoneyType, {
    nullable: true,
    description: "What was submitted, in the claim's currency; null while unknown.",
  })
  submitted: MoneyType | null;

  @Field(() => MoneyType, {
    nullable: true,
    description: "The charge as sent, in its own currency.",
  })
  chargeAsSubmitted: MoneyType | null;

  @Field(() => MoneyType, {
    nullable: true,
    description: "What the scheme pays; null while undecided.",
  })
  benefit: MoneyType | null;

  @Field(() => MoneyType, { description: "What the patient pays: always zero." })
  patientPays: MoneyType;

  @Field(() => ServiceType, { description: "The service." })
  service?: ServiceType;

  @Field(() => [ReasonType], { description: "Every reason, in order of precedence." })
  reasons?: ReasonType[];

  @Field(() => TariffVersionType, { nullable: true, description: "The price it was judged by." })
  tariff?: TariffVersionType | null;
}

@ObjectType("Claim", { implements: Node, description: "One episode at one provider." })
export class ClaimType extends Node {
  readonly row: Claim;

  @Field(() => String, { description: "HIP's number of the claim, with its check digit." })
  claimNumber: string;

  @Field(() => String, { description: "The provider's own number of the visit." })
  providerReference: string;

  @Field(() => Int, { description: "Raised at every change; acts on the claim name it." })
  version: number;

  @Field(() => ClaimStatusEnum, { description: "Where it stands." })
  status: ClaimStatus;

  @Field(() => ClaimDecisionEnum, { nullable: true, description: "What was decided, once it was." })
  decision: ClaimDecision | null;

  @Field(() => VisitKindEnum, { description: "Whether a bed was taken." })
  visitKind: VisitKind;

  @Field(() => Boolean, { description: "Whether it was an emergency." })
  emergency: boolean;

  @Field(() => DateScalar, { description: "The day of the visit, or of admission." })
  admittedOn: string;

  @Field(() => DateScalar, { nullable: true, description: "The day of discharge." })
  dischargedOn: string | null;

  @Field(() => [DiagnosisType], {
    nullable: true,
    description: "Principal first; null for those who pay without knowing it.",
  })
  diagnoses: DiagnosisType[] | null;

  @Field(() => DateTimeScalar, { description: "When it came in." })
  receivedAt: Date;

  @Field(() => MoneyType, {
    nullable: true,
    description: "Sum of the lines; null until every price and rate is known.",
  })
  submitted: MoneyType | null;

  @Field(() => MoneyType, {
    nullable: true,
    description: "What the scheme pays; null while undecided.",
  })
  benefit: MoneyType | null;

  @Field(() => MoneyType, { description: "What the patient pays: always zero." })
  patientPays: MoneyType;

  @Field(() => MoneyType, {
    nullable: true,
    description: "What the patient was charged all the same: a breach to repair.",
  })
  patientPaid: MoneyType | null;

  @Field(() => ID, { description: "The claim's global id." })
  override id: string;
}

export const ClaimConnection = connectionOf("Claim", () => ClaimType);
