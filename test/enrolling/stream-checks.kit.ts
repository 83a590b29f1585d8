import { momentOf, type Day } from "../../src/shared/dates";
import type { World } from "../kit/world";
import type { Applied } from "./rosters.kit";
import { type List, type Outcome, type Said } from "./stream-model.kit";
import { coversTold, type Cover, type Person } from "./stream-person.kit";

const COUNTED: readonly (readonly [Outcome, keyof Applied])[] = [
  ["JOINER", "joiners"],
  ["LEAVER", "leavers"],
  ["REHIRE", "rehires"],
  ["CHANGE", "changes"],
  ["UNCHANGED", "unchanged"],
  ["CONFLICT", "conflicts"],
  ["REJECTED", "rejected"],
];

const isNew = ({ memberNumber }: Person): boolean => memberNumber === null;
const REFUSED: readonly Outcome[] = ["CONFLICT", "REJECTED"];

const isOfBadge = (one: Said, other: Said): boolean =>
  one.row.badge.trim() === other.row.badge.trim();

/** Why one row was not answered as the specification says; null: it was. */
function wrongRow({ said }: List, index: number, found: Applied["rows"][number]): string | null {
  const one = said[index];
  if (!one) return `row ${index + 1} was never sent`;
  const number = one.person && !isNew(one.person) ? one.person.memberNumber : found.memberNumber;
  const path = found.errors[0]?.path.join(".") ?? "";
  const field = one.field === undefined ? "" : `.${one.field}`;
  const said2 = REFUSED.includes(one.outcome)
    ? path === `rows.${index}${field}` || (field === "" && path.startsWith(`rows.${index}`))
    : found.errors.length === 0 && found.memberNumber === number;
  if (found.row === index + 1 && found.outcome === one.outcome && said2) return null;
  const expected = `${one.outcome} ${number ?? ""}${field}`;
  const seen = `${found.row} ${found.outcome} ${found.memberNumber} ${path} ${found.errors[0]?.message ?? ""}`;
  const beside = said.filter((other) => other !== one && isOfBadge(other, one));
  const others = beside.map(({ row, outcome }) => ` (beside ${outcome} ${JSON.stringify(row)})`);
  return `${JSON.stringify(one.row)}${others.join("")}: expected ${expected}, found ${seen}`;
}

const numbersOf = (people: readonly Person[]): string[] =>
  people.map(({ memberNumber }) => memberNumber ?? "").sort();

/** Everything in which an answer differs from what the specification makes of a list. */
export function differences(list: List, absent: readonly Person[], found: Applied): string[] {
  const rows = found.rows.slice(0, list.said.length);
  const rest = found.rows.slice(list.said.length);
  const outcomes = [...list.said.map(({ outcome }) => outcome), ...absent.map(() => "LEAVER")];
  const counts = COUNTED.flatMap(([outcome, field]) => {
    const expected = outcomes.filter((one) => one === outcome).length;
    return found[field] === expected
      ? []
      : [`${field}: expected ${expected}, found ${found[field]}`];
  });
  const gone = rest.map(({ memberNumber }) => memberNumber ?? "").sort();
  const odd = rest.filter(({ row, outcome }) => row !== 0 || outcome !== "LEAVER");
  return [
    ...found.errors.map(({ code, path, message }) => `${code} ${path.join(".")} ${message}`),
    ...(rows.length === list.said.length ? [] : [`${rows.length} rows of ${list.said.length}`]),
    ...rows.flatMap((row, index) => wrongRow(list, index, row) ?? []),
    ...(gone.join() === numbersOf(absent).join()
      ? []
      : [`absent: ${numbersOf(absent)}, found ${gone}`]),
    ...odd.map(({ row, outcome }) => `an absent one as row ${row} ${outcome}`),
    ...counts,
  ];
}

/** Takes the numbers that were issued to those a list brought in. */
export function takeNumbers(list: List, { rows }: Applied): string[] {
  return list.said.flatMap(({ person }, index) => {
    if (person === null || !isNew(person)) return [];
    person.memberNumber = rows[index]?.memberNumber ?? null;
    return person.memberNumber === null ? [] : [person.memberNumber];
  });
}

type Told = Record<string, string>;
type StoredCover = Cover & { number: string };

const COVERS = `
SELECT m.member_number AS number, f.code AS factory, c.badge, c.from_day::text AS "from", c.to_day::text AS "to"
FROM coverage c JOIN member m ON m.id = c.member_id JOIN factory f ON f.id = c.factory_id
WHERE f.code LIKE 'G%'`;

/** Every person's covers at the stream's factories, by member number, as known at an instant; now without one. */
export async function storedCovers({ root }: World, at: Date | null = null): Promise<Told> {
  const known = "AND c.recorded_at <= $1 AND (c.superseded_at IS NULL OR c.superseded_at > $1)";
  const rows = await root.query<StoredCover[]>(
    `${COVERS} ${at === null ? "AND c.superseded_at IS NULL" : known}`,
    at === null ? [] : [at],
  );
  const covers = new Map<string, StoredCover[]>();
  for (const row of rows) covers.set(row.number, [...(covers.get(row.number) ?? []), row]);
  return Object.fromEntries([...covers].map(([number, own]) => [number, coversTold(own)]));
}

/** The same of the truth. */
export const trueCovers = (people: readonly Person[]): Told =>
  Object.fromEntries(
    people
      .filter(({ covers }) => covers.length > 0)
      .map(({ memberNumber, covers }) => [memberNumber ?? "nobody", coversTold(covers)]),
  );

const TABLES = [
  "coverage",
  "member",
  "member_wage",
  "member_change",
  "member_name",
  "roster",
  "factory_roster",
  "factory",
];

/** A text that is another one whenever a row of the register is; the audit is not among it. */
export async function sumOfTables({ root }: World, tables = TABLES): Promise<string> {
  // Every row knows the transaction that wrote it.
  const sums = tables.map(
    (table) => `(SELECT count(*) || '/' || sum(xmin::text::bigint) FROM ${table})`,
  );
  const [row] = await root.query<{ sum: string }[]>(
    `SELECT concat_ws(' ', ${sums.join(", ")}) AS sum`,
  );
  return row?.sum ?? "";
}

/** Now, by the clock of a world that has a business day of its own. */
export async function worldNow({ root }: World, today: Day): Promise<Date> {
  const [row] = await root.query<{ now: Date }[]>("SELECT clock_timestamp() AS now");
  return momentOf(row?.now ?? new Date(0), today).now;
}
