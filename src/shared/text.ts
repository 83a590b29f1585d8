/** The languages every text of the scheme is written in. */
export const LANGUAGES = ["EN", "KM", "FR"] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in each language of the scheme; `{name}` stands for a parameter. */
export interface Text {
  en: string;
  km: string;
  fr: string;
}

/** Fills a text's `{name}` places from its parameters. */
export function render(
  text: Text,
  language: Language,
  parameters: Readonly<Record<string, string>> = {},
): string {
  const template = text[language.toLowerCase() as keyof Text];
  return template.replace(/\{(\w+)\}/g, (place, name: string) => parameters[name] ?? place);
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
// eslint-disable-next-line no-control-regex -- refusing control characters is this pattern's purpose
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}/u;

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
