import { FieldResolver, Resolver, Root } from "type-graphql";
import { RemedyEffectType, showEffects } from "../adjudication";
import { EligibilityLineType } from "./eligibility.type";

@Resolver(() => EligibilityLineType)
export class EligibilityLineResolver {
  @FieldResolver(() => [RemedyEffectType], {
    description: "What the scheme would pay if somebody did what the reasons ask for.",
  })
  whatWouldChange(@Root() { remedied, standing, currency }: EligibilityLineType) {
    return showEffects(remedied.effectsOn(standing), currency);
  }
}
