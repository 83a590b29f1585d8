import { Field, ObjectType } from "type-graphql";
import { InputErrorType } from "../adjudication";
import { ClaimType } from "./claim.type";

@ObjectType("AttachMemberPayload", {
  description: "What became of a claim whose patient was not settled.",
})
export class AttachMemberPayload {
  @Field(() => ClaimType, {
    nullable: true,
    description:
      "The claim as it stands, decided when it waits for nothing else; null when refused. The officer cannot read it again.",
  })
  claim: ClaimType | null;

  @Field(() => [InputErrorType], { description: "Why it was refused; nothing is changed then." })
  errors: InputErrorType[];
}
