import { Field, InputType } from "type-graphql";
import type { PlanRequest } from "../../adjudication";
import { MoneyInput } from "../../shared/money.type";
import { DateScalar, DecimalScalar } from "../../shared/scalars";
import { visible } from "../../shared/text";

@InputType({ description: "One value of a rule." })
export class ReasonParameterInput {
  @Field(() => String, { description: "The parameter's name, as ruleCatalogue tells it." })
  name: string;

  @Field(() => String, { description: "Its value." })
  value: string;
}

@InputType({ description: "How a plan version sets one rule." })
export class RuleSettingInput {
  @Field(() => String, { description: "The rule's code." })
  code: string;

  @Field(() => Boolean, { description: "Whether the rule runs." })
  on: boolean;

  @Field(() => [ReasonParameterInput], {
    nullable: true,
    defaultValue: [],
    description: "Its values; those left out keep the catalogue's defaults.",
  })
  parameters?: ReasonParameterInput[] | null;
}

@InputType({
  description: "A plan version: its days, premium, split, benefit package and rules.",
})
export class PublishPlanInput {
  @Field(() => String, { description: "The plan's code, the same for all its versions." })
  code: string;

  @Field(() => DateScalar, { description: "First day in force: an open version ends on it." })
  from: string;

  @Field(() => DateScalar, { nullable: true, description: "First day no longer in force." })
  to?: string | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: "The flat premium per member and month; or premiumWageRate.",
  })
  premiumPerMonth?: MoneyInput | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The premium as a share of the wage, 0 to 1; or premiumPerMonth.",
  })
  premiumWageRate?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: "The least a premium by wage may be." })
  premiumFloor?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: "The most a premium by wage may be." })
  premiumCeiling?: MoneyInput | null;

  @Field(() => DecimalScalar, { description: "The employer's share of the premium, 0 to 1." })
  employerShare: string;

  @Field(() => [String], { description: "Codes of the services it covers." })
  services: string[];

  @Field(() => [RuleSettingInput], {
    nullable: true,
    defaultValue: [],
    description: "Rules set otherwise than by the catalogue's defaults.",
  })
  rules?: RuleSettingInput[] | null;
}

/** Reads what is to be published; what was left out is null. */
export function planRequestOf(input: PublishPlanInput): PlanRequest {
  return {
    code: visible(input.code),
    from: input.from,
    to: input.to ?? null,
    premiumPerMonth: input.premiumPerMonth ?? null,
    premiumWageRate: input.premiumWageRate ?? null,
    premiumFloor: input.premiumFloor ?? null,
    premiumCeiling: input.premiumCeiling ?? null,
    employerShare: input.employerShare,
    services: input.services,
    rules: (input.rules ?? []).map(({ parameters, ...rule }) => ({
      ...rule,
      parameters: parameters ?? [],
    })),
  };
}
