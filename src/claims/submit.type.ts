import { Field, Int, ObjectType } from "type-graphql";
import { InputErrorType } from "../adjudication";
import { ClaimStatusEnum } from "./claim.enums";
import type { ClaimStatus } from "./claim.rules";
import { ClaimType } from "./claim.type";

@ObjectType("ReferenceConflict", {
  description: "The reference already stands for a claim with other content.",
})
export class ReferenceConflictType {
  @Field(() => String, { description: "The number of the first claim." })
  claimNumber: string;

  @Field(() => ClaimStatusEnum, { description: "Where the first claim stands." })
  status: ClaimStatus;

  @Field(() => [String], { description: "The fields in which the two differ." })
  differingFields: string[];
}

@ObjectType("SubmitClaimPayload", { description: "What became of a submitted claim." })
export class SubmitClaimPayload {
  @Field(() => ClaimType, {
    nullable: true,
    description: "The claim as it stands; null when it was refused.",
  })
  claim: ClaimType | null;

  @Field(() => Boolean, { description: "Whether this very claim already stood." })
  replayed: boolean;

  @Field(() => ReferenceConflictType, {
    nullable: true,
    description: "Set when the reference stands for another claim.",
  })
  conflict: ReferenceConflictType | null;

  @Field(() => [InputErrorType], { description: "Why it was refused; nothing is stored then." })
  errors: InputErrorType[];
}

@ObjectType("SubmitClaimResult", { description: "What became of one claim of a batch." })
export class SubmitClaimResult extends SubmitClaimPayload {
  @Field(() => Int, { description: "Its place in the batch, from 0." })
  index: number;

  @Field(() => String, { description: "The reference it was sent under." })
  providerReference: string;
}

@ObjectType("SubmitClaimsPayload", { description: "What became of a batch." })
export class SubmitClaimsPayload {
  @Field(() => [SubmitClaimResult], { description: "One result per claim, in the order sent." })
  results: SubmitClaimResult[];

  @Field(() => Int, { description: "Claims that stand now, replayed ones included." })
  accepted: number;

  @Field(() => Int, { description: "Claims that were refused." })
  refused: number;

  @Field(() => [InputErrorType], {
    description: "What was wrong with the batch as a whole; nothing is stored then.",
  })
  errors: InputErrorType[];
}
