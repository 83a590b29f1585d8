import { stringify } from "csv-stringify/sync";
import { reasonInWords } from "../adjudication";
import { inLanguage, type Language } from "../shared/language";
import { formatMinor } from "../shared/money";
import type { AdviceAmounts } from "./advice.rules";
import type { Advice, AdviceLine } from "./advice.service";
import type { ReadItem } from "./remittance-item.loader";

/** The columns of an advice: their names never change with the language. */
export const ADVICE_COLUMNS = [
  "remittance",
  "position",
  "kind",
  "claim_number",
  "provider_reference",
  "claim_line",
  "provider_line_reference",
  "service",
  "service_name",
  "service_date",
  "submitted",
  "reductions",
  "reduced",
  "paid",
  "patient_pays",
  "currency",
  "reasons",
] as const;

type Cell = string | number | bigint | null;
type Row = Partial<Record<(typeof ADVICE_COLUMNS)[number], Cell>>;

/** Amounts stay integers until they are written, so that only they may begin with a minus. */
const amountsOf = ({ submittedMinor, reducedMinor, paidMinor }: AdviceAmounts): Row => ({
  submitted: submittedMinor,
  reduced: reducedMinor,
  paid: paidMinor,
  patient_pays: 0n,
});

/** The rows of one line: one for each line of the claim; for one that carries over, its own. */
function rowsOf(line: AdviceLine, itemRow: (item: ReadItem) => Row): Row[] {
  const { position, kind, claimNumber, providerReference, items } = line;
  const about: Row = {
    ...{ position, kind },
    claim_number: claimNumber,
    provider_reference: providerReference,
  };
  if (items.length === 0) return [{ ...about, ...amountsOf(line) }];
  return items.map((item) => ({ ...about, ...itemRow(item) }));
}

/**
 * An advice for a spreadsheet: RFC 4180 with a byte order mark, a row for each line of a claim, and
 * at the foot their sums, which are what is transferred. A text that a spreadsheet would take for a
 * formula begins with an apostrophe; each reduction stands as its code and amount.
 */
export function adviceAsCsv(advice: Advice, language: Language): string {
  const { remittance, lines, totals, reader } = advice;
  const { number, currency } = remittance;
  const money = (minor: bigint) => formatMinor(minor, currency);
  const taken = ({ code, amountMinor }: { code: string; amountMinor: bigint | null }) =>
    `${code} ${money(amountMinor ?? 0n)}`;

  const itemRow = (item: ReadItem): Row => ({
    claim_line: item.line,
    provider_line_reference: item.providerLineReference,
    service: item.serviceCode,
    service_name: inLanguage(item.serviceName, language),
    service_date: item.serviceDate,
    ...amountsOf(item),
    reductions: item.reductions.map(taken).join("; "),
    reasons: item.reductions
      .map((reason) => reasonInWords(reason, { role: reader.role, language }))
      .join(" "),
  });
  const foot: Row = {
    kind: "TOTAL",
    ...amountsOf(totals),
    reductions: totals.reductions.map(taken).join("; "),
  };
  const rows = [...lines.flatMap((line) => rowsOf(line, itemRow)), foot];
  return stringify(
    rows.map((row) => ({ ...row, remittance: number, currency })),
    {
      header: true,
      columns: [...ADVICE_COLUMNS],
      bom: true,
      record_delimiter: "windows",
      escape_formulas: true,
      cast: { bigint: (minor) => ({ value: money(minor), escape_formulas: false }) },
    },
  );
}
