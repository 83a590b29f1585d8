import { fromEpochDay } from "../shared/dates";
import { DENGUE, JOINERS, OUTSIDE_COVER } from "./assumptions.data";
import type { Calendar } from "./calendar";
import type { Place } from "./network";
import type { Person } from "./people";
import { PlaceFinder } from "./place-finder";
import type { SeededRandom } from "./random";
import type { Spell } from "./roster";
import { VISIT_PLANS, type VisitPlan } from "./visits.data";

/** One episode of care. */
export interface Visit {
  person: Person;
  spell: Spell;
  plan: VisitPlan;
  day: number;
  place: Place;
  /** The day its claim comes in; null: drawn from the provider's usual delay. */
  batchDay: number | null;
}

/** The calendar month of a day, 1 to 12. */
const monthNumber = (day: number): number => Number(fromEpochDay(day).slice(5, 7));

/** How much more than usual is needed on a day: by new members, and of dengue in the rains. */
function factorOn(day: number, spell: Spell, plan: VisitPlan): number {
  const joining = !spell.founding && day < spell.from + JOINERS.days ? JOINERS.factor : 1;
  const rains = plan.dengue && DENGUE.months.includes(monthNumber(day)) ? DENGUE.factor : 1;
  return joining * rains;
}

/** Draws who needs care when: for each cover and kind of care, events at random in time. */
export class VisitBook {
  readonly visits: Visit[] = [];

  constructor(
    private readonly calendar: Calendar,
    private readonly places: PlaceFinder,
    private readonly random: SeededRandom,
  ) {}

  fill(spells: readonly Spell[]): void {
    for (const spell of spells) {
      // A second cover at the same time brings no second body.
      if (spell.secondJob) continue;
      this.during(spell);
      this.outside(spell);
    }
  }

  private during(spell: Spell): void {
    const end = Math.min(spell.to ?? Infinity, spell.lapse?.from ?? Infinity, this.calendar.endDay);
    for (const plan of VISIT_PLANS) {
      if (plan.womenOnly && spell.person.sex !== "FEMALE") continue;
      const highest = JOINERS.factor * (plan.dengue ? DENGUE.factor : 1);
      const perDay = (plan.perYear / 365.25) * highest;
      let at = spell.from + this.random.gap(perDay);
      while (at < end) {
        const day = Math.floor(at);
        if (this.random.chance(factorOn(day, spell, plan) / highest)) this.add(spell, plan, day);
        at += this.random.gap(perDay);
      }
    }
  }

  /** Some come shortly before their cover begins, after it has ended, or while it has lapsed. */
  private outside(spell: Spell): void {
    const { random } = this;
    const [usual] = VISIT_PLANS;
    if (!usual) return;
    const { afterEnd, beforeStart, inLapse } = OUTSIDE_COVER;
    if (random.chance(beforeStart)) this.add(spell, usual, spell.from - random.whole(1, 20));
    if (spell.to !== null && random.chance(afterEnd)) {
      this.add(spell, random.pick(VISIT_PLANS), spell.to + random.whole(0, 45));
    }
    if (spell.lapse && random.chance(inLapse)) {
      this.add(spell, usual, spell.lapse.from + random.whole(0, 60));
    }
  }

  private add(spell: Spell, plan: VisitPlan, day: number): void {
    const { calendar, random } = this;
    if (day < calendar.startDay || day >= calendar.endDay) return;
    if (plan.womenOnly && spell.person.sex !== "FEMALE") return;
    const place = this.places.placeFor(plan, spell.workplace, day, random);
    this.visits.push({ person: spell.person, spell, plan, day, place, batchDay: null });
  }
}
