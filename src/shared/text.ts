import { inLanguage, LANGUAGES, type Language, type Text } from "./language";
import { WORDS } from "./words.data";
import { writtenDay, writtenMonth } from "./written-day";
import { writtenCount, writtenMoney } from "./written-number";

export { LANGUAGES, type Language, type Text } from "./language";

type Values = Readonly<Record<string, string>>;

/** What a place may say of its parameter; the writer's null is a value that does not fit. */
const WRITERS: Readonly<Record<string, (value: string, language: Language) => string | null>> = {
  day: writtenDay,
  month: writtenMonth,
  money: writtenMoney,
  count: writtenCount,
};

/** A place of a text: `{name}` as it is, `{name:type}` as the language writes it. */
const PLACE = /\{(\w+)(?::(\w+))?\}/g;

/** A word may hold places, and among them words; deeper than this a code stays as it is. */
const DEEPEST_WORD = 2;

/**
 * Fills a text's places from parameters, which themselves are the same in every language. A place
 * without a parameter stays visible as `{name}`; a value unlike its type is shown as it is.
 */
export function render(text: Text, language: Language, parameters: Values = {}): string {
  return filled(inLanguage(text, language), 0);

  function filled(template: string, depth: number): string {
    return template.replace(PLACE, (_, name: string, type: string | undefined) => {
      const value = parameters[name];
      if (value === undefined) return `{${name}}`;
      if (type === "word") return word(name, value, depth);
      if (type !== "words") return WRITERS[type ?? ""]?.(value, language) ?? value;
      const codes = value.split(",").map((code) => code.trim());
      return codes.map((code) => word(name, code, depth)).join(", ");
    });
  }

  function word(name: string, code: string, depth: number): string {
    // A code that means one thing here and another there is listed under the place's name.
    const known = WORDS.get(`${name}.${code}`) ?? WORDS.get(code);
    if (known === undefined || depth === DEEPEST_WORD) return code;
    return filled(inLanguage(known, language), depth + 1);
  }
}

/** The first language of an `Accept-Language` header that the scheme speaks; English otherwise. */
export function preferredLanguage(header: string | undefined): Language {
  const ranked = (header ?? "")
    .slice(0, 200)
    .split(",")
    .map((part) => {
      const [tag = "", quality] = part.trim().split(";q=");
      return { tag: tag.slice(0, 2).toUpperCase(), quality: Number(quality ?? 1) };
    })
    .sort((a, b) => b.quality - a.quality);
  const spoken = ranked.find(({ tag }) => LANGUAGES.includes(tag as Language));
  return (spoken?.tag as Language | undefined) ?? "EN";
}

/** NUL, other control characters but tab and line ends, and halves of a surrogate pair. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|\p{Surrogate}/u;

/** True when a string carries nothing the scheme refuses. */
export function isCleanText(text: string): boolean {
  return !FORBIDDEN.test(text);
}

/** Zero-width characters that keyboards leave in Khmer text and that no reader sees. */
const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff]/g;

/** A string as it is compared: NFC, without zero-width characters, single spaces, trimmed. */
export function tidy(text: string): string {
  return text.normalize("NFC").replace(ZERO_WIDTH, "").replace(/\s+/g, " ").trim();
}

/** A text without the blanks around it; empty when there is nothing in it that anybody can see. */
export const visible = (text: string): string => (tidy(text) === "" ? "" : text.trim());
