import { Field, InputType, Int } from "type-graphql";

@InputType({ description: "Who the patient of a waiting claim is." })
export class AttachMemberInput {
  @Field(() => String, {
    description: "HIP's number of a claim with an open ELG-001 or ELG-007.",
  })
  claimNumber: string;

  @Field(() => Int, { description: "The version of it that was seen." })
  expectedVersion: number;

  @Field(() => String, {
    description:
      "The number of the member who the patient is; the claim's own member again confirms them.",
  })
  memberNumber: string;

  @Field(() => String, {
    description: "How it was found out, in a sentence; it stays inside the scheme.",
  })
  reason: string;
}
