import { Fault } from "../shared/errors";
import type { Actor } from "./actor";
import { ROLES, type Role } from "./roles.rules";

const EVERYONE: readonly Role[] = ROLES;
const without = (...left: Role[]): readonly Role[] => ROLES.filter((role) => !left.includes(role));

/** Who may ask the front desk's questions: desks for their own provider, staff for any. */
const CARE: readonly Role[] = [
  "DESK",
  "CLAIMS_OFFICER",
  "MEDICAL_REVIEWER",
  "SENIOR_REVIEWER",
  "ENROLMENT_OFFICER",
];
/** Who may see claims; what of them is narrowed again by `ClaimReader`. */
const CLAIMS: readonly Role[] = [...CARE, "FINANCE", "AUDITOR"];
/** Who decides what rules cannot: each the findings of their role. */
const REVIEWING: readonly Role[] = ["CLAIMS_OFFICER", "MEDICAL_REVIEWER", "SENIOR_REVIEWER"];
/** Who may see what is paid: a desk its own provider's. */
const REMITTANCES: readonly Role[] = [
  "DESK",
  "CLAIMS_OFFICER",
  "SENIOR_REVIEWER",
  "FINANCE",
  "AUDITOR",
];
/** Who may publish what everybody is judged by; that two persons do it is the publisher's affair. */
const PUBLISHING: readonly Role[] = ["SENIOR_REVIEWER", "ADMINISTRATOR"];

/** Who may see members whole. */
const REGISTER: readonly Role[] = [
  "CLAIMS_OFFICER",
  "SENIOR_REVIEWER",
  "ENROLMENT_OFFICER",
  "AUDITOR",
];
/** Who keeps factories, members and cover. */
const ENROLLING: readonly Role[] = ["ENROLMENT_OFFICER"];
/** Who may see what factories owe and have paid, and whose cover lapses for it. */
const PREMIUMS: readonly Role[] = [
  "CLAIMS_OFFICER",
  "SENIOR_REVIEWER",
  "FINANCE",
  "ENROLMENT_OFFICER",
  "AUDITOR",
];
/** Who books what factories have paid. */
const BOOKING: readonly Role[] = ["FINANCE", "ENROLMENT_OFFICER"];

/** Who may report what a patient was charged, and call members about it. */
const CHARGING: readonly Role[] = ["CLAIMS_OFFICER", "SENIOR_REVIEWER"];
/** Who may see how often patients are charged. */
const BREACHES: readonly Role[] = [...CHARGING, "FINANCE", "AUDITOR"];

/**
 * Every root field and who may use it, from the table of the trust design. The schema does not
 * build when a root field is missing here: what nobody allowed is refused.
 */
export const POLICY: Readonly<Record<string, readonly Role[]>> = {
  viewer: EVERYONE,
  scheme: EVERYONE,
  plan: EVERYONE,
  ruleCatalogue: EVERYONE,
  providers: EVERYONE,
  services: EVERYONE,
  factories: without("STAKEHOLDER"),
  factoryMonths: without("DESK", "STAKEHOLDER"),
  node: EVERYONE,
  nodes: EVERYONE,
  eligibility: CARE,
  memberSearch: CARE,
  submitClaim: ["DESK"],
  submitClaims: ["DESK"],
  declareMassEvent: ["SENIOR_REVIEWER"],
  decisionsToReconsider: ["CLAIMS_OFFICER", "SENIOR_REVIEWER", "AUDITOR"],
  replaceClaim: ["DESK"],
  voidClaim: ["DESK"],
  claim: CLAIMS,
  claims: CLAIMS,
  reviewQueue: [...REVIEWING, "AUDITOR"],
  takeClaimForReview: REVIEWING,
  requestInformation: REVIEWING,
  answerInformationRequest: ["DESK"],
  decideClaim: REVIEWING,
  remittance: REMITTANCES,
  remittances: REMITTANCES,
  appealClaim: ["DESK"],
  withdrawAppeal: ["DESK"],
  openAppeals: ["SENIOR_REVIEWER", "AUDITOR"],
  decideAppeal: ["SENIOR_REVIEWER"],
  recoverPayment: ["SENIOR_REVIEWER"],
  ties: [...REVIEWING, "ADMINISTRATOR", "AUDITOR"],
  declareTie: [...REVIEWING, "ADMINISTRATOR"],
  endTie: ["ADMINISTRATOR"],
  waivers: ["SENIOR_REVIEWER", "AUDITOR"],
  replayAdjudication: ["CLAIMS_OFFICER", "MEDICAL_REVIEWER", "SENIOR_REVIEWER", "AUDITOR"],
  member: REGISTER,
  possibleDuplicates: REGISTER,
  registerFactory: ENROLLING,
  applyRoster: ENROLLING,
  correctCoverage: ENROLLING,
  withdrawCoverage: ENROLLING,
  attachMember: ENROLLING,
  reportWorkforce: ENROLLING,
  closeFactory: ENROLLING,
  reopenFactory: ENROLLING,
  correctMember: ENROLLING,
  mergeMembers: ENROLLING,
  undoMerge: ENROLLING,
  tellApart: ENROLLING,
  contributionMonths: PREMIUMS,
  recordContributions: BOOKING,
  withdrawContribution: BOOKING,
  lapses: PREMIUMS,
  recordLapse: ENROLLING,
  confirmLapse: ["SENIOR_REVIEWER"],
  endLapse: ENROLLING,
  reportPatientCharge: CHARGING,
  recordPatientRefund: ["FINANCE"],
  recordCallBack: CHARGING,
  callBackSample: CHARGING,
  patientCharges: ["DESK", ...BREACHES],
  patientChargeRates: BREACHES,
  samplingReport: ["SENIOR_REVIEWER", "AUDITOR"],
  prepareRemittance: ["FINANCE"],
  releaseRemittance: ["SENIOR_REVIEWER", "FINANCE"],
  confirmPayment: ["FINANCE"],
  cancelRemittance: ["FINANCE"],
  issueCredential: ["ADMINISTRATOR"],
  revokeCredential: ["ADMINISTRATOR"],
  publications: PUBLISHING,
  publishPlan: PUBLISHING,
  publishTariff: PUBLISHING,
  publishExchangeRate: PUBLISHING,
  publishService: PUBLISHING,
  publishPayee: PUBLISHING,
  contractProvider: PUBLISHING,
  suspendContract: PUBLISHING,
  reviewProvider: PUBLISHING,
  confirmPublication: PUBLISHING,
  auditTrail: ["AUDITOR"],
  costs: ["SENIOR_REVIEWER", "FINANCE", "ANALYST", "AUDITOR"],
};

/**
 * Root fields whose answers may speak of members: each says of whom, and no answer leaves before
 * that is in the audit. Acts are not among them: they enter it in the transaction that does them.
 */
const SPEAKS_OF_MEMBERS = new Set([
  "eligibility",
  "memberSearch",
  "member",
  "possibleDuplicates",
  "claim",
  "claims",
  "reviewQueue",
  "openAppeals",
  "replayAdjudication",
  "node",
  "nodes",
  "auditTrail",
  "decisionsToReconsider",
  "lapses",
  "callBackSample",
  "patientCharges",
]);

/** True when an answer to this root field may speak of members. */
export const speaksOfMembers = (operation: string): boolean => SPEAKS_OF_MEMBERS.has(operation);

/** Who may fetch an object of a type by its global id; another type is nobody's. */
export const NODE_POLICY: Readonly<Record<string, readonly Role[]>> = {
  Claim: POLICY.claim ?? [],
  Remittance: POLICY.remittance ?? [],
  Member: POLICY.member ?? [],
  Factory: POLICY.factories ?? [],
  Provider: EVERYONE,
  Service: EVERYONE,
  Plan: EVERYONE,
};

/** What can be done with the files of claims, beside GraphQL. */
export type FileMethod = "PUT" | "HEAD" | "GET";

/** Who may send the files of claims, ask how much of one has arrived, and read them. */
export const FILE_POLICY: Readonly<Record<FileMethod, readonly Role[]>> = {
  PUT: ["DESK"],
  HEAD: ["DESK"],
  GET: ["DESK", "CLAIMS_OFFICER", "MEDICAL_REVIEWER", "SENIOR_REVIEWER", "AUDITOR"],
};

/** The gate of the files: refuses what no policy allows. */
export function authorizeFile(actor: Actor, method: FileMethod): void {
  if (FILE_POLICY[method].includes(actor.role)) return;
  throw new Fault("FORBIDDEN", `The role ${actor.role} may not ${method} files.`);
}

/** True when the actor's role may use a root field at all. */
export const mayUse = (actor: Actor, operation: string): boolean =>
  POLICY[operation]?.includes(actor.role) ?? false;

/** True when the actor's role may see objects of a type at all. */
export const mayFetch = (actor: Actor, type: string): boolean =>
  NODE_POLICY[type]?.includes(actor.role) ?? false;

/** The one gate of every root field: refuses what no policy allows. */
export function authorize(actor: Actor, operation: string): void {
  if (mayUse(actor, operation)) return;
  throw new Fault("FORBIDDEN", `The role ${actor.role} may not use ${operation}.`);
}

/** The operations an actor may use, for `viewer`. */
export const operationsOf = (actor: Actor): string[] =>
  Object.keys(POLICY).filter((operation) => mayUse(actor, operation));
