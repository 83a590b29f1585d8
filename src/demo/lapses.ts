import { v7 as uuid } from "uuid";
import { fromEpochDay } from "../shared/dates";
import type { Insert } from "../shared/sql";
import { workingHour } from "./calendar";
import { STAFF } from "./credentials";
import type { Spell } from "./roster";
import { LAPSE_ROWS } from "./rows";

/** A lapse as two persons recorded and confirmed it on the day of the notice. */
function lapseRow(
  { person, workplace }: Pick<Spell, "workplace"> & { person: { id: string } | null },
  { from, noticedOn, paidOn }: { from: number; noticedOn: number; paidOn: number | null },
) {
  return {
    id: uuid(),
    factoryId: workplace.id,
    memberId: person?.id ?? null,
    noticedOn: fromEpochDay(noticedOn),
    lapsesOn: fromEpochDay(from),
    reason: "Premium unpaid beyond the grace",
    recordedBy: STAFF.enrolment,
    recordedAt: workingHour(noticedOn, 0.2),
    confirmedBy: STAFF.review,
    confirmedAt: workingHour(noticedOn, 0.6),
    endedBy: paidOn === null ? null : STAFF.enrolment,
    endedAt: paidOn === null ? null : workingHour(paidOn, 0.5),
    endedReason: paidOn === null ? null : "The premium has come",
  };
}

/** The acts behind the covers that lapsed: each member's own, and once everybody's at a factory. */
export function lapseInsert(spells: readonly Spell[]): Insert {
  const own = spells.flatMap((spell) =>
    spell.lapse ? [lapseRow(spell, { ...spell.lapse, paidOn: null })] : [],
  );
  const late = spells.find(({ restored }) => restored !== null);
  const all = late?.restored
    ? [lapseRow({ workplace: late.workplace, person: null }, late.restored)]
    : [];
  return { insertion: LAPSE_ROWS, rows: [...all, ...own] };
}
