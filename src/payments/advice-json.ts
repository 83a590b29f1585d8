import { reasonInWords, type ReasonFound } from "../adjudication";
import { inLanguage, type Language } from "../shared/language";
import { formatMinor } from "../shared/money";
import type { AdviceAmounts } from "./advice.rules";
import type { Advice, AdviceLine } from "./advice.service";
import type { ReadItem } from "./remittance-item.loader";

/** Writes the parts of one advice: codes and amounts as they are, texts in one language. */
class AdviceObject {
  constructor(
    private readonly advice: Advice,
    private readonly language: Language,
  ) {}

  whole(): object {
    const { remittance, provider, lines, totals } = this.advice;
    const { number, version, status, payee, currency, decidedUntil, expectedOn } = remittance;
    const reductions = totals.reductions.map(({ code, amountMinor }) => ({
      code,
      amount: this.money(amountMinor),
    }));
    return {
      ...{ number, version, status },
      provider: { code: provider.code, name: provider.name, nameKhmer: provider.nameKhmer },
      ...{ payee, currency, decidedUntil, preparedAt: remittance.preparedAt.toISOString() },
      ...{ expectedOn, paidOn: remittance.paidOn, bankReference: remittance.bankReference },
      lines: lines.map((line) => this.line(line)),
      totals: { ...this.amounts(totals), reductions },
      total: this.money(remittance.totalMinor),
      carriedOver: this.money(remittance.carriedOverMinor),
    };
  }

  private line(read: AdviceLine): object {
    const { position, kind, claimNumber, providerReference, reversesNumber: remittance } = read;
    return {
      ...{ position, kind, claimNumber, providerReference },
      reverses: remittance === null ? null : { remittance, position: read.reversesPosition },
      ...this.amounts(read),
      items: read.items.map((item) => this.item(item)),
    };
  }

  private item(read: ReadItem): object {
    const { line, providerLineReference, serviceCode: service, serviceDate } = read;
    return {
      ...{ line, providerLineReference, service },
      serviceName: inLanguage(read.serviceName, this.language),
      serviceDate,
      ...this.amounts(read),
      reductions: read.reductions.map((reason) => this.reduction(reason)),
    };
  }

  private reduction(reason: ReasonFound): object {
    const reader = { role: this.advice.reader.role, language: this.language };
    const amount = this.money(reason.amountMinor ?? 0n);
    return { code: reason.code, amount, text: reasonInWords(reason, reader) };
  }

  private amounts({ submittedMinor, reducedMinor, paidMinor }: AdviceAmounts) {
    return {
      submitted: this.money(submittedMinor),
      reduced: this.money(reducedMinor),
      paid: this.money(paidMinor),
      patientPays: this.money(0n),
    };
  }

  private money(minor: bigint): string {
    return formatMinor(minor, this.advice.remittance.currency);
  }
}

/** An advice for a desk's own system, with texts in one language. */
export const adviceAsJson = (advice: Advice, language: Language): object =>
  new AdviceObject(advice, language).whole();
