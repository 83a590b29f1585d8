import { writeMoney, type Currency, type Money } from "../shared/money";
import { showExact } from "../shared/money.type";
import { render, type Language } from "../shared/text";
import { EFFECT_TEXT } from "./catalogue/texts/effect.texts";
import { remedyOf } from "./reason.show";
import type { RemedyEffect } from "./remedy-effect.rules";
import { RemedyEffectType } from "./remedy-effect.type";
import { ruleTexts } from "./rule-book.service";

/** Shows what remedies would bring, in the currency of the case. */
export const showEffects = (
  effects: readonly RemedyEffect[],
  currency: Currency,
): RemedyEffectType[] =>
  effects.map(({ codes, minor }) => {
    const [code = ""] = codes;
    const pays: Money = { minor, currency };
    const shown = { pays, code, codes, remedy: remedyOf(code), schemePays: showExact(pays) };
    return Object.assign(new RemedyEffectType(), shown);
  });

/** Writes what remedies would bring; reasons with one remedy name it once. */
export function writeEffect(codes: readonly string[], pays: Money, language: Language): string {
  const phrases = codes.flatMap((code) => {
    const text = ruleTexts(code).with;
    return text ? [render(text, language)] : [];
  });
  const remedies = [...new Set(phrases)].join(", ");
  const amount = writeMoney(pays.minor, pays.currency);
  return render(EFFECT_TEXT, language, { remedies, amount });
}
