import { Field, InputType, Int } from "type-graphql";
import { SubmitClaimInput } from "./claim.input";

@InputType({ description: "A claim to be corrected by another one in its place." })
export class ReplaceClaimInput {
  @Field(() => String, { description: "HIP's number of the claim to be replaced." })
  claimNumber: string;

  @Field(() => Int, { description: "The version of it that was seen." })
  expectedVersion: number;

  @Field(() => String, {
    description: "The provider's own number of the correction: its idempotency key, for ever.",
  })
  correctionReference: string;

  @Field(() => String, { description: "Why, in a sentence." })
  reason: string;

  @Field(() => SubmitClaimInput, {
    description: "The claim as it should have been, under the visit's own reference.",
  })
  claim: SubmitClaimInput;
}

@InputType({ description: "A claim to be withdrawn." })
export class VoidClaimInput {
  @Field(() => String, { description: "HIP's number of the claim." })
  claimNumber: string;

  @Field(() => Int, { description: "The version of it that was seen." })
  expectedVersion: number;

  @Field(() => String, { description: "Why, in a sentence." })
  reason: string;
}
