import { Field, Int, ObjectType } from "type-graphql";
import {
  InputErrorType,
  ReasonType,
  type EligibilityStatus,
  type LineOutcome,
  type RemediedCase,
  type Settlement,
  type StandingLine,
} from "../adjudication";
import { CoverageType, MemberSummaryType } from "../enrolment";
import { ServiceType } from "../plans";
import type { Currency } from "../shared/money";
import { MoneyType } from "../shared/money.type";
import { DateTimeScalar } from "../shared/scalars";
import { LimitBalanceType } from "./limit-balance.type";
import { GuaranteeType } from "./guarantee.type";
import { EligibilityStatusEnum, LineOutcomeEnum, SettlementEnum } from "./eligibility.enums";

@ObjectType("EligibilityLine", { description: "What becomes of one line of the basket." })
export class EligibilityLineType {
  readonly standing: StandingLine;
  readonly remedied: RemediedCase;
  readonly currency: Currency;

  @Field(() => Int, { description: "The line's number, from 1." })
  line: number;

  @Field(() => ServiceType, {
    nullable: true,
    description: "The service; null for an unknown code.",
  })
  service: ServiceType | null;

  @Field(() => LineOutcomeEnum, { description: "What becomes of it." })
  outcome: LineOutcome;

  @Field(() => Int, { description: "Units asked for." })
  quantity: number;

  @Field(() => Int, { description: "Units allowed." })
  allowedQuantity: number;

  @Field(() => MoneyType, {
    nullable: true,
    description: "What would be submitted; null while price or rate is unknown.",
  })
  charge: MoneyType | null;

  @Field(() => MoneyType, { description: "What the scheme pays; 0 while it needs review." })
  schemePays: MoneyType;

  @Field(() => MoneyType, { description: "What the patient pays: always zero." })
  patientPays: MoneyType;

  @Field(() => [ReasonType], { description: "Every reason, in order of precedence." })
  reasons: ReasonType[];

  @Field(() => [LimitBalanceType], { description: "What is left of each limit it meets." })
  remaining: LimitBalanceType[];
}

@ObjectType("EligibilityAnswer", { description: "The answer to the front desk's question." })
export class EligibilityAnswerType {
  @Field(() => EligibilityStatusEnum, { description: "Of the person on the date." })
  status: EligibilityStatus;

  @Field(() => SettlementEnum, { description: "What the desk does about money." })
  settlement: Settlement;

  @Field(() => [ReasonType], { description: "Every reason once, in order of precedence." })
  reasons: ReasonType[];

  @Field(() => MemberSummaryType, { nullable: true, description: "Who it is; null when unknown." })
  member: MemberSummaryType | null;

  @Field(() => CoverageType, { nullable: true, description: "The cover that holds the date." })
  coverage: CoverageType | null;

  @Field(() => [EligibilityLineType], { description: "The basket, line by line." })
  lines: EligibilityLineType[];

  @Field(() => MoneyType, {
    nullable: true,
    description: "What the scheme pays for all lines; null when UNDETERMINED.",
  })
  schemePays: MoneyType | null;

  @Field(() => MoneyType, { description: "What the patient pays: always zero." })
  patientPays: MoneyType;

  @Field(() => GuaranteeType, {
    nullable: true,
    description: "What a positive answer promises; null when nothing is promised.",
  })
  guarantee: GuaranteeType | null;

  @Field(() => DateTimeScalar, { description: "When this was checked, by the database's clock." })
  checkedAt: Date;

  @Field(() => String, { description: "The version of the rules that judged." })
  ruleSetVersion: string;

  @Field(() => [InputErrorType], { description: "What was wrong with the question itself." })
  errors: InputErrorType[];
}
