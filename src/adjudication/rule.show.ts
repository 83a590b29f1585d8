import { remedyOf } from "./reason.show";
import type { ruleInForce } from "./rule-book.service";
import { resolversOf } from "./rule.rules";
import { RuleType } from "./rule.type";

/** Shows a rule as a plan version sets it. */
export function showRule({ card, on, settings }: ReturnType<typeof ruleInForce>): RuleType {
  const { code, family, severity, scope, openimis, carc } = card;
  return Object.assign(new RuleType(), {
    code,
    family,
    severity,
    scope,
    on,
    parameters: Object.entries(settings).map(([name, value]) => ({ name, value })),
    settings: Object.entries(card.parameters).map(([name, { usual, expects }]) => ({
      name,
      value: settings[name] || null,
      usual,
      expects,
      required: usual === null,
    })),
    remedy: remedyOf(code),
    resolvableBy: resolversOf(card),
    openimisCode: openimis,
    x12Carc: carc,
  });
}
