import { formatMinor, parseMinor, sum, type Currency } from "../shared/money";

interface Amount {
  amount: string;
  currency: Currency;
}

/** What a batch says of itself. */
export interface BatchControls {
  claims: readonly { statedTotal?: Amount | null }[];
  controlCount?: number | null;
  controlTotal?: Amount | null;
}

/** Something wrong with a batch as a whole. */
export interface ControlProblem {
  field: "claims" | "controlCount" | "controlTotal";
  problem: string;
}

function totalProblem({ claims, controlTotal }: BatchControls): ControlProblem[] {
  if (!controlTotal) return [];
  const { currency } = controlTotal;
  const wanted = parseMinor(controlTotal.amount, currency);
  const stated = claims.map(({ statedTotal }) =>
    statedTotal?.currency === currency ? parseMinor(statedTotal.amount, currency) : null,
  );
  const field = "controlTotal";
  if (wanted === null) return [{ field, problem: `not an amount in ${currency}` }];
  if (stated.includes(null)) {
    return [{ field, problem: `not every claim states a total in ${currency}` }];
  }
  const total = sum(stated as bigint[]);
  if (total === wanted) return [];
  return [{ field, problem: `the stated totals sum to ${formatMinor(total, currency)}` }];
}

/** Why a batch is refused whole: too many claims, or its controls do not agree. */
export function controlProblems(batch: BatchControls, maxClaims: number): ControlProblem[] {
  const { claims, controlCount } = batch;
  const count = claims.length;
  if (count < 1 || count > maxClaims) {
    return [{ field: "claims", problem: `a batch has between 1 and ${maxClaims} claims` }];
  }
  const counted: ControlProblem[] =
    controlCount == null || controlCount === count
      ? []
      : [{ field: "controlCount", problem: `the batch has ${count} claims` }];
  return [...counted, ...totalProblem(batch)];
}
