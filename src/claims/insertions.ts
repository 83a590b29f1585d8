import type { Insertion } from "../shared/sql";
import type { Attachment } from "./attachment.entity";
import type { ClaimEvent } from "./claim-event.entity";
import type { ClaimLine } from "./claim-line.entity";
import type { Claim } from "./claim.entity";
import type { IntakeAttempt } from "./intake-attempt.entity";

/** How claims are written. */
export const CLAIMS: Insertion<Omit<Claim, "version" | "pausedDays">> = {
  table: "claim",
  columns: {
    id: "uuid",
    claimNumber: "text",
    providerId: "uuid",
    providerReference: "text",
    revision: "int",
    replacesId: "uuid",
    correctionReference: "text",
    status: "text",
    decision: "text",
    memberId: "uuid",
    identityConfirmed: "boolean",
    visitKind: "text",
    emergency: "boolean",
    cause: "text",
    admittedOn: "date",
    dischargedOn: "date",
    dischargeOutcome: "text",
    diagnoses: "text[]",
    diagnosisText: "text",
    currency: "text",
    submittedMinor: "bigint",
    benefitMinor: "bigint",
    patientPaidMinor: "bigint",
    patientPaidCurrency: "text",
    judgedAtVersion: "bigint",
    content: "jsonb",
    guaranteeNumber: "text",
    submittedBy: "uuid",
    receivedAt: "timestamptz",
    decidedAt: "timestamptz",
    changedAt: "timestamptz",
  },
};

/** How the lines of claims are written. */
export const CLAIM_LINES: Insertion<ClaimLine> = {
  table: "claim_line",
  columns: {
    claimId: "uuid",
    providerId: "uuid",
    line: "int",
    providerLineReference: "text",
    serviceId: "uuid",
    memberId: "uuid",
    serviceDate: "date",
    quantity: "int",
    allowedQuantity: "int",
    state: "text",
    chargeMinor: "bigint",
    chargeCurrency: "text",
    submittedMinor: "bigint",
    benefitMinor: "bigint",
    countedQuantity: "int",
    countedMinor: "bigint",
    tariffId: "uuid",
    exchangeRateId: "uuid",
    planId: "uuid",
  },
};

/** How what happened to claims is written. */
export const CLAIM_EVENTS: Insertion<Omit<ClaimEvent, "id">> = {
  table: "claim_event",
  columns: {
    claimId: "uuid",
    providerId: "uuid",
    at: "timestamptz",
    kind: "text",
    actor: "text",
    version: "int",
    details: "jsonb",
  },
};

/** How the files of claims are written: what they are said to be, never what is in them. */
export const ATTACHMENTS: Insertion<Attachment> = {
  table: "attachment",
  columns: {
    claimId: "uuid",
    providerId: "uuid",
    sha256: "text",
    kind: "text",
    fileName: "text",
    addedAt: "timestamptz",
  },
};

/** How refused attempts are written. */
export const INTAKE_ATTEMPTS: Insertion<Omit<IntakeAttempt, "id">> = {
  table: "intake_attempt",
  columns: {
    providerId: "uuid",
    providerReference: "text",
    codes: "text[]",
    serviceDate: "date",
    amountMinor: "bigint",
    currency: "text",
    at: "timestamptz",
  },
};
