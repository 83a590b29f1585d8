import type { Clock } from "../shared/clock";
import {
  addDays,
  addMonths,
  dayAt,
  firstDay,
  monthOf,
  startOfDay,
  type Moment,
} from "../shared/dates";
import { Fault } from "../shared/errors";
import type { Queryable } from "../shared/sql";

/** What is asked to be known: a day's end, an instant, or (later) a release. */
export interface AsKnown {
  date?: string | null;
  instant?: Date | null;
  release?: string | null;
}

const WATERMARK = `
SELECT now() AS now, (SELECT min(xact_start) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL
    AND application_name = 'hip' AND state <> 'idle') AS oldest`;

/** The last instant that no open transaction can still write to. */
async function readWatermark(db: Queryable, clock: Clock): Promise<Moment> {
  const [row] = await db.query<{ now: Date; oldest: Date | null }[]>(WATERMARK);
  if (!row) throw new Error("the database tells no watermark");
  // Knowledge times are kept to the millisecond, and a transaction may begin within this one:
  // step below it, and below the oldest that is open.
  const oldest = Math.min(row.now.getTime(), row.oldest?.getTime() ?? Infinity);
  return clock.at(new Date(oldest - 1));
}

/**
 * The instant of a snapshot: the watermark when nothing is said, the end of a past day in Phnom
 * Penh (now for today), or the instant given. A snapshot in the future is refused.
 */
export async function snapshotAt(
  db: Queryable,
  clock: Clock,
  asKnown: AsKnown | null,
): Promise<Date> {
  const { now: watermark, today } = await readWatermark(db, clock);
  if (asKnown?.release != null) {
    throw new Fault("BAD_USER_INPUT", "asKnown.release: releases are not published yet.");
  }
  const { date, instant } = asKnown ?? {};
  if ((date != null && date > today) || (instant != null && instant > watermark)) {
    throw new Fault("BAD_USER_INPUT", "asKnown: a snapshot cannot lie in the future.", {
      watermark: watermark.toISOString(),
    });
  }
  if (instant != null) return instant;
  if (date == null || date === today) return watermark;
  const end = new Date(startOfDay(addDays(date, 1)).getTime() - 1);
  return end < watermark ? end : watermark;
}

/** The first day after a snapshot: exposure of a month under way counts up to it. */
export const dayAfter = (asKnownAt: Date): string => addDays(dayAt(asKnownAt), 1);

/** The first day of the month after a snapshot: a month under way counts whole, none beyond it. */
export const monthAfter = (asKnownAt: Date): string =>
  firstDay(addMonths(monthOf(dayAt(asKnownAt)), 1));
