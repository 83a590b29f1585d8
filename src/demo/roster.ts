import { addMonths, firstDay, fromEpochDay, startOfDay, toEpochDay } from "../shared/dates";
import { LATE_PREMIUM, TURNOVER } from "./assumptions.data";
import type { Calendar } from "./calendar";
import type { Workplace } from "./factories";
import { latePremiumOf } from "./late-premium";
import type { PeopleRegister, Person } from "./people";
import type { SeededRandom } from "./random";

/** One cover as it was lived: days are whole days since 1970, `to` is exclusive. */
export interface Spell {
  person: Person;
  workplace: Workplace;
  badge: string;
  from: number;
  to: number | null;
  lapse: { from: number; noticedOn: number } | null;
  /** A lapse that a late premium undid. */
  restored: { from: number; noticedOn: number; paidOn: number } | null;
  /** Covered since the scheme began: not a joiner. */
  founding: boolean;
  /** At another factory beside the first one, by the same person. */
  secondJob: boolean;
}

/** The days of one month that belong to the history. */
interface Window {
  index: number;
  from: number;
  end: number;
  /** Its part of the whole month. */
  part: number;
}

function windowsOf({ months, endDay }: Calendar): Window[] {
  return months.map((month, index) => {
    const from = toEpochDay(firstDay(month));
    const monthEnd = toEpochDay(firstDay(addMonths(month, 1)));
    const end = Math.min(monthEnd, endDay);
    return { index, from, end, part: (end - from) / (monthEnd - from) };
  });
}

/** A factory's badges: handed out in order, and again after somebody has left. */
class Badges {
  private issued = 0;
  private readonly returned: { badge: string; free: number }[] = [];

  constructor(private readonly random: SeededRandom) {}

  take(day: number): string {
    const [first] = this.returned;
    if (first && first.free <= day && this.random.chance(TURNOVER.badgeReused)) {
      this.returned.shift();
      return first.badge;
    }
    return this.takeNew();
  }

  takeNew(): string {
    this.issued += 1;
    return String(this.issued).padStart(4, "0");
  }

  giveBack(badge: string, free: number): void {
    this.returned.push({ badge, free });
  }
}

/** Lives the scheme month by month: who joins, leaves, comes back, and whose cover lapses. */
export class Roster {
  readonly spells: Spell[] = [];
  private readonly active: Spell[][];
  private readonly badges: Badges[];
  private readonly left: Spell[] = [];
  private readonly leaversPerMonth: number;
  private readonly lapsesPerMonth: number;

  constructor(
    private readonly calendar: Calendar,
    private readonly workplaces: readonly Workplace[],
    private readonly register: PeopleRegister,
    private readonly random: SeededRandom,
  ) {
    this.active = workplaces.map(() => []);
    this.badges = workplaces.map(({ code }) => new Badges(random.fork(`badges ${code}`)));
    const final = workplaces.reduce((total, { members }) => total + (members.at(-1) ?? 0), 0);
    const memberMonths = final * calendar.months.length;
    // A small scheme needs enough ended and lapsed covers to try things on.
    this.leaversPerMonth = Math.max(TURNOVER.leaversPerMonth, 40 / memberMonths);
    this.lapsesPerMonth = Math.max(TURNOVER.lapsesPerMonth, 20 / memberMonths);
  }

  live(): void {
    for (const window of windowsOf(this.calendar)) {
      this.workplaces.forEach((workplace, index) => {
        if (window.index > workplace.firstMonth) this.leave(index, window);
        this.lateWith(workplace, index, window);
        this.join(index, window);
      });
    }
    this.workTwice();
  }

  private leave(index: number, window: Window): void {
    const { random } = this;
    this.active[index] = (this.active[index] ?? []).filter((spell) => {
      if (random.chance(this.leaversPerMonth * window.part)) {
        const to = random.whole(window.from, window.end - 1);
        if (to <= spell.from) return true;
        spell.to = to;
        this.badges[index]?.giveBack(spell.badge, to + 1);
        this.left.push(spell);
        return false;
      }
      return !random.chance(this.lapsesPerMonth * window.part) || !this.lapse(spell, window);
    });
  }

  /** Notice at least 14 days ahead; true when it could be given. */
  private lapse(spell: Spell, window: Window): boolean {
    const from = this.random.whole(window.from, window.end - 1);
    const noticedOn = from - this.random.whole(14, 30);
    if (noticedOn <= spell.from || (spell.restored && spell.restored.paidOn >= noticedOn)) {
      return false;
    }
    spell.lapse = { from, noticedOn };
    return true;
  }

  /** Once, a factory pays late: everybody's cover there lapses, and is restored when it pays. */
  private lateWith({ code, firstMonth }: Workplace, index: number, window: Window): void {
    const late = code === LATE_PREMIUM.factory ? latePremiumOf(this.calendar) : null;
    if (late === null || window.index !== late.month || late.month <= firstMonth) return;
    const { noticedOn, from, paidOn } = late;
    for (const spell of this.active[index] ?? []) {
      if (spell.from < noticedOn - 7) spell.restored = { from, noticedOn, paidOn };
    }
  }

  private join(index: number, window: Window): void {
    const workplace = this.workplaces[index];
    const active = this.active[index];
    if (!workplace || !active) return;
    const founding = window.index === 0;
    for (let free = (workplace.members[window.index] ?? 0) - active.length; free > 0; free -= 1) {
      const onTheFirst = founding || this.random.chance(TURNOVER.joinOnTheFirst);
      const from = onTheFirst ? window.from : this.random.whole(window.from, window.end - 1);
      active.push(this.begin(workplace, index, { from, founding }));
    }
  }

  private begin(
    workplace: Workplace,
    index: number,
    { from, founding }: { from: number; founding: boolean },
  ): Spell {
    const person =
      this.returning(from) ?? this.register.register(from, startOfDay(fromEpochDay(from)));
    const badge = this.badges[index]?.take(from) ?? "";
    const open = { to: null, lapse: null, restored: null, secondJob: false };
    const spell: Spell = { person, workplace, badge, from, founding, ...open };
    this.spells.push(spell);
    return spell;
  }

  /** Somebody who left at least a week before, taken at random. */
  private returning(from: number): Person | null {
    if (this.left.length === 0 || !this.random.chance(TURNOVER.rehired)) return null;
    const at = this.random.whole(0, this.left.length - 1);
    const candidate = this.left[at];
    if (!candidate || candidate.to === null || candidate.to + 7 > from) return null;
    this.left.splice(at, 1);
    return candidate.person;
  }

  /** Some workers of one factory also work at another one. */
  private workTwice(): void {
    const { random, calendar } = this;
    const served = new Map<Person, number>();
    for (const { person } of this.spells) served.set(person, (served.get(person) ?? 0) + 1);
    const settled = this.active.flat().filter((spell) => {
      return served.get(spell.person) === 1 && spell.from < calendar.endDay - 75;
    });
    const wanted = Math.max(12, Math.round(settled.length * TURNOVER.twoFactories));
    for (let n = Math.min(wanted, settled.length); n > 0; n -= 1) {
      const [spell] = settled.splice(random.whole(0, settled.length - 1), 1);
      const others = this.workplaces.flatMap((workplace, index) =>
        workplace.firstMonth === 0 && workplace !== spell?.workplace ? [{ workplace, index }] : [],
      );
      if (!spell || others.length === 0) return;
      const { workplace, index } = random.pick(others);
      const from = random.whole(spell.from + 1, calendar.endDay - 65);
      const badge = this.badges[index]?.takeNew() ?? "";
      const open = { to: null, lapse: null, restored: null, founding: false, secondJob: true };
      this.spells.push({ person: spell.person, workplace, badge, from, ...open });
    }
  }
}
