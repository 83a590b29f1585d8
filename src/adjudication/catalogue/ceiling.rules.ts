import {
  convertDown,
  convertMoney,
  writeMoney,
  sum,
  type Currency,
  type Money,
} from "../../shared/money";
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

/** What a line counts in the ceiling's currency, at the rate of its own service date. */
function countedIn(currency: Currency, line: UsedLine): bigint {
  const { minor, rielPerUsd } = line;
  if (minor === null || (line.currency !== currency && rielPerUsd === null)) return 0n;
  return convertMoney({ minor, currency: line.currency }, currency, rielPerUsd ?? 1).minor;
}

interface Asked {
  ceiling: Money;
  period: Period;
  counts: (line: UsedLine) => boolean;
}

/** Pays what is left below the ceiling, in the case's currency and rounded down, and says so. */
function aboveCeiling(line: LineFacts, facts: CaseView, asked: Asked): Verdict | null {
  const { ceiling, period, counts } = asked;
  const payable = payableOf(line, facts);
  const foreign = ceiling.currency !== facts.currency;
  if (payable === null || (foreign && line.rielPerUsd === null)) return null;
  const within = usedWithin(period, line.serviceDate, facts).filter(counts);
  const used = sum(within.map((one) => countedIn(ceiling.currency, one)));
  const free = used < ceiling.minor ? ceiling.minor - used : 0n;
  const { currency } = ceiling;
  const left = convertDown({ minor: free, currency }, facts.currency, line.rielPerUsd ?? 1).minor;
  if (payable <= left) return null;
  return {
    parameters: { maximum: told(ceiling), used: told({ minor: used, currency }), period },
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
      counts: () => true,
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
