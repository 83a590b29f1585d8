import type { SeededRandom } from "../../src/demo/random";
import { addMonths, firstDay, type Month } from "../../src/shared/dates";
import type { Row } from "./rosters.kit";
import { outcomeOfStaying, type Outcome, type Said } from "./stream-model.kit";
import { openAt, type Person } from "./stream-person.kit";
import { dayIn, staying, type People, type Worker } from "./stream-people.kit";

/** Where a list is being written. */
export interface Place {
  factory: string;
  month: Month;
  random: SeededRandom;
  people: People;
  workers: readonly Worker[];
  /** Names of whoever had a badge here, as `family given`. */
  holders: (badge: string) => ReadonlySet<string>;
  /** A badge nobody has or had lately. */
  badge: () => string;
}

/** A row that is not taken; the people it names stay as they are. */
export const left = (
  outcome: "CONFLICT" | "REJECTED",
  row: Row,
  { kept = [], field }: { kept?: readonly Person[]; field?: string } = {},
): Said => ({ row, outcome, person: null, kept, ...(field ? { field } : {}) });

const taken = (outcome: Outcome, row: Row, person: Person): Said => ({
  row,
  outcome,
  person,
  kept: [],
});

/** A row of somebody who stays, taken as it is. */
export const stays = (worker: Worker, factory: string, row: Row): Said =>
  taken(outcomeOfStaying(worker, factory, row), row, worker);

/** A day the person may have left on: in the month, at its end, or told a month late. */
function leavingDay({ month, random, factory }: Place, worker: Worker): string {
  const late = dayIn(addMonths(month, -1), random);
  const from = openAt(worker, factory)?.from ?? "";
  if (random.chance(0.15) && late > from) return late;
  return random.chance(0.15) ? firstDay(addMonths(month, 1)) : dayIn(month, random);
}

/** The row of somebody who leaves on a day. */
export function leaves(place: Place, worker: Worker): Said {
  const { wage: _, ...row } = staying(worker, place.factory, place.random);
  const { badge, name, memberNumber } = row;
  const few = { badge, ...(name ? { name } : {}), ...(memberNumber ? { memberNumber } : {}) };
  return taken("LEAVER", { ...few, leftOn: leavingDay(place, worker) }, worker);
}
