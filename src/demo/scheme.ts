import type { IntakeItem } from "../claims";
import { COVERAGES, MEMBERS } from "../enrolment";
import { fromEpochDay, startOfDay } from "../shared/dates";
import type { Insert } from "../shared/sql";
import { TURNOVER } from "./assumptions.data";
import type { Calendar } from "./calendar";
import { buildBenefits } from "./catalogue";
import { ClaimWriter } from "./claim-writer";
import { coverageRows } from "./cover-history";
import { buildWorkplaces, workplaceInserts, type Workplace } from "./factories";
import { faintingVisits } from "./fainting";
import { lapseInsert } from "./lapses";
import { buildNetwork, type Place } from "./network";
import { memberRow, PeopleRegister } from "./people";
import { PlaceFinder } from "./place-finder";
import type { SeededRandom } from "./random";
import { Roster } from "./roster";
import { VisitBook } from "./visits";

/** The whole demo before any of it is written. */
export interface MadeUpScheme {
  places: readonly Place[];
  workplaces: readonly Workplace[];
  /** What is written as it stands, in an order that foreign keys allow. */
  inserts: Insert[];
  memberCount: number;
  /** What goes through the intake, in the order in which it came. */
  claims: Required<IntakeItem>[];
}

/** People who are registered and were never covered, over the last half year. */
function registerWithoutCover(register: PeopleRegister, calendar: Calendar, random: SeededRandom) {
  for (let n = 0; n < TURNOVER.registeredWithoutCover; n += 1) {
    const day = Math.max(calendar.startDay, calendar.endDay - random.whole(20, 180));
    register.register(day, startOfDay(fromEpochDay(day)));
  }
}

/** Makes the scheme up: the same calendar, size and randomness give the same scheme. */
export function makeUpScheme(
  calendar: Calendar,
  members: number,
  random: SeededRandom,
): MadeUpScheme {
  const benefits = buildBenefits(calendar);
  const network = buildNetwork(calendar, benefits.serviceIds);
  const workplaces = buildWorkplaces(calendar, members);
  const register = new PeopleRegister(random.fork("people"));
  const roster = new Roster(calendar, workplaces, register, random.fork("roster"));
  roster.live();
  const finder = new PlaceFinder(network.places);
  const book = new VisitBook(calendar, finder, random.fork("visits"));
  book.fill(roster.spells);
  const fainting = faintingVisits(roster.spells, calendar, finder, random.fork("fainting"));
  const writer = new ClaimWriter(calendar, register.people, random.fork("claims"));
  const claims = writer.write([...book.visits, ...fainting]);
  registerWithoutCover(register, calendar, random.fork("registered"));
  const told = random.fork("recordings");
  const covers = roster.spells.flatMap((spell) => coverageRows(spell, calendar, told));
  return {
    places: network.places,
    workplaces,
    memberCount: register.people.length,
    claims,
    inserts: [
      ...benefits.inserts,
      ...network.inserts,
      ...workplaceInserts(workplaces, calendar, random.fork("workforce")),
      { insertion: MEMBERS, rows: register.people.map(memberRow) },
      { insertion: COVERAGES, rows: covers },
      lapseInsert(roster.spells),
    ],
  };
}
