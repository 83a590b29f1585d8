import { reasonInWords, type ReasonFound } from "../adjudication";
import { inLanguage, type Language, type Text } from "../shared/language";
import { writeMoney } from "../shared/money";
import { render } from "../shared/text";
import { writtenDay } from "../shared/written-day";
import { writtenCount, writtenMoney } from "../shared/written-number";
import { html, type Markup } from "./advice-markup";
import { ADVICE_STYLE } from "./advice-style.data";
import type { AdviceAmounts } from "./advice.rules";
import type { Advice, AdviceLine } from "./advice.service";
import { ADVICE_TEXTS, KIND_TEXTS, STATUS_TEXTS } from "./advice.texts";
import type { ReadItem } from "./remittance-item.loader";

type Word = keyof typeof ADVICE_TEXTS;
const NOTHING = html``;

/** Writes the page of one advice in one language. */
class AdvicePage {
  constructor(
    private readonly advice: Advice,
    private readonly language: Language,
  ) {}

  page(): Markup {
    const { remittance, lines } = this.advice;
    const title = this.word("title", { number: remittance.number });
    return html`<!doctype html>
      <html lang="${this.language.toLowerCase()}">
        <head>
          <meta charset="utf-8" />
          <title>${title}</title>
          <style>
            ${ADVICE_STYLE}
          </style>
        </head>
        <body>
          <h1>${title}</h1>
          ${this.about()}
          <table>
            <thead>
              ${this.heading()}
            </thead>
            ${lines.map((line) => this.line(line))}
            <tfoot>
              ${this.foot()}
            </tfoot>
          </table>
          <p>${this.word("noPatientCharge")}</p>
        </body>
      </html> `;
  }

  private about(): Markup {
    const { remittance, provider } = this.advice;
    const { paidOn, bankReference, carriedOverMinor } = remittance;
    const name = this.language === "KM" ? (provider.nameKhmer ?? provider.name) : provider.name;
    return html`<dl>
      ${this.fact("provider", `${name} (${provider.code})`)} ${this.fact("payee", remittance.payee)}
      ${this.fact("status", this.text(STATUS_TEXTS[remittance.status]))}
      ${this.fact("decidedUntil", this.day(remittance.decidedUntil))}
      ${this.fact("expectedOn", this.day(remittance.expectedOn))}
      ${paidOn === null ? NOTHING : this.fact("paidOn", this.day(paidOn))}
      ${bankReference === null ? NOTHING : this.fact("bankReference", bankReference)}
      ${carriedOverMinor === 0n ? NOTHING : this.fact("carriedOver", this.money(carriedOverMinor))}
    </dl>`;
  }

  private heading(): Markup {
    const words = ["position", "claim", "reference", "service", "serviceDate"] as const;
    const amounts = ["submitted", "reductions", "paid", "patientPays"] as const;
    return html`<tr>
      ${words.map((word) => html`<th>${this.word(word)}</th>`)}${amounts.map(
        (word) => html`<th class="amount">${this.word(word)}</th>`,
      )}
    </tr>`;
  }

  private line(line: AdviceLine): Markup {
    const { reversesNumber: number, reversesPosition: position } = line;
    const kind = this.text(KIND_TEXTS[line.kind]);
    const of = number === null ? "" : this.word("reverses", { number, position: `${position}` });
    return html`<tbody>
      <tr class="line">
        <td>${this.count(line.position)}</td>
        <td>${line.claimNumber}</td>
        <td>${line.providerReference}</td>
        <td colspan="2">${line.kind === "CLAIM" ? "" : `${kind} ${of}`}</td>
        ${this.amounts(line, NOTHING)}
      </tr>
      ${line.items.map((item) => this.item(item))}
    </tbody>`;
  }

  private item(item: ReadItem): Markup {
    const name = inLanguage(item.serviceName, this.language);
    return html`<tr>
      <td></td>
      <td></td>
      <td>${item.providerLineReference ?? ""}</td>
      <td>${item.serviceCode} ${name}</td>
      <td>${this.day(item.serviceDate)}</td>
      ${this.amounts(item, html`${item.reductions.map((reason) => this.reduction(reason))}`)}
    </tr> `;
  }

  private reduction(reason: ReasonFound): Markup {
    const reader = { role: this.advice.reader.role, language: this.language };
    const words = reasonInWords(reason, reader);
    return html`<div>
      ${reason.code} ${this.money(reason.amountMinor ?? 0n)}<br /><small>${words}</small>
    </div>`;
  }

  private foot(): Markup {
    const { totals, remittance } = this.advice;
    const taken = totals.reductions.map(
      ({ code, amountMinor }) => html`<div>${code} ${this.money(amountMinor)}</div>`,
    );
    return html`<tr class="line">
        <td colspan="5">${this.word("total")}</td>
        ${this.amounts(totals, html`${taken}`)}
      </tr>
      <tr class="line">
        <td colspan="7">${this.word("transferred")}</td>
        <td class="amount">${this.money(remittance.totalMinor)}</td>
        <td></td>
      </tr>`;
  }

  /** The four amounts of a row; what is taken off is followed by why. */
  private amounts({ submittedMinor, reducedMinor, paidMinor }: AdviceAmounts, why: Markup): Markup {
    return html` <td class="amount">${this.money(submittedMinor)}</td>
      <td class="amount">${this.money(reducedMinor)}${why}</td>
      <td class="amount">${this.money(paidMinor)}</td>
      <td class="amount">${this.money(0n)}</td>`;
  }

  private fact(word: Word, value: string): Markup {
    return html`<div>
      <dt>${this.word(word)}</dt>
      <dd>${value}</dd>
    </div>`;
  }

  private word(word: Word, parameters: Readonly<Record<string, string>> = {}): string {
    return render(ADVICE_TEXTS[word], this.language, parameters);
  }

  private text(text: Text | undefined): string {
    return text === undefined ? "" : inLanguage(text, this.language);
  }

  private day(day: string): string {
    return writtenDay(day, this.language) ?? day;
  }

  private count(count: number): string {
    return writtenCount(String(count), this.language) ?? "";
  }

  /** An amount as the language writes it, with a minus before one that is taken back. */
  private money(minor: bigint): string {
    const written = writeMoney(minor < 0n ? -minor : minor, this.advice.remittance.currency);
    return `${minor < 0n ? "\u2212" : ""}${writtenMoney(written, this.language) ?? written}`;
  }
}

/** An advice as a page to print: A4, without scripts and without an address outside of it. */
export const adviceAsPage = (advice: Advice, language: Language): string =>
  new AdvicePage(advice, language).page().text;
