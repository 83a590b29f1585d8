import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../access";
import { LanguageEnum } from "../shared/enums.type";
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
    @Arg("language", () => LanguageEnum, {
      nullable: true,
      description: "The language; the request's own when left out.",
    })
    language: Language | null,
  ): string {
    return writeEffect(codes, pays, language ?? context.language);
  }
}
