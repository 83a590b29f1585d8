import type { Day } from "../../shared/dates";
import { impossibleDay, type Refusal } from "../../shared/refusal";
import { changesOf, wageOf, type PersonChange, type WageTold } from "./roster-change.rules";
import { startOf, type RowBounds } from "./roster-check.rules";
import type { RegisteredCover, RegisteredPerson, RegisterView } from "./register-view.rules";
import type { RosterOutcome, RosterRow } from "./roster-row.rules";

/** A cover to be recorded; `memberId` null: of the person the row brings. */
export interface CoverBegun {
  memberId: string | null;
  badge: string;
  from: Day;
  to: Day | null;
  lapsedFrom: Day | null;
  noticedOn: Day | null;
}

/** What a row does, or somebody's absence. */
export interface Effect {
  /** Null: a person who is new. */
  person: RegisteredPerson | null;
  /** Covers that no longer count. */
  ended: readonly string[];
  begun: readonly CoverBegun[];
  /** What changes on record; none: nothing. */
  change: PersonChange | null;
  wage: WageTold | null;
}

/** What becomes of a row, by itself. */
export interface Decided {
  outcome: RosterOutcome;
  problems: Refusal[];
  effect: Effect | null;
}

const conflict = (problem: Refusal): Decided => ({
  outcome: "CONFLICT",
  problems: [problem],
  effect: null,
});
const rejected = (problem: Refusal): Decided => ({ ...conflict(problem), outcome: "REJECTED" });

/** What a row is decided by. */
interface Case {
  row: RosterRow;
  at: string;
  person: RegisteredPerson | null;
  view: RegisterView;
  bounds: RowBounds;
}

const nothing = ({ person }: Case): Effect => ({
  person,
  ended: [],
  begun: [],
  change: null,
  wage: null,
});

/** What the row says of the person besides cover. */
function besides({ row, person, view }: Case): Pick<Effect, "change" | "wage"> {
  const change = person === null ? null : changesOf(row, person);
  const wage = person === null ? null : view.wage(person.id);
  return { change, wage: wageOf(row, wage, view.first) };
}

const keep = (cover: RegisteredCover, own: Partial<CoverBegun>): CoverBegun => {
  const { memberId, badge, from, to, lapsedFrom, noticedOn } = cover;
  return { memberId, badge, from, to, lapsedFrom, noticedOn, ...own };
};

/** A cover where there was none; it ends with the factory's contract. */
function begins(of: Case, to: Day | null): Decided {
  const { row, at, person, view, bounds } = of;
  const from = startOf(row, bounds.month);
  const until = to ?? bounds.contractTo;
  const covers = person === null ? [] : view.coversOf(person.id);
  const other = covers.find(
    (cover) => (until === null || cover.from < until) && (cover.to === null || cover.to > from),
  );
  if (other) return conflict(recordedSince(at, from, other));
  const everywhere = person === null ? [] : view.everyCoverOf(person.id);
  // A new badge ends no employment.
  const goesOn = ({ factoryId, to }: RegisteredCover) =>
    everywhere.some((next) => next.factoryId === factoryId && next.from === to);
  const back = everywhere.some((c) => c.to !== null && c.to <= from && !goesOn(c));
  const open = { lapsedFrom: null, noticedOn: null };
  const begun = [{ memberId: person?.id ?? null, badge: row.badge, from, to: until, ...open }];
  const outcome = back ? "REHIRE" : "JOINER";
  return { outcome, problems: [], effect: { ...nothing(of), ...besides(of), begun } };
}

const recordedSince = (at: string, day: Day, { from }: RegisteredCover): Refusal =>
  impossibleDay(`${at}.joinedOn`, day, { problem: "COVER_RECORDED_SINCE", since: from });

/** The first day of uninterrupted cover here that a cover belongs to: badges split it. */
function firstDayOf(cover: RegisteredCover, covers: readonly RegisteredCover[]): Day {
  const before = covers.find(({ to, lapsedFrom }) => to === cover.from && lapsedFrom === null);
  return before ? firstDayOf(before, covers) : cover.from;
}

const isItsStart = (day: Day, cover: RegisteredCover, view: RegisterView): boolean =>
  day === cover.from || day === firstDayOf(cover, view.coversOf(cover.personId));

/** Somebody who is covered here leaves. */
function leaves(of: Case, held: RegisteredCover, leftOn: Day): Decided {
  const { row, at, view } = of;
  const { joinedOn } = row;
  if (joinedOn !== null && !isItsStart(joinedOn, held, view)) {
    return held.to !== null && joinedOn >= held.to
      ? begins(of, leftOn)
      : conflict(recordedSince(at, joinedOn, held));
  }
  if (held.to === leftOn) return { outcome: "UNCHANGED", problems: [], effect: null };
  if (held.to !== null && held.to <= view.next) return conflict(endedOn(at, leftOn, held));
  if (leftOn <= held.from) return rejected(neverThere(at, leftOn));
  const effect = { ended: [held.id], begun: [keep(held, { to: leftOn })] };
  return { outcome: "LEAVER", problems: [], effect: { ...nothing(of), ...besides(of), ...effect } };
}

const endedOn = (at: string, day: Day, { to }: RegisteredCover): Refusal =>
  impossibleDay(`${at}.leftOn`, day, { problem: "COVER_ENDED_ON", until: to ?? "" });
const neverThere = (at: string, day: Day): Refusal =>
  impossibleDay(`${at}.leftOn`, day, { problem: "NEVER_THERE" });

/** A row with a last day for somebody who is not covered here in the month. */
function hasLeft(of: Case, leftOn: Day): Decided {
  const { row, at, person, view } = of;
  const last = person === null ? undefined : view.coversOf(person.id).at(-1);
  if (last?.to === leftOn) return { outcome: "UNCHANGED", problems: [], effect: null };
  if (row.joinedOn !== null) return begins(of, leftOn);
  return last ? conflict(endedOn(at, leftOn, last)) : rejected(neverThere(at, leftOn));
}

/** The cover under another badge from the month's first day on; one that has lapsed before, whole. */
function rebadged(held: RegisteredCover, badge: string, first: Day): Partial<Effect> {
  if (held.badge === badge) return {};
  const lapsed = held.lapsedFrom !== null && held.lapsedFrom < first;
  const begun =
    held.from >= first || lapsed
      ? [keep(held, { badge })]
      : [
          keep(held, { to: first, lapsedFrom: null, noticedOn: null }),
          keep(held, { from: first, badge }),
        ];
  return { ended: [held.id], begun };
}

/** Somebody who is covered here stays. */
function stays(of: Case, held: RegisteredCover): Decided {
  const { row, at, view } = of;
  const { joinedOn } = row;
  if (joinedOn !== null && !isItsStart(joinedOn, held, view)) {
    return held.to !== null && joinedOn >= held.to
      ? begins(of, null)
      : conflict(recordedSince(at, joinedOn, held));
  }
  if (held.to !== null && held.to < view.next) {
    return conflict(
      impossibleDay(`${at}.joinedOn`, held.to, { problem: "COVER_ENDED_ON", until: held.to }),
    );
  }
  const effect = { ...nothing(of), ...besides(of), ...rebadged(held, row.badge, view.first) };
  const changed = effect.change !== null || effect.wage !== null || effect.ended.length > 0;
  return {
    outcome: changed ? "CHANGE" : "UNCHANGED",
    problems: [],
    effect: changed ? effect : null,
  };
}

/** What becomes of a row that is readable and whose person is known or new; `index` from 0. */
export function decideRow(
  row: RosterRow,
  index: number,
  { person, ...known }: Pick<Case, "person" | "view" | "bounds">,
): Decided {
  const of: Case = { row, at: `rows.${index}`, person, ...known };
  const covers = person === null ? [] : known.view.coversOf(person.id);
  const held = covers.filter(known.view.isHeldInMonth).at(-1);
  if (row.leftOn !== null) return held ? leaves(of, held, row.leftOn) : hasLeft(of, row.leftOn);
  return held ? stays(of, held) : begins(of, null);
}
