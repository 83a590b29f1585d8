import { isDay, isMonth } from "./dates";
import type { Language } from "./language";
import { inDigitsOf } from "./written-number";

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  EN: [
    ..."January February March April May June".split(" "),
    ..."July August September October November December".split(" "),
  ],
  KM: "មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ".split(" "),
  FR: [
    ..."janvier février mars avril mai juin".split(" "),
    ..."juillet août septembre octobre novembre décembre".split(" "),
  ],
};

/** A month such as `2026-10` in words and figures; null when it is none. */
export function writtenMonth(value: string, language: Language): string | null {
  if (!isMonth(value)) return null;
  const name = MONTHS[language][Number(value.slice(5, 7)) - 1] ?? "";
  return `${name} ${inDigitsOf(language, value.slice(0, 4))}`;
}

/** A day such as `2026-10-15` in words and figures; null when it is none. */
export function writtenDay(value: string, language: Language): string | null {
  if (!isDay(value)) return null;
  const month = writtenMonth(value.slice(0, 7), language);
  const date = String(Number(value.slice(8)));
  // French alone counts the first of a month instead of naming its number.
  const figure = language === "FR" && date === "1" ? "1er" : inDigitsOf(language, date);
  return `${figure} ${month ?? ""}`;
}
