import type { SeededRandom } from "../../../src/demo/random";

/**
 * The spellings that stand for one sound, as the issue lists them: written down here from that list
 * and not from the code, so that the code is held to it. A clerk writes any one for any other.
 */
const CONSONANTS = [
  ["kh", "k"],
  ["chh", "ch"],
  ["ph", "p"],
  ["th", "t"],
  ["v", "w"],
] as const;
const VOWELS = [
  ["ou", "u", "oo"],
  ["ea", "ie", "ia"],
  ["ey", "ei", "i", "y"],
  ["ao", "or", "o", "au"],
] as const;

/** One other spelling of a word, and which line of the list it comes from. */
export interface Spelling {
  by: string;
  word: string;
}

const VOWEL = /[aeiouy]/;

/** A word in runs of vowels and consonants; `y` before a vowel, and `r` after `o`, go by their sound. */
function runsOf(word: string): string[] {
  const pattern = /^y(?=[aeiou])|or(?![aeiouy])|[aeiou]+y?|y|[^aeiouy]+/g;
  return word.match(pattern) ?? [];
}

const startsWithVowel = (run: string | undefined): boolean =>
  run !== undefined && VOWEL.test(run[0] ?? "");

/** `or` before a vowel is no long vowel: its `r` begins the next syllable. */
const readable = (spelling: string, next: string | undefined): boolean =>
  !(spelling === "or" && startsWithVowel(next));

function vowelSpellings(runs: readonly string[], at: number): Spelling[] {
  const run = runs[at] ?? "";
  const next = runs[at + 1];
  // A vowel at the start of a word is written as it is: `y` there would be a consonant.
  return VOWELS.filter((group) => (group as readonly string[]).includes(run)).flatMap((group) =>
    group
      .filter(
        (other) => other !== run && readable(other, next) && !(at === 0 && other.startsWith("y")),
      )
      .map((other) => ({ by: group.join("/"), word: runs.with(at, other).join("") })),
  );
}

/** The consonants of a run, aspirated ones in one piece. */
const pieces = (run: string): string[] => run.match(/chh|[ckpt]h|./g) ?? [];

function consonantSpellings(runs: readonly string[], at: number): Spelling[] {
  const parts = pieces(runs[at] ?? "");
  return parts.flatMap((part, index) => {
    const group = CONSONANTS.find((spellings) => (spellings as readonly string[]).includes(part));
    const others = group?.filter((other) => other !== part) ?? [];
    return others.map((other) => ({
      by: (group ?? []).join("/"),
      word: runs.with(at, parts.with(index, other).join("")).join(""),
    }));
  });
}

/** Letters that clerks double, or write once where they stand twice. */
const DOUBLED = "aknmlstpr";

function doubles(word: string): Spelling[] {
  const by = "doubles";
  return [...word].flatMap((letter, at) => {
    if (word[at + 1] === letter) return [{ by, word: word.slice(0, at) + word.slice(at + 1) }];
    const single =
      at > 0 && DOUBLED.includes(letter) && word[at - 1] !== letter && word[at + 1] !== "h";
    return single ? [{ by, word: word.slice(0, at) + letter + word.slice(at) }] : [];
  });
}

function finals(word: string): Spelling[] {
  const by = "final h/r";
  if (/[aeiouy][hr]$/.test(word)) return [{ by, word: word.slice(0, -1) }];
  return /[aeiou]$/.test(word)
    ? [
        { by, word: `${word}h` },
        { by, word: `${word}r` },
      ]
    : [];
}

/** Every spelling of a word that differs from it in one line of the list, at one place. */
export function spellingsOf(written: string): Spelling[] {
  const word = written.toLowerCase();
  const runs = runsOf(word);
  const within = runs.flatMap((run, at) =>
    startsWithVowel(run) && !(at === 0 && run === "y")
      ? vowelSpellings(runs, at)
      : consonantSpellings(runs, at),
  );
  const all = [...within, ...doubles(word), ...finals(word)];
  return all.map(({ by, word: other }) => ({ by, word: capital(other) }));
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A name with one of its words spelled otherwise, at one place; null where nothing can be. */
export function respelled(name: string, random: SeededRandom): string | null {
  const words = name.split(" ");
  const choices = words.flatMap((word, at) =>
    spellingsOf(word).map((spelling) => words.with(at, spelling.word).join(" ")),
  );
  return choices.length === 0 ? null : random.pick(choices);
}

/** A name with one typing error: a letter left out, doubled by its neighbour, changed or swapped. */
export function mistyped(name: string, random: SeededRandom): string {
  const at = random.whole(1, name.length - 2);
  const [before, letter, after] = [name.slice(0, at), name.charAt(at), name.slice(at + 1)];
  if (letter === " ") return before + after;
  const wrong = random.pick([..."abdegilmnorst"]);
  const ways = [before + after, before + wrong + after, before + wrong + letter + after];
  return random.pick(ways);
}
