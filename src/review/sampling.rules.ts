/** The standard normal's quantile at 0.975: intervals are two-sided at 95 %. */
const Z = 1.959963984540054;
export const CONFIDENCE = 0.95;

/** Reviewed claims from which on a normal approximation of a sum is taken for good. */
export const FEWEST_REVIEWED = 30;

export const FIGURE_STATUSES = ["OK", "INSUFFICIENT_DATA"] as const;
/** Whether a figure may be used. */
export type FigureStatus = (typeof FIGURE_STATUSES)[number];

/** A share of counted things with its interval; null where nothing was counted. */
export interface Proportion {
  count: number;
  of: number;
  value: number | null;
  lower: number | null;
  upper: number | null;
  status: FigureStatus;
}

/**
 * A share with Wilson's score interval, which holds its confidence for few cases and none at all.
 * Wilson, Journal of the American Statistical Association 22 (1927) 209-212.
 */
export function wilson(count: number, of: number): Proportion {
  if (of === 0) {
    return { count, of, value: null, lower: null, upper: null, status: "INSUFFICIENT_DATA" };
  }
  const value = count / of;
  const square = Z * Z;
  const middle = value + square / (2 * of);
  const half = Z * Math.sqrt((value * (1 - value)) / of + square / (4 * of * of));
  const scale = 1 + square / of;
  const lower = count === 0 ? 0 : (middle - half) / scale;
  const upper = count === of ? 1 : (middle + half) / scale;
  return { count, of, value, lower, upper, status: "OK" };
}

/** A drawn claim that a person has looked at; amounts in minor units. */
export interface Reviewed {
  /** With which probability it was drawn; above 0. */
  probability: number;
  /** What the engine would have paid. */
  base: number;
  /** What of it was wrong. */
  error: number;
}

/** What was wrong with all claims that could be drawn, as the drawn ones tell; in minor units. */
export interface ErrorAmount {
  total: number | null;
  standardError: number | null;
  lower: number | null;
  upper: number | null;
  /** Of what the engine would have paid for all of them. */
  share: number | null;
  shareStandardError: number | null;
  status: FigureStatus;
}

const UNKNOWN: ErrorAmount = {
  total: null,
  standardError: null,
  lower: null,
  upper: null,
  share: null,
  shareStandardError: null,
  status: "INSUFFICIENT_DATA",
};

const add = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

/** The standard error of a sum over claims that were drawn each for itself. */
const standardErrorOf = (drawn: readonly { probability: number; value: number }[]): number =>
  Math.sqrt(add(drawn.map(({ probability: p, value }) => (1 - p) * (value / p) ** 2)));

/**
 * The Horvitz-Thompson estimate of what was wrong: every claim counts by the inverse of its
 * probability, and since each was drawn for itself (Poisson sampling) the variance is the sum of
 * (1-p)(y/p)^2. Drawn claims that nobody has looked at yet are taken to be like the others: the
 * probability is that of being drawn and looked at. The share is a ratio, its error by
 * linearization. Sarndal, Swensson and Wretman, Model Assisted Survey Sampling (1992), 2.8, 3.2, 5.6.
 * @param awaited drawn claims that stand, looked at or not
 */
export function errorAmount(reviewed: readonly Reviewed[], awaited: number): ErrorAmount {
  if (reviewed.length < 2) return UNKNOWN;
  const answered = Math.min(1, reviewed.length / awaited);
  const drawn = reviewed.map((one) => ({ ...one, probability: one.probability * answered }));
  const total = add(drawn.map(({ error, probability }) => error / probability));
  const base = add(drawn.map((one) => one.base / one.probability));
  // Without a single error the sample says nothing of how far off the total may be.
  if (total === 0) return { ...UNKNOWN, total: 0, lower: 0, share: base > 0 ? 0 : null };
  const values = drawn.map(({ probability, error }) => ({ probability, value: error }));
  const standardError = standardErrorOf(values);
  const share = base > 0 ? total / base : null;
  const residuals = drawn.map((one) => ({ ...one, value: one.error - (share ?? 0) * one.base }));
  return {
    total,
    standardError,
    lower: Math.max(0, total - Z * standardError),
    upper: total + Z * standardError,
    share,
    shareStandardError: share === null ? null : standardErrorOf(residuals) / base,
    status: reviewed.length < FEWEST_REVIEWED ? "INSUFFICIENT_DATA" : "OK",
  };
}
