import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import { CONTRIBUTION_ROWS, contributionMonthsOf, type ContributionMonth } from "../enrolment";
import { addMonths, firstDay, fromEpochDay, toEpochDay, type Month } from "../shared/dates";
import type { Insert } from "../shared/sql";
import { BOOKINGS, LATE_PREMIUM, OWING } from "./assumptions.data";
import { workingHour, type Calendar } from "./calendar";
import { PLAN_CODE } from "./catalogue";
import type { Workplace } from "./factories";
import { latePremiumOf } from "./late-premium";
import type { SeededRandom } from "./random";
import { STAFF } from "./credentials";

/** When the premium of a month was received, in whole days since 1970. */
function receivedOn(
  { code, firstMonth }: Workplace,
  month: Month,
  { calendar, random }: { calendar: Calendar; random: SeededRandom },
): number {
  const { dayOfMonth, giveOrTake } = BOOKINGS;
  const usual = toEpochDay(firstDay(addMonths(month, 1))) + dayOfMonth - 1;
  const received = usual + random.whole(-giveOrTake, giveOrTake);
  const late = code === LATE_PREMIUM.factory ? latePremiumOf(calendar) : null;
  if (late === null || late.month <= firstMonth) return received;
  // The month whose grace was over at the notice, and the one after it, came together.
  const index = calendar.months.indexOf(month);
  return index === late.month - 2 || index === late.month - 1 ? late.paidOn : received;
}

/** True for the month that one factory has paid in part only: the last full one. */
const isOwing = ({ code }: Workplace, month: Month, { months }: Calendar): boolean =>
  code === OWING && month === months.at(-2);

function bookingOf(
  workplace: Workplace,
  owed: ContributionMonth,
  { received, calendar }: { received: number; calendar: Calendar },
) {
  const employerMinor = isOwing(workplace, owed.month, calendar) ? 0n : owed.employerDue;
  return {
    id: uuid(),
    factoryId: workplace.id,
    month: firstDay(owed.month),
    employerMinor,
    employeeMinor: owed.employeeDue,
    currency: owed.currency,
    receivedOn: fromEpochDay(received),
    reference: `${workplace.code}-${owed.month}`,
    recordedBy: STAFF.finance,
    recordedAt: workingHour(received, 0.5),
    withdrawnBy: null,
    withdrawnAt: null,
    withdrawnReason: null,
  };
}

/** What factories have paid of what they owe by their covers: each month about the tenth of the next. */
export async function bookedContributions(
  manager: EntityManager,
  workplaces: readonly Workplace[],
  { calendar, random }: { calendar: Calendar; random: SeededRandom },
): Promise<Insert> {
  const payers = workplaces.map(({ id }) => ({ id, planCode: PLAN_CODE }));
  const span = { from: calendar.months[0] ?? "", to: calendar.months.at(-1) ?? "" };
  const months = await contributionMonthsOf(manager, payers, span);
  const rows = workplaces.flatMap((workplace) =>
    (months.get(workplace.id) ?? [])
      .filter(({ due }) => due > 0n)
      .map((owed) => ({ owed, received: receivedOn(workplace, owed.month, { calendar, random }) }))
      .filter(({ received }) => received < calendar.endDay)
      .map(({ owed, received }) => bookingOf(workplace, owed, { received, calendar })),
  );
  return { insertion: CONTRIBUTION_ROWS, rows };
}

const PAID_THROUGH = `
UPDATE factory f SET premium_paid_through = p.day
FROM (SELECT factory_id, max(month + interval '1 month' - interval '1 day')::date AS day
  FROM contribution WHERE employer_minor > 0 GROUP BY 1) p
WHERE p.factory_id = f.id`;

/** Every month is paid before the one after it, so that the last one paid in full is the day. */
export const markPaidThrough = (manager: EntityManager): Promise<unknown> =>
  manager.query(PAID_THROUGH);
