/** Characters that keyboards leave in a text and that no reader sees. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/**
 * Khmer names have no single Latin spelling: clerks write what they hear, in French or English
 * habits. Each fold brings spellings of one sound together; the order matters. They are looser
 * than a transliteration and stricter than Soundex: the main vowels still tell names apart.
 */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  // Aspiration is written or not: Sokh and Sok, Chhay and Chay.
  [/([ckpt])h+/g, "$1"],
  [/v/g, "w"],
  // `y` is a consonant only where it begins a syllable at the start: Yim is not Im.
  [/(?!^y[aeiouy])e*[iy]+/g, "i"],
  [/oo|ou/g, "u"],
  [/ea|ie|ia/g, "ea"],
  // `r` after `o` is silent, and `aw` is a vowel, unless a vowel follows: Sorm, but Soriya.
  [/ao|au|aw(?![aeiou])|or(?![aeiou])/g, "o"],
  [/(?<=.)[hr]+$/, ""],
  [/(.)\1+/g, "$1"],
];

/** One word to the form its spellings share; repeated, as one fold can open the way to another. */
function foldWord(word: string): string {
  const folded = FOLDS.reduce((text, [from, to]) => text.replace(from, to), word);
  return folded === word ? word : foldWord(folded);
}

/** The plain lower-case Latin words of a name; marks, punctuation and other scripts are dropped. */
function latinWords(name: string): string[] {
  const plain = name.normalize("NFKD").replace(UNSEEN, "").replace(/\p{M}/gu, "").toLowerCase();
  return plain.split(/[^a-z]+/).filter((word) => word !== "");
}

/** The words of a Latin-script name, folded so that the spellings of one Khmer name meet. */
export function foldName(name: string): string[] {
  return latinWords(name).map(foldWord);
}

/** What names are looked up by: folded words in a fixed order, as family name may come last. */
export function nameKey(name: string): string {
  return foldName(name).sort().join(" ");
}

/** Whether a name says anything in Khmer script. */
const isKhmer = (name: string): boolean => /\p{Script=Khmer}/u.test(name);

function khmerWords(name: string): string[] {
  const plain = name.normalize("NFC").replace(UNSEEN, "");
  return plain.split(/\s+/).filter((word) => word !== "");
}

/** A Khmer-script name as it is compared: NFC, nothing unseen, words in a fixed order. */
export function foldKhmer(name: string): string {
  return khmerWords(name).sort().join(" ");
}

/** True when all words of one are among the other's: a person may give only part of the name. */
function partOfOther(some: readonly string[], others: readonly string[]): boolean {
  if (some.length === 0 || others.length === 0) return false;
  const within = (part: readonly string[], whole: readonly string[]) =>
    part.every((word) => whole.includes(word));
  return within(some, others) || within(others, some);
}

/**
 * True when two Latin spellings can be the same person's name, in any order of words, in part, or
 * with the words written together (SokDara). False when either says nothing.
 */
export function sameName(seen: string, recorded: string): boolean {
  const [some, others] = [foldName(seen), foldName(recorded)];
  if (partOfOther(some, others)) return true;
  if (some.length === 0 || others.length === 0) return false;
  // Joined before folding too: only so does the seam of `Sok Heng` fold like that of `Sokheng`.
  const joined = (name: string) => foldWord(latinWords(name).join(""));
  return some.join("") === others.join("") || joined(seen) === joined(recorded);
}

/** The same for Khmer script, which is written with or without a space between the names. */
export function sameKhmerName(seen: string, recorded: string): boolean {
  const [some, others] = [khmerWords(seen), khmerWords(recorded)];
  return partOfOther(some, others) || (some.length > 0 && some.join("") === others.join(""));
}

/** A consonant with its vowel signs: Khmer names are written together, but not cut within one. */
const GRAPHEMES = new Intl.Segmenter("km", { granularity: "grapheme" });
const graphemes = (word: string): string[] =>
  [...GRAPHEMES.segment(word)].map(({ segment }) => segment);

/** Letters in so many pieces, cut at every place: what was written together may be several names. */
function cuts(letters: readonly string[], pieces: number): string[][] {
  if (pieces === 1) return letters.length === 0 ? [] : [[letters.join("")]];
  return letters.slice(1).flatMap((_, at) => {
    const first = letters.slice(0, at + 1).join("");
    return cuts(letters.slice(at + 1), pieces - 1).map((rest) => [first, ...rest]);
  });
}

/** Names have two or three words; a longer text than this is no name written together. */
const JOINED_LETTERS = 30;

/** Words as they may be on record: as they are, cut, or written together in either order. */
function writings(words: readonly string[], lettersOf: (word: string) => string[]): string[][] {
  const [first] = words;
  if (first === undefined) return [];
  if (words.length > 1) return [[...words], [words.join("")], [[...words].reverse().join("")]];
  const letters = lettersOf(first);
  if (letters.length > JOINED_LETTERS) return [[first]];
  return [[first], ...cuts(letters, 2), ...(isKhmer(first) ? cuts(letters, 3) : [])];
}

const asKey = (words: readonly string[]): string => [...words].sort().join(" ");

/** What a name is looked up by. */
export interface NameSought {
  /** Every key under which the very name may stand, in either script. */
  keys: string[];
  /** The Latin key, for names that are only similar; empty without a Latin letter. */
  key: string;
  /** The words of the name, folded, for names that have more of them. */
  words: string[];
}

/** Reads a name as typed, in Latin or Khmer script, with the words in any order. */
export function nameSought(name: string): NameSought {
  const [latin, khmer] = [latinWords(name), isKhmer(name) ? khmerWords(name) : []];
  const folded = writings(latin, (word) => [...word]).map((words) => asKey(words.map(foldWord)));
  const keys = [...new Set([...folded, ...writings(khmer, graphemes).map(asKey)])];
  const words = khmer.length > 0 ? khmer : latin.map(foldWord);
  return { keys, key: nameKey(name), words };
}
