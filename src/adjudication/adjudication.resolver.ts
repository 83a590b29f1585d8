import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../access";
import type { PlanBook, RequestCatalogue } from "../plans";
import type { Clock } from "../shared/clock";
import { InLanguage } from "../shared/in-language";
import { render, type Language } from "../shared/text";
import type { ReasonFamily } from "./decision.rules";
import { ReasonFamilyEnum } from "./reason.type";
import { RULE_CODES, ruleCard, ruleInForce, ruleTexts } from "./rule-book.service";
import { showRule } from "./rule.show";
import { RuleType } from "./rule.type";

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
      .map(showRule);
  }

  @FieldResolver(() => String, { description: "What it says, with the places of its parameters." })
  text(
    @Root() { code }: RuleType,
    @Ctx() context: RequestContext,
    @InLanguage() language: Language | null,
  ): string {
    return render(ruleTexts(code).text, language ?? context.language);
  }
}
