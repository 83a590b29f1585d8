/** What a decision would be by what is known now: it might also wait. */
export const RECONSIDERED_DECISIONS = ["APPROVED", "PARTIAL", "DENIED", "PENDED"] as const;
export type ReconsideredDecision = (typeof RECONSIDERED_DECISIONS)[number];

/** A decision, as far as two can differ. */
export interface Outcome {
  decision: ReconsideredDecision;
  benefitMinor: bigint | null;
}

/** Whether two decisions come to another result. */
export const differs = (before: Outcome, now: Outcome): boolean =>
  before.decision !== now.decision || before.benefitMinor !== now.benefitMinor;
