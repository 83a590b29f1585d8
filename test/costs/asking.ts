import type { World } from "../kit/world";

/** A figure as it is shown. */
export interface Shown {
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  status: string;
  reason: string | null;
}

const MEASURES = [
  "memberMonths",
  "memberMonthsMid",
  "headcount",
  "claims",
  "claimants",
  "cost",
  "providerCharge",
  "premium",
  "frequencyPer1000",
  "severity",
  "pmpm",
  "lossRatio",
  "penetration",
] as const;
export type Measure = (typeof MEASURES)[number];

export type Cell = Record<Measure, Shown> & {
  key: { dimension: string; code: string; label: string }[];
  partial: boolean;
  completion: { reported: string | null; factor: number | null; ibnr: Shown };
};

/** Everything one question about costs is answered with. */
export interface View {
  meta: {
    asKnownAt: string;
    basis: string;
    snapshotHash: string;
    currency: string;
    warnings: string[];
  };
  summary: Cell;
  series: Cell[];
  breakdown: { cells: Cell[]; total: Cell; truncated: boolean };
}

const QUERY = `
fragment E on Estimate { value numerator denominator status reason }
fragment Cell on CostCell {
  key { dimension code label } partial completion { reported factor ibnr { ...E } }
  ${MEASURES.map((measure) => `${measure} { ...E }`).join(" ")} }
query($scope: CostScope!, $asKnown: AsKnownInput, $basis: CostBasis! = REPORTED,
  $options: CostOptions, $grain: Grain! = MONTH, $by: [CostDimension!]! = [FACTORY], $first: Int) {
  costs(scope: $scope, asKnown: $asKnown, basis: $basis, options: $options) {
    meta { asKnownAt basis snapshotHash currency warnings }
    summary { ...Cell } series(grain: $grain) { ...Cell }
    breakdown(by: $by, first: $first) { cells { ...Cell } total { ...Cell } truncated } } }`;

/** What may be asked besides the scope. */
export interface Asked {
  scope?: object;
  asKnown?: object;
  basis?: string;
  options?: object;
  grain?: string;
  by?: string[];
  first?: number;
}

/** The first quarter of 2026, in which the hand-made history lies. */
export const QUARTER = { from: "2026-01", to: "2026-03" };

/** Asks about costs as HIP's analyst. */
export function analyst(world: World, key: string) {
  const asked = ({ scope, ...rest }: Asked) => ({ scope: { ...QUARTER, ...scope }, ...rest });
  return {
    view: async (question: Asked = {}): Promise<View> => {
      const { data, errors } = await world.ask<{ costs: View }>(key, QUERY, asked(question));
      if (errors) throw new Error(JSON.stringify(errors));
      return data.costs;
    },
    refusal: async (question: Asked) => {
      const { errors } = await world.ask(key, QUERY, asked(question));
      return { code: errors?.[0]?.extensions.code, message: errors?.[0]?.message };
    },
  };
}
export type Analyst = ReturnType<typeof analyst>;

/** A figure's exact quotient, or its status when it has none. */
export const ratio = ({ numerator, denominator, status }: Shown): string => {
  if (status !== "OK") return status;
  return denominator === "1" ? (numerator ?? "") : `${numerator}/${denominator}`;
};

/** The exact quotients of some measures of a cell. */
export const ratios = (cell: Cell, measures: readonly Measure[] = MEASURES) =>
  Object.fromEntries(measures.map((measure) => [measure, ratio(cell[measure])]));

/** The exact sum of a measure over cells, in lowest terms. */
export function exactSum(cells: readonly Cell[], measure: Measure): string {
  let [n, d] = [0n, 1n];
  for (const { numerator, denominator } of cells.map((cell) => cell[measure])) {
    const [a, b] = [BigInt(numerator ?? ""), BigInt(denominator ?? "")];
    [n, d] = [n * b + a * d, d * b];
  }
  const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));
  const common = divisor(n, d);
  return d === common ? `${n / common}` : `${n / common}/${d / common}`;
}
