import { addMonths, firstDay, monthOf, type Day } from "../../shared/dates";
import {
  impossibleDay,
  malformed,
  missing,
  spanRefusals,
  textRefusals,
  when,
  type Refusal,
} from "../../shared/refusal";

/** What a member's cover at a factory is to be: `[from, to)`. */
export interface CoverCorrection {
  memberNumber: string;
  factoryCode: string;
  from: Day;
  to: Day | null;
  /** The badge it is under; null: as recorded. */
  badge: string | null;
  reason: string;
}

/** A cover as it is recorded now. */
export interface RecordedCover {
  id: string;
  memberId: string;
  planCode: string;
  badge: string;
  from: Day;
  to: Day | null;
  lapsedFrom: Day | null;
  noticedOn: Day | null;
}

/** What must be known besides the request. */
export interface CorrectionFacts {
  memberKnown: boolean;
  factory: { contractFrom: Day; contractTo: Day | null } | null;
  /** The member's covers at the factory, oldest first. */
  covers: readonly RecordedCover[];
  /** Whether somebody else has the badge on a day of the span. */
  badgeTaken: boolean;
  today: Day;
  maxText: number;
}

type Span = Pick<RecordedCover, "from" | "to">;

/** Whether two spans `[from, to)` have a day in common. */
export const spansMeet = (a: Span, b: Span): boolean =>
  (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);

/** The badge a corrected cover is under: as said, as recorded, or the last one here; null: none is known. */
export function badgeOf({ badge, ...span }: CoverCorrection, covers: readonly RecordedCover[]) {
  const meeting = covers.filter((cover) => spansMeet(cover, span));
  return badge ?? meeting.at(-1)?.badge ?? covers.at(-1)?.badge ?? null;
}

/** How far ahead a cover may be recorded, in months. */
const MONTHS_AHEAD = 12;

function dayRefusals({ from, to }: CoverCorrection, facts: CorrectionFacts): Refusal[] {
  const { factory, today } = facts;
  const latest = firstDay(addMonths(monthOf(today), MONTHS_AHEAD));
  const until = factory?.contractTo ?? null;
  const beyond = until !== null && (to === null || to > until);
  return [
    ...spanRefusals(from, to),
    ...when(from >= latest, () => impossibleDay("from", from, { problem: "IN_THE_FUTURE" })),
    ...when(factory !== null && from < factory.contractFrom, () =>
      impossibleDay("from", from, {
        problem: "BEFORE_THE_CONTRACT",
        since: factory?.contractFrom ?? "",
      }),
    ),
    ...when(beyond, () =>
      impossibleDay("to", to ?? until ?? "", { problem: "AFTER_THE_CONTRACT", until: until ?? "" }),
    ),
  ];
}

/** Everything wrong with a correction; empty when it may be made. */
export function correctionRefusals(wanted: CoverCorrection, facts: CorrectionFacts): Refusal[] {
  return [
    ...when(!facts.memberKnown, () => malformed("memberNumber", "NOBODYS_NUMBER")),
    ...when(facts.factory === null, () => malformed("factoryCode", "UNKNOWN_FACTORY")),
    ...dayRefusals(wanted, facts),
    ...when(facts.factory !== null && badgeOf(wanted, facts.covers) === null, () =>
      missing("badge"),
    ),
    ...when(facts.badgeTaken, () => malformed("badge", "SOMEBODY_ELSES_BADGE")),
    ...textRefusals("reason", wanted.reason, facts.maxText),
  ];
}

/** What becomes of the covers: which no longer count, and what is recorded in their place. */
export interface Corrected {
  ended: string[];
  begun: Omit<RecordedCover, "id">[];
}

/** A lapse stays with the part it falls into. */
function lapseWithin(cover: RecordedCover, from: Day, to: Day | null) {
  const { lapsedFrom, noticedOn } = cover;
  const within = lapsedFrom !== null && lapsedFrom >= from && (to === null || lapsedFrom < to);
  return within ? { lapsedFrom, noticedOn } : { lapsedFrom: null, noticedOn: null };
}

/**
 * The covers that meet the span become it: the first begins with it, the last ends with it, and
 * between them each goes on until the next. None meets it: it is a cover of its own, in `open`'s words.
 */
export function correct(
  wanted: CoverCorrection,
  covers: readonly RecordedCover[],
  open: Pick<RecordedCover, "memberId" | "planCode" | "badge">,
): Corrected {
  const { from, to, badge } = wanted;
  const meeting = covers.filter((cover) => spansMeet(cover, wanted));
  const begun = meeting.map((cover, index) => {
    const begins = index === 0 ? from : cover.from;
    const ends = meeting[index + 1]?.from ?? to;
    const { memberId, planCode } = cover;
    const span = { from: begins, to: ends, ...lapseWithin(cover, begins, ends) };
    return { memberId, planCode, badge: badge ?? cover.badge, ...span };
  });
  const whole = { ...open, from, to, lapsedFrom: null, noticedOn: null };
  const same = meeting.every((cover, index) => {
    const now = begun[index];
    return now?.from === cover.from && now.to === cover.to && now.badge === cover.badge;
  });
  if (meeting.length === 0) return { ended: [], begun: [whole] };
  return same ? { ended: [], begun: [] } : { ended: meeting.map(({ id }) => id), begun };
}
