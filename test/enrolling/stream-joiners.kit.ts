import { addMonths, firstDay } from "../../src/shared/dates";
import type { Row } from "./rosters.kit";
import { type Said } from "./stream-model.kit";
import { hasLeftBefore, openAt, type Person } from "./stream-person.kit";
import { nameBehind } from "./stream-names.data";
import { dayIn, described, properName, spelt, typed, type Worker } from "./stream-people.kit";
import { left, type Place } from "./stream-rows.kit";

/** The contract of every factory of the stream begins here. */
export const CONTRACT_FROM = "2024-01-01";

/** Whose badge is given again, and from which day on. */
export interface Handover {
  badge: string;
  since: string;
}

/** The day somebody joins: often untold, sometimes told a month late. */
function joiningDay({ month, random }: Place): { joinedOn?: string } {
  const drawn = random.next();
  if (drawn < 0.5) return {};
  const before = addMonths(month, -1);
  const late = drawn > 0.85 && firstDay(before) >= CONTRACT_FROM;
  return { joinedOn: dayIn(late ? before : month, random) };
}

/** A row needs a name to bring somebody new in. */
function introduced(worker: Worker, place: Place): Partial<Row> {
  const { truth } = worker;
  return {
    ...(truth.khmerOnly ? { nameKhmer: truth.nameKhmer } : { name: spelt(truth, place.random) }),
    ...described(truth, place.random),
  };
}

const joins = (row: Row, person: Person, place: Place): Said => {
  const first = typeof row.joinedOn === "string" ? row.joinedOn : firstDay(place.month);
  return { row, outcome: hasLeftBefore(person, first) ? "REHIRE" : "JOINER", person, kept: [] };
};

/** Somebody new to the register, now and then with a badge that was another's long ago. */
export function newcomer(place: Place, badge: string): Said {
  const { random, people, month } = place;
  const worker = people.draw(place.holders(badge));
  if (place.holders(badge).size > 0) worker.truth.khmerOnly = false;
  const day = joiningDay(place);
  const gone = day.joinedOn !== undefined && random.chance(0.05);
  const leaving = gone ? { leftOn: firstDay(addMonths(month, 1)) } : {};
  return joins(
    { badge: typed(badge, random), ...introduced(worker, place), ...day, ...leaving },
    worker,
    place,
  );
}

/** Somebody new with a badge that is still another's on record: the day of joining says so. */
export function successor(place: Place, { badge, since }: Handover): Said {
  const worker = place.people.draw(place.holders(badge));
  worker.truth.khmerOnly = false;
  return joins({ badge, ...introduced(worker, place), joinedOn: since }, worker, place);
}

const isAlone = ({ workers, factory }: Place, { known }: Worker): boolean =>
  workers.filter(
    (other) =>
      other.covers.some((cover) => cover.factory === factory) &&
      other.known.name !== null &&
      nameBehind(other.known.name) === nameBehind(known.name ?? "") &&
      other.known.birthDate === known.birthDate,
  ).length === 1;

/** What shows who somebody known is: number or ID; at a factory they know, name and birth too. */
function evidenceOf(place: Place, worker: Worker): Partial<Row> | null {
  const { known, memberNumber, truth } = worker;
  const was = worker.covers.some(({ factory }) => factory === place.factory);
  const inFull = known.birthDate !== null && known.name !== null && isAlone(place, worker);
  const evidence = [
    ...(memberNumber === null ? [] : [{ memberNumber }]),
    ...(known.nationalId === null ? [] : [{ nationalId: known.nationalId }]),
    ...(was && inFull ? [{ name: spelt(truth, place.random), birthDate: known.birthDate }] : []),
  ];
  return evidence.length === 0 ? null : place.random.pick(evidence);
}

/** Somebody the register knows who comes back, or who works at a second factory. */
export function returning(place: Place, worker: Worker): Said | null {
  const evidence = evidenceOf(place, worker);
  if (evidence === null) return null;
  const { sex: _, birthYear: __, ...told } = introduced(worker, place);
  return joins({ badge: place.badge(), ...told, ...evidence }, worker, place);
}

/** Somebody whom the last list forgot: the same badge and name. */
export function remembered(place: Place, worker: Worker, badge: string): Said | null {
  if (worker.known.birthDate !== null && worker.known.name !== null && !isAlone(place, worker)) {
    return null;
  }
  return joins({ badge, ...introduced(worker, place) }, worker, place);
}

/** Known elsewhere, and nothing shows it: the register must take them for somebody new. */
export function unrecognised(place: Place, worker: Worker): Said {
  const { family, given, birthDate, nameKhmer, sex } = worker.truth;
  const twin = place.people.draw(place.holders(""));
  Object.assign(twin.truth, { family, given, birthDate, nameKhmer, sex, khmerOnly: false });
  const row = { badge: place.badge(), name: properName(twin.truth), birthDate };
  return joins(row, twin, place);
}

/** Rows of people who are not covered here and do not come to be. */
export function noise(place: Place, gone: Worker | null): Said[] {
  const { people, random, month } = place;
  const ghost = () => ({ badge: place.badge(), name: properName(people.draw().truth) });
  const later = firstDay(addMonths(month, 1));
  const never = left("REJECTED", { ...ghost(), leftOn: dayIn(month, random) });
  const others = [
    left("REJECTED", { ...ghost(), birthDate: "2033-01-01" }, { field: "birthDate" }),
    left(
      "REJECTED",
      { ...ghost(), birthDate: `${Number(month.slice(0, 4)) - 11}-01-31` },
      { field: "birthDate" },
    ),
    left("REJECTED", { badge: place.badge(), sex: "FEMALE" }),
    left("REJECTED", { ...ghost(), joinedOn: "2023-12-31" }, { field: "joinedOn" }),
    left("REJECTED", { ...ghost(), joinedOn: later }, { field: "joinedOn" }),
    left(
      "REJECTED",
      { ...ghost(), joinedOn: `${month}-09`, leftOn: `${month}-09` },
      { field: "leftOn" },
    ),
    left("REJECTED", { ...ghost(), nationalId: "123456789(1)" }, { field: "nationalId" }),
  ];
  const otherEnd = gone && goneOtherwise(place, gone);
  return [
    ...(random.chance(0.3) ? [never] : []),
    ...(random.chance(0.4) ? [random.pick(others)] : []),
    ...(otherEnd && random.chance(0.5) ? [otherEnd] : []),
  ];
}

/** A list that has somebody's end on another day than it is recorded. */
function goneOtherwise(place: Place, worker: Worker): Said | null {
  const { factory, month } = place;
  const { memberNumber } = worker;
  const ends = worker.covers.flatMap((cover) =>
    cover.factory === factory ? [cover.to ?? ""] : [],
  );
  const leftOn = `${month}-17`;
  if (memberNumber === null || openAt(worker, factory) || ends.includes(leftOn)) return null;
  return left("CONFLICT", { badge: place.badge(), memberNumber, leftOn }, { kept: [worker] });
}
