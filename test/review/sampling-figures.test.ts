import fc from "fast-check";
import { errorAmount, wilson, type Reviewed } from "../../src/review/sampling.rules";

/**
 * Newcombe, "Two-sided confidence intervals for the single proportion: comparison of seven methods",
 * Statistics in Medicine 17 (1998) 857-872, table I, method 3 (score, without correction).
 */
const PUBLISHED: [count: number, of: number, lower: number, upper: number][] = [
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
];

test.each(PUBLISHED)("%d of %d has the interval that is published", (count, of, lower, upper) => {
  const figure = wilson(count, of);
  expect(figure.value).toBeCloseTo(count / of, 12);
  expect([figure.lower?.toFixed(4), figure.upper?.toFixed(4)]).toEqual([
    lower.toFixed(4),
    upper.toFixed(4),
  ]);
  const rest = wilson(of - count, of);
  expect([rest.lower?.toFixed(4), rest.upper?.toFixed(4)]).toEqual([
    (1 - upper).toFixed(4),
    (1 - lower).toFixed(4),
  ]);
});

test("of nothing there is no share, and nothing is not a number", () => {
  expect(wilson(0, 0)).toEqual({
    count: 0,
    of: 0,
    value: null,
    lower: null,
    upper: null,
    status: "INSUFFICIENT_DATA",
  });
});

test("an interval holds its share and lies between none and all", () => {
  const counts = fc
    .integer({ min: 1, max: 5_000 })
    .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
  fc.assert(
    fc.property(counts, ([count, of]) => {
      const { value, lower, upper } = wilson(count, of);
      expect([lower, value, upper].every(Number.isFinite)).toBe(true);
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(upper).toBeLessThanOrEqual(1);
      expect(lower).toBeLessThanOrEqual(value ?? -1);
      expect(upper).toBeGreaterThanOrEqual(value ?? 2);
    }),
  );
});

const claims = (times: number, one: Partial<Reviewed> = {}): Reviewed[] =>
  Array.from({ length: times }, () => ({ probability: 0.5, base: 1_000, error: 0, ...one }));

test("with nobody looked at, or one claim, no amount can be told", () => {
  for (const few of [[], claims(1, { error: 100 })]) {
    expect(errorAmount(few, 5)).toMatchObject({
      total: null,
      standardError: null,
      upper: null,
      share: null,
      status: "INSUFFICIENT_DATA",
    });
  }
});

test("with no error found the total is zero, and how far off it is cannot be told", () => {
  expect(errorAmount(claims(50), 50)).toEqual({
    total: 0,
    standardError: null,
    lower: 0,
    upper: null,
    share: 0,
    shareStandardError: null,
    status: "INSUFFICIENT_DATA",
  });
  expect(errorAmount(claims(2, { base: 0 }), 2)).toMatchObject({ total: 0, share: null });
});

/** By hand: total = 100/0.5 + 300/0.25, variance = 0.5(100/0.5)^2 + 0.75(300/0.25)^2. */
test("each claim counts by the inverse of its probability", () => {
  const drawn = [
    { probability: 0.5, base: 500, error: 100 },
    { probability: 0.25, base: 1_000, error: 300 },
    { probability: 1, base: 400, error: 0 },
  ];
  const figure = errorAmount(drawn, 3);
  expect(figure.total).toBeCloseTo(1_400, 9);
  expect(figure.standardError).toBeCloseTo(Math.sqrt(20_000 + 1_080_000), 9);
  expect(figure.lower).toBe(0);
  expect(figure.upper).toBeCloseTo(1_400 + 1.959964 * Math.sqrt(1_100_000), 2);
  // The share is 1,400 of 500/0.5 + 1,000/0.25 + 400; its residuals are e = y - share x.
  const share = 1_400 / 5_400;
  expect(figure.share).toBeCloseTo(share, 12);
  const residuals =
    0.5 * ((100 - share * 500) / 0.5) ** 2 + 0.75 * ((300 - share * 1_000) / 0.25) ** 2;
  expect(figure.shareStandardError).toBeCloseTo(Math.sqrt(residuals) / 5_400, 12);
  expect(figure.status).toBe("INSUFFICIENT_DATA");
});

test("with thirty reviewed and all certain the amount is exact, and may be used", () => {
  const figure = errorAmount(claims(30, { probability: 1, error: 10 }), 30);
  expect(figure).toMatchObject({
    total: 300,
    standardError: 0,
    lower: 300,
    upper: 300,
    share: 0.01,
  });
  expect(figure.status).toBe("OK");
  expect(errorAmount(claims(29, { probability: 1, error: 10 }), 29).status).toBe(
    "INSUFFICIENT_DATA",
  );
});

test("drawn claims that still wait are taken to be like those that were looked at", () => {
  const half = errorAmount(claims(40, { error: 10 }), 80);
  expect(half.total).toBeCloseTo(2 * (errorAmount(claims(40, { error: 10 }), 40).total ?? 0), 9);
  expect(half.share).toBeCloseTo(0.01, 12);
});

/** Draws every claim by itself a great many times: what is estimated is true on the average. */
test("the estimate is right on the average, and its interval holds in about 95 of 100 draws", () => {
  let state = 42;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const all = Array.from({ length: 2_000 }, (_, index) => ({
    probability: index % 2 === 0 ? 0.1 : 0.3,
    base: 1_000,
    error: index % 7 === 0 ? 100 + (index % 5) * 50 : 0,
  }));
  const truth = all.reduce((total, { error }) => total + error, 0);
  const draws = Array.from({ length: 400 }, () => {
    const drawn = all.filter(({ probability }) => random() < probability);
    return errorAmount(drawn, drawn.length);
  });
  const mean = draws.reduce((total, one) => total + (one.total ?? 0), 0) / draws.length;
  expect(Math.abs(mean / truth - 1)).toBeLessThan(0.02);
  const held = draws.filter(({ lower, upper }) => (lower ?? 0) <= truth && truth <= (upper ?? 0));
  expect(held.length / draws.length).toBeGreaterThan(0.9);
  expect(held.length / draws.length).toBeLessThan(0.99);
});
