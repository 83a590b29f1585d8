/** Characters a number is written in, one beside the other, each with its place as its value. */
type Alphabet = string;

const DIGITS: Alphabet = "0123456789";

/** Crockford's 32: no letter that is read as a digit, none that makes words by chance. */
const SPEAKABLE: Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Characters of a speakable number: seven that are drawn, one that checks them. */
const SPEAKABLE_LENGTH = 8;

/**
 * The running remainder of ISO 7064's hybrid systems, MOD M+1,M for an alphabet of M characters.
 * A wrong character is always noticed; of the exchanges of two neighbours, one in M(M-1)/2 is not.
 */
function remainder(text: string, alphabet: Alphabet): number {
  const modulus = alphabet.length;
  let product = modulus;
  for (const character of text) {
    const total = (product + alphabet.indexOf(character)) % modulus || modulus;
    product = (total * 2) % (modulus + 1);
  }
  return product;
}

function checked(text: string, alphabet: Alphabet): string {
  const modulus = alphabet.length;
  return text + alphabet.charAt((modulus + 1 - remainder(text, alphabet)) % modulus);
}

/** Appends the ISO 7064 MOD 11,10 check digit to a string of digits. */
export function withCheckDigit(digits: string): string {
  return checked(digits, DIGITS);
}

/** True when the last digit is the ISO 7064 MOD 11,10 check digit of those before it. */
export function hasValidCheckDigit(digits: string): boolean {
  return /^\d{2,}$/.test(digits) && withCheckDigit(digits.slice(0, -1)) === digits;
}

/** A speakable number from seven numbers drawn at random: their values, then the MOD 33,32 check. */
export function speakableNumber(drawn: readonly number[]): string {
  const characters = drawn.map((value) => SPEAKABLE.charAt(value % SPEAKABLE.length));
  return checked(characters.join(""), SPEAKABLE);
}

/** How many numbers a speakable number is made from. */
export const SPEAKABLE_DRAWN = SPEAKABLE_LENGTH - 1;

/**
 * A speakable number as it was written down or read out, in the one spelling it is kept in: case,
 * blanks and hyphens do not count, and letters that look like digits are those digits.
 */
export function foldSpeakable(written: string): string {
  return written
    .replace(/[\s\p{Pd}]/gu, "")
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/[IL]/g, "1")
    .replace(/O/g, "0");
}

/** True for a speakable number, as it is kept, whose last character checks those before it. */
export function isSpeakable(folded: string): boolean {
  const known = [...folded].every((character) => SPEAKABLE.includes(character));
  return (
    known &&
    folded.length === SPEAKABLE_LENGTH &&
    checked(folded.slice(0, -1), SPEAKABLE) === folded
  );
}
