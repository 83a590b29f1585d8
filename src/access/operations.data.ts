import { ROLES, type Role } from "./roles.rules";

/** Everybody with a credential. */
export const EVERYONE: readonly Role[] = ROLES;
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
