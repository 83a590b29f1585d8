import { hasValidCheckDigit } from "../shared/check-digit";
import { malformed, missing, textRefusals, when, type Refusal } from "../shared/refusal";
import type { ClaimStatus } from "./claim.rules";

/** Who the patient of a claim is, in the words of the officer who has found out. */
export interface AttachWish {
  claimNumber: string;
  expectedVersion: number;
  memberNumber: string;
  reason: string;
}

/** A claim with an open question of who its patient is. */
export interface AskedClaim {
  version: number;
  status: ClaimStatus;
}

/** What is known of what the wish names; a claim without such a question is like none. */
export interface AttachSeen {
  claim: AskedClaim | null;
  /** Whether somebody has the member number. */
  memberKnown: boolean;
}

/** Digits of a member number, its check digit among them. */
const MEMBER_NUMBER = /^\d{10}$/;

function numberRefusals(number: string, known: boolean): Refusal[] {
  const path = "memberNumber";
  if (number === "") return [missing(path)];
  const whole = MEMBER_NUMBER.test(number) && hasValidCheckDigit(number);
  if (!whole) return [malformed(path, "MISTYPED_NUMBER")];
  return when(!known, () => malformed(path, "NOT_ON_RECORD"));
}

function claimRefusals({ expectedVersion }: AttachWish, claim: AskedClaim | null): Refusal[] {
  if (claim?.status !== "PENDED") return [malformed("claimNumber", "NO_OPEN_IDENTITY")];
  return when(claim.version !== expectedVersion, () =>
    malformed("expectedVersion", "OTHER_VERSION", { version: String(claim.version) }),
  );
}

/** Why a member may not be attached to a claim; nothing when they may. */
export const attachRefusals = (
  wish: AttachWish,
  seen: AttachSeen,
  mostCharacters: number,
): Refusal[] => [
  ...claimRefusals(wish, seen.claim),
  ...numberRefusals(wish.memberNumber, seen.memberKnown),
  ...textRefusals("reason", wish.reason, mostCharacters),
];
