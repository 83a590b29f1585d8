import { writeMoney, parseMinor, sum, type Currency } from "../shared/money";

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
  /** The code of a word that says what is wrong, and the word's own parameters. */
  problem: string;
  parameters: Record<string, string>;
}

function totalProblem({ claims, controlTotal }: BatchControls): ControlProblem[] {
  if (!controlTotal) return [];
  const { currency } = controlTotal;
  const wanted = parseMinor(controlTotal.amount, currency);
  const stated = claims.map(({ statedTotal }) =>
    statedTotal?.currency === currency ? parseMinor(statedTotal.amount, currency) : null,
  );
  const field = "controlTotal";
  if (wanted === null) return [{ field, problem: "NOT_AN_AMOUNT", parameters: { currency } }];
  if (stated.includes(null)) {
    return [{ field, problem: "TOTAL_NOT_STATED", parameters: { currency } }];
  }
  const total = sum(stated as bigint[]);
  if (total === wanted) return [];
  const parameters = { total: writeMoney(total, currency) };
  return [{ field, problem: "NOT_THE_TOTAL", parameters }];
}

/** Why a batch is refused whole: too many claims, or its controls do not agree. */
export function controlProblems(batch: BatchControls, maxClaims: number): ControlProblem[] {
  const { claims, controlCount } = batch;
  const count = claims.length;
  if (count < 1 || count > maxClaims) {
    const parameters = { least: "1", most: String(maxClaims) };
    return [{ field: "claims", problem: "BATCH_SIZE", parameters }];
  }
  const counted: ControlProblem[] =
    controlCount == null || controlCount === count
      ? []
      : [
          {
            field: "controlCount",
            problem: "NOT_THE_COUNT",
            parameters: { count: String(count) },
          },
        ];
  return [...counted, ...totalProblem(batch)];
}
