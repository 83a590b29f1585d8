import { normaliseDiagnosis, type CaseDraft, type DraftMoney } from "../adjudication";
import { parseMinor } from "../shared/money";
import type { ClaimContent } from "./content.rules";

const moneyContent = (money: DraftMoney | null) =>
  money && {
    minor: parseMinor(money.amount, money.currency)?.toString() ?? money.amount,
    currency: money.currency,
  };

/**
 * The content a reference stands for, for ever: the parsed input after defaults, amounts in
 * minor units, the member resolved as well as given; without the guarantee token.
 */
export function contentOf(draft: CaseDraft, memberId: string | null): ClaimContent {
  const { member, guaranteeToken: _token, providerReference: _reference, ...rest } = draft;
  const content = {
    ...rest,
    member: { given: member, memberId },
    diagnoses: draft.diagnoses.map((code) => normaliseDiagnosis(code) ?? code),
    patientPaid: moneyContent(draft.patientPaid),
    statedTotal: moneyContent(draft.statedTotal),
    attachments: draft.attachments.map(({ sha256 }) => sha256),
    lines: draft.lines.map((line) => ({ ...line, charge: moneyContent(line.charge) })),
  };
  return JSON.parse(JSON.stringify(content)) as ClaimContent;
}
