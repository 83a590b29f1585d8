import { malformed, type Refusal } from "../../shared/refusal";
import { nameKey } from "../name.rules";
import { nationalKey, type Identified } from "./roster-identity.rules";
import { startOf } from "./roster-check.rules";
import type { RosterRow } from "./roster-row.rules";

/** A readable row with whom it speaks of. */
export interface ReadRow {
  row: RosterRow;
  /** From 0. */
  index: number;
  identified: Identified;
}

/** Why a row may not stand beside the others. */
export interface Clash {
  outcome: "CONFLICT" | "REJECTED";
  problem: Refusal;
}

function grouped(rows: readonly ReadRow[], keysOf: (row: ReadRow) => string[]): ReadRow[][] {
  const groups = new Map<string, ReadRow[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** What makes two rows speak of one person: on record, or new with the same ID, or name and birth. */
function personKeys({ row, identified }: ReadRow): string[] {
  if ("personId" in identified) return [`person ${identified.personId}`];
  if (!("fresh" in identified)) return [];
  const { nationalId, name, birthDate, badge } = row;
  const key = nationalKey(nationalId);
  const alike = name !== null && birthDate !== null ? [`born ${birthDate} ${nameKey(name)}`] : [];
  const byId = key === null ? [] : [`id ${key}`];
  return [...byId, ...alike, `badge ${badge} ${nameKey(name ?? "")}`];
}

/** Two new people whose national IDs differ are two, whatever else is alike. */
function areTwo(one: ReadRow, other: ReadRow): boolean {
  const [a, b] = [nationalKey(one.row.nationalId), nationalKey(other.row.nationalId)];
  return "fresh" in one.identified && a !== null && b !== null && a !== b;
}

/** The rows of a group that may speak of the same person as another of it. */
const notTold = (group: readonly ReadRow[]): ReadRow[] =>
  group.filter((one) => group.some((other) => other !== one && !areTwo(one, other)));

const content = ({ row }: ReadRow): string => JSON.stringify(row);

/** Rows for one person: equal ones count once, others contradict each other. */
function clashOfPerson(group: readonly ReadRow[]): [number, Clash][] {
  const [first, ...others] = group;
  if (first === undefined) return [];
  const same = others.every((other) => content(other) === content(first));
  const told = { row: String(first.index + 1) };
  const clash = ({ index }: ReadRow): [number, Clash] => {
    const path = `rows.${index}`;
    return same
      ? [index, { outcome: "REJECTED", problem: malformed(path, "SAME_AS_ROW", told) }]
      : [index, { outcome: "CONFLICT", problem: malformed(path, "ONE_PERSON_TWICE", told) }];
  };
  return (same ? others : group).map(clash);
}

/** Whether two rows want a badge on a common day. */
function overlap(a: RosterRow, b: RosterRow, month: string): boolean {
  const starts = (row: RosterRow) =>
    row.leftOn === null ? startOf(row, month) : (row.joinedOn ?? "");
  const before = (x: RosterRow, y: RosterRow) => x.leftOn !== null && x.leftOn <= starts(y);
  return !before(a, b) && !before(b, a);
}

/** Rows of different people under one badge: none of them is taken over another. */
function clashOfBadge(group: readonly ReadRow[], month: string): [number, Clash][] {
  const clashing = group.filter((one) =>
    group.some((other) => other !== one && overlap(one.row, other.row, month)),
  );
  return clashing.map(({ index }) => [
    index,
    { outcome: "CONFLICT", problem: malformed(`rows.${index}.badge`, "BADGE_TWICE") },
  ]);
}

/** Rows that do not go together, by index; rows that speak of nobody are left alone. */
export function clashes(rows: readonly ReadRow[], month: string): Map<number, Clash> {
  const persons = grouped(rows, personKeys).map(notTold).flatMap(clashOfPerson);
  const found = new Map(persons);
  const left = rows.filter(({ index }) => !found.has(index));
  const badges = grouped(left, ({ row }) => [row.badge]);
  for (const [index, clash] of badges.flatMap((group) => clashOfBadge(group, month))) {
    found.set(index, clash);
  }
  return found;
}
