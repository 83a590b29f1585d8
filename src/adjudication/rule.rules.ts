import type { Liability, ReasonFamily, Severity } from "./decision.rules";
import type { CaseFacts, CaseView, Left, LineFacts } from "./facts.rules";
import type { Given, ParameterSpecs } from "./parameters.rules";

/** What a rule can ask somebody to do about its finding. */
export const REMEDY_ACTIONS = [
  "CORRECT_AND_RESUBMIT",
  "RETRY_LATER",
  "ASK_SCHEME",
  "ASK_FACTORY",
  "REDIRECT_TO_OTHER_PAYER",
  "REFUND_PATIENT",
  "APPEAL",
  "WAIT",
  "NOTHING",
] as const;
export type RemedyAction = (typeof REMEDY_ACTIONS)[number];

/** Who does it. */
export const REMEDY_ACTORS = ["PROVIDER", "SCHEME", "FACTORY", "MEMBER"] as const;
export type RemedyActor = (typeof REMEDY_ACTORS)[number];

/** Whether a rule speaks of the whole claim or of one line. */
export const RULE_SCOPES = ["CLAIM", "LINE"] as const;
export type RuleScope = (typeof RULE_SCOPES)[number];

/** Who may resolve a pending finding besides the senior reviewer: see the catalogue's last laws. */
export type Resolver =
  "CLAIMS_OFFICER" | "ENROLMENT_OFFICER" | "MEDICAL_REVIEWER" | "SENIOR_REVIEWER";

/** Values a reason's text names, the same in every language. */
export type Parameters = Readonly<Record<string, string>>;

/** What every rule of the catalogue declares of itself. */
export interface RuleCard {
  /** Stable, never renumbered, never reused. */
  code: string;
  family: ReasonFamily;
  severity: Severity;
  scope: RuleScope;
  /** Whether it runs when a plan version says nothing of it. */
  on: boolean;
  /** Its settings, which a plan version may give. */
  parameters: ParameterSpecs;
  remedy: { action: RemedyAction; by: RemedyActor };
  resolvableBy: readonly Resolver[];
  /** Rejection code of openIMIS, and X12 claim adjustment reason code number, for exports. */
  openimis: string | null;
  carc: string | null;
}

/** What a rule found: the parameters its text names, and what it leaves of the line. */
export interface Verdict {
  parameters?: Parameters;
  /** For REDUCE: what is left after this reason has taken its part of what came in. */
  leaves?: (before: Left) => Left;
  /** Set when a person has settled the question for all claims of an event: then nobody need look. */
  settledAs?: "DENY";
}

/** What of a limit is used, for the desk's screen. */
export interface Balance {
  allowed: number;
  used: number;
  period: string;
}

/** What a rule is besides its card and its judgement. */
interface Manner {
  liability: Liability | null;
  /** It judges the member, and rests while it is open who the patient is. */
  aboutMember: boolean;
  /** It speaks of cover: a valid guarantee suppresses it. */
  guaranteed: boolean;
  /** It judges claims, not the questions before them. */
  claimsOnly: boolean;
  /** The facts it looks at, for the trace. */
  reads: readonly (keyof CaseFacts | keyof LineFacts | "used")[];
}

type Values = Readonly<Record<string, unknown>>;

/** A rule that judges one line. */
export interface LineRule extends RuleCard, Manner {
  scope: "LINE";
  judge: (line: LineFacts, facts: CaseView, given: Values) => Verdict | null;
  balance?: (line: LineFacts, facts: CaseView, given: Values) => Balance | null;
  remedied?: Remedied;
}

/** A rule that judges the claim as a whole. */
export interface ClaimRule extends RuleCard, Manner {
  scope: "CLAIM";
  judge: (facts: CaseView, given: Values) => Verdict | null;
  remedied?: Remedied;
}

/** The facts as they would be once somebody has done what the remedy says. */
export type Remedied = (facts: CaseFacts) => CaseFacts;

/** A rule of the engine: intake rules, which refuse before anything is stored, are apart. */
export type Rule = LineRule | ClaimRule;

const CARD = { on: true, resolvableBy: [], openimis: null, carc: null } as const;
const MANNER = {
  liability: null,
  aboutMember: false,
  guaranteed: false,
  claimsOnly: false,
  reads: [],
} as const;

/** What a rule's declaration may leave out. */
type Usual = "on" | "parameters" | "resolvableBy" | "openimis" | "carc" | keyof Manner;

type Declared<R extends Rule, P extends ParameterSpecs, J> = Omit<
  R,
  "scope" | "judge" | "balance" | Usual
> &
  Partial<Pick<R, Exclude<Usual, "parameters">>> & { parameters?: P; judge: J };

type JudgesLine<P extends ParameterSpecs, T> = (
  line: LineFacts,
  facts: CaseView,
  given: Given<P>,
) => T | null;

/** A rule about one line, with the catalogue's usual defaults filled in. */
export function lineRule<P extends ParameterSpecs = Record<never, never>>(
  rule: Declared<LineRule, P, JudgesLine<P, Verdict>> & { balance?: JudgesLine<P, Balance> },
): LineRule {
  return { ...CARD, ...MANNER, parameters: {}, ...rule, scope: "LINE" } as LineRule;
}

/** A rule about the whole claim, with the catalogue's usual defaults filled in. */
export function claimRule<P extends ParameterSpecs = Record<never, never>>(
  rule: Declared<ClaimRule, P, (facts: CaseView, given: Given<P>) => Verdict | null>,
): ClaimRule {
  return { ...CARD, ...MANNER, parameters: {}, ...rule, scope: "CLAIM" } as ClaimRule;
}

/** A code that only a person, or an act after the decision, puts on a line: nothing judges it. */
export function card(
  one: Pick<RuleCard, "code" | "family" | "severity" | "scope" | "remedy"> & Partial<RuleCard>,
): RuleCard {
  return { ...CARD, parameters: {}, ...one };
}

/** Who may resolve a rule's finding: nobody where the rule makes no claim wait. */
export function resolversOf({ severity, resolvableBy }: RuleCard): Resolver[] {
  return severity === "PEND" ? [...new Set([...resolvableBy, "SENIOR_REVIEWER" as const])] : [];
}
