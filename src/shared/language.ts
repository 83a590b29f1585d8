/** The languages every text of the scheme is written in. */
export const LANGUAGES = ["EN", "KM", "FR"] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * One text in each language of the scheme. `{name}` stands for a parameter as it is, `{name:type}`
 * for one written the way the language writes it: a day, an amount, a count, a word.
 */
export interface Text {
  en: string;
  km: string;
  fr: string;
}

/** The text in one language. */
export const inLanguage = (text: Text, language: Language): string =>
  text[language.toLowerCase() as keyof Text];
