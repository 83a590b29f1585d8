import type { Day } from "../../shared/dates";
import { malformed } from "../../shared/refusal";
import { decideRow, type CoverBegun, type Decided, type Effect } from "./roster-outcome.rules";
import { identify, nationalKey } from "./roster-identity.rules";
import { rowProblems, type RowBounds } from "./roster-check.rules";
import { clashes, type ReadRow } from "./roster-together.rules";
import type { RegisteredCover, RegisterView } from "./register-view.rules";
import type { RosterRow } from "./roster-row.rules";

/** What becomes of a row of the list. */
export interface PlannedRow extends Decided {
  row: RosterRow;
  /** Whom it speaks of; null: somebody new, or nobody that could be told. */
  personId: string | null;
}

/** What a list would do: row by row, and to those who are on none. */
export interface RosterPlan {
  rows: PlannedRow[];
  absent: Effect[];
}

/** What a list is held against. */
export interface Against {
  view: RegisterView;
  bounds: RowBounds;
}

function readRows(rows: readonly RosterRow[], { view, bounds }: Against): PlannedRow[] {
  const checked = rows.map((row, index) => rowProblems(row, index, bounds));
  const readable: ReadRow[] = rows.flatMap((row, index) =>
    checked[index]?.length === 0 ? [{ row, index, identified: identify(row, index, view) }] : [],
  );
  const apart = clashes(readable, bounds.month);
  const planned: PlannedRow[] = rows.map((row, index) => {
    const problems = checked[index] ?? [];
    return { row, personId: null, outcome: "REJECTED", problems, effect: null };
  });
  for (const { row, index, identified } of readable) {
    const personId = "personId" in identified ? identified.personId : null;
    const clash = apart.get(index) ?? ("problem" in identified ? identified : null);
    const person = personId === null ? null : view.person(personId);
    const decided = clash
      ? { outcome: clash.outcome, problems: [clash.problem], effect: null }
      : decideRow(row, index, { person, view, bounds });
    planned[index] = { row, personId, ...decided };
  }
  return planned;
}

/** Everybody a row may mean: somebody whose row could not be taken is not absent. */
function meant({ row, personId, effect, outcome }: PlannedRow, view: RegisterView): string[] {
  if (effect !== null || outcome === "UNCHANGED") return personId === null ? [] : [personId];
  const numbered = row.memberNumber === null ? null : view.personByNumber(row.memberNumber);
  const carded = view.personsByNationalKey(nationalKey(row.nationalId) ?? "");
  const badged = view.coversWithBadge(row.badge).filter(view.isHeldInMonth);
  const ids = [personId, numbered, ...carded, ...badged.map((cover) => cover.personId)];
  return ids.filter((id) => id !== null);
}

/** The day on which somebody absent leaves: the month's first, or when their badge was given on. */
function leavesOn({ badge }: RegisteredCover, begun: readonly CoverBegun[], first: Day): Day {
  const given = begun.filter((cover) => cover.badge === badge).map(({ from }) => from);
  return given.reduce((earliest, day) => (day < earliest ? day : earliest), first);
}

/** Those who are covered here and on no row: they leave. */
function absentEffects(rows: readonly PlannedRow[], view: RegisterView): Effect[] {
  const present = new Set(rows.flatMap((row) => meant(row, view)));
  const begun = rows.flatMap(({ effect }) => effect?.begun ?? []);
  const absent = view.coversHere().filter((c) => view.goesOn(c) && !present.has(c.personId));
  return absent.map((cover) => {
    const to = leavesOn(cover, begun, view.first);
    const { id, personId, memberId, badge, from, lapsedFrom, noticedOn } = cover;
    const kept = from < to ? [{ memberId, badge, from, to, lapsedFrom, noticedOn }] : [];
    return { person: view.person(personId), ended: [id], begun: kept, change: null, wage: null };
  });
}

type Span = Pick<CoverBegun, "from" | "to">;
const meet = (a: Span, b: Span): boolean =>
  (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);

/** Rows whose badge somebody else keeps on a common day, once all else has been done. */
function heldByOthers({ rows, absent }: RosterPlan, view: RegisterView): Set<PlannedRow> {
  const effects = [...rows.map(({ effect }) => effect), ...absent].filter((e) => e !== null);
  const ended = new Set(effects.flatMap((effect) => effect.ended));
  const later = new Map<string, { span: Span; of: object }[]>();
  for (const of of [...rows, ...absent.map((effect) => ({ effect }))]) {
    for (const span of of.effect?.begun ?? []) {
      later.set(span.badge, [...(later.get(span.badge) ?? []), { span, of }]);
    }
  }
  const taken = (row: PlannedRow, span: CoverBegun): boolean =>
    view.coversWithBadge(span.badge).some((c) => !ended.has(c.id) && meet(span, c)) ||
    (later.get(span.badge) ?? []).some((other) => other.of !== row && meet(span, other.span));
  return new Set(rows.filter((row) => row.effect?.begun.some((span) => taken(row, span))));
}

/**
 * What a list would do to the register: pure, so that what is shown is what is applied. A row that
 * cannot be taken gives its badge back, which may stand in the way of another: at the end, none does.
 */
export function planRoster(rows: readonly RosterRow[], against: Against): RosterPlan {
  const { view } = against;
  let plan: RosterPlan = { rows: readRows(rows, against), absent: [] };
  for (;;) {
    plan = { rows: plan.rows, absent: absentEffects(plan.rows, view) };
    const held = heldByOthers(plan, view);
    if (held.size === 0) return plan;
    const refused = (row: PlannedRow, index: number): PlannedRow => ({
      ...row,
      outcome: "CONFLICT",
      problems: [malformed(`rows.${index}.badge`, "SOMEBODY_ELSES_BADGE")],
      effect: null,
    });
    plan.rows = plan.rows.map((row, index) => (held.has(row) ? refused(row, index) : row));
  }
}
