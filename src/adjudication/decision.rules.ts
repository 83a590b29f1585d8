/** What was decided on a claim as a whole. */
export const CLAIM_DECISIONS = ["APPROVED", "PARTIAL", "DENIED"] as const;
export type ClaimDecision = (typeof CLAIM_DECISIONS)[number];

/** Who or what produced a version of a decision. */
export const ADJUDICATION_KINDS = [
  "AUTOMATIC",
  "REVIEW",
  "APPEAL",
  "CORRECTION",
  "IMPORTED",
] as const;
export type AdjudicationKind = (typeof ADJUDICATION_KINDS)[number];

/** Whether a visit was in-patient. */
export const VISIT_KINDS = ["OUTPATIENT", "INPATIENT"] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

/** What hurt the patient, when something did. */
export const INJURY_CAUSES = ["NONE", "WORK", "ROAD", "OTHER"] as const;
export type InjuryCause = (typeof INJURY_CAUSES)[number];

/** What a rule's finding does; the order of DENY to NONE is the order of precedence. */
export const SEVERITIES = ["REJECT", "DENY", "REDUCE", "PEND", "WARN", "ALLOW", "NONE"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Who bears a reduction. There is no patient in this list, and there never will be. */
export const LIABILITIES = ["PROVIDER", "SCHEME", "OTHER_PAYER"] as const;
export type Liability = (typeof LIABILITIES)[number];

/** The family of a reason code. */
export const REASON_FAMILIES = [
  "INTAKE",
  "ELIGIBILITY",
  "OTHER_PAYER",
  "NETWORK",
  "BENEFIT",
  "LIMIT",
  "PRICING",
  "DUPLICATE",
  "TIME",
  "DOCUMENT",
  "SELECTION",
  "REVIEW",
  "ADJUSTMENT",
] as const;
export type ReasonFamily = (typeof REASON_FAMILIES)[number];

/** What a person says of one line. */
export const LINE_RULINGS = ["ALLOW", "REDUCE", "DENY"] as const;
export type LineRuling = (typeof LINE_RULINGS)[number];

/** What a line of a claim has come to. */
export const LINE_STATES = ["ALLOWED", "REDUCED", "DENIED", "PENDED"] as const;
export type LineState = (typeof LINE_STATES)[number];
