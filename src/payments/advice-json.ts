import { reasonInWords, type ReasonFound } from "../adjudication";
import { inLanguage, type Language } from "../shared/language";
import { formatMinor } from "../shared/money";
import type { AdviceAmounts } from "./advice.rules";
import type { Advice, AdviceLine } from "./advice.service";
import type { ReadItem } from "./remittance-item.loader";

/** An advice for a desk's own system: codes and amounts as they are, texts in one language. */
export function adviceAsJson(advice: Advice, language: Language): object {
  const { remittance, provider, lines, totals, reader } = advice;
  const money = (minor: bigint) => formatMinor(minor, remittance.currency);

  const amounts = ({ submittedMinor, reducedMinor, paidMinor }: AdviceAmounts) => ({
    submitted: money(submittedMinor),
    reduced: money(reducedMinor),
    paid: money(paidMinor),
    patientPays: money(0n),
  });

  const reduction = (reason: ReasonFound) => ({
    code: reason.code,
    amount: money(reason.amountMinor ?? 0n),
    text: reasonInWords(reason, { role: reader.role, language }),
  });

  const item = (read: ReadItem) => ({
    line: read.line,
    providerLineReference: read.providerLineReference,
    service: read.serviceCode,
    serviceName: inLanguage(read.serviceName, language),
    serviceDate: read.serviceDate,
    ...amounts(read),
    reductions: read.reductions.map(reduction),
  });

  const line = (read: AdviceLine) => ({
    position: read.position,
    kind: read.kind,
    claimNumber: read.claimNumber,
    providerReference: read.providerReference,
    reverses:
      read.reversesNumber === null
        ? null
        : { remittance: read.reversesNumber, position: read.reversesPosition },
    ...amounts(read),
    items: read.items.map(item),
  });

  const { number, version, status, payee, currency, decidedUntil, expectedOn } = remittance;
  return {
    ...{ number, version, status },
    provider: { code: provider.code, name: provider.name, nameKhmer: provider.nameKhmer },
    ...{ payee, currency, decidedUntil, preparedAt: remittance.preparedAt.toISOString() },
    ...{ expectedOn, paidOn: remittance.paidOn, bankReference: remittance.bankReference },
    lines: lines.map(line),
    totals: {
      ...amounts(totals),
      reductions: totals.reductions.map(({ code, amountMinor }) => ({
        code,
        amount: money(amountMinor),
      })),
    },
    total: money(remittance.totalMinor),
    carriedOver: money(remittance.carriedOverMinor),
  };
}
