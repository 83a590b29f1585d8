import type { PlanVersion } from "../plans";
import { ENGINE_RULES } from "./catalogue/engine-rules.rules";
import { INTAKE_CARDS } from "./catalogue/intake.cards.rules";
import { RULE_TEXTS, type RuleTexts } from "./catalogue/rule.texts";
import type { IntakeProblem } from "./intake.rules";
import type { RuleCard } from "./rule.rules";

const CARDS = new Map<string, RuleCard>(
  [...INTAKE_CARDS, ...ENGINE_RULES].map((card) => [card.code, card]),
);

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

/** A rule as a plan version sets it. */
export function ruleInForce(card: RuleCard, plan: PlanVersion | null): RuleCard {
  const setting = plan?.rules[card.code];
  return {
    ...card,
    on: setting?.on ?? card.on,
    parameters: { ...card.parameters, ...setting?.parameters },
  };
}

/** A problem at the door for a rule that has no path of its own. */
export function problem(
  code: string,
  path: string[],
  parameters: Record<string, string> = {},
): IntakeProblem {
  return { code, path, parameters };
}
