import { Field, Int, ObjectType } from "type-graphql";
import { InputErrorType, SeverityEnum, type ClaimDecision, type Severity } from "../adjudication";
import { MoneyType } from "../shared/money.type";
import { ClaimDecisionEnum } from "./claim.enums";

@ObjectType("ReplayDifference", { description: "A reason that a replay finds otherwise." })
export class ReplayDifferenceType {
  @Field(() => Int, { nullable: true, description: "The line; null for the claim as a whole." })
  line: number | null;

  @Field(() => String, { description: "The reason's code." })
  code: string;

  @Field(() => SeverityEnum, {
    nullable: true,
    description: "What the reason did in the decision; null where it did not stand.",
  })
  severityBefore: Severity | null;

  @Field(() => SeverityEnum, {
    nullable: true,
    description: "What it does in the replay; null where it does not stand.",
  })
  severityAfter: Severity | null;

  @Field(() => MoneyType, { nullable: true, description: "What it took off in the decision." })
  amountBefore: MoneyType | null;

  @Field(() => MoneyType, { nullable: true, description: "What it takes off in the replay." })
  amountAfter: MoneyType | null;
}

@ObjectType("AdjudicationReplay", {
  description: "A decision judged again from the facts it was taken by.",
})
export class AdjudicationReplayType {
  @Field(() => String, { description: "HIP's number of the claim." })
  claimNumber: string;

  @Field(() => Int, { description: "The version of the decision that was judged again." })
  version: number;

  @Field(() => Boolean, {
    description: "Whether the decision keeps its facts: imported ones cannot be judged again.",
  })
  replayable: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the same comes out; null when nothing was judged again.",
  })
  same: boolean | null;

  @Field(() => String, { description: "The version of the rules that decided." })
  ruleSetVersionBefore: string;

  @Field(() => String, { description: "The version of the rules that judges now." })
  ruleSetVersionAfter: string;

  @Field(() => Int, { nullable: true, description: "The version of the plan that decided." })
  planVersionBefore: number | null;

  @Field(() => Int, { nullable: true, description: "The version of the plan of the replay." })
  planVersionAfter: number | null;

  @Field(() => ClaimDecisionEnum, { description: "What was decided." })
  decisionBefore: ClaimDecision;

  @Field(() => ClaimDecisionEnum, {
    nullable: true,
    description: "What comes out; null where it would wait, or nothing was judged again.",
  })
  decisionAfter: ClaimDecision | null;

  @Field(() => MoneyType, { description: "What the scheme pays by the decision." })
  benefitBefore: MoneyType;

  @Field(() => MoneyType, {
    nullable: true,
    description: "What it would pay; null where it would wait, or nothing was judged again.",
  })
  benefitAfter: MoneyType | null;

  @Field(() => [ReplayDifferenceType], { description: "Every reason that is not the same." })
  differences: ReplayDifferenceType[];

  @Field(() => [InputErrorType], { description: "What was wrong with the question itself." })
  errors: InputErrorType[];
}
