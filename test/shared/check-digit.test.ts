import fc from "fast-check";
import {
  foldSpeakable,
  hasValidCheckDigit,
  isSpeakable,
  speakableNumber,
  withCheckDigit,
} from "../../src/shared/check-digit";

const DIGITS = [..."0123456789"];

/** Every payload of four digits with its check digit. */
const NUMBERS = Array.from({ length: 10_000 }, (_, index) =>
  withCheckDigit(String(index).padStart(4, "0")),
);

/** ISO 7064 MOD 11,10 in the words of the standard: the final product plus the digit is 1. */
function satisfiesStandard(number: string): boolean {
  const sums = [...number].reduce((product, digit, index) => {
    const added = ((product + Number(digit) - 1 + 10) % 10) + 1;
    return index === number.length - 1 ? added % 10 : (added * 2) % 11;
  }, 10);
  return sums === 1;
}

test("the standard's own example, 0794, has the check digit 5", () => {
  expect(withCheckDigit("0794")).toBe("07945");
  expect(hasValidCheckDigit("07945")).toBe(true);
});

test("every number with a check digit satisfies the standard, and none with another digit", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{1,20}$/), (payload) => {
      const valid = DIGITS.filter((digit) => hasValidCheckDigit(payload + digit));
      expect(valid).toEqual(DIGITS.filter((digit) => satisfiesStandard(payload + digit)));
      expect(valid.map((digit) => payload + digit)).toEqual([withCheckDigit(payload)]);
    }),
  );
});

test("every single wrong digit is detected", () => {
  const missed = NUMBERS.flatMap((number) =>
    [...number].flatMap((right, place) =>
      DIGITS.filter((digit) => digit !== right)
        .map((digit) => number.slice(0, place) + digit + number.slice(place + 1))
        .filter(hasValidCheckDigit),
    ),
  );
  expect(missed).toEqual([]);
});

test("all but one in 45 exchanges of neighbouring digits are detected", () => {
  const swaps = NUMBERS.flatMap((number) =>
    [0, 1, 2, 3]
      .filter((place) => number[place] !== number[place + 1])
      .map((place) => {
        const [left = "", right = ""] = number.slice(place, place + 2);
        return number.slice(0, place) + right + left + number.slice(place + 2);
      }),
  );
  const missed = swaps.filter(hasValidCheckDigit).length;
  expect(swaps.length).toBeGreaterThan(30_000);
  expect(missed * 45).toBeLessThanOrEqual(swaps.length);
});

test.each(["", "1", "5", "abc", "0794٥", "07945 ", "07945\n", "-07945", "7.945"])(
  "%j has no check digit",
  (text) => {
    expect(hasValidCheckDigit(text)).toBe(false);
  },
);

const CROCKFORD = [..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"];

const drawn = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 7, maxLength: 7 });
const speakable = drawn.map(speakableNumber);

/** ISO 7064's hybrid system for 32 characters in the words of the standard, step by step. */
function products(number: string): number[] {
  let product = 32;
  return [...number].map((character) => {
    const sum = (product + CROCKFORD.indexOf(character) - 1) % 32;
    product = ((sum + 1) * 2) % 33;
    return sum + 1;
  });
}

test("a speakable number has eight characters of Crockford's and satisfies the standard", () => {
  fc.assert(
    fc.property(speakable, (number) => {
      expect([...number].every((character) => CROCKFORD.includes(character))).toBe(true);
      expect(number).toHaveLength(8);
      expect(isSpeakable(number)).toBe(true);
      expect(products(number)[7]).toBe(1);
    }),
  );
  expect(speakableNumber([0, 0, 0, 0, 0, 0, 0])).toBe(speakableNumber([32, 64, 96, 0, 0, 0, 0]));
});

test("every single wrong character of a speakable number is noticed", () => {
  fc.assert(
    fc.property(speakable, (number) => {
      for (const [place, right] of [...number].entries()) {
        const wrong = CROCKFORD.filter((character) => character !== right).map(
          (character) => number.slice(0, place) + character + number.slice(place + 1),
        );
        expect(wrong.filter(isSpeakable)).toEqual([]);
      }
    }),
  );
});

test("of the exchanges of neighbours only those the standard lets through go unnoticed", () => {
  let missed = 0;
  let exchanged = 0;
  const property = fc.property(speakable, (number) => {
    for (let place = 0; place < 7; place += 1) {
      const [left = "", right = ""] = number.slice(place, place + 2);
      if (left === right) continue;
      const swapped = number.slice(0, place) + right + left + number.slice(place + 2);
      // The two middle values, whose doubles differ by as much as they do: ISO 7064 lets them pass.
      const sums = [products(number)[place], products(swapped)[place]].sort().join();
      expect([number, isSpeakable(swapped)]).toEqual([number, sums === "16,17"]);
      exchanged += 1;
      missed += isSpeakable(swapped) ? 1 : 0;
    }
  });
  fc.assert(property, { numRuns: 5_000 });
  expect(missed / exchanged).toBeLessThan(2 / 496);
});

test("a number read out or written by hand is read as it was meant", () => {
  fc.assert(
    fc.property(speakable, fc.array(fc.integer({ min: 0, max: 7 })), (number, places) => {
      const written = [...number].map((character, place) => {
        const small = places.includes(place) ? character.toLowerCase() : character;
        const alike = { "1": place % 2 === 0 ? "i" : "L", "0": "o" }[small] ?? small;
        return places.includes(place) ? `${alike} - ` : alike;
      });
      expect(foldSpeakable(` ${written.join("")}`)).toBe(number);
    }),
  );
});

test.each(["", "0", "0000000", "U0000000", "ZZZZZZZZZ", "00000\u0000", "០០០០០០០០", "ßßßß"])(
  "%j is no speakable number",
  (text) => {
    expect(isSpeakable(foldSpeakable(text))).toBe(false);
  },
);
