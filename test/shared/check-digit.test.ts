import fc from "fast-check";
import { hasValidCheckDigit, withCheckDigit } from "../../src/shared/check-digit";

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
