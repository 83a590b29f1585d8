import { firstDay, type Day, type Month } from "../../src/shared/dates";
import type { Row } from "./rosters.kit";
import { openAt, type Cover, type Known, type Person } from "./stream-person.kit";
import { nameBehind } from "./stream-names.data";

export type Outcome =
  "JOINER" | "REHIRE" | "LEAVER" | "CHANGE" | "UNCHANGED" | "CONFLICT" | "REJECTED";

/** One row of a list, with what the specification makes of it. */
export interface Said {
  row: Row;
  outcome: Outcome;
  /** Whose row it is, where it is taken. */
  person: Person | null;
  /** Who is named by a row that is not taken: none of them is absent. */
  kept: readonly Person[];
  /** The field a refusal must name, where the specification says which. */
  field?: string;
}

/** A factory's list of a month. */
export interface List {
  factory: string;
  month: Month;
  said: readonly Said[];
}

const digits = (text: string | null): string => (text ?? "").replace(/\D/g, "");
const nine = (id: string | null): string => (id ?? "").slice(0, 9);
const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);
const badgeOf = ({ badge }: Row): string => badge.trim();

function birthNews({ birthDate, birthYear }: Known, row: Row): Partial<Known> {
  const date = textOf(row.birthDate);
  if (date !== null) return date === birthDate ? {} : { birthDate: date, birthYear: null };
  const year = typeof row.birthYear === "number" ? row.birthYear : null;
  const recorded = birthDate === null ? birthYear : Number(birthDate.slice(0, 4));
  return year === null || year === recorded ? {} : { birthDate: null, birthYear: year };
}

const wageOf = ({ wage }: Row): string | null => {
  if (typeof wage !== "object" || wage === null) return null;
  const { amount, currency } = wage as { amount: string; currency: string };
  return `${Number(amount).toFixed(2)} ${currency}`;
};

/** What a row tells otherwise than the register has it: spellings and gaps say nothing. */
export function newsOf({ known }: Person, row: Row): Partial<Known> {
  const { name = null, sex, nameKhmer, nationalId, phone } = row;
  const otherName =
    name !== null && (known.name === null || nameBehind(name) !== nameBehind(known.name));
  const told = {
    khmer: textOf(nameKhmer),
    sex: textOf(sex),
    id: textOf(nationalId),
    phone: textOf(phone),
  };
  return {
    ...(otherName ? { name } : {}),
    ...(told.khmer !== null && told.khmer !== known.nameKhmer ? { nameKhmer: told.khmer } : {}),
    ...(told.sex !== null && told.sex !== "UNKNOWN" && told.sex !== known.sex
      ? { sex: told.sex }
      : {}),
    ...birthNews(known, row),
    ...(told.id !== null && nine(told.id) !== nine(known.nationalId)
      ? { nationalId: told.id }
      : {}),
    ...(told.phone !== null && digits(told.phone) !== digits(known.phone)
      ? { phone: told.phone }
      : {}),
  };
}

/** What a row of somebody who stays comes to. */
export function outcomeOfStaying(person: Person, factory: string, row: Row): Outcome {
  const wage = wageOf(row);
  const differs =
    Object.keys(newsOf(person, row)).length > 0 ||
    (wage !== null && wage !== person.wages[factory]) ||
    badgeOf(row) !== openAt(person, factory)?.badge;
  return differs ? "CHANGE" : "UNCHANGED";
}

function learn(person: Person, factory: string, row: Row): void {
  Object.assign(person.known, newsOf(person, row));
  const wage = wageOf(row);
  if (wage !== null) person.wages[factory] = wage;
}

function end(person: Person, cover: Cover, to: Day): void {
  if (cover.from < to) cover.to = to;
  else person.covers = person.covers.filter((other) => other !== cover);
}

function rebadge(
  person: Person,
  cover: Cover,
  { badge, first }: { badge: string; first: Day },
): void {
  if (cover.badge === badge) return;
  if (cover.from < first) {
    person.covers.push({ ...cover, badge, from: first });
    cover.to = first;
  } else cover.badge = badge;
}

/** The day somebody who is on no row leaves: the month's first, or when their badge was given again. */
function absentSince({ month, said }: List, cover: Cover): Day {
  const given = said.flatMap(({ row, outcome }) =>
    (outcome === "JOINER" || outcome === "REHIRE") && badgeOf(row) === cover.badge
      ? [textOf(row.joinedOn) ?? firstDay(month)]
      : [],
  );
  return [firstDay(month), ...given].sort()[0] ?? firstDay(month);
}

/** Who is covered at the factory and named by no row of its list. */
export function absentOf(people: readonly Person[], { factory, said }: List): Person[] {
  const named = new Set(said.flatMap(({ person, kept }) => [...kept, ...(person ? [person] : [])]));
  return people.filter((person) => openAt(person, factory) && !named.has(person));
}

function take(list: List, { row, outcome, person }: Said): void {
  if (person === null) return;
  const { factory, month } = list;
  const first = firstDay(month);
  const open = openAt(person, factory);
  if (outcome === "LEAVER" && open) end(person, open, textOf(row.leftOn) ?? first);
  if (outcome === "CHANGE" && open) rebadge(person, open, { badge: badgeOf(row), first });
  if (outcome === "JOINER" || outcome === "REHIRE") {
    const span = { from: textOf(row.joinedOn) ?? first, to: textOf(row.leftOn) };
    person.covers.push({ factory, badge: badgeOf(row), ...span });
  }
  if (outcome !== "LEAVER") learn(person, factory, row);
}

/** Lets the truth follow a list as the specification says; gives who left by absence. */
export function follow(people: Person[], list: List): Person[] {
  const absent = absentOf(people, list);
  for (const person of absent) {
    const cover = openAt(person, list.factory);
    if (cover) end(person, cover, absentSince(list, cover));
  }
  for (const said of list.said) {
    take(list, said);
    if (said.person && !people.includes(said.person)) people.push(said.person);
  }
  return absent;
}

const TAKEN: readonly Outcome[] = ["JOINER", "REHIRE", "LEAVER", "CHANGE"];

/** The same list once it was applied: what was taken is unchanged, what was not is still not. */
export const asSentAgain = ({ said, ...list }: List): List => ({
  ...list,
  said: said.map((one) => (TAKEN.includes(one.outcome) ? { ...one, outcome: "UNCHANGED" } : one)),
});
