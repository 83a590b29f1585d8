import { Field, ID, InputType, Int } from "type-graphql";
import { readAttachment } from "../adjudication";
import { AttachmentInput } from "../claims";
import { rowIdOf } from "../shared/node.type";
import { DateScalar } from "../shared/scalars";
import { visible } from "../shared/text";
import type { AnswerWish } from "./information-answer.service";
import type { Question } from "./information.rules";

@InputType({ description: "A question to the provider about a claim that the caller holds." })
export class RequestInformationInput {
  @Field(() => String, { description: "HIP's number of the claim." })
  claimNumber: string;

  @Field(() => Int, { description: "The version of it that was seen." })
  expectedVersion: number;

  @Field(() => String, {
    description: "The code of an open finding that the caller's role may resolve.",
  })
  findingCode: string;

  @Field(() => String, { description: "What is asked, in up to 2,000 characters." })
  question: string;

  @Field(() => DateScalar, {
    description: "The last day on which it may be answered: after today, within 90 days.",
  })
  dueOn: string;
}

@InputType({ description: "A desk's answer to a question about a claim of its own." })
export class AnswerInformationRequestInput {
  @Field(() => ID, { description: "The question." })
  requestId: string;

  @Field(() => String, { description: "The answer, in up to 2,000 characters." })
  answer: string;

  @Field(() => [AttachmentInput], {
    nullable: true,
    defaultValue: [],
    description: "Files that the claim does not have yet; the answer never waits for them.",
  })
  attachments?: AttachmentInput[] | null;
}

const textOf = (text: string): string => visible(text).trim();

/** A question as it was sent. */
export const questionOf = (input: RequestInformationInput): Question => ({
  claimNumber: input.claimNumber.trim(),
  expectedVersion: input.expectedVersion,
  findingCode: input.findingCode.trim().toUpperCase(),
  question: textOf(input.question),
  dueOn: input.dueOn,
});

/** An answer as it was sent. */
export const answerOf = (input: AnswerInformationRequestInput): AnswerWish => ({
  requestId: rowIdOf("InformationRequest", input.requestId),
  answer: textOf(input.answer),
  attachments: (input.attachments ?? []).map(readAttachment),
});
