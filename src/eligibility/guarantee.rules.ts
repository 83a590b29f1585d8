/** A positive answer, as far as a promise can rest on it. */
export interface PromisedAnswer {
  status: string;
  settlement: string;
  /** A stay is promised from admission to discharge, whatever is done in it. */
  inPatient: boolean;
  /** The basket; a question about cover alone has none. */
  lines: readonly { service: string; outcome: string }[];
}

/** What is promised: services by code, or the whole episode and then no list of them. */
export interface PromisedCare {
  services: string[];
  episode: boolean;
}

/** The desk is told to collect nothing because the scheme pays, now or after a look. */
const SCHEME_STANDS_IN = ["SCHEME_PAYS", "SCHEME_DECIDES_LATER"];

/** What an answer promises; null when it is not positive, or when it would pay for nothing. */
export function promisedCare(answer: PromisedAnswer): PromisedCare | null {
  const { status, settlement, inPatient, lines } = answer;
  if (status !== "ELIGIBLE" || !SCHEME_STANDS_IN.includes(settlement)) return null;
  const kept = lines.filter(({ outcome }) => outcome !== "WILL_NOT_PAY");
  if (lines.length > 0 && kept.length === 0) return null;
  if (inPatient || lines.length === 0) return { services: [], episode: true };
  return { services: [...new Set(kept.map(({ service }) => service))], episode: false };
}

/** The terms of a promise that a claim must keep to, whoever tells them. */
interface Terms {
  serviceDate: string;
  /** The last day on which a claim may quote it. */
  validUntil: string;
}

/** The promise as the audit keeps it, or as a token tells it. */
export type PromiseTerms = Terms &
  ({ memberId: string; providerId: string } | { memberPseudonym: string; providerCode: string });

/** The claim that quotes a promise. */
export interface QuotingClaim {
  /** Null while the patient is not identified: then it is nobody's whom the promise names. */
  memberId: string | null;
  memberPseudonym: string | null;
  providerId: string;
  providerCode: string;
  admittedOn: string;
  today: string;
  /** The number of the active claim that has used the promise, other than this one. */
  usedBy: string | null;
}

/** Why a promise that was given does not hold for the claim that quotes it. */
export const PROMISE_PROBLEMS = [
  "OTHER_PROVIDER",
  "OTHER_MEMBER",
  "OTHER_DATE",
  "EXPIRED",
  "USED",
] as const;
export type PromiseProblem = (typeof PROMISE_PROBLEMS)[number];

const isOtherProvider = (promise: PromiseTerms, claim: QuotingClaim): boolean =>
  "providerId" in promise
    ? promise.providerId !== claim.providerId
    : promise.providerCode !== claim.providerCode;

const isOtherMember = (promise: PromiseTerms, claim: QuotingClaim): boolean =>
  "memberId" in promise
    ? promise.memberId !== claim.memberId
    : promise.memberPseudonym !== claim.memberPseudonym;

/**
 * Why a claim may not stand on a promise; null when it may. Whose it is comes first: of another
 * provider's or member's promise nothing more is told.
 */
export function guaranteeProblem(
  promise: PromiseTerms,
  claim: QuotingClaim,
): PromiseProblem | null {
  if (isOtherProvider(promise, claim)) return "OTHER_PROVIDER";
  if (isOtherMember(promise, claim)) return "OTHER_MEMBER";
  if (promise.serviceDate !== claim.admittedOn) return "OTHER_DATE";
  if (promise.validUntil < claim.today) return "EXPIRED";
  return claim.usedBy === null ? null : "USED";
}
