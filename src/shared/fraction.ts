/** An exact quotient of integers; the denominator is positive. */
export interface Fraction {
  numerator: bigint;
  denominator: bigint;
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [magnitude(a), magnitude(b)];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

/** A fraction in lowest terms; the denominator must not be zero. */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  const divisor = commonDivisor(numerator, denominator) || 1n;
  const sign = denominator < 0n ? -1n : 1n;
  return {
    numerator: (sign * numerator) / divisor,
    denominator: (sign * denominator) / divisor,
  };
}

/** The exact sum. */
export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );
}

/** The exact product. */
export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** The exact quotient; null by zero. */
export function over(a: Fraction, b: Fraction): Fraction | null {
  if (b.numerator === 0n) return null;
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

const SIGNIFICANT_DIGITS = 12;

/** Half away from zero: the last digit that is shown of an unending quotient. */
function rounded(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return 2n * (numerator % denominator) >= denominator ? quotient + 1n : quotient;
}

/** The decimal of a fraction to 12 significant digits, without trailing zeros. */
export function toDecimal({ numerator, denominator }: Fraction): string {
  if (numerator === 0n) return "0";
  const size = magnitude(numerator);
  const whole = (size / denominator).toString();
  const leading = size < denominator ? leadingZeros(size, denominator) : 0;
  const digits = size < denominator ? 0 : whole.length;
  const places = Math.max(0, SIGNIFICANT_DIGITS - digits + leading);
  const scaled = rounded(size * 10n ** BigInt(places), denominator)
    .toString()
    .padStart(places + 1, "0");
  const text = places === 0 ? scaled : `${scaled.slice(0, -places)}.${scaled.slice(-places)}`;
  const trimmed = text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text;
  return numerator < 0n ? `-${trimmed}` : trimmed;
}

/** Zeros between the point and the first digit of a quotient below one. */
function leadingZeros(size: bigint, denominator: bigint): number {
  let zeros = 0;
  for (let scaled = size * 10n; scaled < denominator; scaled *= 10n) zeros += 1;
  return zeros;
}
