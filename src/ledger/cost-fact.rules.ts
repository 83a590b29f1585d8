import { toReporting, type Currency } from "../shared/money";

/** What happened to a claim line when a cost fact was written. */
export const FACT_KINDS = ["RECEIVED", "DECIDED", "PAID", "REVERSED"] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** What every fact of one claim says of it. */
export interface FactClaim {
  claimId: string;
  serviceDate: string;
  memberId: string | null;
  factoryId: string | null;
  providerId: string;
  diagnosisGroup: string | null;
  currency: Currency;
}

/** One line as the ledger sees it. */
export interface FactLine {
  line: number;
  serviceId: string;
  category: string;
  /** Null while price or rate is unknown: such a line counts nothing yet. */
  submittedMinor: bigint | null;
  chargeMinor: bigint | null;
  /** Null while the line is undecided. */
  benefitMinor: bigint | null;
  /** What of it is owed to a guarantee alone. */
  guaranteedMinor: bigint;
  /** What each reason takes off, in order of precedence. */
  reductions: readonly { code: string; amountMinor: bigint | null }[];
  /** Riel per dollar on the service date; null only where no amount is known. */
  rielPerUsd: number | null;
}

/** A row of the ledger before it is written. */
export interface FactRow extends FactClaim {
  line: number;
  serviceId: string;
  category: string;
  kind: FactKind;
  reasonCode: string | null;
  knownAt: Date;
  serviceMonth: string;
  incurredMinor: bigint;
  incurredE4: bigint;
  benefitE4: bigint;
  guaranteeE4: bigint;
  chargeE4: bigint;
  claims: number;
  paidMinor: bigint;
  paidE4: bigint;
  paidClaims: number;
}

const converted = (minor: bigint | null, line: FactLine, currency: Currency): bigint => {
  if (minor === null || minor === 0n) return 0n;
  return currency === "USD" || line.rielPerUsd !== null
    ? toReporting(minor, currency, line.rielPerUsd ?? 1)
    : 0n;
};

/** The line a claim counts at: the one that costs most, the first of equals; null at no cost. */
function largestLine(lines: readonly FactLine[], amount: (line: FactLine) => bigint) {
  let largest: FactLine | null = null;
  for (const line of lines) {
    if (amount(line) > (largest === null ? 0n : amount(largest))) largest = line;
  }
  return largest;
}

const asReceived = (line: FactLine): bigint => line.submittedMinor ?? 0n;
const asDecided = (line: FactLine): bigint => line.benefitMinor ?? 0n;

function rowOf(claim: FactClaim, line: FactLine, knownAt: Date, kind: FactKind): FactRow {
  return {
    ...claim,
    line: line.line,
    serviceId: line.serviceId,
    category: line.category,
    kind,
    reasonCode: null,
    knownAt,
    serviceMonth: `${claim.serviceDate.slice(0, 7)}-01`,
    incurredMinor: 0n,
    incurredE4: 0n,
    benefitE4: 0n,
    guaranteeE4: 0n,
    chargeE4: 0n,
    claims: 0,
    paidMinor: 0n,
    paidE4: 0n,
    paidClaims: 0,
  };
}

/** The facts of a claim that has just come in: each line at what was submitted. */
export function receivedFacts(claim: FactClaim, lines: readonly FactLine[], at: Date): FactRow[] {
  const largest = largestLine(lines, asReceived);
  return lines.map((line) => ({
    ...rowOf(claim, line, at, "RECEIVED"),
    incurredMinor: asReceived(line),
    incurredE4: converted(line.submittedMinor, line, claim.currency),
    chargeE4: converted(line.chargeMinor, line, claim.currency),
    claims: line === largest ? 1 : 0,
  }));
}

/** Each reduction as a difference of what remains, converted: the parts sum to the whole. */
function reductionFacts(claim: FactClaim, line: FactLine, at: Date): FactRow[] {
  let left = asReceived(line);
  return line.reductions
    .filter(({ amountMinor }) => (amountMinor ?? 0n) > 0n)
    .map(({ code, amountMinor }) => {
      const before = converted(left, line, claim.currency);
      left -= amountMinor ?? 0n;
      return {
        ...rowOf(claim, line, at, "DECIDED"),
        reasonCode: code,
        incurredMinor: -(amountMinor ?? 0n),
        incurredE4: converted(left, line, claim.currency) - before,
      };
    });
}

/** The facts of a first decision: what each reason took off, and the benefit. */
export function decidedFacts(claim: FactClaim, lines: readonly FactLine[], at: Date): FactRow[] {
  const before = largestLine(lines, asReceived);
  const after = largestLine(lines, asDecided);
  return lines.flatMap((line) => [
    ...reductionFacts(claim, line, at),
    {
      ...rowOf(claim, line, at, "DECIDED"),
      benefitE4: converted(line.benefitMinor, line, claim.currency),
      guaranteeE4: converted(line.guaranteedMinor, line, claim.currency),
      claims: Number(line === after) - Number(line === before),
    },
  ]);
}
