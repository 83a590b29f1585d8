import {
  daysBetween,
  daysInMonth,
  firstDay,
  addMonths,
  monthsBetween,
  type Day,
  type Month,
} from "../../shared/dates";
import { fraction, type Fraction } from "../../shared/fraction";

/**
 * Stays at a factory that begin or end in one month; `month` null sums all that came before. A
 * stay is one person's unbroken time there: covers that touch or overlap are one.
 */
export interface MovesOfMonth {
  month: Month | null;
  joiners: number;
  rehires: number;
  leavers: number;
  lapsed: number;
  /** Days from each beginning to the month's end, and from each end to the month's end. */
  daysFromBeginnings: number;
  daysFromEnds: number;
}

/** What happened at a factory in a month. */
export interface FactoryMonth {
  month: Month;
  /** Null: the factory has not reported. */
  eligibleWorkers: number | null;
  /** Covered on the last day of the month before, and on the month's own last day. */
  insuredBefore: number;
  insuredAtEnd: number;
  joiners: number;
  rehires: number;
  leavers: number;
  lapsed: number;
  coveredDays: number;
  memberMonths: Fraction;
  /** Null: the factory has not reported. */
  penetration: Fraction | null;
  /** The month had not ended: open covers count as if they went on. */
  partial: boolean;
}

const NOTHING = {
  joiners: 0,
  rehires: 0,
  leavers: 0,
  lapsed: 0,
  daysFromBeginnings: 0,
  daysFromEnds: 0,
};

/** What is asked of a factory, and what it reported of its workforce. */
export interface MonthsAsked {
  from: Month;
  to: Month;
  /** The day of the knowledge: a month that is not over by then is partial. */
  knownOn: Day;
  eligibleWorkers: ReadonlyMap<Month, number>;
}

function monthOfMoves(
  month: Month,
  insuredBefore: number,
  { moves, asked }: { moves: Omit<MovesOfMonth, "month">; asked: MonthsAsked },
): FactoryMonth {
  const { joiners, rehires, leavers, lapsed, daysFromBeginnings, daysFromEnds } = moves;
  const length = daysInMonth(month);
  const coveredDays = insuredBefore * length + daysFromBeginnings - daysFromEnds;
  const eligibleWorkers = asked.eligibleWorkers.get(month) ?? null;
  const workerDays = BigInt(length) * BigInt(eligibleWorkers ?? 0);
  return {
    month,
    eligibleWorkers,
    insuredBefore,
    insuredAtEnd: insuredBefore + joiners - leavers - lapsed,
    joiners,
    rehires,
    leavers,
    lapsed,
    coveredDays,
    memberMonths: fraction(BigInt(coveredDays), BigInt(length)),
    penetration: workerDays > 0n ? fraction(BigInt(coveredDays), workerDays) : null,
    partial: daysBetween(asked.knownOn, firstDay(addMonths(month, 1))) > 1,
  };
}

/** The months of a factory out of what began and ended there; each begins as the one before ended. */
export function factoryMonths(moved: readonly MovesOfMonth[], asked: MonthsAsked): FactoryMonth[] {
  const byMonth = new Map(moved.map((moves) => [moves.month, moves]));
  const { joiners, leavers, lapsed } = byMonth.get(null) ?? NOTHING;
  let insured = joiners - leavers - lapsed;
  return monthsBetween(asked.from, asked.to).map((month) => {
    const moves = byMonth.get(month) ?? NOTHING;
    const told = monthOfMoves(month, insured, { moves, asked });
    insured = told.insuredAtEnd;
    return told;
  });
}

/** Why months cannot be asked for; null when they can. */
export function monthsProblem(from: Month, to: Month, most: number): string | null {
  if (to < from) return "`to` lies before `from`.";
  return monthsBetween(from, to).length > most ? `at most ${most} months at once.` : null;
}
