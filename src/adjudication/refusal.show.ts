import type { Refusal } from "../shared/refusal";
import type { Language } from "../shared/text";
import { showProblem } from "./reason.show";
import type { InputErrorType } from "./reason.type";

/** Shows a refusal. Its message says what to do: the rule's own remedy is that of a claim. */
export function showRefusal(refusal: Refusal, language: Language): InputErrorType {
  return { ...showProblem(refusal, language), remedy: null };
}

/** Shows everything that was wrong. */
export const showRefusals = (refusals: readonly Refusal[], language: Language): InputErrorType[] =>
  refusals.map((refusal) => showRefusal(refusal, language));
