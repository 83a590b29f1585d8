import { malformed, when, type Refusal } from "../shared/refusal";

/** Minutes for which whoever opens a waiting claim holds it (A). */
export const LEASE_MINUTES = 30;

/** Persons who decide what rules cannot. */
export const REVIEWERS = ["CLAIMS_OFFICER", "MEDICAL_REVIEWER", "SENIOR_REVIEWER"] as const;

/** A claim as a reviewer meets it. */
export interface ReviewedClaim {
  version: number;
  status: string;
  /** Reasons that it waits with, and which roles may resolve each. */
  open: readonly OpenFinding[];
  /** Who holds it at this moment; null when nobody does. */
  heldBy: string | null;
}

/** A reason a claim waits with; line 0 is the claim as a whole. */
export interface OpenFinding {
  code: string;
  line: number;
  resolvableBy: readonly string[];
}

/** The person who acts, and as whom. */
export interface Reviewer {
  person: string;
  role: string;
}

/** The open findings that a role may resolve. */
export const resolvable = (
  { open }: Pick<ReviewedClaim, "open">,
  { role }: Reviewer,
): OpenFinding[] => open.filter(({ resolvableBy }) => resolvableBy.includes(role));

function standingRefusals(claim: ReviewedClaim | null, reviewer: Reviewer): Refusal[] {
  const path = "claimNumber";
  if (claim === null) return [malformed(path, "NO_SUCH_CLAIM")];
  if (claim.status === "INFORMATION_REQUESTED") return [malformed(path, "WAITS_FOR_PROVIDER")];
  if (claim.status !== "PENDED") {
    return [malformed(path, "WAITS_FOR_NOBODY", { status: claim.status })];
  }
  return when(resolvable(claim, reviewer).length === 0, () =>
    malformed(path, "NOT_YOURS_TO_RESOLVE", {
      codes: claim.open.map(({ code }) => code).join(", "),
    }),
  );
}

/** Why a claim may not be opened for review; nothing when it may. */
export function takeRefusals(claim: ReviewedClaim | null, reviewer: Reviewer): Refusal[] {
  const standing = standingRefusals(claim, reviewer);
  if (standing.length > 0 || claim === null) return standing;
  const other = claim.heldBy !== null && claim.heldBy !== reviewer.person;
  return when(other, () => malformed("claimNumber", "HELD_BY_ANOTHER"));
}

/** Why a person may not act on a claim that they say they have seen; nothing when they may. */
export function actRefusals(
  claim: ReviewedClaim | null,
  reviewer: Reviewer,
  expectedVersion: number,
): Refusal[] {
  // What has changed meanwhile tells more than that it waits no more.
  if (claim !== null && claim.version !== expectedVersion) {
    const version = String(claim.version);
    return [malformed("expectedVersion", "OTHER_VERSION", { version })];
  }
  const standing = standingRefusals(claim, reviewer);
  if (standing.length > 0) return standing;
  return when(claim?.heldBy !== reviewer.person, () => malformed("claimNumber", "NOT_HELD"));
}
