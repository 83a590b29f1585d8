import { Field, ObjectType } from "type-graphql";
import { InputErrorType } from "../adjudication";
import { ClaimType } from "../claims";
import { DateTimeScalar } from "../shared/scalars";

@ObjectType("ReviewLease", { description: "Who holds a waiting claim, and until when." })
export class ReviewLeaseType {
  @Field(() => String, { description: "The person." })
  person: string;

  @Field(() => DateTimeScalar, { description: "Until when nobody else may open it." })
  until: Date;
}

@ObjectType("TakeClaimForReviewPayload", { description: "What became of opening a claim." })
export class TakeClaimForReviewPayload {
  @Field(() => ClaimType, {
    nullable: true,
    description: "The claim, held by the caller; null when refused.",
  })
  claim: ClaimType | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "Until when nobody else may open it; opening it again makes it longer.",
  })
  leaseUntil: Date | null;

  @Field(() => [InputErrorType], { description: "Why it was refused." })
  errors: InputErrorType[];
}

@ObjectType("DecideClaimPayload", { description: "What became of a person's decision." })
export class DecideClaimPayload {
  @Field(() => ClaimType, {
    nullable: true,
    description:
      "The claim as it stands: decided, or waiting for others; null when refused, and nothing is changed then.",
  })
  claim: ClaimType | null;

  @Field(() => [InputErrorType], { description: "Why it was refused." })
  errors: InputErrorType[];
}
