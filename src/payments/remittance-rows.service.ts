import type { Draft, DraftItem, DraftLine } from "./draft.rules";
import { reducedOf } from "./draft.rules";
import type { Pair } from "./payable.loader";
import type { RemittanceItem, RemittanceLine } from "./remittance-line.entity";

/** A draft with its number and payee: all that is to be written of it. */
export type NumberedDraft = Pair & { id: string; number: string; payee: string; draft: Draft };

/** The lines of a remittance, each in its place. */
export const lineRows = ({ id, number, providerId, draft }: NumberedDraft): RemittanceLine[] =>
  draft.lines.map((line, index) => ({
    remittanceId: id,
    position: index + 1,
    providerId,
    kind: line.kind,
    claimId: line.claim?.id ?? null,
    claimNumber: line.claim?.claimNumber ?? line.carriedFrom ?? number,
    providerReference: line.claim?.providerReference ?? "",
    adjudicationVersion: line.adjudicationVersion,
    reversesId: line.reverses?.remittanceId ?? null,
    reversesPosition: line.reverses?.position ?? null,
    submittedMinor: line.submittedMinor,
    reducedMinor: line.reducedMinor,
    paidMinor: line.paidMinor,
    live: true,
  }));

const itemRow = (item: DraftItem) => ({
  line: item.line,
  serviceId: item.serviceId,
  providerLineReference: item.providerLineReference,
  serviceDate: item.serviceDate,
  submittedMinor: item.submittedMinor,
  reductions: item.reductions.map(({ code, amountMinor }) => ({
    code,
    amountMinor: amountMinor.toString(),
  })),
  reducedMinor: reducedOf(item),
  paidMinor: item.paidMinor,
});

/** The lines of claims as they are copied onto a remittance. */
export const itemRows = ({ id, providerId, draft }: NumberedDraft): RemittanceItem[] =>
  draft.lines.flatMap(({ items }: DraftLine, index) =>
    items.map((item) => ({
      ...itemRow(item),
      remittanceId: id,
      position: index + 1,
      providerId,
    })),
  );
