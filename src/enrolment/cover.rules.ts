import { addDays, type Day } from "../shared/dates";

/** A span of cover `[from, to)`, cut short where it has lapsed. */
export interface CoverSpan {
  from: Day;
  to: Day | null;
  lapsedFrom: Day | null;
}

/** The first day no longer covered: the end, or the lapse when that comes first; null: open. */
export function endOf({ to, lapsedFrom }: CoverSpan): Day | null {
  if (to === null || lapsedFrom === null) return to ?? lapsedFrom;
  return lapsedFrom < to ? lapsedFrom : to;
}

/** The last day of a cover that its factory's premium is paid for; null: none of it is. */
export function paidThrough(cover: CoverSpan, factoryPaidThrough?: Day | null): Day | null {
  if (factoryPaidThrough == null || factoryPaidThrough < cover.from) return null;
  const end = endOf(cover);
  return end !== null && end <= factoryPaidThrough ? addDays(end, -1) : factoryPaidThrough;
}
