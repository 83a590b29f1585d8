import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../access";
import { InLanguage } from "../shared/in-language";
import type { Language } from "../shared/text";
import { RemedyEffectType } from "./remedy-effect.type";
import { writeEffect } from "./remedy-effect.show";

@Resolver(() => RemedyEffectType)
export class RemedyEffectResolver {
  @FieldResolver(() => String, {
    description: "Both in words: `with a referral letter: 24,000 riel`.",
  })
  text(
    @Root() { codes, pays }: RemedyEffectType,
    @Ctx() context: RequestContext,
    @InLanguage() language: Language | null,
  ): string {
    return writeEffect(codes, pays, language ?? context.language);
  }
}
