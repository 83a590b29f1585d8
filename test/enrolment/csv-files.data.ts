/** A file with one defect: what is wrong, how it is written, and where and why it is refused. */
export interface BadFile {
  says: string;
  file: string | Uint8Array;
  place: string;
  problem: string;
}

const utf16 = (text: string, mark: number[]): Uint8Array =>
  Uint8Array.from([...mark, ...Buffer.from(text, "utf16le")]);
const GOOD = "badge,name,birth date\n1,Sok Dara,1995-05-20\n";
const dates = (...days: string[]): string =>
  `badge,name,birth date\n${days.map((day, n) => `${n},Sok Dara,${day}`).join("\n")}\n`;

export const BAD_FILES: readonly BadFile[] = [
  { says: "an empty file", file: "", place: "file", problem: "missing" },
  { says: "a heading and nobody", file: "badge,name\n", place: "file", problem: "missing" },
  {
    says: "UTF-16 with its mark",
    file: utf16(GOOD, [0xff, 0xfe]),
    place: "file",
    problem: "UTF_16",
  },
  { says: "UTF-16 without one", file: utf16(GOOD, []), place: "file", problem: "UTF_16" },
  {
    says: "a workbook",
    file: Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]),
    place: "file",
    problem: "A_WORKBOOK",
  },
  {
    says: "Latin-1",
    file: Uint8Array.from([...Buffer.from("badge,nom\n1,Ren"), 0xe9, 0x0a]),
    place: "file",
    problem: "NOT_UTF_8",
  },
  { says: "no heading", file: "1,Sok Dara\n2,Um Srey\n", place: "line.1", problem: "NO_HEADING" },
  {
    says: "an unknown column",
    file: "badge,name,shoe size\n1,Sok,38\n",
    place: "line.1",
    problem: "UNKNOWN_COLUMN",
  },
  {
    says: "one column under two names",
    file: "badge,name,full name\n1,Sok,Sok\n",
    place: "line.1",
    problem: "COLUMN_TWICE",
  },
  { says: "no badges", file: "name,sex\nSok,F\n", place: "line.1.badge", problem: "missing" },
  {
    says: "a line cut off",
    file: "badge,name,phone\n1,Sok,012\n2,Um",
    place: "line.3",
    problem: "TOO_FEW_CELLS",
  },
  {
    says: "a quotation cut off",
    file: 'badge,name\n1,Sok\n2,"Um Sr',
    place: "line.3",
    problem: "UNCLOSED_QUOTE",
  },
  {
    says: "a stray quotation mark",
    file: 'badge,name\n1,Sok "Dara"\n',
    place: "line.2",
    problem: "STRAY_QUOTE",
  },
  {
    says: "a line that is too long",
    file: "badge,name\n1,Sok,Dara\n",
    place: "line.2",
    problem: "TOO_MANY_CELLS",
  },
  {
    says: "a total",
    file: "badge,name\n1,Sok\nTotal:,1\n",
    place: "line.3",
    problem: "TOTAL_LINE",
  },
  {
    says: "a total in Khmer",
    file: "badge,name\n1,Sok\nសរុប,1\n",
    place: "line.3",
    problem: "TOTAL_LINE",
  },
  {
    says: "a control character",
    file: "badge,name\n1,So\u0007k\n",
    place: "line.2",
    problem: "CONTROL_CHARACTER",
  },
  {
    says: "a formula",
    file: "badge,name\n=A1,Sok\n",
    place: "line.2.badge",
    problem: "FORMULA",
  },
  {
    says: "a number a spreadsheet shortened",
    file: "badge,name,national id\n1,Sok,1.23457E+08\n",
    place: "line.2.nationalId",
    problem: "SCIENTIFIC_NUMBER",
  },
  {
    says: "no such sex",
    file: "badge,name,sex\n1,Sok,X\n",
    place: "line.2.sex",
    problem: "NO_SUCH_SEX",
  },
  {
    says: "a sex every object has",
    file: "badge,name,sex\n1,Sok,constructor\n",
    place: "line.2.sex",
    problem: "NO_SUCH_SEX",
  },
  {
    says: "no year",
    file: "badge,name,birth year\n1,Sok,95\n",
    place: "line.2.birthYear",
    problem: "NOT_A_YEAR",
  },
  {
    says: "a wage without its currency",
    file: "badge,name,wage\n1,Sok,200\n",
    place: "line.2.wage",
    problem: "NO_CURRENCY",
  },
  {
    says: "a wage told twice",
    file: "badge,name,wage usd,wage khr\n1,Sok,200,800000\n",
    place: "line.2.wage",
    problem: "TWO_WAGES",
  },
  {
    says: "dates that tell no order",
    file: dates("03/04/1995"),
    place: "file",
    problem: "AMBIGUOUS_DATES",
  },
  { says: "months first", file: dates("03/24/1995"), place: "file", problem: "MONTH_FIRST_DATES" },
  {
    says: "both orders",
    file: dates("03/24/1995", "24/03/1995"),
    place: "file",
    problem: "MIXED_DATES",
  },
  {
    says: "a year of two digits",
    file: dates("24/03/1995", "24/03/95"),
    place: "line.3.birthDate",
    problem: "TWO_DIGIT_YEAR",
  },
  {
    says: "a spreadsheet's day",
    file: dates("34778"),
    place: "line.2.birthDate",
    problem: "DATE_SERIAL",
  },
  {
    says: "a day that is none",
    file: dates("31/02/1995"),
    place: "line.2.birthDate",
    problem: "NO_SUCH_DAY",
  },
  {
    says: "a Buddhist year",
    file: dates("24/03/2538"),
    place: "line.2.birthDate",
    problem: "BUDDHIST_YEAR",
  },
];
