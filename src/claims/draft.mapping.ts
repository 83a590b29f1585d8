import {
  identifierOf,
  linesOf,
  patientOf,
  readAttachment,
  referralOf,
  type CaseDraft,
} from "../adjudication";
import type { MoneyInput } from "../shared/money.type";
import type { SubmitClaimInput } from "./claim.input";

const moneyOf = (money: MoneyInput | null | undefined) =>
  money ? { amount: money.amount, currency: money.currency } : null;

/** Reads a submitted claim, with its defaults, as a draft that the engine can judge. */
export function claimDraft(input: SubmitClaimInput): CaseDraft {
  return {
    providerReference: input.providerReference.trim(),
    member: identifierOf(input.member),
    patientAsSeen: patientOf(input.patientAsSeen),
    visitKind: input.visitKind,
    emergency: input.emergency ?? false,
    cause: input.cause ?? "NONE",
    admittedOn: input.admittedOn,
    dischargedOn: input.dischargedOn ?? null,
    dischargeOutcome: input.dischargeOutcome ?? null,
    diagnoses: input.diagnoses,
    diagnosisText: input.diagnosisText ?? null,
    referral: referralOf(input.referral),
    guaranteeToken: input.guaranteeToken ?? null,
    patientPaid: moneyOf(input.patientPaid),
    statedTotal: moneyOf(input.statedTotal),
    lines: linesOf(input.lines, input.admittedOn),
    attachments: (input.attachments ?? []).map(readAttachment),
  };
}
