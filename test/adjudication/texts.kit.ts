import { LANGUAGES, render, type Text } from "../../src/shared/text";
import { WORDS } from "../../src/shared/words.data";

const KHMER = /[\u1780-\u17ff]/;

/** The places of a text with their types, each once, in alphabetical order. */
export const placesOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{([\w:]+)\}/g)].map(([, place = ""]) => place))].sort();

/** What is wrong with a text as it is written; empty when nothing is. */
export function faultsOf(text: Text | undefined, shortest = 6): string[] {
  if (text === undefined) return ["missing"];
  const { en, km, fr } = text;
  const faults = Object.entries({ en, km, fr }).flatMap(([language, words]) => [
    ...(words.trim().length < shortest ? [`${language} is too short`] : []),
    ...(/[|{}]/.test(words.replace(/\{\w+(:\w+)?\}/g, "")) ? [`${language} has a stray sign`] : []),
  ]);
  if (!KHMER.test(km)) faults.push("km is not Khmer");
  if (KHMER.test(en + fr)) faults.push("en or fr is Khmer");
  const [english = "", ...others] = [en, km, fr].map((words) => placesOf(words).join());
  if (others.some((places) => places !== english)) faults.push("places differ");
  const types = placesOf(en).map((place) => place.split(":")[1] ?? "");
  const odd = types.filter((type) => !/^(|day|month|money|count|words?)$/.test(type));
  return [...faults, ...odd.map((type) => `no type ${type}`)];
}

/** The codes in a text's places, and in those of its words, that no word stands for. */
export function codesWithoutWord(text: Text, given: Readonly<Record<string, string>>): string[] {
  return placesOf(text.en).flatMap((place) => {
    const [name = "", type] = place.split(":");
    if (type !== "word" && type !== "words") return [];
    return (given[name] ?? "").split(",").flatMap((part) => {
      const code = part.trim();
      const word = WORDS.get(`${name}.${code}`) ?? WORDS.get(code);
      return word === undefined ? [`${name}.${code}`] : codesWithoutWord(word, given);
    });
  });
}

/** The languages in which a text, filled from parameters, still shows a place or misses a word. */
export function unfilled(text: Text, given: Readonly<Record<string, string>>): string[] {
  const open = LANGUAGES.filter((language) => /[{}]/.test(render(text, language, given)));
  return [...open, ...codesWithoutWord(text, given)];
}

/** Every value of each parameter at least once, the others at their first. */
export function eachOf(given: Readonly<Record<string, readonly string[]>>) {
  const first = Object.fromEntries(
    Object.entries(given).map(([name, [value = ""]]) => [name, value]),
  );
  return Object.entries(given).flatMap(([name, values]) =>
    values.map((value) => ({ ...first, [name]: value })),
  );
}
