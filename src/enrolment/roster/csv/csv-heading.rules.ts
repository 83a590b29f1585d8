import { malformed, missing, type Refusal } from "../../../shared/refusal";
import { CSV_COLUMNS, HEADINGS, type CsvColumn } from "./columns.data";

/** What separates cells; Excel writes semicolons where the comma is for decimals. */
export const SEPARATORS = [",", ";", "\t"] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Characters that keyboards leave in a text and that no reader sees. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

const folded = (heading: string): string =>
  heading
    .normalize("NFC")
    .replace(UNSEEN, "")
    .toLowerCase()
    .replace(/[\s_.:-]+/g, " ")
    .trim();

const KNOWN: ReadonlyMap<string, CsvColumn> = new Map(
  CSV_COLUMNS.flatMap((column) =>
    [column, ...HEADINGS[column]].map((heading): [string, CsvColumn] => [folded(heading), column]),
  ),
);

/** The separator under which the heading has most names that are known; null: none is told apart. */
export function separatorOf(headingLine: string): Separator | null {
  const known = SEPARATORS.map((separator) => {
    const names = headingLine.split(separator).map((name) => folded(name.replace(/"/g, "")));
    return { separator, names: names.filter((name) => KNOWN.has(name)).length };
  });
  const most = Math.max(...known.map(({ names }) => names));
  const best = known.filter(({ names }) => names === most);
  return most > 0 && (best.length === 1 || most === 1) ? (best[0]?.separator ?? null) : null;
}

/** The columns by position; null for one that is to be passed over. */
export interface Heading {
  columns: (CsvColumn | null)[];
  problems: Refusal[];
}

/** Reads the heading: an unknown column is refused by name unless it is to be ignored, and one twice, too. */
export function readHeading(cells: readonly string[], ignored: readonly string[]): Heading {
  const passed = new Set(ignored.map(folded));
  const names = cells.map(folded);
  const columns = names.map((name) => (passed.has(name) ? null : (KNOWN.get(name) ?? null)));
  const problems = cells.flatMap((cell, index): Refusal[] => {
    const [name, column] = [names[index] ?? "", columns[index] ?? null];
    const what = { what: [...cell].slice(0, 40).join("") };
    if (column !== null && columns.indexOf(column) < index) {
      return [malformed("line.1", "COLUMN_TWICE", what)];
    }
    const unknown = column === null && name !== "" && !passed.has(name);
    return unknown ? [malformed("line.1", "UNKNOWN_COLUMN", what)] : [];
  });
  const badge = columns.includes("badge") ? [] : [missing("line.1.badge")];
  return { columns, problems: [...problems, ...badge] };
}
