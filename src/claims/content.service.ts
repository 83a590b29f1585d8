import type { MemberOnRecord } from "../enrolment";
import {
  normaliseDiagnosis,
  type CaseDraft,
  type DraftAttachment,
  type DraftMoney,
} from "../adjudication";
import { formatMinor, parseMinor, type Currency } from "../shared/money";
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

interface KeptMoney {
  minor: string;
  currency: Currency;
}

const moneyDraft = (money: KeptMoney | null): DraftMoney | null =>
  money && {
    amount: formatMinor(BigInt(money.minor), money.currency),
    currency: money.currency,
  };

/** The shape of a content as `contentOf` writes it. */
interface KeptContent extends Omit<
  CaseDraft,
  "member" | "patientPaid" | "statedTotal" | "lines" | "attachments"
> {
  member: { given: CaseDraft["member"]; memberId: string | null };
  patientPaid: KeptMoney | null;
  statedTotal: KeptMoney | null;
  lines: (Omit<CaseDraft["lines"][number], "charge"> & { charge: KeptMoney | null })[];
  attachments: string[];
}

/** A claim as it is kept, as far as its draft can be told from it. */
export interface Redrafted {
  content: ClaimContent;
  providerReference: string;
  /** Its files by now: those it came with, and those of later answers. */
  attachments: DraftAttachment[];
}

/** The draft that a claim was submitted as, with what has come for it since, so that it can be judged again. */
export function draftOf({ content: kept, providerReference, attachments }: Redrafted): CaseDraft {
  const content = kept as unknown as KeptContent;
  return {
    ...content,
    providerReference,
    member: content.member.given,
    guaranteeToken: null,
    patientPaid: moneyDraft(content.patientPaid),
    statedTotal: moneyDraft(content.statedTotal),
    lines: content.lines.map((line) => ({ ...line, charge: moneyDraft(line.charge) })),
    attachments,
  };
}

/** The record a standing claim was taken in for, where it is one of this person's; else the person's own. */
export function recordIn(
  { member: named }: ClaimContent,
  member: MemberOnRecord | null,
): string | null {
  const { memberId } = (named ?? {}) as { memberId?: unknown };
  return member && (member.records.find((id) => id === memberId) ?? member.id);
}
