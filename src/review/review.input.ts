import { Field, ID, InputType, Int } from "type-graphql";
import { RoleEnum, type Role } from "../access";
import { publishEnum } from "../shared/enums";
import { MoneyInput } from "../shared/money.type";
import { rowIdOf } from "../shared/node.type";
import { DateScalar } from "../shared/scalars";
import { visible } from "../shared/text";
import type { DecideWish } from "./judging.service";
import type { LineDecision, LineRuling } from "./line-decision.rules";
import type { QueueFilter, QueueOrder } from "./queue.service";

export const LineRulingEnum = publishEnum<LineRuling>(
  "LineRuling",
  "What a person says of one line.",
  {
    ALLOW: "It is paid as the rules leave it; a senior reviewer also sets aside what denies it.",
    REDUCE: "Less of it is paid.",
    DENY: "Nothing of it is paid.",
  },
);

export const ReviewOrderEnum = publishEnum<QueueOrder>("ReviewOrder", "Orders of the worklist.", {
  DUE_ASC: "What is due first comes first.",
  VALUE_DESC: "What is worth most comes first.",
});

@InputType("ReviewFilter", { description: "Which waiting claims the worklist holds." })
export class ReviewFilterInput {
  @Field(() => String, { nullable: true, description: "Only those that wait with this reason." })
  findingCode?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those of this provider." })
  providerId?: string | null;

  @Field(() => RoleEnum, {
    nullable: true,
    description: "Only those with a finding that this role may resolve.",
  })
  mayResolve?: Role | null;

  @Field(() => DateScalar, { nullable: true, description: "Only those due before this day." })
  dueBefore?: string | null;
}

@InputType({ description: "A waiting claim that is opened." })
export class TakeClaimForReviewInput {
  @Field(() => String, { description: "HIP's number of the claim." })
  claimNumber: string;
}

@InputType({ description: "A person's word on one line." })
export class LineDecisionInput {
  @Field(() => Int, { description: "The line." })
  line: number;

  @Field(() => LineRulingEnum, { description: "What becomes of it." })
  ruling: LineRuling;

  @Field(() => Int, { nullable: true, description: "With REDUCE: the units that are paid." })
  allowedQuantity?: number | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      "With REDUCE: what is paid, in the claim's currency. With ALLOW: the price of a line that has none.",
  })
  benefit?: MoneyInput | null;

  @Field(() => String, {
    nullable: true,
    description:
      "With REDUCE and DENY: REV-002, 003 or 004, REV-001 or 005, or the code of a finding that is confirmed.",
  })
  reasonCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Why, in a sentence that the provider reads; the decision's own sentence when left out.",
  })
  sentence?: string | null;
}

@InputType({ description: "A person's decision on a claim that they hold." })
export class DecideClaimInput {
  @Field(() => String, { description: "HIP's number of the claim." })
  claimNumber: string;

  @Field(() => Int, { description: "The version of it that was seen." })
  expectedVersion: number;

  @Field(() => [LineDecisionInput], {
    description: "Words on single lines; the others keep what the rules leave of them.",
  })
  lines: LineDecisionInput[];

  @Field(() => String, {
    nullable: true,
    description: "Why, in a sentence: for every line without one of its own.",
  })
  sentence?: string | null;
}

const textOf = (text: string | null | undefined): string | null =>
  text == null ? null : visible(text).trim();

/** Words on lines as they were sent. */
export const lineDecisionsOf = (lines: readonly LineDecisionInput[]): LineDecision[] =>
  lines.map(({ line, ruling, allowedQuantity, benefit, reasonCode, sentence }) => ({
    line,
    ruling,
    allowedQuantity: allowedQuantity ?? null,
    benefit: benefit ?? null,
    reasonCode: textOf(reasonCode) || null,
    sentence: textOf(sentence),
  }));

/** A decision as it was sent. */
export const decideWishOf = (input: DecideClaimInput): DecideWish => ({
  claimNumber: input.claimNumber.trim(),
  expectedVersion: input.expectedVersion,
  lines: lineDecisionsOf(input.lines),
  sentence: textOf(input.sentence) ?? "",
});

/** The filter as the worklist takes it; an unknown provider's is nobody's. */
export const queueFilterOf = (input: ReviewFilterInput | null | undefined): QueueFilter => ({
  findingCode: input?.findingCode ?? null,
  providerId: input?.providerId == null ? null : (rowIdOf("Provider", input.providerId) ?? ""),
  mayResolve: input?.mayResolve ?? null,
  dueBefore: input?.dueBefore ?? null,
});
