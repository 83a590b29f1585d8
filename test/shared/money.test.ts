import fc from "fast-check";
import {
  convertMoney,
  divideHalfEven,
  formatMinor,
  formatScaled,
  MAX_MINOR,
  parseMinor,
  sum,
  toReporting,
  type Currency,
} from "../../src/shared/money";

test.each<[string, Currency, bigint]>([
  ["0", "KHR", 0n],
  ["40000", "KHR", 40_000n],
  ["007", "KHR", 7n],
  ["12", "USD", 1_200n],
  ["12.5", "USD", 1_250n],
  ["12.50", "USD", 1_250n],
  ["0.01", "USD", 1n],
  ["10000000000.00", "USD", MAX_MINOR],
  ["1000000000000", "KHR", MAX_MINOR],
])("%s %s is %d minor units", (amount, currency, minor) => {
  expect(parseMinor(amount, currency)).toBe(minor);
});

const REFUSED: [string, Currency, string][] = [
  ["1.005", "USD", "a third decimal of a dollar"],
  ["1.000", "USD", "a third decimal even when it is zero"],
  ["100.5", "KHR", "a fraction of a riel"],
  ["100.0", "KHR", "a fraction of a riel even when it is zero"],
  ["NaN", "USD", "not a number"],
  ["Infinity", "USD", "infinity"],
  ["1e308", "USD", "an exponent"],
  ["1e3", "KHR", "a small exponent"],
  ["-5", "KHR", "a negative amount"],
  ["-0", "KHR", "a sign"],
  ["+5", "USD", "a plus"],
  ["0x10", "KHR", "another base"],
  ["1,000", "KHR", "a thousands separator"],
  ["1.", "USD", "a point before nothing"],
  [".5", "USD", "a point after nothing"],
  ["1.2.3", "USD", "two points"],
  ["", "USD", "nothing"],
  [" 5", "USD", "a space"],
  ["5\n", "USD", "a line end"],
  ["៥", "KHR", "digits of another script"],
  ["10000000000.01", "USD", "a cent above the most"],
  ["1000000000001", "KHR", "a riel above the most"],
  ["9".repeat(5_000), "KHR", "a number of thousands of digits"],
];

test.each(REFUSED)("%j %s is refused: %s", (amount, currency) => {
  expect(parseMinor(amount, currency)).toBeNull();
});

test.each<[bigint, Currency, string]>([
  [40_000n, "KHR", "40000"],
  [0n, "USD", "0.00"],
  [5n, "USD", "0.05"],
  [-5n, "USD", "-0.05"],
  [123_456n, "USD", "1234.56"],
])("%d minor units of %s are shown as %s", (minor, currency, shown) => {
  expect(formatMinor(minor, currency)).toBe(shown);
});

test("the reporting unit is shown with its four places", () => {
  expect(formatScaled(12_345_678n, 4)).toBe("1234.5678");
  expect(formatScaled(-1n, 4)).toBe("-0.0001");
});

const currencies = fc.constantFrom<Currency>("KHR", "USD");
const amounts = fc.bigInt({ min: 0n, max: MAX_MINOR });

test("what is shown is read back as the same amount", () => {
  fc.assert(
    fc.property(amounts, currencies, (minor, currency) => {
      expect(parseMinor(formatMinor(minor, currency), currency)).toBe(minor);
    }),
  );
});

/** The two nearest integers are tried; the nearer one, or at a tie the even one, is the answer. */
function referenceHalfEven(dividend: bigint, divisor: bigint): bigint {
  let below = dividend / divisor;
  while (below * divisor > dividend) below -= 1n;
  const above = below + 1n;
  const down = dividend - below * divisor;
  const up = above * divisor - dividend;
  if (down !== up) return down < up ? below : above;
  return below % 2n === 0n ? below : above;
}

test("a quotient is rounded half to even, as an independent reference has it", () => {
  const dividends = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
  const small = fc.bigInt({ min: -1_000n, max: 1_000n });
  const divisors = fc.oneof(
    fc.bigInt({ min: 1n, max: 12n }),
    fc.bigInt({ min: 1n, max: 10n ** 10n }),
  );
  fc.assert(
    fc.property(fc.oneof(small, dividends), divisors, (dividend, divisor) => {
      expect(divideHalfEven(dividend, divisor)).toBe(referenceHalfEven(dividend, divisor));
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  [5n, 10n, 0n],
  [15n, 10n, 2n],
  [25n, 10n, 2n],
  [-5n, 10n, 0n],
  [-15n, 10n, -2n],
  [-25n, 10n, -2n],
  [26n, 10n, 3n],
])("%d over %d is rounded to %d", (dividend, divisor, quotient) => {
  expect(divideHalfEven(dividend, divisor)).toBe(quotient);
});

test.each<[bigint, Currency, Currency, bigint]>([
  [1_000n, "USD", "KHR", 40_500n],
  [40_500n, "KHR", "USD", 1_000n],
  [1n, "USD", "KHR", 40n],
  [3n, "USD", "KHR", 122n],
  [20n, "KHR", "USD", 0n],
  [21n, "KHR", "USD", 1n],
  [77n, "KHR", "KHR", 77n],
])("%d minor units of %s are %s at 4050 riel per dollar: %d", (minor, from, to, converted) => {
  const money = convertMoney({ minor, currency: from }, to, 4_050);
  expect(money).toEqual({ minor: converted, currency: to });
});

test("the ledger's unit is a ten-thousandth of a dollar, rounded once", () => {
  expect(toReporting(1n, "USD", 4_050)).toBe(100n);
  expect(toReporting(4_050n, "KHR", 4_050)).toBe(10_000n);
  expect(toReporting(1n, "KHR", 4_000)).toBe(2n);
  expect(toReporting(3n, "KHR", 4_000)).toBe(8n);
});

test("sums are exact beyond what a floating-point number holds", () => {
  expect(sum([])).toBe(0n);
  expect(sum([2n ** 53n, 1n, -(2n ** 52n)])).toBe(2n ** 52n + 1n);
});
