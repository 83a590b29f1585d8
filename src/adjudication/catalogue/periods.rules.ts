import { addDays, addMonths, daysInMonth, firstDay, inSpan, monthOf } from "../../shared/dates";
import type { CaseFacts, CoverFacts, UsedLine } from "../facts.rules";

/** Spans of time a limit may count over. */
export const PERIODS = [
  "VISIT",
  "DAY",
  "MONTH",
  "COVER_YEAR",
  "CALENDAR_YEAR",
  "LIFETIME",
] as const;
export type Period = (typeof PERIODS)[number];

/** The first day of the uninterrupted cover that holds a day; null where none does. */
export function coverBegins(covers: readonly CoverFacts[], day: string): string | null {
  const before = covers
    .filter(({ from }) => from <= day)
    .sort((a, b) => (a.from < b.from ? 1 : -1));
  let begun: string | null = null;
  for (const { from, to } of before) {
    const holds = begun === null ? inSpan(day, from, to) : to === null || to >= begun;
    if (holds) begun = from;
  }
  return begun;
}

/** The same day of the month so many months later; the last one where the month is shorter. */
function sameDayLater(day: string, months: number): string {
  const month = addMonths(monthOf(day), months);
  const date = Math.min(Number(day.slice(8)), daysInMonth(month));
  return `${month}-${String(date).padStart(2, "0")}`;
}

/** The year of cover that holds a day: twelve months from the first day of uninterrupted cover. */
function coverYear(covers: readonly CoverFacts[], day: string): [from: string, to: string] {
  const begun = coverBegins(covers, day);
  if (begun === null) return calendarYear(day);
  const years = Number(day.slice(0, 4)) - Number(begun.slice(0, 4));
  const back = sameDayLater(begun, years * 12) > day ? years - 1 : years;
  return [sameDayLater(begun, back * 12), sameDayLater(begun, back * 12 + 12)];
}

const calendarYear = (day: string): [string, string] => {
  const year = Number(day.slice(0, 4));
  return [`${year}-01-01`, `${year + 1}-01-01`];
};

const ALWAYS: [string, null] = ["", null];

type Span = readonly [from: string, to: string | null];

/** The span `[from, to)` that a limit counts over for a service on a day. */
export function spanOf(period: Exclude<Period, "VISIT">, day: string, { member }: CaseFacts): Span {
  switch (period) {
    case "DAY":
      return [day, addDays(day, 1)];
    case "MONTH":
      return [firstDay(monthOf(day)), firstDay(addMonths(monthOf(day), 1))];
    case "COVER_YEAR":
      return coverYear(member.identified ? member.covers : [], day);
    case "CALENDAR_YEAR":
      return calendarYear(day);
    case "LIFETIME":
      return ALWAYS;
  }
}

type Used = CaseFacts & { used: readonly UsedLine[] };

/** The lines that lie in a span, out of as many of the lines used as have been looked at. */
interface Within {
  span: Span;
  lookedAt: number;
  lines: UsedLine[];
}

/**
 * What each view has been asked already, by day and period: a line meets many limits, and most count
 * over one span. Between two lines a view learns what the first one uses, which is looked at then.
 */
const asked = new WeakMap<Used, Map<string, Map<Period, Within>>>();

function askedBefore(period: Period, day: string, facts: Used): Within {
  const days = asked.get(facts) ?? new Map<string, Map<Period, Within>>();
  const periods = days.get(day) ?? new Map<Period, Within>();
  const within = periods.get(period) ?? {
    span: period === "VISIT" ? ALWAYS : spanOf(period, day, facts),
    lookedAt: 0,
    lines: [],
  };
  asked.set(facts, days.set(day, periods.set(period, within)));
  return within;
}

/** The lines used so far that a limit counts together with one on this day. */
export function usedWithin(period: Period, day: string, facts: Used): readonly UsedLine[] {
  const within = askedBefore(period, day, facts);
  const [from, to] = within.span;
  for (const line of facts.used.slice(within.lookedAt)) {
    const counts = period === "VISIT" ? line.claim === null : inSpan(line.serviceDate, from, to);
    if (counts) within.lines.push(line);
  }
  within.lookedAt = facts.used.length;
  return within.lines;
}
