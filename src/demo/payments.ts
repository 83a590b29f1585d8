import type { EntityManager } from "typeorm";
import { DRAFT_EVERY_DAYS, lastDraftDay } from "../claims";
import { endAll, PAYING, prepareAll, releaseAll, type Remittance } from "../payments";
import { addDays, toEpochDay, type Day, type Moment } from "../shared/dates";
import { actAs } from "../shared/transactions";
import { PAYMENTS } from "./assumptions.data";
import { workingHour, type Calendar } from "./calendar";
import { STAFF } from "./credentials";

/** What paying the history's decisions stands on. */
export interface PaymentHistory {
  manager: EntityManager;
  calendar: Calendar;
  today: Day;
}

/** The days on which remittances were drafted, oldest first. */
function draftDays({ calendar, today }: PaymentHistory): Day[] {
  const last = lastDraftDay(today);
  const days: Day[] = [];
  for (
    let day = last;
    day !== null && day > calendar.start;
    day = addDays(day, -DRAFT_EVERY_DAYS)
  ) {
    days.unshift(day);
  }
  return days;
}

const momentOn = (day: Day, part: number): Moment => ({
  now: workingHour(toEpochDay(day), part),
  today: day,
});

const SEEN = `SELECT id, version FROM remittance WHERE id = ANY($1)`;
const RUN = "INSERT INTO remittance_run (boundary, ran_at) VALUES ($1, $2)";

const seen = (manager: EntityManager, ids: readonly string[]) =>
  manager.query<Pick<Remittance, "id" | "version">[]>(SEEN, [ids]);

/** Drafts one fortnight, releases it the next day, and has it paid a week later, as far as today. */
async function payOne(history: PaymentHistory, day: Day): Promise<number> {
  const { manager, calendar } = history;
  const moment = momentOn(day, 0);
  const wanted = { pairs: null, decidedUntil: addDays(day, -1), by: STAFF.finance, moment };
  const { remittanceIds: ids } = await prepareAll(manager, wanted);
  await manager.query(RUN, [day, moment.now]);
  const released = momentOn(addDays(day, PAYMENTS.releasedAfter), 0.5);
  if (ids.length === 0 || released.now >= calendar.present) return ids.length;
  const hand = { by: STAFF.secondFinance, at: released.now };
  await releaseAll(manager, await seen(manager, ids), hand);
  const paidOn = addDays(day, PAYMENTS.paidAfter);
  const settled = momentOn(addDays(paidOn, 1), 0);
  if (settled.now >= calendar.present) return ids.length;
  const bankReference = `ACLEDA-${paidOn.replaceAll("-", "")}`;
  const paid = { status: "PAID", paidOn, bankReference } as const;
  await endAll(manager, await seen(manager, ids), { by: STAFF.finance, at: settled.now, ...paid });
  return ids.length;
}

/** Pays what was decided in the history, fortnight by fortnight, as HIP's finance would have. */
export async function payHistory(history: PaymentHistory): Promise<number> {
  const { manager } = history;
  await actAs(manager, PAYING);
  let remittances = 0;
  for (const day of draftDays(history)) remittances += await payOne(history, day);
  await actAs(manager, { role: "IMPORT", providerId: null });
  return remittances;
}
