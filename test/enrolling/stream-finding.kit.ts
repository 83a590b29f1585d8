import type { SeededRandom } from "../../src/demo/random";
import { addMonths, firstDay } from "../../src/shared/dates";
import { openAt, type Person } from "./stream-person.kit";
import type { Worker } from "./stream-people.kit";
import type { Place } from "./stream-rows.kit";

/** Months for which nobody gets the badge of somebody who has left. */
const RESTING_MONTHS = 2;

const anyOf = <T>(found: readonly T[], random: SeededRandom): T | null =>
  found.length === 0 ? null : random.pick(found);

/** Somebody not covered here and never forgotten: gone for a while, or employed elsewhere. */
export function someone(
  { workers, factory, month, random }: Place,
  employed: boolean,
): Worker | null {
  const fits = (worker: Worker) => {
    const ends = worker.covers.map(({ to }) => to);
    if (openAt(worker, factory) || worker.forgotten) return false;
    if (employed) return ends.includes(null);
    return ends.length > 0 && ends.every((to) => to !== null && to < firstDay(month));
  };
  return anyOf(workers.filter(fits), random);
}

/** Somebody who left this factory before the last month and was not covered here since. */
export function someoneGone(
  { workers, factory, month, random }: Place,
  named: ReadonlySet<Person>,
): Worker | null {
  const before = firstDay(addMonths(month, -1));
  const gone = workers.filter((worker) => {
    const here = worker.covers.filter((cover) => cover.factory === factory);
    return !named.has(worker) && here.length === 1 && here.every(({ to }) => to && to < before);
  });
  return anyOf(gone, random);
}

/** Somebody who was never at this factory. */
export const someoneElsewhere = ({ workers, factory, random }: Place): Worker | null =>
  anyOf(
    workers.filter(
      ({ covers, truth }) =>
        !truth.khmerOnly && covers.length > 0 && covers.every((cover) => cover.factory !== factory),
    ),
    random,
  );

/** A badge whose last holder has long left, and that this list gives to nobody else. */
export function restedBadge(place: Place, given: ReadonlySet<string>): string | null {
  const { workers, factory, month, random } = place;
  const until = firstDay(addMonths(month, -RESTING_MONTHS));
  const held = workers.flatMap(({ covers, forgotten, truth }) =>
    covers
      .filter((cover) => cover.factory === factory)
      .map(({ badge, to }) => ({
        badge,
        rests: !forgotten && !truth.khmerOnly && to !== null && to < until,
      })),
  );
  const busy = new Set(held.flatMap(({ badge, rests }) => (rests ? [] : [badge])));
  const rested = held.filter(({ badge }) => !busy.has(badge) && !given.has(badge));
  return anyOf(rested, random)?.badge ?? null;
}

/** The same things in another order. */
export const shuffled = <T>(list: readonly T[], random: SeededRandom): T[] =>
  list
    .map((one) => ({ one, order: random.next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ one }) => one);
