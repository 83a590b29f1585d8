import { Field, ID, ObjectType } from "type-graphql";
import { InputErrorType } from "../adjudication";
import { ClaimType } from "../claims";
import { publishEnum } from "../shared/enums";
import { globalId } from "../shared/node.type";
import { DateScalar, DateTimeScalar } from "../shared/scalars";
import type { InformationRequest } from "./information-request.entity";
import type { InformationStatus } from "./information.rules";

export const InformationStatusEnum = publishEnum<InformationStatus>(
  "InformationRequestStatus",
  "Where a question to a provider stands.",
  {
    OPEN: "Waits for its answer.",
    ANSWERED: "Answered in time.",
    EXPIRED: "Not answered by its day: the claim was decided without.",
    CANCELLED: "Its claim was voided or replaced before it was answered.",
  },
);

@ObjectType("InformationRequest", { description: "A question to the provider about a claim." })
export class InformationRequestType {
  @Field(() => ID, { description: "Its id, which the answer names." })
  id: string;

  @Field(() => String, { description: "What is asked." })
  question: string;

  @Field(() => String, { description: "The code of what the claim waits with." })
  findingCode: string;

  @Field(() => String, { description: "Who asks." })
  askedBy: string;

  @Field(() => DateTimeScalar, { description: "When it was asked." })
  askedAt: Date;

  @Field(() => DateScalar, { description: "The last day on which it may be answered." })
  dueOn: string;

  @Field(() => String, {
    nullable: true,
    description: "What was answered; null while nothing was.",
  })
  answer: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When it was answered; null while it was not.",
  })
  answeredAt: Date | null;

  @Field(() => InformationStatusEnum, { description: "Where it stands." })
  status: InformationStatus;
}

/** Shows a question and its answer. */
export function showInformation(row: InformationRequest): InformationRequestType {
  const { question, findingCode, askedBy, askedAt, dueOn, answer, answeredAt, status } = row;
  const asked = { question, findingCode, askedBy, askedAt, dueOn };
  const id = globalId("InformationRequest", row.id);
  return Object.assign(new InformationRequestType(), { id, ...asked, answer, answeredAt, status });
}

@ObjectType("RequestInformationPayload", { description: "What became of a question." })
export class RequestInformationPayload {
  @Field(() => ClaimType, {
    nullable: true,
    description: "The claim, which waits for its provider; null when refused.",
  })
  claim: ClaimType | null;

  @Field(() => [InputErrorType], { description: "Why it was refused; nothing is changed then." })
  errors: InputErrorType[];
}

@ObjectType("AnswerInformationRequestPayload", { description: "What became of an answer." })
export class AnswerInformationRequestPayload {
  @Field(() => ClaimType, {
    nullable: true,
    description:
      "The claim as it stands, decided when it waits for nothing else; null when refused.",
  })
  claim: ClaimType | null;

  @Field(() => [InputErrorType], { description: "Why it was refused; nothing is changed then." })
  errors: InputErrorType[];
}
