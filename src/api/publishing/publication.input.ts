import { Field, ID, InputType } from "type-graphql";

@InputType({ description: "Which publication is confirmed." })
export class ConfirmPublicationInput {
  @Field(() => ID, { description: "The publication's id: drafted by another person." })
  publicationId: string;
}
