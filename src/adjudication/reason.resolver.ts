import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { callerOf, type RequestContext } from "../access";
import { InLanguage } from "../shared/in-language";
import { render, type Language } from "../shared/text";
import { ReasonParameterType, ReasonType, RemedyType } from "./reason.type";
import { ruleTexts, type RuleTexts } from "./rule-book.service";

/**
 * The text that stands for a reason which speaks of visits elsewhere: it is all that a desk reads
 * of it, since a date, a provider or a count would tell what is nobody's there.
 */
const neutralFor = (code: string, context: RequestContext): RuleTexts["neutral"] =>
  callerOf(context).role === "DESK" ? ruleTexts(code).neutral : undefined;

@Resolver(() => ReasonType)
export class ReasonResolver {
  @FieldResolver(() => String, { description: "The reason in words." })
  text(
    @Root() { code, values }: ReasonType,
    @Ctx() context: RequestContext,
    @InLanguage() language: Language | null,
  ): string {
    const text = neutralFor(code, context) ?? ruleTexts(code).text;
    return render(text, language ?? context.language, values);
  }

  @FieldResolver(() => [ReasonParameterType], {
    description:
      "The values its text names; for a desk none of those that speak of visits elsewhere.",
  })
  parameters(@Root() { code, values }: ReasonType, @Ctx() context: RequestContext) {
    if (neutralFor(code, context)) return [];
    return Object.entries(values).map(([name, value]) => ({ name, value }));
  }
}

@Resolver(() => RemedyType)
export class RemedyResolver {
  @FieldResolver(() => String, { description: "The remedy in words." })
  text(
    @Root() { code }: RemedyType,
    @Ctx() context: RequestContext,
    @InLanguage() language: Language | null,
  ): string {
    return render(ruleTexts(code).remedy, language ?? context.language);
  }
}
