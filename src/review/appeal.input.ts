import { Field, ID, InputType, Int } from "type-graphql";
import { readAttachment } from "../adjudication";
import { AttachmentInput } from "../claims";
import { rowIdOf } from "../shared/node.type";
import { visible } from "../shared/text";
import type { AppealDecision } from "./appeal-decision.service";
import type { AppealWish } from "./appeal-desk.service";
import type { DecideWish } from "./judging.service";
import { LineDecisionInput, lineDecisionsOf } from "./review.input";

@InputType({ description: "An appeal against the decision that stands on a claim." })
export class AppealClaimInput {
  @Field(() => String, { description: "HIP's number of the claim." })
  claimNumber: string;

  @Field(() => String, { description: "Why the decision is wrong, in a sentence or two." })
  reason: string;

  @Field(() => [AttachmentInput], {
    nullable: true,
    defaultValue: [],
    description: "Files that show it, 20 at most; the appeal never waits for them.",
  })
  attachments?: AttachmentInput[] | null;
}

@InputType({ description: "An appeal that its provider withdraws." })
export class WithdrawAppealInput {
  @Field(() => ID, { description: "The appeal." })
  appealId: string;
}

@InputType({ description: "A senior reviewer's decision on an appeal." })
export class DecideAppealInput {
  @Field(() => ID, { description: "The appeal." })
  appealId: string;

  @Field(() => Boolean, { description: "Whether a new decision takes the place of the old one." })
  overturn: boolean;

  @Field(() => [LineDecisionInput], {
    nullable: true,
    defaultValue: [],
    description:
      "With `overturn`: which lines are paid otherwise. None: every line that was denied or reduced, but by its price, is allowed in full.",
  })
  lines?: LineDecisionInput[] | null;

  @Field(() => String, { description: "Why, in a sentence that the provider reads." })
  sentence: string;
}

@InputType({ description: "What an audit found was paid too much." })
export class RecoverPaymentInput {
  @Field(() => String, { description: "HIP's number of the paid claim." })
  claimNumber: string;

  @Field(() => Int, { description: "The version of it that was seen." })
  expectedVersion: number;

  @Field(() => [LineDecisionInput], {
    description: "What is left of which lines; the code, ADJ-002, may be left out.",
  })
  lines: LineDecisionInput[];

  @Field(() => String, { description: "Why, in a sentence that the provider reads." })
  sentence: string;
}

/** An appeal as it was sent. */
export const appealWishOf = (input: AppealClaimInput): AppealWish => ({
  claimNumber: input.claimNumber.trim(),
  reason: visible(input.reason),
  attachments: (input.attachments ?? []).map(readAttachment),
});

/** A decision on an appeal as it was sent. */
export const appealDecisionOf = (input: DecideAppealInput): AppealDecision => ({
  appealId: rowIdOf("Appeal", input.appealId),
  overturn: input.overturn,
  lines: lineDecisionsOf(input.lines ?? []),
  sentence: visible(input.sentence),
});

/** A recovery as it was sent. */
export const recoveryOf = (input: RecoverPaymentInput): DecideWish => ({
  claimNumber: input.claimNumber.trim(),
  expectedVersion: input.expectedVersion,
  lines: lineDecisionsOf(input.lines),
  sentence: visible(input.sentence),
});
