import { over, toDecimal, type Fraction } from "../shared/fraction";

/** Whether a figure may be used. */
export const ESTIMATE_STATUSES = ["OK", "SUPPRESSED", "NOT_DEFINED", "INSUFFICIENT_DATA"] as const;
export type EstimateStatus = (typeof ESTIMATE_STATUSES)[number];

/** A figure that says what it is; a null always has a reason. */
export interface Estimate {
  value: string | null;
  lower: string | null;
  upper: string | null;
  confidence: number | null;
  method: string | null;
  numerator: string | null;
  denominator: string | null;
  relativeHalfWidth: number | null;
  components: { name: string; standardError: number }[];
  status: EstimateStatus;
  reason: string | null;
}

const EMPTY: Estimate = {
  value: null,
  lower: null,
  upper: null,
  confidence: null,
  method: null,
  numerator: null,
  denominator: null,
  relativeHalfWidth: null,
  components: [],
  status: "NOT_DEFINED",
  reason: null,
};

/** An exact figure; its interval comes with the statistics of the cost data. */
export function exact(value: Fraction): Estimate {
  return {
    ...EMPTY,
    value: toDecimal(value),
    method: "EXACT",
    numerator: value.numerator.toString(),
    denominator: value.denominator.toString(),
    status: "OK",
    reason: "No interval: the figure is an exact count, sum or quotient of what is known.",
  };
}

/** A figure that cannot be given, and why. */
export const notDefined = (reason: string): Estimate => ({ ...EMPTY, reason });

/** A figure for which something was not reported, and what. */
export const insufficient = (reason: string): Estimate => ({
  ...EMPTY,
  status: "INSUFFICIENT_DATA",
  reason,
});

/** An exact quotient, or why there is none. */
export function quotient(a: Fraction, b: Fraction, reason: string): Estimate {
  const value = over(a, b);
  return value === null ? notDefined(reason) : exact(value);
}
