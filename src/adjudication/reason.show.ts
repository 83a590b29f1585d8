import { showMoney } from "../shared/money.type";
import type { Currency } from "../shared/money";
import { render, type Language } from "../shared/text";
import type { ReasonFound } from "./judgement.rules";
import type { IntakeProblem } from "./intake.rules";
import { InputErrorType, ReasonType, RemedyType } from "./reason.type";
import { ruleCard, ruleTexts } from "./rule-book.service";

/** What to do about a rule's finding. */
export const remedyOf = (code: string): RemedyType =>
  Object.assign(new RemedyType(), { code, deadline: null, ...ruleCard(code).remedy });

/** Shows a reason in its place in the order of precedence. */
export function showReason(
  reason: ReasonFound,
  { currency, primary }: { currency: Currency; primary: boolean },
): ReasonType {
  return Object.assign(new ReasonType(), {
    values: reason.parameters,
    code: reason.code,
    family: ruleCard(reason.code).family,
    severity: reason.severity,
    liability: reason.liability,
    amount: showMoney(reason.amountMinor, currency),
    sentence: reason.parameters.sentence ?? null,
    remedy: remedyOf(reason.code),
    primary,
  });
}

/** Shows reasons that are already in order of precedence. */
export const showReasons = (reasons: readonly ReasonFound[], currency: Currency): ReasonType[] =>
  reasons.map((reason, index) => showReason(reason, { currency, primary: index === 0 }));

/** Shows why something was refused at the door, in the request's language. */
export function showProblem(problem: IntakeProblem, language: Language): InputErrorType {
  return Object.assign(new InputErrorType(), {
    code: problem.code,
    path: problem.path,
    message: render(ruleTexts(problem.code).text, language, problem.parameters),
    remedy: remedyOf(problem.code),
  });
}
