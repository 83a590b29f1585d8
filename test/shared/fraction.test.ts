import fc from "fast-check";
import { fraction, over, plus, times, toDecimal } from "../../src/shared/fraction";

const numerators = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });
const denominators = fc.bigInt({ min: 1n, max: 10n ** 24n });
const fractions = fc.tuple(numerators, denominators).map(([n, d]) => fraction(n, d));
const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

test.each([
  [1n, 3n, "0.333333333333"],
  [2n, 3n, "0.666666666667"],
  [-2n, 3n, "-0.666666666667"],
  [1n, 7n, "0.142857142857"],
  [1n, 8n, "0.125"],
  [15485n, 868n, "17.8398617512"],
  [1n, 300n, "0.00333333333333"],
  [1n, 3_000_000_000_000n, "0.000000000000333333333333"],
  [100n, 1n, "100"],
  [1_000n, 10n, "100"],
  [123_456_789_012n, 1n, "123456789012"],
  [1_234_567_890_125n, 1n, "1234567890125"],
  [1_234_567_890_125n, 10n, "123456789013"],
  [-1_234_567_890_125n, 10n, "-123456789013"],
  [999_999_999_999n, 1_000_000_000_000n, "0.999999999999"],
  [9_999_999_999_999n, 10_000_000_000_000n, "1"],
  [99_999_999_999_999n, 10_000_000_000_000n, "10"],
  [0n, 5n, "0"],
])("%s over %s is shown as %s", (n, d, shown) => {
  expect(toDecimal(fraction(n, d))).toBe(shown);
});

test("a decimal has at most twelve significant digits and is the nearest of its kind", () => {
  fc.assert(
    fc.property(fractions, ({ numerator, denominator }) => {
      const text = toDecimal({ numerator, denominator });
      expect(text).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
      const [whole = "", decimals = ""] = text.replace("-", "").split(".");
      const significant = (whole + decimals).replace(/^0+/, "");
      const bound = Math.max(12, whole.length);
      expect(significant.length).toBeLessThanOrEqual(bound);
      // The unit of the twelfth significant digit of the quotient, or one for large ones.
      const size = magnitude(numerator);
      let places = 0;
      while (size * 10n ** BigInt(places) < denominator * 10n ** 11n && size > 0n) places += 1;
      const scale = 10n ** BigInt(places);
      const shown = BigInt(whole + decimals.padEnd(places, "0").slice(0, places));
      expect(decimals.length).toBeLessThanOrEqual(places);
      expect(2n * magnitude(shown * denominator - size * scale)).toBeLessThanOrEqual(denominator);
      expect(text.startsWith("-")).toBe(numerator < 0n);
    }),
    { numRuns: 2_000 },
  );
});

test("a fraction is in lowest terms with a positive denominator", () => {
  fc.assert(
    fc.property(numerators, denominators, fc.boolean(), (n, d, negative) => {
      const given = fraction(n, negative ? -d : d);
      const wanted = negative ? -n : n;
      expect(given.numerator * d).toBe(wanted * given.denominator);
      expect(given.denominator).toBeGreaterThan(0n);
      const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));
      expect(magnitude(divisor(given.numerator, given.denominator))).toBe(1n);
    }),
  );
});

test("sums, products and quotients are exact", () => {
  fc.assert(
    fc.property(fractions, fractions, fractions, (a, b, c) => {
      expect(plus(a, b)).toEqual(plus(b, a));
      expect(plus(plus(a, b), c)).toEqual(plus(a, plus(b, c)));
      expect(times(a, plus(b, c))).toEqual(plus(times(a, b), times(a, c)));
      expect(plus(a, times(a, fraction(-1n)))).toEqual(fraction(0n));
      const quotient = over(a, b);
      if (b.numerator === 0n) expect(quotient).toBeNull();
      else expect(times(quotient ?? b, b)).toEqual(a);
    }),
  );
});
