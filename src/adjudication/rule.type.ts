import { Field, ObjectType } from "type-graphql";
import { RoleEnum, type Role } from "../access";
import { publishEnum } from "../shared/enums";
import type { ReasonFamily, Severity } from "./decision.rules";
import { ReasonFamilyEnum, ReasonParameterType, RemedyType, SeverityEnum } from "./reason.type";
import type { RuleScope } from "./rule.rules";

export const RuleScopeEnum = publishEnum<RuleScope>("RuleScope", "What a rule speaks of.", {
  CLAIM: "The claim as a whole.",
  LINE: "One line.",
});

@ObjectType("RuleParameter", { description: "A setting of a rule, which a plan version may give." })
export class RuleParameterType {
  @Field(() => String, { description: "The setting's name." })
  name: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Its value in the plan in force today; null where neither the plan nor the catalogue gives one.",
  })
  value: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Its value where a plan says nothing; null where a plan must say it.",
  })
  usual: string | null;

  @Field(() => String, { description: "What a value must look like." })
  expects: string;

  @Field(() => Boolean, { description: "Whether a plan that runs the rule must give it." })
  required: boolean;
}

@ObjectType("Rule", { description: "A rule of the adjudication catalogue." })
export class RuleType {
  @Field(() => String, { description: "Stable code, never reused." })
  code: string;

  @Field(() => ReasonFamilyEnum, { description: "Its family." })
  family: ReasonFamily;

  @Field(() => SeverityEnum, { description: "What it does." })
  severity: Severity;

  @Field(() => RuleScopeEnum, { description: "What it speaks of." })
  scope: RuleScope;

  @Field(() => Boolean, { description: "Whether the plan in force today runs it." })
  on: boolean;

  @Field(() => [ReasonParameterType], { description: "Its settings in the plan in force today." })
  parameters: ReasonParameterType[];

  @Field(() => String, { nullable: true, description: "Rejection code of openIMIS, for exports." })
  openimisCode: string | null;

  @Field(() => String, {
    nullable: true,
    description: "X12 claim adjustment reason code number, for exports.",
  })
  x12Carc: string | null;

  @Field(() => [RuleParameterType], { description: "Its settings, and what each expects." })
  settings: RuleParameterType[];

  @Field(() => RemedyType, { description: "What to do about its finding." })
  remedy: RemedyType;

  @Field(() => [RoleEnum], {
    description: "Who may resolve its finding; nobody where none makes a claim wait.",
  })
  resolvableBy: Role[];
}
