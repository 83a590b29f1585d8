import { v7 as uuid } from "uuid";
import { fromEpochDay } from "../shared/dates";
import { TURNOVER } from "./assumptions.data";
import { workingHour, type Calendar } from "./calendar";
import { PLAN_CODE } from "./catalogue";
import type { SeededRandom } from "./random";
import type { Spell } from "./roster";

/** What a row of cover says between two recordings. */
interface Saying {
  fromDay: string;
  toDay: string | null;
  lapsedFrom: string | null;
  noticedOn: string | null;
}

interface Recording {
  at: Date;
  saying: Saying;
}

const lapseOf = (lapse: { from: number; noticedOn: number }) => ({
  lapsedFrom: fromEpochDay(lapse.from),
  noticedOn: fromEpochDay(lapse.noticedOn),
});

/**
 * Tells a cover as it came to be known: recorded a few days after each event, a wrong first day
 * corrected later; each recording supersedes the one before.
 */
function recordings(spell: Spell, calendar: Calendar, random: SeededRandom): Recording[] {
  const { from, to, lapse, restored } = spell;
  const instant = (day: number) => workingHour(day, random.next());
  const begun: Saying = {
    fromDay: fromEpochDay(from),
    toDay: null,
    lapsedFrom: null,
    noticedOn: null,
  };
  const told: Recording[] = [];
  const first = from + random.whole(1, 6);
  if (random.chance(TURNOVER.corrected) && first + 70 < (to ?? calendar.endDay)) {
    const wrong = fromEpochDay(Math.max(calendar.startDay, from + random.whole(-9, 9)));
    told.push({ at: instant(first), saying: { ...begun, fromDay: wrong } });
    told.push({ at: instant(first + random.whole(15, 60)), saying: begun });
  } else told.push({ at: instant(first), saying: begun });
  if (restored) {
    const { noticedOn, paidOn } = restored;
    told.push({ at: instant(noticedOn), saying: { ...begun, ...lapseOf(restored) } });
    told.push({ at: instant(paidOn), saying: begun });
  }
  if (lapse) told.push({ at: instant(lapse.noticedOn), saying: { ...begun, ...lapseOf(lapse) } });
  if (to !== null) {
    const ended = { ...begun, toDay: fromEpochDay(to) };
    told.push({ at: instant(to + random.whole(2, 10)), saying: ended });
  }
  return inOrder(told, calendar.present);
}

/** What is known by now, each strictly after the one before; the last word always counts. */
function inOrder(told: readonly Recording[], now: Date): Recording[] {
  const kept: Recording[] = [];
  for (const { at, saying } of told) {
    const known = at > now ? now : at;
    while ((kept.at(-1)?.at ?? new Date(0)) >= known) kept.pop();
    kept.push({ at: known, saying });
  }
  return kept;
}

/** The rows of one cover: the one that counts, and those it superseded. */
export function coverageRows(spell: Spell, calendar: Calendar, random: SeededRandom) {
  const told = recordings(spell, calendar, random);
  const { person, workplace, badge } = spell;
  return told.map(({ at, saying }, index) => ({
    id: uuid(),
    memberId: person.id,
    factoryId: workplace.id,
    planCode: PLAN_CODE,
    badge,
    ...saying,
    recordedAt: at,
    supersededAt: told[index + 1]?.at ?? null,
  }));
}
