import { addMonths, firstDay, monthsBetween } from "../shared/dates";
import { COMPUTED_DIMENSIONS, type CostDimension } from "./dimensions.rules";

/** What part of the scheme a question is about; months are inclusive. */
export interface Scope {
  from: string;
  to: string;
  factoryCodes: string[] | null;
  providerCodes: string[] | null;
  serviceCategories: string[] | null;
  diagnosisGroups: string[] | null;
  sexes: string[] | null;
}

/** Bases on which a claim's cost can be told. */
export const COST_BASES = ["PAID", "REPORTED", "ULTIMATE"] as const;
export type CostBasis = (typeof COST_BASES)[number];

/** Why a scope cannot be answered; null when it can. */
export function scopeProblem(scope: Scope, maxMonths: number): string | null {
  if (scope.to < scope.from) return "scope: `to` lies before `from`.";
  const months = monthsBetween(scope.from, scope.to.slice(0, 7)).length;
  return months > maxMonths ? `scope: at most ${maxMonths} months at once.` : null;
}

/** Why a breakdown cannot be answered; null when it can. */
export function breakdownProblem(
  by: readonly CostDimension[],
  maxDimensions: number,
): string | null {
  if (by.length < 1 || by.length > maxDimensions || new Set(by).size !== by.length) {
    return `by: name 1 to ${maxDimensions} different dimensions.`;
  }
  const unknown = by.filter((dimension) => !COMPUTED_DIMENSIONS.includes(dimension));
  if (unknown.length === 0) return null;
  return `by: ${unknown.join(", ")} is not computed yet; allowed are ${COMPUTED_DIMENSIONS.join(", ")}.`;
}

/** True where only claims are narrowed, so that nothing of premium can be told. */
export const narrowsClaims = (scope: Scope): boolean =>
  [scope.providerCodes, scope.serviceCategories, scope.diagnosisGroups].some(
    (part) => part !== null,
  );

/** The first day of a scope, and the first day after it. */
export const spanOf = ({ from, to }: Scope) => ({
  first: firstDay(from),
  next: firstDay(addMonths(to, 1)),
});
