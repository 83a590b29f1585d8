import { Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { PlanType } from "../plans";
import { ReasonParameterType } from "./reason.type";

@ObjectType("RuleSetting", { description: "How a plan version sets one rule." })
export class RuleSettingType {
  @Field(() => String, { description: "The rule's code." })
  code: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the rule runs; null where the catalogue's default stays.",
  })
  on: boolean | null;

  @Field(() => [ReasonParameterType], { description: "The values it sets." })
  parameters: ReasonParameterType[];
}

/** What a plan version says of the rules: who confirms it reads this first. */
@Resolver(() => PlanType)
export class PlanRulesResolver {
  @FieldResolver(() => [RuleSettingType], {
    description: "Rules that the version sets otherwise than by the catalogue's defaults.",
  })
  rules(@Root() { row }: PlanType): RuleSettingType[] {
    return Object.entries(row.rules).map(([code, { on, parameters }]) => ({
      code,
      on: on ?? null,
      parameters: Object.entries(parameters ?? {}).map(([name, value]) => ({ name, value })),
    }));
  }
}
