import {
  addMonths,
  firstDay,
  fromEpochDay,
  monthOf,
  monthsBetween,
  toEpochDay,
  startOfDay,
  type Day,
  type Month,
} from "../shared/dates";
import { HAND_OVER_MONTH } from "./assumptions.data";

/** The days of the demo's history; whole days since 1970 where the simulation counts them. */
export interface Calendar {
  /** The instant at which today begins: what the hour is must not change the demo. */
  present: Date;
  months: readonly Month[];
  start: Day;
  startDay: number;
  /** The first day after the history, today at the latest. */
  endDay: number;
  /** When the employers' share of the premium changes. */
  secondPlanFrom: Day;
}

/** The last month: the wanted one, never a month to come. */
function lastMonth(until: Month | null, today: Day): Month {
  const current = monthOf(today);
  return until !== null && until < current ? until : current;
}

/** The hand-over's month where the history holds it, else 18 months before its end (A). */
function changeMonth(months: readonly Month[]): Month {
  if (months.slice(1).includes(HAND_OVER_MONTH)) return HAND_OVER_MONTH;
  const index = Math.max(1, months.length > 18 ? months.length - 18 : months.length >> 1);
  return months[index] ?? addMonths(months[0] ?? HAND_OVER_MONTH, 1);
}

/** Lays out the history: so many months, up to yesterday at most. */
export function calendarOf(today: Day, wanted: { months: number; until: Month | null }): Calendar {
  const last = lastMonth(wanted.until, today);
  const months = monthsBetween(addMonths(last, 1 - wanted.months), last);
  const start = firstDay(months[0] ?? last);
  const monthEnd = toEpochDay(firstDay(addMonths(last, 1)));
  return {
    present: startOfDay(today),
    months,
    start,
    startDay: toEpochDay(start),
    endDay: Math.min(monthEnd, toEpochDay(today)),
    secondPlanFrom: firstDay(changeMonth(months)),
  };
}

/** The first day of the month that lies at a part of the history. */
export function monthAt(calendar: Calendar, part: number): Day {
  const index = Math.min(calendar.months.length - 1, Math.round(calendar.months.length * part));
  return firstDay(calendar.months[index] ?? monthOf(calendar.start));
}

/** An instant within the working hours of a day, `part` of them through. */
export function workingHour(day: number, part: number): Date {
  const opens = Date.parse(`${fromEpochDay(day)}T08:00:00+07:00`);
  return new Date(opens + Math.floor(part * 9 * 3_600) * 1_000);
}
