import {
  ADJUDICATIONS,
  FINDINGS,
  normaliseDiagnosis,
  REASONS,
  RULE_SET_VERSION,
  type ReasonFound,
} from "../adjudication";
import { COST_FACTS } from "../ledger";
import { present } from "../shared/errors";
import type { Insert } from "../shared/sql";
import { contentOf } from "./content.service";
import { factRows } from "./claim-facts";
import type { DecidedClaim } from "./decided-claim";
import { CLAIM_EVENTS, CLAIM_LINES, CLAIMS } from "./insertions";

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
    content: contentOf(draft, prepared.member?.id ?? null),
    submittedBy: claim.submitter.credentialId,
    receivedAt: moment.now,
    decidedAt: decided ? moment.now : null,
    changedAt: moment.now,
  };
}

function lineRows({ id, prepared, judgement }: DecidedClaim) {
  return judgement.lines.map((judged, index) => {
    const draft = present(prepared.draft.lines[index], "draft line");
    const fact = present(prepared.facts.lines[index], "line facts");
    const price = present(prepared.prices[index], "line price");
    const pended = judged.state === "PENDED";
    return {
      claimId: id,
      providerId: prepared.provider.id,
      line: judged.line,
      providerLineReference: draft.providerLineReference,
      serviceId: present(price.service, "service").id,
      memberId: prepared.member?.id ?? null,
      serviceDate: draft.serviceDate,
      quantity: draft.quantity,
      allowedQuantity: pended ? null : judged.allowedQuantity,
      state: judged.state,
      chargeMinor: fact.charge?.minor ?? null,
      chargeCurrency: fact.charge?.currency ?? null,
      submittedMinor: judged.submittedMinor,
      benefitMinor: judged.benefitMinor,
      countedQuantity: judged.allowedQuantity,
      countedMinor: judged.countedMinor,
      tariffId: price.tariff?.id ?? null,
      exchangeRateId: price.rate?.id ?? null,
      planId: price.plan?.id ?? null,
    };
  });
}

function reasonRows({ id, prepared, judgement }: DecidedClaim) {
  const adjudicationVersion = judgement.decision === null ? 0 : 1;
  const rows = (line: number, reasons: readonly ReasonFound[]) =>
    reasons.map((reason, position) => ({
      claimId: id,
      providerId: prepared.provider.id,
      adjudicationVersion,
      line,
      position,
      ...reason,
    }));
  return [
    ...rows(0, judgement.reasons),
    ...judgement.lines.flatMap(({ line, reasons }) => rows(line, reasons)),
  ];
}

/** What an undecided claim waits on; the pending reasons of a denied line are moot. */
function findingRows({ id, prepared, judgement, moment }: DecidedClaim) {
  if (judgement.decision !== null) return [];
  const providerId = prepared.provider.id;
  const waiting = (line: number, reasons: readonly ReasonFound[]) =>
    reasons
      .filter(({ severity }) => severity === "PEND")
      .map(({ code }) => ({ claimId: id, providerId, code, line, openedAt: moment.now }));
  return [
    ...waiting(0, judgement.reasons),
    ...judgement.lines
      .filter(({ state }) => state === "PENDED")
      .flatMap(({ line, reasons }) => waiting(line, reasons)),
  ];
}

function adjudicationRows({ id, judgement, moment, prepared }: DecidedClaim) {
  if (judgement.decision === null) return [];
  return [
    {
      claimId: id,
      providerId: prepared.provider.id,
      version: 1,
      kind: "AUTOMATIC",
      decision: judgement.decision,
      benefitMinor: judgement.benefitMinor ?? 0n,
      decidedAt: moment.now,
      decidedBy: "engine",
      ruleSetVersion: RULE_SET_VERSION,
      planVersion: prepared.plan?.version ?? null,
      planId: prepared.plan?.id ?? null,
      facts: prepared.facts,
      ran: judgement.ran,
    },
  ];
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
    { ...event, ...outcome, actor: "engine" },
  ];
}

/** Every row that a batch of new claims leaves, table by table. */
export function rowsOf(claims: readonly DecidedClaim[]): Insert[] {
  return [
    { insertion: CLAIMS, rows: claims.map(claimRow) },
    { insertion: CLAIM_LINES, rows: claims.flatMap(lineRows) },
    { insertion: ADJUDICATIONS, rows: claims.flatMap(adjudicationRows) },
    { insertion: REASONS, rows: claims.flatMap(reasonRows) },
    { insertion: FINDINGS, rows: claims.flatMap(findingRows) },
    { insertion: CLAIM_EVENTS, rows: claims.flatMap(eventRows) },
    { insertion: COST_FACTS, rows: claims.flatMap(factRows) },
  ];
}
