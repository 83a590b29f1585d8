import { seesDiagnoses } from "./claim.visibility";
import type { Actor } from "../access";
import { resolversOf, ruleCard, type Adjudication, type Finding } from "../adjudication";
import { showMoney } from "../shared/money.type";
import { globalId } from "../shared/node.type";
import type { ClaimLine } from "./claim-line.entity";
import type { Claim } from "./claim.entity";
import {
  AdjudicationType,
  ClaimLineType,
  ClaimType,
  DiagnosisType,
  FindingType,
} from "./claim.type";

function showDiagnoses({ diagnoses, diagnosisText }: Claim): DiagnosisType[] {
  const coded = diagnoses.map((code, index) => ({ code, text: null, principal: index === 0 }));
  const worded = { code: null, text: diagnosisText, principal: diagnoses.length === 0 };
  return diagnosisText === null ? coded : [...coded, worded];
}

/** Shows a claim as the actor may see it. */
export function showClaim(row: Claim, actor: Actor): ClaimType {
  const { currency, patientPaidMinor, patientPaidCurrency } = row;
  return Object.assign(new ClaimType(), {
    row,
    id: globalId("Claim", row.id),
    claimNumber: row.claimNumber,
    providerReference: row.providerReference,
    version: row.version,
    status: row.status,
    decision: row.decision,
    visitKind: row.visitKind,
    emergency: row.emergency,
    admittedOn: row.admittedOn,
    dischargedOn: row.dischargedOn,
    diagnoses: seesDiagnoses(actor) ? showDiagnoses(row) : null,
    receivedAt: row.receivedAt,
    submitted: showMoney(row.submittedMinor, currency),
    benefit: showMoney(row.benefitMinor, currency),
    patientPays: showMoney(0n, currency),
    patientPaid: showMoney(patientPaidMinor, patientPaidCurrency ?? currency),
  });
}

/** Shows a line in its claim's currency. */
export function showLine(claim: Claim, row: ClaimLine): ClaimLineType {
  const { currency } = claim;
  return Object.assign(new ClaimLineType(), {
    claim,
    row,
    line: row.line,
    providerLineReference: row.providerLineReference,
    serviceDate: row.serviceDate,
    quantity: row.quantity,
    allowedQuantity: row.allowedQuantity,
    submitted: showMoney(row.submittedMinor, currency),
    chargeAsSubmitted: showMoney(row.chargeMinor, row.chargeCurrency ?? currency),
    benefit: showMoney(row.benefitMinor, currency),
    patientPays: showMoney(0n, currency),
  });
}

/** Shows a version of the decision. */
export function showAdjudication(claim: Claim, row: Adjudication): AdjudicationType {
  const benefit = showMoney(row.benefitMinor, claim.currency);
  return Object.assign(new AdjudicationType(), { ...row, row, benefit });
}

/** Shows what a claim waits on. */
export function showFinding(row: Finding): FindingType {
  const resolvableBy = resolversOf(ruleCard(row.code));
  return Object.assign(new FindingType(), { ...row, line: row.line || null, resolvableBy });
}
