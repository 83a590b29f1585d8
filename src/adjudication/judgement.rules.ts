import type { ClaimDecision, Liability, LineState, Severity } from "./decision.rules";
import type { Balance, Parameters, Rule, Verdict } from "./rule.rules";

/** What a rule or a person found in a case. */
export interface Found {
  rule: Pick<Rule, "code" | "family" | "liability" | "guaranteed">;
  place: number;
  severity: Severity;
  verdict: Verdict;
  /** Whether a person says it: then what others have to look at is still open. */
  byPerson?: true;
}

/** One reason of a decision, with what it takes off its line. */
export interface ReasonFound {
  code: string;
  severity: Severity;
  liability: Liability | null;
  /** Minor units taken off the line; null while the submitted amount is unknown. */
  amountMinor: bigint | null;
  parameters: Parameters;
}

/** What of one limit is used, as a line meets it. */
export interface LimitBalance extends Balance {
  code: string;
}

/** What the engine says of one line. */
export interface LineJudgement {
  line: number;
  state: LineState;
  submittedMinor: bigint | null;
  allowedQuantity: number;
  /** What the scheme pays; null while the line waits for a person or a fact. */
  benefitMinor: bigint | null;
  /** What counts for limits: what is allowed or, while the line waits, what is left of it. */
  countedMinor: bigint | null;
  /** What of the benefit is owed to a guarantee alone. */
  guaranteedMinor: bigint;
  /** In order of precedence: the first is primary. */
  reasons: ReasonFound[];
  balances: LimitBalance[];
}

/** What the engine says of a case: pended, or decided. */
export interface Judgement {
  decision: ClaimDecision | null;
  lines: LineJudgement[];
  /** Reasons that speak of the case as a whole and take nothing off a line. */
  reasons: ReasonFound[];
  submittedMinor: bigint | null;
  benefitMinor: bigint | null;
  /** The codes of every rule that ran, found or not. */
  ran: readonly string[];
}
