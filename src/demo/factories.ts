import { v7 as uuid } from "uuid";
import { addDays, firstDay, startOfDay } from "../shared/dates";
import { MEMBERS_AT_START, WORKFORCE } from "./assumptions.data";
import type { Calendar } from "./calendar";
import { PLAN_CODE } from "./catalogue";
import { FACTORIES, type DemoFactory } from "./factories.data";
import type { SeededRandom } from "./random";
import { FACTORY_ROWS, WORKFORCE_ROWS } from "./rows";
import type { Insert } from "../shared/sql";

/** The size of the scheme that the factories' figures describe. */
const USUAL_MEMBERS = 5_000;

/** A factory as the simulation sees it. */
export interface Workplace {
  id: string;
  code: string;
  pattern: DemoFactory;
  /** The index of the first month of its contract. */
  firstMonth: number;
  /** Workers in the last month. */
  workers: number;
  /** Members in each month of the history. */
  members: readonly number[];
}

/** Ten factories, or ten more for each further 5,000 members. */
function patternsFor(members: number): DemoFactory[] {
  const rounds = Math.max(1, Math.round(members / USUAL_MEMBERS));
  return Array.from({ length: rounds }, (_, round) =>
    FACTORIES.map((factory, index) => ({
      ...factory,
      code: `F${String(round * FACTORIES.length + index + 1).padStart(2, "0")}`,
      name: round === 0 ? factory.name : `${factory.name} ${round + 1}`,
    })),
  ).flat();
}

/** Splits a whole number by weights: the largest remainders get what rounding left. */
function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const shares = exact.map(Math.floor);
  const left = total - shares.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/** How members of a factory grow: the first ones from what the scheme began with, later ones from 0. */
function growth(final: number, firstMonth: number, months: number, startPart: number): number[] {
  const ramp = Math.max(1, Math.round(months / 4));
  return Array.from({ length: months }, (_, month) => {
    if (firstMonth === 0) {
      const part = startPart + (1 - startPart) * (month / Math.max(1, months - 1));
      return Math.round(final * part);
    }
    return Math.round(final * Math.min(1, Math.max(0, (month - firstMonth + 1) / ramp)));
  });
}

/** The factories with their members month by month; in the last month `members` in all. */
export function buildWorkplaces(calendar: Calendar, members: number): Workplace[] {
  const patterns = patternsFor(members);
  const finals = shareOut(
    members,
    patterns.map(({ workers, penetration }) => workers * penetration),
  );
  const founding = finals.filter((_, index) => patterns[index]?.joinsAt === 0);
  const startPart = (MEMBERS_AT_START * members) / founding.reduce((a, b) => a + b, 0);
  const months = calendar.months.length;
  return patterns.map((pattern, index) => {
    const final = finals[index] ?? 0;
    const firstMonth = Math.min(months - 1, Math.round(pattern.joinsAt * months));
    return {
      id: uuid(),
      code: pattern.code,
      pattern,
      firstMonth,
      workers: Math.max(final, Math.round(final / pattern.penetration)),
      members: growth(final, firstMonth, months, startPart),
    };
  });
}

/** When a month's report comes: on its tenth day, that of the month under way by now at the latest. */
function reportedAt(month: string, { present }: Calendar): Date {
  const tenth = startOfDay(addDays(firstDay(month), 9));
  return tenth > present ? present : tenth;
}

/** A month's report: the workforce by age and sex. */
function reportOf(
  factoryId: string,
  month: string,
  { workers, recordedAt }: { workers: number; recordedAt: Date },
) {
  const shares = shareOut(
    workers,
    WORKFORCE.map(({ share }) => share),
  );
  return WORKFORCE.map(({ ageBand, sex }, index) => ({
    id: uuid(),
    factoryId,
    month: firstDay(month),
    ageBand,
    sex,
    eligibleWorkers: shares[index] ?? 0,
    recordedAt,
    supersededAt: null,
  }));
}

/** The factories' rows, and what they report of their workforce (A: growing by 6 %, give or take). */
export function workplaceInserts(
  workplaces: readonly Workplace[],
  calendar: Calendar,
  random: SeededRandom,
): Insert[] {
  const factories = workplaces.map(({ id, code, pattern, firstMonth }) => ({
    id,
    code,
    name: pattern.name,
    nameKhmer: pattern.nameKhmer,
    contractFrom: firstDay(calendar.months[firstMonth] ?? calendar.start),
    contractTo: null,
    planCode: PLAN_CODE,
    premiumAccount: `HIP-${code}`,
    // Until what was paid is booked.
    premiumPaidThrough: null,
  }));
  const workforce = workplaces
    .flatMap((workplace) =>
      calendar.months.slice(workplace.firstMonth).map((month, index, { length }) => {
        const trend = 0.94 + 0.06 * ((index + 1) / length);
        const noise = index === length - 1 ? 1 : 0.985 + 0.03 * random.next();
        const workers = Math.round(workplace.workers * trend * noise);
        return reportOf(workplace.id, month, { workers, recordedAt: reportedAt(month, calendar) });
      }),
    )
    .flat();
  return [
    { insertion: FACTORY_ROWS, rows: factories },
    { insertion: WORKFORCE_ROWS, rows: workforce },
  ];
}
