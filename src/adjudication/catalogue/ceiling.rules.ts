import { divideHalfEven, writeMoney, type Currency, type Money } from "../../shared/money";
import type { CaseView, LineFacts, UsedLine } from "../facts.rules";
import { amount, amountsByCategory, oneOf, valueFor } from "../parameters.rules";
import { lineRule, type Verdict } from "../rule.rules";
import { PERIODS, usedWithin, type Period } from "./periods.rules";
import { payableOf } from "./pricing.rules";

const PERIOD = oneOf(PERIODS, "COVER_YEAR");
const CEILING = {
  family: "LIMIT",
  severity: "REDUCE",
  on: false,
  aboutMember: true,
  carc: "119",
  liability: "PROVIDER",
  remedy: { action: "NOTHING", by: "PROVIDER" },
} as const;
/** The case rate of a stay is found among all its lines. */
const READS = [
  ...(["serviceDate", "quantity", "charge", "price", "rielPerUsd"] as const),
  ...(["lines", "currency", "member", "used"] as const),
];

const told = ({ minor, currency }: Money): string => writeMoney(minor, currency);

/**
 * Minor units as a fraction: riel and dollars meet at each line's own rate, and rounding each would
 * let the total depend on which claim came first.
 */
interface Exact {
  over: bigint;
  under: bigint;
}

/** The amount in another currency, not rounded. */
function exactly({ over, under }: Exact, from: Currency, to: Currency, rielPerUsd: number): Exact {
  if (from === to) return { over, under };
  const rate = BigInt(rielPerUsd);
  return to === "USD"
    ? { over: over * 100n, under: under * rate }
    : { over: over * rate, under: under * 100n };
}

const plus = (a: Exact, b: Exact): Exact =>
  a.under === b.under
    ? { over: a.over + b.over, under: a.under }
    : { over: a.over * b.under + b.over * a.under, under: a.under * b.under };

/** What lines count in a currency, each at the rate of its own service date; those of one rate together. */
function countedIn(currency: Currency, lines: readonly UsedLine[]): Exact {
  const other = currency === "USD" ? "KHR" : "USD";
  const foreign = new Map<number, bigint>();
  let own = 0n;
  for (const { minor, currency: paidIn, rielPerUsd } of lines) {
    if (minor === null) continue;
    if (paidIn === currency) own += minor;
    else if (rielPerUsd !== null) foreign.set(rielPerUsd, (foreign.get(rielPerUsd) ?? 0n) + minor);
  }
  return [...foreign]
    .map(([rate, over]) => exactly({ over, under: 1n }, other, currency, rate))
    .reduce(plus, { over: own, under: 1n });
}

/** What the ceiling leaves, in the case's currency at the line's rate and rounded down. */
function leftBelow(ceiling: Money, used: Exact, line: LineFacts, currency: Currency): bigint {
  const free = plus({ over: ceiling.minor, under: 1n }, { ...used, over: -used.over });
  if (free.over <= 0n) return 0n;
  const { over, under } = exactly(free, ceiling.currency, currency, line.rielPerUsd ?? 1);
  return over / under;
}

interface Asked {
  ceiling: Money;
  period: Period;
  counts?: (line: UsedLine) => boolean;
}

/** Pays what is left below the ceiling, in the case's currency and rounded down, and says so. */
function aboveCeiling(line: LineFacts, facts: CaseView, asked: Asked): Verdict | null {
  const { ceiling, period, counts } = asked;
  const payable = payableOf(line, facts);
  const foreign = ceiling.currency !== facts.currency;
  if (payable === null || (foreign && line.rielPerUsd === null)) return null;
  const within = usedWithin(period, line.serviceDate, facts);
  const { currency } = ceiling;
  const used = countedIn(currency, counts ? within.filter(counts) : within);
  const left = leftBelow(ceiling, used, line, facts.currency);
  if (payable <= left) return null;
  const usedMinor = divideHalfEven(used.over, used.under);
  return {
    parameters: { maximum: told(ceiling), used: told({ minor: usedMinor, currency }), period },
    leaves: ({ minor, quantity }) => ({
      minor: minor < left ? minor : left,
      quantity: left === 0n ? 0 : quantity,
    }),
  };
}

export const ABOVE_ANNUAL_CEILING = lineRule({
  ...CEILING,
  code: "LIM-009",
  reads: READS,
  parameters: { amount: amount(), period: PERIOD },
  judge: (line, facts, given) =>
    aboveCeiling(line, facts, {
      ceiling: given.amount,
      period: given.period,
    }),
});

export const ABOVE_CATEGORY_CEILING = lineRule({
  ...CEILING,
  code: "LIM-010",
  reads: ["category", ...READS],
  parameters: { amount: amountsByCategory(), period: PERIOD },
  judge: (line, facts, { amount: amounts, period }) => {
    const ceiling = line.category === null ? null : valueFor(amounts, line.category);
    if (ceiling === null || line.category === null) return null;
    const { category } = line;
    const counts = (one: UsedLine) => one.category === category;
    const verdict = aboveCeiling(line, facts, { ceiling, period, counts });
    return verdict && { ...verdict, parameters: { ...verdict.parameters, category } };
  },
});
