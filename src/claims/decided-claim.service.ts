import { ADJUDICATIONS, FINDINGS, normaliseDiagnosis, REASONS } from "../adjudication";
import { COST_FACTS } from "../ledger";
import { present } from "../shared/errors";
import type { Insert } from "../shared/sql";
import { factRows } from "./claim-facts";
import type { DecidedClaim } from "./decided-claim";
import { chargeEventOf, chargeRows, PATIENT_CHARGES } from "./patient-charge-rows.service";
import { ATTACHMENTS, CLAIM_EVENTS, CLAIM_LINES, CLAIMS } from "./insertions";
import { adjudicationRows, findingRows, lineRows, reasonRows } from "./judgement-rows.service";

function claimRow(claim: DecidedClaim) {
  const { prepared, judgement, moment } = claim;
  const { draft, facts } = prepared;
  const decided = judgement.decision !== null;
  return {
    id: claim.id,
    claimNumber: claim.claimNumber,
    providerId: prepared.provider.id,
    providerReference: present(draft.providerReference, "reference"),
    revision: claim.correction?.revision ?? 1,
    replacesId: claim.correction?.replacesId ?? null,
    correctionReference: claim.correction?.reference ?? null,
    status: decided ? "ADJUDICATED" : "PENDED",
    decision: judgement.decision,
    memberId: prepared.member?.id ?? null,
    identityConfirmed: prepared.identity.confirmed,
    visitKind: draft.visitKind,
    emergency: draft.emergency,
    cause: draft.cause,
    admittedOn: draft.admittedOn,
    dischargedOn: draft.dischargedOn,
    dischargeOutcome: draft.dischargeOutcome,
    diagnoses: draft.diagnoses.map((code) => normaliseDiagnosis(code)),
    diagnosisText: draft.diagnosisText,
    currency: facts.currency,
    submittedMinor: judgement.submittedMinor,
    benefitMinor: decided ? judgement.benefitMinor : null,
    patientPaidMinor: facts.patientPaid?.minor ?? null,
    patientPaidCurrency: facts.patientPaid?.currency ?? null,
    judgedAtVersion: claim.catalogueVersion,
    guaranteeNumber: facts.guarantee?.number ?? null,
    content: claim.content,
    submittedBy: claim.submitter.credentialId,
    receivedAt: moment.now,
    decidedAt: decided ? moment.now : null,
    changedAt: moment.now,
  };
}

function eventRows(claim: DecidedClaim) {
  const { id, prepared, judgement, moment, submitter, correction } = claim;
  const event = { claimId: id, providerId: prepared.provider.id, at: moment.now, version: 1 };
  const waiting = findingRows(claim).map(({ code }) => code);
  const came = correction
    ? { kind: "REPLACEMENT_SUBMITTED", details: { claim: correction.claimNumber } }
    : { kind: "SUBMITTED", details: {} };
  const outcome =
    judgement.decision === null
      ? { kind: "PENDED", details: { codes: [...new Set(waiting)].join(", ") } }
      : { kind: "ADJUDICATED", details: { decision: judgement.decision } };
  return [
    { ...event, ...came, actor: submitter.person },
    ...chargeEventOf(claim).map((told) => ({ ...event, ...told })),
    { ...event, ...outcome, actor: "engine" },
  ];
}

function attachmentRows({ id: claimId, prepared, moment }: DecidedClaim) {
  const { draft, provider } = prepared;
  const row = { claimId, providerId: provider.id, addedAt: moment.now };
  return draft.attachments.map((attachment) => ({ ...row, ...attachment }));
}

/** Every row that a batch of new claims leaves, table by table. */
export function rowsOf(claims: readonly DecidedClaim[]): Insert[] {
  return [
    { insertion: CLAIMS, rows: claims.map(claimRow) },
    { insertion: CLAIM_LINES, rows: claims.flatMap(lineRows) },
    { insertion: ADJUDICATIONS, rows: claims.flatMap(adjudicationRows) },
    { insertion: REASONS, rows: claims.flatMap(reasonRows) },
    { insertion: FINDINGS, rows: claims.flatMap(findingRows) },
    { insertion: ATTACHMENTS, rows: claims.flatMap(attachmentRows) },
    { insertion: CLAIM_EVENTS, rows: claims.flatMap(eventRows) },
    { insertion: PATIENT_CHARGES, rows: claims.flatMap(chargeRows) },
    { insertion: COST_FACTS, rows: claims.flatMap(factRows) },
  ];
}
