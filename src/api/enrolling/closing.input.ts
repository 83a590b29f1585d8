import { Field, InputType } from "type-graphql";
import { DateScalar } from "../../shared/scalars";

@InputType({ description: "A factory whose contract ends." })
export class CloseFactoryInput {
  @Field(() => String, { description: "The factory's code." })
  factoryCode: string;

  @Field(() => DateScalar, {
    description:
      "First day on which it is no partner any more: 31 days ago at the earliest, a year ahead at most.",
  })
  on: string;

  @Field(() => String, { description: "Why, kept with every cover it ends." })
  reason: string;
}

@InputType({ description: "A factory that was closed and is a partner again, or still." })
export class ReopenFactoryInput {
  @Field(() => String, { description: "The factory's code." })
  factoryCode: string;

  @Field(() => String, { description: "Why." })
  reason: string;
}
