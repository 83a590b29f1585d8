import { Field, ObjectType } from "type-graphql";
import type { Money } from "../shared/money";
import { MoneyType } from "../shared/money.type";
import { RemedyType } from "./reason.type";

@ObjectType("RemedyEffect", {
  description: "What a line would be paid if somebody did what its reasons ask for.",
})
export class RemedyEffectType {
  readonly pays: Money;

  @Field(() => String, { description: "The reason whose remedy it is; of several the first." })
  code: string;

  @Field(() => [String], { description: "All the reasons whose remedies are applied together." })
  codes: readonly string[];

  @Field(() => RemedyType, { description: "What to do; of several the first." })
  remedy: RemedyType;

  @Field(() => MoneyType, { description: "What the scheme would then pay for the line." })
  schemePays: MoneyType;
}
