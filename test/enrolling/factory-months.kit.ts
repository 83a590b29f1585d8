import fc from "fast-check";
import { v7 as uuid } from "uuid";
import { addDays, addMonths, daysInMonth, firstDay, monthsBetween } from "../../src/shared/dates";
import type { World } from "../kit/world";

/** When the two versions of what was known were recorded, and instants between them. */
export const FIRST = "2026-05-01T00:00:00.000Z";
export const SECOND = "2026-05-10T00:00:00.000Z";
export const BETWEEN = "2026-05-05T00:00:00.000Z";
const DAY_ZERO = "2026-01-01";
export const MONTHS = { from: "2026-02", to: "2026-05" };

/** A cover as the generator means it: days counted from the year's first. */
interface Spell {
  from: number;
  to: number | null;
  lapsedFrom: number | null;
}

/** One record of somebody: covers by factory, as first known and as known since. */
export interface Recorded {
  versions: [Spell[][], Spell[][]];
}

/** Two records, of one person or of two: when they were merged, and whether that was undone. */
export interface Pair {
  records: [Recorded, Recorded];
  merged: "never" | "first" | "second" | "undone";
}

const length = fc.integer({ min: 1, max: 40 });
const piece = fc.record({
  gap: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 25 })),
  length,
  lapse: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 3 }),
});

/** Covers of one record at one factory: none overlaps, many touch, the last one may be open. */
const spells = fc
  .record({
    begin: fc.integer({ min: 0, max: 80 }),
    pieces: fc.array(piece, { maxLength: 4 }),
    open: fc.boolean(),
  })
  .map(({ begin, pieces, open }) => {
    let day = begin;
    return pieces.map(({ gap, length: days, lapse }, index): Spell => {
      const from = day + gap;
      day = from + days;
      const to = open && index === pieces.length - 1 ? null : day;
      return { from, to, lapsedFrom: lapse === null ? null : from + lapse };
    });
  });

const version = fc.array(spells, { minLength: 2, maxLength: 2 });
const record = fc
  .tuple(version, version)
  .map((versions): Recorded => ({ versions: versions as Recorded["versions"] }));

/** People of two factories. */
export const people = fc.array(
  fc.record({
    records: fc.tuple(record, record),
    merged: fc.constantFrom<Pair["merged"][]>("never", "first", "second", "undone"),
  }),
  { minLength: 1, maxLength: 8 },
);

const dayOf = (day: number | null) => (day === null ? null : addDays(DAY_ZERO, day));

/** Stores the people anew at two new factories, and tells their codes. */
export async function store(world: World, asked: readonly Pair[]): Promise<string[]> {
  const named = ({ versions }: Recorded) => ({ id: uuid(), versions });
  const pairs = asked.map(({ records: [one, other], merged }) => {
    return { records: [named(one), named(other)] as const, merged };
  });
  const factories = [uuid(), uuid()];
  const codes = factories.map((id) => `G-${id.slice(-12)}`);
  const rows = pairs.flatMap(({ records }) =>
    records.flatMap(({ id, versions }) =>
      versions.flatMap((known, v) =>
        known.flatMap((stays, f) =>
          stays.map(({ from, to, lapsedFrom }, n) => ({
            member_id: id,
            factory_id: factories[f],
            badge: `${id} ${v} ${n}`,
            from_day: dayOf(from),
            to_day: dayOf(to),
            lapsed_from: dayOf(lapsedFrom),
            recorded_at: v === 0 ? FIRST : SECOND,
            superseded_at: v === 0 ? SECOND : null,
          })),
        ),
      ),
    ),
  );
  const merges = pairs
    .filter(({ merged }) => merged !== "never")
    .map(({ records: [kept, other], merged }) => ({
      kept_id: kept.id,
      merged_id: other.id,
      merged_at: merged === "second" ? SECOND : FIRST,
      undone: merged === "undone" ? SECOND : null,
    }));
  const members = pairs.flatMap(({ records }) => records.map(({ id }) => ({ id })));
  const given = [factories, codes, ...[members, rows, merges].map((list) => JSON.stringify(list))];
  await world.root.query(
    `WITH f AS (INSERT INTO factory (id, code, name, contract_from, plan_code)
      SELECT id, code, code, '2024-01-01', 'HIP' FROM unnest($1::uuid[], $2::text[]) AS f(id, code)),
    m AS (INSERT INTO member (id, member_number, name, name_key, sex, registered_at)
      SELECT id, id::text, 'Sok', 'sok', 'FEMALE', now() FROM jsonb_to_recordset($3::jsonb) AS m(id uuid)),
    c AS (INSERT INTO coverage (id, member_id, factory_id, plan_code, badge, from_day, to_day,
        lapsed_from, noticed_on, recorded_at, superseded_at)
      SELECT gen_random_uuid(), member_id, factory_id, 'HIP', badge, from_day, to_day, lapsed_from,
        CASE WHEN lapsed_from IS NOT NULL THEN from_day END, recorded_at, superseded_at
      FROM jsonb_to_recordset($4::jsonb) AS c(member_id uuid, factory_id uuid, badge text, from_day date,
        to_day date, lapsed_from date, recorded_at timestamptz, superseded_at timestamptz))
    INSERT INTO member_merge (id, kept_id, merged_id, reason, merged_by, merged_at, undone_at, undone_by,
        undone_reason)
      SELECT gen_random_uuid(), kept_id, merged_id, 'same', 'x', merged_at, undone,
        CASE WHEN undone IS NOT NULL THEN 'x' END, CASE WHEN undone IS NOT NULL THEN 'x' END
      FROM jsonb_to_recordset($5::jsonb) AS g(kept_id uuid, merged_id uuid, merged_at timestamptz,
        undone timestamptz)`,
    given,
  );
  return codes;
}

/** Somebody as known at one time: covers by factory. */
type Somebody = Spell[][];

function known(pairs: readonly Pair[], version: 0 | 1): Somebody[] {
  const one = version === 0 ? ["first", "undone"] : ["first", "second"];
  return pairs.flatMap(({ records, merged }) => {
    const [a, b] = records.map(({ versions }) => versions[version]);
    if (!a || !b) throw new Error("two records each");
    if (!one.includes(merged)) return [a, b];
    return [a.map((stays, factory) => [...stays, ...(b[factory] ?? [])])];
  });
}

const endOf = ({ to, lapsedFrom }: Spell) => Math.min(to ?? Infinity, lapsedFrom ?? Infinity);
const holds = (stays: readonly Spell[] = [], day: number) =>
  stays.some((stay) => stay.from <= day && day < endOf(stay));
const lapsesOn = (stays: readonly Spell[] = [], day: number) =>
  stays.some((s) => s.from < day && s.lapsedFrom === day && (s.to === null || s.to > day));
const hadEnded = (person: Somebody, day: number) =>
  person.flat().some((stay) => stay.from < endOf(stay) && endOf(stay) <= day);

/** What a factory's months must be, counted day by day and person by person. */
export function counted(pairs: readonly Pair[], factory: 0 | 1, version: 0 | 1) {
  const everybody = known(pairs, version);
  const dayNumber = (day: string) => (Date.parse(day) - Date.parse(DAY_ZERO)) / 86_400_000;
  return monthsBetween(MONTHS.from, MONTHS.to).map((month) => {
    const first = dayNumber(firstDay(month));
    const next = dayNumber(firstDay(addMonths(month, 1)));
    const sums = { joiners: 0, rehires: 0, leavers: 0, lapsed: 0, coveredDays: 0 };
    for (const person of everybody) {
      const stays = person[factory];
      for (let day = first; day < next; day += 1) {
        const [before, now] = [holds(stays, day - 1), holds(stays, day)];
        if (now) sums.coveredDays += 1;
        if (now && !before) sums.joiners += 1;
        if (now && !before && hadEnded(person, day)) sums.rehires += 1;
        if (before && !now) sums[lapsesOn(stays, day) ? "lapsed" : "leavers"] += 1;
      }
    }
    const on = (day: number) => everybody.filter((person) => holds(person[factory], day)).length;
    return {
      month,
      ...sums,
      insuredBefore: on(first - 1),
      insuredAtEnd: on(next - 1),
      days: daysInMonth(month),
    };
  });
}
