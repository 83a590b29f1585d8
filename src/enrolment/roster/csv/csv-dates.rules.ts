import { isDay } from "../../../shared/dates";

/** How the dates of a file are written where they do not begin with the year. */
export type DateOrder = "day-first" | "iso";

/** What a file's dates tell of their order, or why they do not. */
export type OrderFound = { order: DateOrder } | { word: string };

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const SHORT_YEAR = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/;
const SERIAL = /^\d{5}$/;
/** The Buddhist era is 543 years ahead; no worker of ours was born or hired in the 25th century. */
const BUDDHIST = 2400;
const MONTHS = 12;

/**
 * In which order a file writes its dates: told by a day above the twelfth, or by the sender, never
 * guessed from what is usual.
 */
export function orderOf(dates: readonly string[], said: DateOrder | null): OrderFound {
  const parts = dates.flatMap((date) => {
    const match = YEAR_LAST.exec(date);
    return match ? [[Number(match[1]), Number(match[2])] as const] : [];
  });
  if (said !== null) return { order: said };
  const dayFirst = parts.some(([first]) => first > MONTHS);
  const monthFirst = parts.some(([, second]) => second > MONTHS);
  if (dayFirst && monthFirst) return { word: "MIXED_DATES" };
  if (monthFirst) return { word: "MONTH_FIRST_DATES" };
  if (parts.length > 0 && !dayFirst) return { word: "AMBIGUOUS_DATES" };
  return { order: parts.length === 0 ? "iso" : "day-first" };
}

/** A cell as a day, or the word of why it is none. */
export function readDate(cell: string, order: DateOrder): { day: string } | { word: string } {
  if (SHORT_YEAR.test(cell)) return { word: "TWO_DIGIT_YEAR" };
  if (SERIAL.test(cell)) return { word: "DATE_SERIAL" };
  const first = YEAR_FIRST.exec(cell);
  const last = order === "day-first" ? YEAR_LAST.exec(cell) : null;
  const [year = "", month = "", day = ""] = first
    ? first.slice(1)
    : (last?.slice(1).reverse() ?? []);
  if (Number(year) >= BUDDHIST) return { word: "BUDDHIST_YEAR" };
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(written) ? { day: written } : { word: "NO_SUCH_DAY" };
}
