import { malformed, type Refusal } from "../../../shared/refusal";
import type { Currency } from "../../../shared/money";
import type { RosterRow } from "../roster-row.rules";
import { SEX_WORDS, TOTALS, type CsvColumn } from "./columns.data";
import { readDate, type DateOrder } from "./csv-dates.rules";

/** The cells of one line by column; a column that is not there, or blank, is absent. */
export type Cells = Readonly<Partial<Record<CsvColumn, string>>>;

/** A line that could be read, or why not. */
export interface ReadLine {
  row: RosterRow;
  problems: Refusal[];
}

const KHMER_ZERO = 0x17e0;
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** What Excel makes of a long number, and of a text that begins with an equals sign. */
const SCIENTIFIC = /^\d+(?:[.,]\d+E\+?|E\+)\d+$/i;

/** Columns of numbers, in which blanks say nothing; a badge keeps its own. */
const NUMBERS: readonly CsvColumn[] = [
  "nationalId",
  "phone",
  "memberNumber",
  "birthYear",
  "wage",
  "wageUsd",
  "wageKhr",
];
/** Columns that hold long numbers and codes as they are. */
const CODES: readonly CsvColumn[] = ["badge", "nationalId", "phone", "memberNumber"];
type DateColumn = "birthDate" | "joinedOn" | "leftOn";

/** Khmer digits as the digits everybody computes with. */
export const asciiDigits = (text: string): string =>
  text.replace(/[\u17e0-\u17e9]/g, (digit) => String(digit.charCodeAt(0) - KHMER_ZERO));

/** A cell without what no reader sees; Excel marks a number that is a text by an apostrophe. */
export function cleanCell(cell: string, column: CsvColumn): string {
  const text = cell.normalize("NFC").replace(UNSEEN, "").replace(/^'/, "").trim();
  if (column === "name" || column === "nameKhmer") return text;
  const plain = asciiDigits(text);
  return NUMBERS.includes(column) ? plain.replace(/\s/g, "") : plain;
}

const at = (line: number, column: CsvColumn): string => `line.${line}.${column}`;

/** Cells that a spreadsheet has spoilt: what they held cannot be told any more. */
function spoilt(cells: Cells, line: number): Refusal[] {
  return Object.entries(cells).flatMap(([column, cell]) => {
    const place = at(line, column as CsvColumn);
    if (cell.startsWith("=")) return [malformed(place, "FORMULA")];
    const number = CODES.includes(column as CsvColumn) && SCIENTIFIC.test(cell);
    return number ? [malformed(place, "SCIENTIFIC_NUMBER")] : [];
  });
}

function datesOf(cells: Cells, line: number, order: DateOrder) {
  const problems: Refusal[] = [];
  const day = (column: DateColumn): string | null => {
    const cell = cells[column];
    if (cell === undefined) return null;
    const read = readDate(cell, order);
    if ("day" in read) return read.day;
    problems.push(malformed(at(line, column), read.word));
    return null;
  };
  const days = { birthDate: day("birthDate"), joinedOn: day("joinedOn"), leftOn: day("leftOn") };
  return { days, problems };
}

function wageOf({ wage, wageUsd, wageKhr, currency }: Cells, line: number) {
  const told: [string | undefined, Currency | null][] = [
    [wageUsd, "USD"],
    [wageKhr, "KHR"],
    [wage, currencyOf(currency)],
  ];
  const given = told.filter(([amount]) => amount !== undefined);
  const [first] = given;
  if (first === undefined) return { wage: null, problems: [] };
  const [amount = "", unit] = first;
  if (given.length > 1) return { wage: null, problems: [malformed(at(line, "wage"), "TWO_WAGES")] };
  if (unit === null) return { wage: null, problems: [malformed(at(line, "wage"), "NO_CURRENCY")] };
  return { wage: { amount, currency: unit }, problems: [] };
}

function currencyOf(cell: string | undefined): Currency | null {
  const word = (cell ?? "").toUpperCase();
  if (["USD", "$", "US$"].includes(word)) return "USD";
  return ["KHR", "RIEL", "RIELS", "៛"].includes(word) ? "KHR" : null;
}

/** A line as a row of the roster. */
export function readLine(cells: Cells, line: number, order: DateOrder): ReadLine {
  const { badge, name, nameKhmer, sex, birthYear, nationalId, phone, memberNumber } = cells;
  const { days, problems: dateProblems } = datesOf(cells, line, order);
  const { wage, problems: wageProblems } = wageOf(cells, line);
  const known = sex === undefined ? null : (SEX_WORDS.get(sex.toLowerCase()) ?? null);
  const year = birthYear === undefined ? null : Number(birthYear);
  const problems = [
    ...spoilt(cells, line),
    ...dateProblems,
    ...wageProblems,
    ...(sex !== undefined && known === null ? [malformed(at(line, "sex"), "NO_SUCH_SEX")] : []),
    ...(year !== null && !/^\d{4}$/.test(birthYear ?? "")
      ? [malformed(at(line, "birthYear"), "NOT_A_YEAR")]
      : []),
  ];
  const row: RosterRow = {
    badge: badge ?? "",
    name: name ?? null,
    nameKhmer: nameKhmer ?? null,
    sex: known,
    ...days,
    birthYear: year,
    nationalId: nationalId ?? null,
    phone: phone ?? null,
    memberNumber: memberNumber ?? null,
    wage,
  };
  return { row, problems };
}

/** True for a line that sums up the others. */
export const isTotal = (cells: readonly string[]): boolean =>
  TOTALS.includes((cells.find((cell) => cell !== "") ?? "").toLowerCase().replace(/[\s:]+$/, ""));
