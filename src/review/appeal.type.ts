import { Field, ID, Int, ObjectType } from "type-graphql";
import { InputErrorType } from "../adjudication";
import { ClaimType } from "../claims";
import { dayAt } from "../shared/dates";
import { publishEnum } from "../shared/enums";
import { globalId } from "../shared/node.type";
import { connectionOf } from "../shared/pages.type";
import { DateScalar, DateTimeScalar } from "../shared/scalars";
import type { Appeal } from "./appeal.entity";
import { decisionDueOn, type AppealStatus } from "./appeal.rules";

export const AppealStatusEnum = publishEnum<AppealStatus>(
  "AppealStatus",
  "How an appeal can stand.",
  {
    OPEN: "It waits for a senior reviewer who had no part in the decision.",
    UPHELD: "The decision stands; that is final.",
    OVERTURNED: "A new decision has taken its place.",
    WITHDRAWN: "The provider has withdrawn it, or its claim has ended.",
  },
);

@ObjectType("Appeal", { description: "A provider's objection to a decision on its claim." })
export class AppealType {
  /** The stored row, for fields that others resolve. */
  readonly row: Appeal;

  @Field(() => ID, { description: "Its id, to decide or withdraw it." })
  id: string;

  @Field(() => Int, { description: "The version of the decision that it is against." })
  adjudicationVersion: number;

  @Field(() => String, { description: "Why the provider objects." })
  reason: string;

  @Field(() => String, { description: "The person who opened it." })
  openedBy: string;

  @Field(() => DateTimeScalar, { description: "When it was opened." })
  openedAt: Date;

  @Field(() => AppealStatusEnum, { description: "How it stands." })
  status: AppealStatus;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day by which it is decided; null when it waits for nobody any more.",
  })
  dueOn: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Who decided or withdrew it; `engine` when its claim has ended.",
  })
  decidedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When." })
  decidedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description: "The senior reviewer's own sentence; null while it is not decided.",
  })
  sentence: string | null;
}

/** Shows an appeal. */
export function showAppeal(row: Appeal): AppealType {
  const { id, status, openedAt } = row;
  const dueOn = status === "OPEN" ? decisionDueOn(dayAt(openedAt)) : null;
  return Object.assign(new AppealType(), { ...row, row, id: globalId("Appeal", id), dueOn });
}

export const AppealConnection = connectionOf("Appeal", () => AppealType);

@ObjectType("AppealClaimPayload", { description: "What became of an appeal." })
export class AppealClaimPayload {
  @Field(() => ClaimType, {
    nullable: true,
    description: "The claim with its appeals; null when refused.",
  })
  claim: ClaimType | null;

  @Field(() => [InputErrorType], { description: "Why it was refused." })
  errors: InputErrorType[];
}

@ObjectType("WithdrawAppealPayload", { description: "What became of withdrawing an appeal." })
export class WithdrawAppealPayload {
  @Field(() => ClaimType, { nullable: true, description: "The claim; null when refused." })
  claim: ClaimType | null;

  @Field(() => [InputErrorType], { description: "Why it was refused." })
  errors: InputErrorType[];
}

@ObjectType("DecideAppealPayload", { description: "What became of the decision on an appeal." })
export class DecideAppealPayload {
  @Field(() => ClaimType, {
    nullable: true,
    description:
      "The claim as it stands: as before, or by a new version of its decision; null when refused.",
  })
  claim: ClaimType | null;

  @Field(() => [InputErrorType], { description: "Why it was refused." })
  errors: InputErrorType[];
}

@ObjectType("RecoverPaymentPayload", { description: "What became of taking money back." })
export class RecoverPaymentPayload {
  @Field(() => ClaimType, {
    nullable: true,
    description: "The claim by its corrected decision; null when refused.",
  })
  claim: ClaimType | null;

  @Field(() => [InputErrorType], { description: "Why it was refused." })
  errors: InputErrorType[];
}
