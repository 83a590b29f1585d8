import { FAINTING } from "./assumptions.data";
import type { Calendar } from "./calendar";
import type { PlaceFinder } from "./place-finder";
import type { SeededRandom } from "./random";
import type { Spell } from "./roster";
import type { Visit } from "./visits";
import { FAINTING_PLAN } from "./visits.data";

/** The covers of one factory that hold a day; the largest factories first come up most often. */
function presentOn(spells: readonly Spell[], day: number): Map<string, Spell[]> {
  const byFactory = new Map<string, Spell[]>();
  for (const spell of spells) {
    const covered = spell.from <= day && day < (spell.to ?? Infinity) && spell.lapse === null;
    if (!covered) continue;
    const list = byFactory.get(spell.workplace.code);
    if (list) list.push(spell);
    else byFactory.set(spell.workplace.code, [spell]);
  }
  return byFactory;
}

/**
 * Mass fainting: many people of one factory on one day at one provider, whose claims come in
 * together. Real, and neither fraud nor duplicates.
 */
export function faintingVisits(
  spells: readonly Spell[],
  calendar: Calendar,
  places: PlaceFinder,
  random: SeededRandom,
): Visit[] {
  const events = Math.max(1, Math.round(calendar.months.length / FAINTING.perMonths));
  return Array.from({ length: events }, () => {
    // Late enough to have members, early enough for the claims to have come in.
    const latest = Math.max(calendar.startDay, calendar.endDay - 65);
    const day = random.whole(Math.min(latest, calendar.startDay + 60), latest);
    const crowds = [...presentOn(spells, day)].sort(([a], [b]) => (a < b ? -1 : 1));
    const large = crowds.filter(([, crowd]) => crowd.length * FAINTING.ofFactory >= FAINTING.least);
    const [, crowd] = random.pick(large.length > 0 ? large : crowds);
    const most = Math.max(2, Math.floor(crowd.length * FAINTING.ofFactory));
    const wanted = Math.min(most, random.whole(FAINTING.least, FAINTING.most));
    const [first] = crowd;
    if (!first) return [];
    const place = places.inNetwork(FAINTING_PLAN, first.workplace, day, random);
    const batchDay = day + random.whole(10, 30);
    return drawn(crowd, wanted, random).map((spell): Visit => {
      return { person: spell.person, spell, plan: FAINTING_PLAN, day, place, batchDay };
    });
  }).flat();
}

function drawn<T>(list: readonly T[], count: number, random: SeededRandom): T[] {
  const left = [...list];
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const [one] = left.splice(random.whole(0, left.length - 1), 1);
    return one as T;
  });
}
