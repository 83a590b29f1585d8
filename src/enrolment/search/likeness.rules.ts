import { foldKhmer, foldName, nameKey, nameSought, sameKhmerName, sameName } from "../name.rules";

/** A person's names on record. */
export interface Names {
  name: string;
  nameKhmer: string | null;
}

/** What is known of a person who may be the one sought. */
export interface Found extends Names {
  sex: "FEMALE" | "MALE" | "UNKNOWN";
  birthYear: number | null;
  /** Whether the person is covered on the service date, at the factory asked for if one was. */
  covered: boolean;
}

/** Whom somebody seeks; null where they do not say. */
export interface Sought {
  name: string;
  birthYear: number | null;
  sex: string | null;
}

/** How well each kind of agreement speaks for a person; the best is 1. */
const PART_OF_NAME = 0.9;
const SIMILAR_NAME = 0.85;
const YEAR_NOT_ON_RECORD = 0.9;
const SEX_NOT_ON_RECORD = 0.95;
const NOT_COVERED = 0.9;

/** Names less alike than this are other names. */
export const LEAST_ALIKE = 0.6;

/** Letters to add, leave out, change or swap with their neighbour to make one word of the other. */
function typingErrors(one: string, other: string): number {
  let [older, last]: [number[], number[]] = [[], [...Array(other.length + 1).keys()]];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const at = (list: readonly number[], index: number) => list[index] ?? Infinity;
      const changed = at(last, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped =
        one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
          ? at(older, j - 2) + 1
          : Infinity;
      row.push(Math.min(at(last, j) + 1, at(row, j - 1) + 1, changed, swapped));
    }
    [older, last] = [last, row];
  }
  return last[other.length] ?? 0;
}

/** How alike two words are, 0 to 1: typing errors by the letters of the longer one. */
const alike = (one: string, other: string): number =>
  1 - typingErrors(one, other) / Math.max(one.length, other.length, 1);

/** How alike the words of two names are, each beside the one most like it; the order is free. */
function wordsAlike(some: readonly string[], others: readonly string[]): number {
  const [few, many] = some.length <= others.length ? [some, others] : [others, some];
  if (few.length === 0) return 0;
  const best = few.map((word) => Math.max(...many.map((other) => alike(word, other))));
  const mean = best.reduce((sum, value) => sum + value, 0) / few.length;
  const apart = few.length === many.length ? mean : mean * PART_OF_NAME;
  return Math.max(apart, alike(some.join(""), others.join("")));
}

/** How well a name that was typed fits the names on record, 0 to 1, whatever its spelling. */
export function nameLikeness(typed: string, { name, nameKhmer }: Names): number {
  const { keys } = nameSought(typed);
  const recorded = [nameKey(name), foldKhmer(nameKhmer ?? "")].filter((key) => key !== "");
  if (recorded.some((key) => keys.includes(key))) return 1;
  const partKhmer = nameKhmer !== null && sameKhmerName(typed, nameKhmer);
  if (partKhmer || sameName(typed, name)) return PART_OF_NAME;
  return SIMILAR_NAME * wordsAlike(foldName(typed), foldName(name));
}

/** How well a person fits what is sought, 0 to 1: name, year of birth, sex and cover, multiplied. */
export function scoreOf(sought: Omit<Sought, "name">, likeness: number, found: Found): number {
  const born = sought.birthYear === null || found.birthYear !== null ? 1 : YEAR_NOT_ON_RECORD;
  const sex = sought.sex === null || found.sex !== "UNKNOWN" ? 1 : SEX_NOT_ON_RECORD;
  const cover = found.covered ? 1 : NOT_COVERED;
  return Math.round(likeness * born * sex * cover * 1_000) / 1_000;
}

/** People who scoreOf, best first; who fits equally well stands in the order given. */
export function ranked<T extends Found>(sought: Sought, people: readonly T[]) {
  return people
    .map((found) => ({ found, likeness: nameLikeness(sought.name, found) }))
    .filter(({ likeness }) => likeness >= LEAST_ALIKE)
    .map(({ found, likeness }) => ({ found, score: scoreOf(sought, likeness, found) }))
    .sort((one, other) => other.score - one.score);
}
