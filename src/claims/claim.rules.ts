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
