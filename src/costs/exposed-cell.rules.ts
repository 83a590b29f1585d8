import { daysBetween, daysInMonth, firstDay, monthsBetween } from "../shared/dates";
import type { CellExposure } from "./cost-cell.rules";
import { fraction, plus, times, ZERO, type Fraction } from "../shared/fraction";

/** Days of one month under one plan, as they come from the covers. */
export interface DaysOfMonth {
  month: string | null;
  planCode: string | null;
  days: bigint;
  mid: bigint;
  headcount: bigint;
}

/** Premium of a plan in a month, in 1/10,000 USD per member-month; null where it goes by wage. */
export type PremiumOf = (planCode: string, month: string) => bigint | null;

/** Member-months of days: exact, as days over the days of their month. */
export const memberMonths = (days: bigint, month: string): Fraction =>
  fraction(days, BigInt(daysInMonth(month)));

/**
 * A cell's exposure out of its months; the row without a month holds its distinct people. One
 * month whose premium goes by wage leaves the sum unknown: leaving it out would understate it.
 */
export function exposureOf(
  rows: readonly DaysOfMonth[],
  premiumOf: PremiumOf,
  eligibleWorkerMonths: Fraction | null,
): CellExposure {
  let months = ZERO;
  let premiumE4: Fraction | null = ZERO;
  let mid = 0n;
  for (const { month, planCode, days, mid: heads } of rows) {
    if (month === null) continue;
    const exposed = memberMonths(days, month);
    months = plus(months, exposed);
    const premium = premiumOf(planCode ?? "", month);
    premiumE4 =
      premiumE4 && premium !== null ? plus(premiumE4, times(exposed, fraction(premium))) : null;
    mid += heads;
  }
  const headcount = rows.find(({ month }) => month === null)?.headcount ?? 0n;
  return { memberMonths: months, memberMonthsMid: mid, headcount, premiumE4, eligibleWorkerMonths };
}

/** What a factory under contract reported of its workforce in a month; null: nothing. */
export interface WorkforceReport {
  factoryCode: string;
  month: string;
  workers: number | null;
}

/** The part of a month that lies before a day. */
function partBefore(day: string, month: string): Fraction {
  const length = daysInMonth(month);
  const before = Math.min(length, Math.max(0, daysBetween(firstDay(month), day)));
  return fraction(BigInt(before), BigInt(length));
}

/**
 * Eligible worker-months of the months and factories of a cell, a month under way counted like
 * exposure; null when any of them has not reported, for then penetration would be overstated.
 */
export function eligibleWorkers(
  reports: readonly WorkforceReport[],
  cell: { months: ReadonlySet<string>; factoryCode: string | null; until: string },
): Fraction | null {
  const { months, factoryCode, until } = cell;
  const inCell = reports.filter(
    (report) =>
      months.has(report.month) &&
      firstDay(report.month) < until &&
      (factoryCode === null || report.factoryCode === factoryCode),
  );
  let total = ZERO;
  for (const { month, workers } of inCell) {
    if (workers === null) return null;
    total = plus(total, times(fraction(BigInt(workers)), partBefore(until, month)));
  }
  return inCell.length > 0 ? total : null;
}

/** Grains of a series. */
export const GRAINS = ["MONTH", "QUARTER", "YEAR"] as const;
export type Grain = (typeof GRAINS)[number];

/** The key of the period a month lies in, as the dimensions write it. */
export function periodOf(month: string, grain: Grain): string {
  const [year = "", number = ""] = month.split("-");
  switch (grain) {
    case "MONTH":
      return month;
    case "QUARTER":
      return `${year}-Q${Math.ceil(Number(number) / 3)}`;
    case "YEAR":
      return year;
  }
}

/** Every period of a scope with its months, empty ones too. */
export function periodsOf(from: string, to: string, grain: Grain): Map<string, Set<string>> {
  const periods = new Map<string, Set<string>>();
  for (const month of monthsBetween(from, to)) {
    const key = periodOf(month, grain);
    const months = periods.get(key) ?? new Set<string>();
    periods.set(key, months.add(month));
  }
  return periods;
}
