import type { Role } from "../../src/access";
import { WHO } from "../kit/seed.data";

/** The columns of the table, as the trust design has them. */
export const COLUMNS: readonly Role[] = [
  "DESK",
  "CLAIMS_OFFICER",
  "MEDICAL_REVIEWER",
  "SENIOR_REVIEWER",
  "FINANCE",
  "ENROLMENT_OFFICER",
  "ANALYST",
  "ADMINISTRATOR",
  "AUDITOR",
  "STAKEHOLDER",
];

const CLAIM = `{ providerReference: "", member: { memberNumber: "${WHO.covered}" },
  visitKind: OUTPATIENT, admittedOn: "2026-06-10", diagnoses: [], lines: [] }`;
const WHOM = `{ member: { memberNumber: "${WHO.covered}" }, serviceDate: "2026-06-15" }`;

/** Root field, who may (x) and who may not (-), and a question or act that changes nothing. */
export const TABLE: readonly [operation: string, row: string, selection: string][] = [
  ["viewer", "x x x x x x x x x x", "{ viewer { person } }"],
  ["scheme", "x x x x x x x x x x", "{ scheme { today } }"],
  ["plan", "x x x x x x x x x x", "{ plan { code } }"],
  ["ruleCatalogue", "x x x x x x x x x x", "{ ruleCatalogue { code } }"],
  ["providers", "x x x x x x x x x x", "{ providers { edges { cursor } } }"],
  ["services", "x x x x x x x x x x", "{ services { edges { cursor } } }"],
  ["factories", "x x x x x x x x x -", "{ factories { edges { cursor } } }"],
  [
    "factoryMonths",
    "- x x x x x x x x -",
    '{ factoryMonths(factoryCode: "F01", from: "2026-01", to: "2026-01") { month } }',
  ],
  ["node", "x x x x x x x x x x", '{ node(id: "none") { id } }'],
  ["nodes", "x x x x x x x x x x", '{ nodes(ids: ["none"]) { id } }'],
  ["eligibility", "x x x x - x - - - -", `{ eligibility(input: ${WHOM}) { status } }`],
  ["memberSearch", "x x x x - x - - - -", '{ memberSearch(input: { name: "Sok" }) { tooMany } }'],
  ["submitClaim", "x - - - - - - - - -", `mutation { submitClaim(input: ${CLAIM}) { replayed } }`],
  [
    "submitClaims",
    "x - - - - - - - - -",
    `mutation { submitClaims(input: { claims: [${CLAIM}] }) { accepted } }`,
  ],
  [
    "declareMassEvent",
    "- - - x - - - - - -",
    `mutation { declareMassEvent(input: { factoryCode: "none", from: "2026-06-10", providerCodes: [],
      cause: NONE }) { errors { code } } }`,
  ],
  [
    "decisionsToReconsider",
    "- x - x - - - - x -",
    "{ decisionsToReconsider { edges { cursor } } }",
  ],
  ["reviewQueue", "- x x x - - - - x -", "{ reviewQueue { edges { cursor } } }"],
  [
    "takeClaimForReview",
    "- x x x - - - - - -",
    'mutation { takeClaimForReview(input: { claimNumber: "none" }) { errors { code } } }',
  ],
  [
    "requestInformation",
    "- x x x - - - - - -",
    `mutation { requestInformation(input: { claimNumber: "none", expectedVersion: 1, findingCode: "DOC-001",
      question: "", dueOn: "2026-07-01" }) { errors { code } } }`,
  ],
  [
    "answerInformationRequest",
    "x - - - - - - - - -",
    'mutation { answerInformationRequest(input: { requestId: "none", answer: "" }) { errors { code } } }',
  ],
  [
    "decideClaim",
    "- x x x - - - - - -",
    'mutation { decideClaim(input: { claimNumber: "none", expectedVersion: 1, lines: [] }) { errors { code } } }',
  ],
  [
    "appealClaim",
    "x - - - - - - - - -",
    'mutation { appealClaim(input: { claimNumber: "none", reason: "" }) { errors { code } } }',
  ],
  [
    "withdrawAppeal",
    "x - - - - - - - - -",
    'mutation { withdrawAppeal(input: { appealId: "none" }) { errors { code } } }',
  ],
  ["openAppeals", "- - - x - - - - x -", "{ openAppeals { edges { cursor } } }"],
  [
    "decideAppeal",
    "- - - x - - - - - -",
    'mutation { decideAppeal(input: { appealId: "none", overturn: false, sentence: "" }) { errors { code } } }',
  ],
  [
    "recoverPayment",
    "- - - x - - - - - -",
    'mutation { recoverPayment(input: { claimNumber: "none", expectedVersion: 1, lines: [], sentence: "" }) { errors { code } } }',
  ],
  ["ties", "- x x x - - - x x -", "{ ties { edges { cursor } } }"],
  [
    "declareTie",
    "- x x x - - - x - -",
    'mutation { declareTie(input: { person: "", providerCode: "none", reason: "" }) { errors { code } } }',
  ],
  [
    "endTie",
    "- - - - - - - x - -",
    'mutation { endTie(input: { person: "", providerCode: "none", reason: "" }) { errors { code } } }',
  ],
  ["waivers", "- - - x - - - - x -", "{ waivers { edges { cursor } } }"],
  [
    "replaceClaim",
    "x - - - - - - - - -",
    `mutation { replaceClaim(input: { claimNumber: "none", expectedVersion: 1, correctionReference: "",
      reason: "", claim: ${CLAIM} }) { replayed } }`,
  ],
  [
    "voidClaim",
    "x - - - - - - - - -",
    'mutation { voidClaim(input: { claimNumber: "none", expectedVersion: 1, reason: "x" }) { errors { code } } }',
  ],
  ["claim", "x x x x x x - - x -", '{ claim(claimNumber: "none") { id } }'],
  ["claims", "x x x x x x - - x -", "{ claims { edges { cursor } } }"],
  ["remittance", "x x - x x - - - x -", '{ remittance(id: "none") { id } }'],
  ["remittances", "x x - x x - - - x -", "{ remittances { edges { cursor } } }"],
  [
    "replayAdjudication",
    "- x x x - - - - x -",
    '{ replayAdjudication(claimNumber: "none") { same } }',
  ],
  ["member", "- x - x - x - - x -", `{ member(memberNumber: "${WHO.covered}") { id } }`],
  ["possibleDuplicates", "- x - x - x - - x -", "{ possibleDuplicates { edges { cursor } } }"],
  [
    "correctMember",
    "- - - - - x - - - -",
    'mutation { correctMember(input: { memberNumber: "none", reason: "" }) { errors { code } } }',
  ],
  [
    "mergeMembers",
    "- - - - - x - - - -",
    'mutation { mergeMembers(input: { keptNumber: "none", mergedNumber: "none", reason: "" }) { errors { code } } }',
  ],
  [
    "undoMerge",
    "- - - - - x - - - -",
    'mutation { undoMerge(input: { mergedNumber: "none", reason: "" }) { errors { code } } }',
  ],
  [
    "tellApart",
    "- - - - - x - - - -",
    'mutation { tellApart(input: { oneNumber: "none", otherNumber: "none", reason: "" }) { errors { code } } }',
  ],
  [
    "applyRoster",
    "- - - - - x - - - -",
    `mutation { applyRoster(input: { factoryCode: "none", month: "2026-06", rows: [], dryRun: true })
      { applied } }`,
  ],
  [
    "correctCoverage",
    "- - - - - x - - - -",
    `mutation { correctCoverage(input: { memberNumber: "none", factoryCode: "none", from: "2026-06-01",
      reason: "" }) { errors { code } } }`,
  ],
  [
    "withdrawCoverage",
    "- - - - - x - - - -",
    `mutation { withdrawCoverage(input: { memberNumber: "none", factoryCode: "none", from: "2026-06-01",
      reason: "" }) { errors { code } } }`,
  ],
  [
    "registerFactory",
    "- - - - - x - - - -",
    `mutation { registerFactory(input: { code: "", name: "", contractFrom: "2026-06-15", planCode: "" })
      { errors { code } } }`,
  ],
  [
    "attachMember",
    "- - - - - x - - - -",
    `mutation { attachMember(input: { claimNumber: "none", expectedVersion: 1, memberNumber: "", reason: "" })
      { errors { code } } }`,
  ],
  [
    "reportWorkforce",
    "- - - - - x - - - -",
    'mutation { reportWorkforce(input: { factoryCode: "none", month: "2026-06", bands: [] }) { errors { code } } }',
  ],
  [
    "closeFactory",
    "- - - - - x - - - -",
    'mutation { closeFactory(input: { factoryCode: "none", on: "2026-06-15", reason: "" }) { errors { code } } }',
  ],
  [
    "reopenFactory",
    "- - - - - x - - - -",
    'mutation { reopenFactory(input: { factoryCode: "none", reason: "" }) { errors { code } } }',
  ],
  [
    "contributionMonths",
    "- x - x x x - - x -",
    '{ contributionMonths(factoryCode: "F01", from: "2026-01", to: "2026-01") { month } }',
  ],
  [
    "recordContributions",
    "- - - - x x - - - -",
    'mutation { recordContributions(input: { factoryCode: "none", contributions: [] }) { errors { code } } }',
  ],
  [
    "withdrawContribution",
    "- - - - x x - - - -",
    `mutation { withdrawContribution(input: { factoryCode: "none", reference: "", month: "2026-01",
      reason: "" }) { errors { code } } }`,
  ],
  ["lapses", "- x - x x x - - x -", "{ lapses { edges { cursor } } }"],
  [
    "recordLapse",
    "- - - - - x - - - -",
    `mutation { recordLapse(input: { factoryCode: "none", noticedOn: "2026-06-15",
      lapsesOn: "2026-06-15", reason: "" }) { errors { code } } }`,
  ],
  [
    "confirmLapse",
    "- - - x - - - - - -",
    'mutation { confirmLapse(input: { lapseId: "none" }) { errors { code } } }',
  ],
  [
    "endLapse",
    "- - - - - x - - - -",
    'mutation { endLapse(input: { lapseId: "none", reason: "" }) { errors { code } } }',
  ],
  [
    "reportPatientCharge",
    "- x - x - - - - - -",
    `mutation { reportPatientCharge(input: { claimNumber: "none", amount: { amount: "1", currency: USD },
      source: STAFF, note: "" }) { errors { code } } }`,
  ],
  [
    "recordPatientRefund",
    "- - - - x - - - - -",
    `mutation { recordPatientRefund(input: { claimNumber: "none", amount: { amount: "1", currency: USD },
      paidOn: "2026-06-15", receipt: "" }) { errors { code } } }`,
  ],
  [
    "recordCallBack",
    "- x - x - - - - - -",
    'mutation { recordCallBack(input: { claimNumber: "none", outcome: NOT_REACHED }) { errors { code } } }',
  ],
  [
    "callBackSample",
    "- x - x - - - - - -",
    '{ callBackSample(from: "2026-06-15", to: "2026-06-15") { drawnFrom } }',
  ],
  ["patientCharges", "x x - x x - - - x -", "{ patientCharges { edges { cursor } } }"],
  [
    "patientChargeRates",
    "- x - x x - - - x -",
    '{ patientChargeRates(from: "2026-06-15", to: "2026-06-15") { rate { of } } }',
  ],
  [
    "samplingReport",
    "- - - x - - - - x -",
    '{ samplingReport(from: "2026-06-15", to: "2026-06-15") { drawn } }',
  ],
  [
    "prepareRemittance",
    "- - - - x - - - - -",
    `mutation { prepareRemittance(input: { providerId: "none", currency: KHR, decidedUntil: "2026-06-15" })
      { errors { code } } }`,
  ],
  [
    "releaseRemittance",
    "- - - x x - - - - -",
    'mutation { releaseRemittance(input: { remittanceId: "none", expectedVersion: 1 }) { errors { code } } }',
  ],
  [
    "confirmPayment",
    "- - - - x - - - - -",
    `mutation { confirmPayment(input: { remittanceId: "none", expectedVersion: 1, paidOn: "2026-06-15",
      amount: { amount: "1", currency: KHR }, bankReference: "" }) { errors { code } } }`,
  ],
  [
    "cancelRemittance",
    "- - - - x - - - - -",
    `mutation { cancelRemittance(input: { remittanceId: "none", expectedVersion: 1, reason: "" })
      { errors { code } } }`,
  ],
  [
    "issueCredential",
    "- - - - - - - x - -",
    'mutation { issueCredential(input: { role: DESK, person: "", expiresOn: "2026-06-15" }) { key } }',
  ],
  [
    "revokeCredential",
    "- - - - - - - x - -",
    'mutation { revokeCredential(input: { credentialId: "none", reason: "" }) { errors { code } } }',
  ],
  ["publications", "- - - x - - - x - -", "{ publications { edges { cursor } } }"],
  [
    "publishPlan",
    "- - - x - - - x - -",
    'mutation { publishPlan(input: { code: "", from: "2026-06-15", employerShare: "1", services: [] }) { errors { code } } }',
  ],
  [
    "publishTariff",
    "- - - x - - - x - -",
    'mutation { publishTariff(input: { providerCode: "none", from: "2026-06-15", prices: [] }) { errors { code } } }',
  ],
  [
    "publishExchangeRate",
    "- - - x - - - x - -",
    'mutation { publishExchangeRate(input: { rielPerUsd: 0, from: "2026-06-15" }) { errors { code } } }',
  ],
  [
    "publishService",
    "- - - x - - - x - -",
    'mutation { publishService(input: { code: "", nameEnglish: "", nameKhmer: "", nameFrench: "", category: OTHER, levels: [] }) { errors { code } } }',
  ],
  [
    "publishPayee",
    "- - - x - - - x - -",
    'mutation { publishPayee(input: { providerCode: "none", payee: "", bank: "", account: "", from: "2026-06-15" }) { errors { code } } }',
  ],
  [
    "contractProvider",
    "- - - x - - - x - -",
    'mutation { contractProvider(input: { code: "", name: "", level: HEALTH_CENTER, from: "2026-06-15", currency: KHR }) { errors { code } } }',
  ],
  [
    "suspendContract",
    "- - - x - - - x - -",
    'mutation { suspendContract(input: { providerCode: "none", from: "2026-06-15", reason: "" }) { errors { code } } }',
  ],
  [
    "reviewProvider",
    "- - - x - - - x - -",
    'mutation { reviewProvider(input: { providerCode: "none", from: "2026-06-15", reason: "" }) { errors { code } } }',
  ],
  [
    "confirmPublication",
    "- - - x - - - x - -",
    'mutation { confirmPublication(input: { publicationId: "none" }) { errors { code } } }',
  ],
  ["auditTrail", "- - - - - - - - x -", "{ auditTrail(filter: {}) { edges { cursor } } }"],
  [
    "costs",
    "- - - x x - x - x -",
    '{ costs(scope: { from: "2026-01", to: "2026-01" }) { meta { basis } } }',
  ],
];

/** Roles that the table lets use an operation. */
export const allowed = (row: string): Role[] =>
  row.split(" ").flatMap((mark, index) => (mark === "x" ? (COLUMNS[index] ?? []) : []));

/** Who may fetch an object of a type by its global id, of the desk's own provider where it is one's. */
export const NODES: readonly [type: string, row: string][] = [
  ["Claim", "x x x x x - - - x -"],
  ["Remittance", "x x - x x - - - x -"],
  ["Member", "- x - x - x - - x -"],
  ["Factory", "x x x x x x x x x -"],
  ["Provider", "x x x x x x x x x x"],
  ["Service", "x x x x x x x x x x"],
  ["Plan", "x x x x x x x x x x"],
];
