import { SeededRandom } from "../../src/demo/random";
import { addMonths, firstDay, monthsBetween, type Month } from "../../src/shared/dates";
import { follow, type List, type Said } from "./stream-model.kit";
import { openAt, type Person } from "./stream-person.kit";
import {
  newcomer,
  noise,
  remembered,
  returning,
  successor,
  unrecognised,
  type Handover,
} from "./stream-joiners.kit";
import {
  restedBadge,
  shuffled,
  someone,
  someoneElsewhere,
  someoneGone,
} from "./stream-finding.kit";
import { dayIn, People, staying, type Worker } from "./stream-people.kit";
import { CORRECTIONS } from "./stream-corrections.kit";
import { DEFECTS } from "./stream-defects.kit";
import { leaves, stays, type Place } from "./stream-rows.kit";

export const MONTHS = monthsBetween("2024-01", "2026-12");
export const STREAM_FACTORIES = Array.from(
  { length: 10 },
  (_, n) => `G${String(n + 1).padStart(2, "0")}`,
);

/** Of those covered, who leaves in a month: by a day, by absence, and who is only forgotten. */
const LEAVING = { byDay: 0.018, byAbsence: 0.012, forgotten: 0.008 };

/** The truth of ten factories, and their lists of it month by month. */
export class Stream {
  readonly workers: Worker[] = [];
  private readonly people: People;
  private readonly random: SeededRandom;
  private readonly sizes: Record<string, number>;
  private readonly serials: Record<string, number> = {};
  private forgotten: { worker: Worker; factory: string; month: Month }[] = [];

  constructor(seed: string) {
    this.random = new SeededRandom(seed);
    this.people = new People(this.random.fork("people"));
    this.sizes = Object.fromEntries(
      STREAM_FACTORIES.map((code) => [code, this.random.whole(30, 60)]),
    );
  }

  /** The next list of a factory; the truth has not followed it yet. */
  list(factory: string, month: Month): List {
    const place = this.place(factory, month);
    const { random } = place;
    const staff = this.workers.filter((worker) => openAt(worker, factory));
    const handovers: Handover[] = [];
    const groups = staff.map((worker) => this.rowsOf(place, worker, handovers));
    const room = (this.sizes[factory] ?? 0) - staff.length;
    const wanted = Math.max(0, room + random.whole(0, 2));
    const named = new Set(groups.flat().flatMap(({ kept }) => kept));
    const coming = [...this.backAgain(place), ...this.joiners(place, wanted, handovers)];
    for (const one of coming) {
      if (one.person === null || named.has(one.person)) continue;
      named.add(one.person);
      groups.push([one]);
    }
    groups.push(...noise(place, someoneGone(place, named)).map((one) => [one]));
    return { factory, month, said: shuffled(groups, random).flat() };
  }

  /** Lets the truth follow an applied list; gives who left by absence. */
  follow(list: List): Person[] {
    return follow(this.workers, list);
  }

  private place(factory: string, month: Month): Place {
    const had = (badge: string) => (worker: Worker) =>
      worker.covers.some((cover) => cover.factory === factory && cover.badge === badge);
    return {
      factory,
      month,
      random: this.random,
      people: this.people,
      workers: this.workers,
      holders: (badge) =>
        new Set(
          this.workers.filter(had(badge)).map(({ truth }) => `${truth.family} ${truth.given}`),
        ),
      badge: () => this.freshBadge(factory),
    };
  }

  private rowsOf(place: Place, worker: Worker, handovers: Handover[]): Said[] {
    const { random, factory, month } = place;
    const drawn = random.next();
    const cover = openAt(worker, factory);
    const given = random.chance(0.5) && cover !== undefined && !worker.truth.khmerOnly;
    const { byDay, byAbsence, forgotten } = LEAVING;
    if (drawn < byDay) {
      const said = leaves(place, worker);
      const since = String(said.row.leftOn);
      const sooner = since >= firstDay(month) && since < firstDay(addMonths(month, 1));
      if (given && sooner) handovers.push({ badge: cover.badge, since });
      return [said];
    }
    if (drawn < byDay + byAbsence) {
      if (given) handovers.push({ badge: cover.badge, since: this.lateDay(place, cover.from) });
      return [];
    }
    if (drawn < byDay + byAbsence + forgotten) {
      worker.forgotten = true;
      this.forgotten.push({ worker, factory, month });
      return [];
    }
    this.people.live(worker);
    return this.spoilt(place, worker) ?? [stays(worker, factory, staying(worker, factory, random))];
  }

  /** A day in the month or, told late, after the holder's first day in the month before. */
  private lateDay({ month, random }: Place, from: string): string {
    const late = dayIn(addMonths(month, -1), random);
    return random.chance(0.4) && late > from ? late : dayIn(month, random);
  }

  private spoilt(place: Place, worker: Worker): Said[] | null {
    let drawn = place.random.next() * 1_000;
    for (const [perThousand, defect] of [...DEFECTS, ...CORRECTIONS]) {
      drawn -= perThousand;
      if (drawn >= 0) continue;
      return defect(place, worker, staying(worker, place.factory, place.random));
    }
    return null;
  }

  private backAgain(place: Place): Said[] {
    const { factory, month } = place;
    const back = this.forgotten.filter(
      (one) => one.factory === factory && one.month === addMonths(month, -1),
    );
    return back.flatMap(({ worker }) => {
      const badge = worker.covers.filter((cover) => cover.factory === factory).at(-1)?.badge;
      const told = openAt(worker, factory) || !badge ? null : remembered(place, worker, badge);
      return told ? [told] : [];
    });
  }

  private joiners(place: Place, wanted: number, handovers: readonly Handover[]): Said[] {
    const said = handovers.map((handover) => successor(place, handover));
    const given = new Set<string>();
    while (said.length < wanted) said.push(this.joiner(place, given));
    return said;
  }

  private joiner(place: Place, given: Set<string>): Said {
    const { random, month } = place;
    const drawn = random.next();
    const known = month === MONTHS[0] ? null : someone(place, drawn < 0.08);
    if (known && drawn < 0.3) return returning(place, known) ?? newcomer(place, place.badge());
    if (known && drawn < 0.33) {
      const elsewhere = someoneElsewhere(place);
      return elsewhere ? unrecognised(place, elsewhere) : newcomer(place, place.badge());
    }
    const badge = (drawn > 0.75 && restedBadge(place, given)) || place.badge();
    given.add(badge);
    return newcomer(place, badge);
  }

  private freshBadge(factory: string): string {
    const serial = (this.serials[factory] ?? 1_000) + 1;
    this.serials[factory] = serial;
    return String(serial);
  }
}
