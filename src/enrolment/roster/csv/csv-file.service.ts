import { CsvError, parse } from "csv-parse/sync";
import { LIMITS } from "../../../shared/limits";
import { malformed, missing, type Refusal } from "../../../shared/refusal";
import { isCleanText } from "../../../shared/text";
import type { RosterRow } from "../roster-row.rules";
import type { CsvColumn } from "./columns.data";
import { readText } from "./csv-bytes.rules";
import { orderOf, type DateOrder } from "./csv-dates.rules";
import { readHeading, separatorOf, type Heading } from "./csv-heading.rules";
import { cleanCell, isTotal, readLine, type Cells } from "./csv-row.rules";

/** What the sender says of the file beside it. */
export interface CsvOptions {
  /** How dates are written where the file does not tell. */
  dates: DateOrder | null;
  /** Names of columns to pass over. */
  ignored: readonly string[];
}

/** A file's rows with the line each ends on; with problems, none is to be used. */
export interface ReadFile {
  rows: RosterRow[];
  lines: number[];
  problems: Refusal[];
}

interface Line {
  cells: string[];
  line: number;
}

const refused = (...problems: Refusal[]): ReadFile => ({ rows: [], lines: [], problems });

/** The file's lines, cut into cells; a quote nobody closed is where it was cut off. */
function linesOf(text: string, delimiter: string): Line[] | Refusal {
  const options = { bom: true, delimiter, info: true, relax_column_count: true } as const;
  try {
    const records = parse(text, {
      ...options,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      to: LIMITS.rosterRows + 2,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = String((error as { lines?: unknown }).lines ?? 0);
    const cutOff = error.code === "CSV_QUOTE_NOT_CLOSED";
    return malformed(`line.${line}`, cutOff ? "UNCLOSED_QUOTE" : "STRAY_QUOTE");
  }
}

/** A line's cells by their columns. */
function named({ cells }: Line, { columns }: Heading): Cells {
  const pairs = columns.flatMap((column, index): [CsvColumn, string][] => {
    const cell = column === null ? "" : cleanCell(cells[index] ?? "", column);
    return column === null || cell === "" ? [] : [[column, cell]];
  });
  return Object.fromEntries(pairs);
}

/** What is wrong with how a line is cut, before its cells are read. */
function shapeProblems({ cells, line }: Line, { columns }: Heading): Refusal[] {
  const place = `line.${line}`;
  if (isTotal(cells.map((cell) => cell.trim()))) return [malformed(place, "TOTAL_LINE")];
  if (cells.length < columns.length) return [malformed(place, "TOO_FEW_CELLS")];
  if (!cells.every(isCleanText)) return [malformed(place, "CONTROL_CHARACTER")];
  const beyond = cells.slice(columns.length).some((cell) => cell.trim() !== "");
  return beyond ? [malformed(place, "TOO_MANY_CELLS")] : [];
}

function readBody(body: readonly Line[], heading: Heading, said: DateOrder | null): ReadFile {
  const shape = body.flatMap((line) => shapeProblems(line, heading));
  if (shape.length > 0) return refused(...shape);
  const cells = body.map((line) => named(line, heading));
  const dates = cells.flatMap(({ birthDate, joinedOn, leftOn }) =>
    [birthDate, joinedOn, leftOn].filter((date) => date !== undefined),
  );
  const found = orderOf(dates, said);
  if ("word" in found) return refused(malformed("file", found.word));
  const lines = body.map(({ line }) => line);
  const read = cells.map((one, index) => readLine(one, lines[index] ?? 0, found.order));
  const problems = read.flatMap((one) => one.problems);
  return problems.length > 0
    ? refused(...problems)
    : { rows: read.map(({ row }) => row), lines, problems };
}

/**
 * Reads a factory's file: whole or not at all, since somebody on a line that was passed over would
 * leave by absence. What is not clear is refused by its line, never guessed.
 */
export function readRosterFile(bytes: Uint8Array, { dates, ignored }: CsvOptions): ReadFile {
  const read = readText(bytes, LIMITS.rosterBodyBytes);
  if ("problem" in read) return refused(read.problem);
  const [first = ""] = read.text.replace(/^\ufeff/, "").split(/\r?\n/, 1);
  const separator = separatorOf(first);
  if (separator === null) return refused(malformed("line.1", "NO_HEADING"));
  const lines = linesOf(read.text, separator);
  if (!Array.isArray(lines)) return refused(lines);
  const [top, ...body] = lines;
  const heading = readHeading(top?.cells ?? [], ignored);
  if (heading.problems.length > 0) return refused(...heading.problems);
  if (body.length === 0) return refused(missing("file"));
  if (body.length > LIMITS.rosterRows) {
    return refused(malformed("file", "TOO_MANY", { most: String(LIMITS.rosterRows) }));
  }
  return readBody(body, heading, dates);
}
