import type { Language } from "./language";
import { DECIMALS, type Currency } from "./money";

const KHMER_DIGITS = "០១២៣៤៥៦៧៨៩";

/** A space at which no line breaks: French puts it between groups of digits and before a unit. */
const NO_BREAK = "\u00a0";

const MARKS: Readonly<Record<Language, { group: string; decimal: string }>> = {
  EN: { group: ",", decimal: "." },
  KM: { group: ".", decimal: "," },
  FR: { group: NO_BREAK, decimal: "," },
};

/** The same figures in the digits the language is written with. */
export function inDigitsOf(language: Language, figures: string): string {
  return language === "KM"
    ? figures.replace(/[0-9]/g, (digit) => KHMER_DIGITS[Number(digit)] ?? digit)
    : figures;
}

/** An integer in the language's digits, ungrouped: a count may be a year. Null when it is none. */
export function writtenCount(value: string, language: Language): string | null {
  return /^-?\d+$/.test(value) ? inDigitsOf(language, value) : null;
}

const AMOUNT = /^(\d+)(?:\.(\d+))? (KHR|USD)$/;

const UNITS: Readonly<Record<Language, (figures: string, currency: Currency) => string>> = {
  EN: (figures, currency) => (currency === "USD" ? `$${figures}` : `${figures} riel`),
  KM: (figures, currency) => `${figures} ${currency === "USD" ? "ដុល្លារ" : "រៀល"}`,
  FR: (figures, currency) => {
    if (currency === "USD") return `${figures}${NO_BREAK}$`;
    return `${figures}${NO_BREAK}${figures === "0" || figures === "1" ? "riel" : "riels"}`;
  },
};

/** An amount such as `6000 KHR` as the language writes money; null when it is not one. */
export function writtenMoney(value: string, language: Language): string | null {
  const [, whole = "", fraction = "", currency] = AMOUNT.exec(value) ?? [];
  if (currency !== "KHR" && currency !== "USD") return null;
  const places = DECIMALS[currency];
  if (fraction.length > places) return null;
  const { group, decimal } = MARKS[language];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const decimals = places === 0 ? "" : decimal + fraction.padEnd(places, "0");
  return UNITS[language](inDigitsOf(language, grouped + decimals), currency);
}
