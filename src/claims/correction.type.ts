import { Field, ObjectType } from "type-graphql";
import { InputErrorType } from "../adjudication";
import { ClaimType } from "./claim.type";

@ObjectType("VoidClaimPayload", { description: "What became of a claim to be withdrawn." })
export class VoidClaimPayload {
  @Field(() => ClaimType, {
    nullable: true,
    description: "The claim as it stands; null when it could not be withdrawn.",
  })
  claim: ClaimType | null;

  @Field(() => [InputErrorType], { description: "Why it could not; nothing is changed then." })
  errors: InputErrorType[];
}
