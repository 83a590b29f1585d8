import type { Liability, ReasonFamily, Severity } from "./decision.rules";
import type { CaseFacts, Left, LineFacts } from "./facts.rules";

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

/** A rule's own settings, from the catalogue's defaults and the plan version. */
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
  parameters: Parameters;
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
}

/** A rule that judges one line; `aboutMember` rules rest while identity is open. */
export interface LineRule extends RuleCard {
  scope: "LINE";
  liability: Liability | null;
  aboutMember: boolean;
  judge: (line: LineFacts, facts: CaseFacts, parameters: Parameters) => Verdict | null;
}

/** A rule that judges the claim as a whole. */
export interface ClaimRule extends RuleCard {
  scope: "CLAIM";
  liability: Liability | null;
  aboutMember: boolean;
  judge: (facts: CaseFacts, parameters: Parameters) => Verdict | null;
}

/** A rule of the engine: intake rules, which refuse before anything is stored, are apart. */
export type Rule = LineRule | ClaimRule;

type Described<R extends Rule> = Omit<
  R,
  "scope" | "on" | "parameters" | "resolvableBy" | "openimis" | "carc" | "liability" | "aboutMember"
> &
  Partial<
    Pick<
      R,
      "on" | "parameters" | "resolvableBy" | "openimis" | "carc" | "liability" | "aboutMember"
    >
  >;

const DEFAULTS = {
  on: true,
  parameters: {},
  resolvableBy: [],
  openimis: null,
  carc: null,
  liability: null,
  aboutMember: false,
} as const;

/** A rule about one line, with the catalogue's usual defaults filled in. */
export const lineRule = (rule: Described<LineRule>): LineRule => ({
  ...DEFAULTS,
  ...rule,
  scope: "LINE",
});

/** A rule about the whole claim, with the catalogue's usual defaults filled in. */
export const claimRule = (rule: Described<ClaimRule>): ClaimRule => ({
  ...DEFAULTS,
  ...rule,
  scope: "CLAIM",
});
