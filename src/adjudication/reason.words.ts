import type { Role } from "../access";
import { render, type Language } from "../shared/text";
import { ruleTexts, type RuleTexts } from "./rule-book.service";

/**
 * The text that stands for a reason which speaks of visits elsewhere: it is all that a desk reads
 * of it, since a date, a provider or a count would tell what is nobody's there.
 */
export const neutralFor = (code: string, role: Role): RuleTexts["neutral"] =>
  role === "DESK" ? ruleTexts(code).neutral : undefined;

/** A reason in words, as whoever reads it may know it. */
export function reasonInWords(
  { code, parameters }: { code: string; parameters: Readonly<Record<string, string>> },
  { role, language }: { role: Role; language: Language },
): string {
  return render(neutralFor(code, role) ?? ruleTexts(code).text, language, parameters);
}
