import { sum } from "../shared/money";

/** What is submitted, taken off and paid: of an item, a line or all lines together. */
export interface AdviceAmounts {
  submittedMinor: bigint;
  reducedMinor: bigint;
  paidMinor: bigint;
}

/** What a reason takes off. */
export interface Taken {
  code: string;
  amountMinor: bigint | null;
}

/** A row of an advice's own sums. */
interface Summed extends AdviceAmounts {
  items: readonly (AdviceAmounts & { reductions: readonly Taken[] })[];
}

/** What stands at the foot of an advice. */
export interface AdviceTotals extends AdviceAmounts {
  reductions: { code: string; amountMinor: bigint }[];
}

const summed = (rows: readonly AdviceAmounts[]): AdviceAmounts => ({
  submittedMinor: sum(rows.map(({ submittedMinor }) => submittedMinor)),
  reducedMinor: sum(rows.map(({ reducedMinor }) => reducedMinor)),
  paidMinor: sum(rows.map(({ paidMinor }) => paidMinor)),
});

/** What each reason takes off together, by code, in the order of their first appearance. */
export function takenByCode(reductions: readonly Taken[]): AdviceTotals["reductions"] {
  const byCode = new Map<string, bigint>();
  for (const { code, amountMinor } of reductions) {
    byCode.set(code, (byCode.get(code) ?? 0n) + (amountMinor ?? 0n));
  }
  return [...byCode].map(([code, amountMinor]) => ({ code, amountMinor }));
}

const same = (one: AdviceAmounts, other: AdviceAmounts): boolean =>
  one.submittedMinor === other.submittedMinor &&
  one.reducedMinor === other.reducedMinor &&
  one.paidMinor === other.paidMinor;

const balances = ({ submittedMinor, reducedMinor, paidMinor }: AdviceAmounts): boolean =>
  submittedMinor - reducedMinor === paidMinor;

/** Whether a line is what stands under it, reason by reason; one that carries over has nothing. */
const reconciles = (line: Summed): boolean =>
  balances(line) &&
  (line.items.length === 0 || same(summed(line.items), line)) &&
  line.items.every(
    (item) =>
      balances(item) &&
      sum(item.reductions.map(({ amountMinor }) => amountMinor ?? 0n)) === item.reducedMinor,
  );

/**
 * The sums at the foot of an advice, added up from what stands above them; null when they are not
 * what is transferred. An advice that does not reconcile is not sent.
 */
export function adviceTotals(lines: readonly Summed[], totalMinor: bigint): AdviceTotals | null {
  const foot = summed(lines);
  if (!lines.every(reconciles) || foot.paidMinor !== totalMinor) return null;
  const reductions = lines.flatMap(({ items }) => items.flatMap((item) => item.reductions));
  return { ...foot, reductions: takenByCode(reductions) };
}
