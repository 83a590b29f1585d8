/** As many for every word: the mask must not tell how long the name is. */
const BULLETS = "•••";

/** Characters that no reader sees; one of them must not stand for a first letter. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** A first letter as readers see it: a Khmer consonant keeps its vowel signs. */
const GRAPHEMES = new Intl.Segmenter("km", { granularity: "grapheme" });

/** Announces a subscript consonant; left without one it shows as a stray mark. */
const DANGLING_COENG = /\u17d2$/;

function maskWord(word: string): string {
  const [first] = GRAPHEMES.segment(word);
  return (first?.segment ?? "").replace(DANGLING_COENG, "") + BULLETS;
}

/** Enough of a name to recognise one's own, too little to learn another's: `S••• D•••`. */
export function maskName(name: string): string {
  const words = name
    .normalize("NFC")
    .replace(UNSEEN, "")
    .split(/[^\p{L}\p{M}\p{N}]+/u);
  return words
    .filter((word) => word !== "")
    .map(maskWord)
    .join(" ");
}
