/** Where a claim stands; see the state table of the scheme. */
export const CLAIM_STATUSES = [
  "SUBMITTED",
  "PENDED",
  "INFORMATION_REQUESTED",
  "ADJUDICATED",
  "SCHEDULED",
  "PAID",
  "VOIDED",
  "SUPERSEDED",
] as const;
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** How an in-patient stay ended. */
export const DISCHARGE_OUTCOMES = ["HOME", "REFERRED_OUT", "ABSCONDED", "DIED"] as const;
export type DischargeOutcome = (typeof DISCHARGE_OUTCOMES)[number];

/** Acts of a desk on a claim that stands, and from which statuses each may start. */
export const CORRECTABLE: Readonly<Record<"void" | "replace", readonly ClaimStatus[]>> = {
  void: ["SUBMITTED", "PENDED", "INFORMATION_REQUESTED", "ADJUDICATED"],
  replace: ["SUBMITTED", "PENDED", "INFORMATION_REQUESTED", "ADJUDICATED", "PAID"],
};

/** A claim that somebody wants to correct, as it stands. */
export interface Correctable {
  claimNumber: string;
  version: number;
  status: ClaimStatus;
}

/** What is wrong with correcting a claim: the input's field, and what about it. */
export interface CorrectionProblem {
  field: string;
  code: "INT-001" | "INT-011";
  parameters: Record<string, string>;
}

const refused = (
  field: string,
  problem: string,
  { version, status }: Correctable | { version: number | string; status: string },
): CorrectionProblem => ({
  field,
  code: "INT-011",
  parameters: { problem, version: String(version), status },
});

/** Why a claim may not be voided or replaced; null when it may. A foreign claim is like none. */
export function correctionProblem(
  act: keyof typeof CORRECTABLE,
  claim: Correctable | null,
  expectedVersion: number,
): CorrectionProblem | null {
  if (claim === null) {
    return refused("claimNumber", "UNKNOWN_CLAIM", { version: "-", status: "-" });
  }
  if (!CORRECTABLE[act].includes(claim.status)) {
    return refused("claimNumber", "NOT_REPLACEABLE", claim);
  }
  return claim.version === expectedVersion
    ? null
    : refused("expectedVersion", "OTHER_VERSION", claim);
}

/** A text that a correction needs is blank. */
export const missingText = (field: string): CorrectionProblem => ({
  field,
  code: "INT-001",
  parameters: { field },
});

/** A replacement keeps the visit's reference: another one is another visit. */
export const otherReference = (claim: Correctable): CorrectionProblem =>
  refused("claim.providerReference", "OTHER_REFERENCE", claim);
