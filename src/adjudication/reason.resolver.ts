import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { callerOf, type RequestContext } from "../access";
import { InLanguage } from "../shared/in-language";
import { render, type Language } from "../shared/text";
import { ReasonParameterType, ReasonType, RemedyType } from "./reason.type";
import { neutralFor, reasonInWords } from "./reason.words";
import { ruleTexts } from "./rule-book.service";

@Resolver(() => ReasonType)
export class ReasonResolver {
  @FieldResolver(() => String, { description: "The reason in words." })
  text(
    @Root() { code, values }: ReasonType,
    @Ctx() context: RequestContext,
    @InLanguage() language: Language | null,
  ): string {
    const reader = { role: callerOf(context).role, language: language ?? context.language };
    return reasonInWords({ code, parameters: values }, reader);
  }

  @FieldResolver(() => [ReasonParameterType], {
    description:
      "The values its text names; for a desk none of those that speak of visits elsewhere.",
  })
  parameters(@Root() { code, values }: ReasonType, @Ctx() context: RequestContext) {
    if (neutralFor(code, callerOf(context).role)) return [];
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
