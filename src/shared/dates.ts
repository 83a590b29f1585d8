/** The scheme's calendar: days are `YYYY-MM-DD` in Asia/Phnom_Penh, months `YYYY-MM`. */
export const TIME_ZONE = "Asia/Phnom_Penh";

/** Phnom Penh keeps UTC+7 all year and has done so for all of the scheme's life. */
const OFFSET_MILLISECONDS = 7 * 3_600_000;
const DAY_MILLISECONDS = 86_400_000;

/** Earliest and latest calendar year the scheme accepts: a birth in 1900, a date far ahead. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;
/** A calendar month, `YYYY-MM`. */
export type Month = string;

/** When something happens: the instant, and the business day it falls on. */
export interface Moment {
  now: Date;
  today: Day;
}

/** True for a real calendar day written strictly as `YYYY-MM-DD` between 1900 and 2200. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const year = Number(match[1]);
  if (year < FIRST_YEAR || year > LAST_YEAR) return false;
  return fromEpochDay(toEpochDay(text)) === text;
}

/** True for a month written strictly as `YYYY-MM`. */
export function isMonth(text: string): boolean {
  return /^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`);
}

/** Whole days since 1970-01-01. */
export function toEpochDay(day: Day): number {
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), day.slice(8, 10)];
  return Date.UTC(Number(year), Number(month) - 1, Number(date)) / DAY_MILLISECONDS;
}

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : `${number}`);

/** The day that lies this many whole days after 1970-01-01. */
export function fromEpochDay(epochDay: number): Day {
  const date = new Date(epochDay * DAY_MILLISECONDS);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return `${year < 1000 ? String(year).padStart(4, "0") : year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return fromEpochDay(toEpochDay(day) + count);
}

/** Days from `from` (inclusive) to `to` (exclusive). */
export function daysBetween(from: Day, to: Day): number {
  return toEpochDay(to) - toEpochDay(from);
}

/** The span `[from, to)` of the days that lie at most so many days before or after one. */
export function daysAround(day: Day, most: number): [from: Day, to: Day] {
  const middle = toEpochDay(day);
  return [fromEpochDay(middle - most), fromEpochDay(middle + most + 1)];
}

/** The month a day lies in. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The first day of a month. */
export function firstDay(month: Month): Day {
  return `${month}-01`;
}

/** The month `count` months later (earlier when negative). */
export function addMonths(month: Month, count: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** The number of days a month has. */
export function daysInMonth(month: Month): number {
  return daysBetween(firstDay(month), firstDay(addMonths(month, 1)));
}

/** Every month from `from` to `to`, both included. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** True when `day` lies in the half-open span `[from, to)`; a null `to` is open. */
export function inSpan(day: Day, from: Day, to: Day | null): boolean {
  return from <= day && (to === null || day < to);
}

/** The calendar day in Phnom Penh at an instant, whatever the machine's own zone. */
export function dayAt(instant: Date): Day {
  return new Date(instant.getTime() + OFFSET_MILLISECONDS).toISOString().slice(0, 10);
}

/** The instant at which a day begins in Phnom Penh. */
export function startOfDay(day: Day): Date {
  return new Date(toEpochDay(day) * DAY_MILLISECONDS - OFFSET_MILLISECONDS);
}

/**
 * The moment of an operation, from the database's clock. A fixed business day (demo and tests
 * only) shifts the instant by whole days, so that instants and days keep agreeing.
 */
export function momentOf(databaseNow: Date, fixedToday: Day | null): Moment {
  if (fixedToday === null) return { now: databaseNow, today: dayAt(databaseNow) };
  const shift = daysBetween(dayAt(databaseNow), fixedToday) * DAY_MILLISECONDS;
  return { now: new Date(databaseNow.getTime() + shift), today: fixedToday };
}
