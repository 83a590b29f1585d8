import type { ReadDecision } from "./line-decision.rules";

/** Whether a decision settles a finding. */
export type Settling = (finding: { code: string; line: number }) => boolean;

/** What there is to settle, and what it is settled by. */
export interface SettlingFrame {
  /** The open findings that the person may resolve. */
  open: readonly { code: string; line: number }[];
  lines: readonly { line: number; submitted: string | null }[];
  /** What stands already on lines that the decision does not name. */
  standing: readonly { line: number; ruling: string; minor: bigint | null }[];
  /** Whether the patient is somebody on record. */
  identified: boolean;
}

/** Findings that only a price settles, unless nothing is paid. */
const OF_PRICE: readonly string[] = ["PRC-001", "PRC-004"];

/** The question that only a person's name settles, unless nothing is paid. */
const OF_NOBODY = "ELG-001";

/**
 * Which findings a decision settles: those its person may resolve. A word that does not bring what
 * is missing leaves it open: an unpriced line waits for its price, an unknown patient for a name.
 */
export function settledBy(decisions: readonly ReadDecision[], frame: SettlingFrame): Settling {
  const rulingOn = (line: number) =>
    decisions.find((one) => one.line === line) ??
    frame.standing.find((one) => one.line === line) ??
    null;
  const denied = (line: number) => rulingOn(line)?.ruling === "DENY";
  const priced = (line: number) =>
    frame.lines.some((one) => one.line === line && one.submitted !== null) ||
    (rulingOn(line)?.minor ?? null) !== null;
  const nothingPaid = frame.lines.every(({ line }) => denied(line));
  return ({ code, line }) => {
    if (!frame.open.some((one) => one.code === code && one.line === line)) return false;
    if (OF_PRICE.includes(code)) return denied(line) || priced(line);
    return code !== OF_NOBODY || frame.identified || nothingPaid;
  };
}
