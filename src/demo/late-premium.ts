import { firstDay, toEpochDay } from "../shared/dates";
import { LATE_PREMIUM } from "./assumptions.data";
import type { Calendar } from "./calendar";

/** When the late premium made cover lapse, in whole days since 1970. */
export interface LatePremium {
  /** The month of the notice, as an index of the history. */
  month: number;
  noticedOn: number;
  from: number;
  paidOn: number;
}

/** The story of the factory that paid late; null where the history ends before it paid. */
export function latePremiumOf({ months, endDay }: Calendar): LatePremium | null {
  const month = Math.round(months.length * LATE_PREMIUM.at);
  const first = months[month];
  if (first === undefined) return null;
  const noticedOn = toEpochDay(firstDay(first)) + 4;
  const from = noticedOn + LATE_PREMIUM.noticeDays;
  const paidOn = from + LATE_PREMIUM.restoredAfterDays;
  return paidOn < endDay ? { month, noticedOn, from, paidOn } : null;
}
