import { Arg, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../access";
import type { PlanBook, RequestCatalogue } from "../plans";
import type { Clock } from "../shared/clock";
import { publishEnum } from "../shared/enums";
import { LanguageEnum } from "../shared/enums.type";
import { render, type Language } from "../shared/text";
import type { ReasonFamily, Severity } from "./decision.rules";
import {
  ReasonFamilyEnum,
  ReasonParameterType,
  ReasonType,
  RemedyType,
  SeverityEnum,
} from "./reason.type";
import { RULE_CODES, ruleCard, ruleInForce, ruleTexts } from "./rule-book.service";
import type { RuleScope } from "./rule.rules";

const LANGUAGE = { nullable: true, description: "The language; the request's own when left out." };

const RuleScopeEnum = publishEnum<RuleScope>("RuleScope", "What a rule speaks of.", {
  CLAIM: "The claim as a whole.",
  LINE: "One line.",
});

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
}

@Resolver(() => RuleType)
export class RuleResolver {
  constructor(
    private readonly plans: RequestCatalogue<PlanBook>,
    private readonly clock: Clock,
  ) {}

  @Query(() => [RuleType], { description: "Every rule, as the plan in force today sets it." })
  async ruleCatalogue(
    @Ctx() context: RequestContext,
    @Arg("family", () => ReasonFamilyEnum, { nullable: true, description: "Only this family." })
    family: ReasonFamily | null,
  ): Promise<RuleType[]> {
    const plan = (await this.plans.of(context)).planOn((await this.clock.moment()).today);
    return RULE_CODES.map((code) => ruleInForce(ruleCard(code), plan))
      .filter(({ card }) => !family || card.family === family)
      .map(({ card, on, settings }) => {
        const { code, severity, scope, openimis, carc } = card;
        const parameters = Object.entries(settings).map(([name, value]) => ({ name, value }));
        const exported = { openimisCode: openimis, x12Carc: carc };
        const shown = { code, family: card.family, severity, scope, on, parameters, ...exported };
        return Object.assign(new RuleType(), shown);
      });
  }

  @FieldResolver(() => String, { description: "What it says, with the places of its parameters." })
  text(
    @Root() { code }: RuleType,
    @Ctx() context: RequestContext,
    @Arg("language", () => LanguageEnum, LANGUAGE) language: Language | null,
  ): string {
    return render(ruleTexts(code).text, language ?? context.language);
  }
}

@Resolver(() => ReasonType)
export class ReasonResolver {
  @FieldResolver(() => String, { description: "The reason in words." })
  text(
    @Root() { code, values }: ReasonType,
    @Ctx() context: RequestContext,
    @Arg("language", () => LanguageEnum, LANGUAGE) language: Language | null,
  ): string {
    return render(ruleTexts(code).text, language ?? context.language, values);
  }
}

@Resolver(() => RemedyType)
export class RemedyResolver {
  @FieldResolver(() => String, { description: "The remedy in words." })
  text(
    @Root() { code }: RemedyType,
    @Ctx() context: RequestContext,
    @Arg("language", () => LanguageEnum, LANGUAGE) language: Language | null,
  ): string {
    return render(ruleTexts(code).remedy, language ?? context.language);
  }
}
