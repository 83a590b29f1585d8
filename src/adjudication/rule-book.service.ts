import type { PlanVersion } from "../plans";
import { ALL_CARDS } from "./catalogue/engine-rules.rules";
import { RULE_TEXTS, type RuleTexts } from "./catalogue/rule.texts";
import type { IntakeProblem } from "./intake.rules";
import type { RuleCard } from "./rule.rules";
import { textsOf } from "./settings.rules";

export type { RuleTexts };

const CARDS = new Map<string, RuleCard>(ALL_CARDS.map((card) => [card.code, card]));

/** The codes of every rule, in the catalogue's order. */
export const RULE_CODES: readonly string[] = [...CARDS.keys()];

/** A rule's card by its code; a code nobody declared is a bug. */
export function ruleCard(code: string): RuleCard {
  const card = CARDS.get(code);
  if (!card) throw new Error(`no rule ${code}`);
  return card;
}

/** A rule's texts by its code. */
export function ruleTexts(code: string): RuleTexts {
  const texts = RULE_TEXTS[code];
  if (!texts) throw new Error(`no texts for rule ${code}`);
  return texts;
}

/** A rule as a plan version sets it: its card, whether it runs, and its settings as texts. */
export function ruleInForce(card: RuleCard, plan: PlanVersion | null) {
  const settings = plan?.rules ?? {};
  const on = settings[card.code]?.on ?? card.on;
  return { card, on, settings: textsOf(card, settings) };
}

/** A problem at the door for a rule that has no path of its own. */
export function problem(
  code: string,
  path: string[],
  parameters: Record<string, string> = {},
): IntakeProblem {
  return { code, path, parameters };
}
