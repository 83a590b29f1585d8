import { sum } from "../shared/money";
import type { RemittanceLineKind } from "./remittance.rules";

/** What a reason takes off a line of a claim. */
export interface Reduction {
  code: string;
  amountMinor: bigint;
}

/** A line of a claim as a remittance tells it. */
export interface DraftItem {
  line: number;
  serviceId: string;
  providerLineReference: string | null;
  serviceDate: string;
  submittedMinor: bigint;
  paidMinor: bigint;
  /** In order of precedence. */
  reductions: readonly Reduction[];
}

/** A line of a remittance, by its place. */
export interface LinePlace {
  remittanceId: string;
  position: number;
}

/** A line that a claim has in a remittance that was paid. */
export interface PaidLine extends LinePlace {
  kind: RemittanceLineKind;
  adjudicationVersion: number;
  reverses: LinePlace | null;
  items: readonly DraftItem[];
}

/** A claim that stands decided or has ended, and what was paid of it before. */
export interface PayableClaim {
  id: string;
  /** The version of it that was seen. */
  seen: number;
  claimNumber: string;
  providerReference: string;
  adjudicationVersion: number;
  /** Whether its standing decision is a correction: then only the difference is recovered. */
  correction: boolean;
  /** Voided or superseded: nothing of it is owed any more. */
  ended: boolean;
  items: readonly DraftItem[];
  paid: readonly PaidLine[];
}

/** What a remittance that was settled left to take off the next one: an amount above 0. */
export interface CarryOver extends LinePlace {
  number: string;
  minor: bigint;
}

/** A line of a remittance before it has its place in it. */
export interface DraftLine {
  kind: RemittanceLineKind;
  claim: PayableClaim | null;
  /** The number of the remittance it is carried over from; null for this one's own rest. */
  carriedFrom: string | null;
  adjudicationVersion: number | null;
  reverses: LinePlace | null;
  items: readonly DraftItem[];
  submittedMinor: bigint;
  reducedMinor: bigint;
  paidMinor: bigint;
}

/** A remittance that balances. */
export interface Draft {
  lines: DraftLine[];
  totalMinor: bigint;
  carriedOverMinor: bigint;
}

const total = (reductions: readonly Reduction[]): bigint =>
  sum(reductions.map(({ amountMinor }) => amountMinor));

/** What an item is reduced by: all its reasons together. */
export const reducedOf = ({ reductions }: DraftItem): bigint => total(reductions);

function summed(reductions: readonly Reduction[]): Reduction[] {
  const byCode = new Map<string, bigint>();
  for (const { code, amountMinor } of reductions) {
    byCode.set(code, (byCode.get(code) ?? 0n) + amountMinor);
  }
  return [...byCode]
    .filter(([, amountMinor]) => amountMinor !== 0n)
    .map(([code, amountMinor]) => ({ code, amountMinor }));
}

/** Items of several remittances as one account of the claim: line by line, reason by reason. */
export function accountOf(items: readonly DraftItem[]): DraftItem[] {
  const byLine = new Map<number, DraftItem>();
  for (const item of items) {
    const before = byLine.get(item.line);
    const { submittedMinor = 0n, paidMinor = 0n, reductions = [] } = before ?? {};
    byLine.set(item.line, {
      ...item,
      submittedMinor: submittedMinor + item.submittedMinor,
      paidMinor: paidMinor + item.paidMinor,
      reductions: summed([...reductions, ...item.reductions]),
    });
  }
  return [...byLine.values()].sort((a, b) => a.line - b.line);
}

const negated = (items: readonly DraftItem[]): DraftItem[] =>
  items.map((item) => ({
    ...item,
    submittedMinor: -item.submittedMinor,
    paidMinor: -item.paidMinor,
    reductions: item.reductions.map(({ code, amountMinor }) => ({
      code,
      amountMinor: -amountMinor,
    })),
  }));

const samePlace = (a: LinePlace, b: LinePlace | null): boolean =>
  a.remittanceId === b?.remittanceId && a.position === b.position;

/** The last line of a claim that pays and is not taken back; null when none is. */
export const lastPaid = ({ paid }: Pick<PayableClaim, "paid">): PaidLine | null =>
  paid.find(
    (line) => line.kind !== "REVERSAL" && !paid.some(({ reverses }) => samePlace(line, reverses)),
  ) ?? null;

type Meaning = Pick<DraftLine, "kind" | "adjudicationVersion" | "reverses">;

const lineOf = (claim: PayableClaim, meaning: Meaning, items: readonly DraftItem[]): DraftLine => ({
  ...meaning,
  claim,
  carriedFrom: null,
  items,
  submittedMinor: sum(items.map(({ submittedMinor }) => submittedMinor)),
  reducedMinor: sum(items.map(reducedOf)),
  paidMinor: sum(items.map(({ paidMinor }) => paidMinor)),
});

/**
 * The lines of one claim: what it stands at, after what was paid of it before is reversed. A
 * correction that takes something off is one line of the difference, as the provider books it.
 */
export function linesOf(claim: PayableClaim): DraftLine[] {
  const { adjudicationVersion, ended, correction } = claim;
  const items = accountOf(claim.items);
  const owed = lineOf(claim, { kind: "CLAIM", adjudicationVersion, reverses: null }, items);
  const last = lastPaid(claim);
  if (last === null) return ended ? [] : [owed];
  if (!ended && last.adjudicationVersion === adjudicationVersion) return [];
  const back = negated(accountOf(claim.paid.flatMap((line) => line.items)));
  const reverses = { remittanceId: last.remittanceId, position: last.position };
  const meaning = { kind: "REVERSAL", adjudicationVersion: last.adjudicationVersion } as const;
  const reversal = lineOf(claim, { ...meaning, reverses }, back);
  if (ended) return [reversal];
  const recovery = { kind: "RECOVERY", adjudicationVersion, reverses } as const;
  const difference = lineOf(claim, recovery, accountOf([...items, ...back]));
  return correction && difference.paidMinor <= 0n ? [difference] : [reversal, owed];
}

const carryLine = (
  paidMinor: bigint,
  from: Pick<DraftLine, "carriedFrom" | "reverses">,
): DraftLine => ({
  ...from,
  kind: "CARRY_OVER",
  claim: null,
  adjudicationVersion: null,
  items: [],
  submittedMinor: paidMinor,
  reducedMinor: 0n,
  paidMinor,
});

const takenUp = ({ number, minor, remittanceId, position }: CarryOver): DraftLine =>
  carryLine(-minor, { carriedFrom: number, reverses: { remittanceId, position } });

/**
 * A remittance of claims in the order given: first what earlier ones left, last what is left for the
 * next, so that nobody is asked to pay anything back. Null when no claim is to be paid or reversed.
 */
export function draftOf(
  claims: readonly PayableClaim[],
  carryOvers: readonly CarryOver[],
): Draft | null {
  const own = claims.flatMap(linesOf);
  if (own.length === 0) return null;
  const lines = [...carryOvers.map(takenUp), ...own];
  const balance = sum(lines.map(({ paidMinor }) => paidMinor));
  if (balance >= 0n) return { lines, totalMinor: balance, carriedOverMinor: 0n };
  const rest = carryLine(-balance, { carriedFrom: null, reverses: null });
  return { lines: [...lines, rest], totalMinor: 0n, carriedOverMinor: balance };
}
