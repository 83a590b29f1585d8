import { addMonths, firstDay, monthOf, type Day, type Month } from "../../shared/dates";
import { impossibleDay, malformed, missing, when, type Refusal } from "../../shared/refusal";
import type { RegisterView } from "./register-view.rules";
import type { RosterPlan } from "./roster-plan.rules";
import type { RosterRequest } from "./roster-row.rules";

/** What must be known of the factory besides the list. */
export interface FactoryAtMonth {
  contractFrom: Day;
  contractTo: Day | null;
  /** The latest month a list was applied for; null: none was. */
  latest: Month | null;
}

/** From so many covered on, a list that leaves out more than half of them looks cut off. */
const LARGE = 50;
/** From so many on, people of another factory are no chance. */
const STRANGERS = 3;

/** What is wrong with a list as a whole, before its rows are read. */
export function fileProblems(
  { factoryCode, month, rows, statedRows }: RosterRequest,
  factory: FactoryAtMonth | null,
  { today, maxRows }: { today: Day; maxRows: number },
): Refusal[] {
  if (factory === null) return [malformed("factoryCode", "UNKNOWN_FACTORY", { what: factoryCode })];
  const { contractFrom, contractTo, latest } = factory;
  const first = firstDay(month);
  const day = (problem: string, rest: Record<string, string> = {}) =>
    impossibleDay("month", first, { problem, ...rest });
  return [
    ...when(rows.length === 0, () => missing("rows")),
    ...when(rows.length > maxRows, () => malformed("rows", "TOO_MANY", { most: String(maxRows) })),
    ...when(statedRows !== null && statedRows !== rows.length, () =>
      malformed("statedRows", "OTHER_NUMBER_OF_ROWS", { count: String(rows.length) }),
    ),
    ...when(firstDay(addMonths(month, 1)) <= contractFrom, () =>
      day("BEFORE_THE_CONTRACT", { since: contractFrom }),
    ),
    ...when(contractTo !== null && first >= contractTo, () =>
      day("AFTER_THE_CONTRACT", { until: contractTo ?? "" }),
    ),
    ...when(month > addMonths(monthOf(today), 1), () => day("IN_THE_FUTURE")),
    ...when(latest !== null && month < latest, () =>
      day("LATER_ROSTER_APPLIED", { latest: latest ?? "" }),
    ),
  ];
}

/** Whether a list speaks of another factory's people rather than of this one's. */
export function isAnothers(
  plan: RosterPlan,
  view: RegisterView,
  { strangers, elsewhere }: { strangers: number; elsewhere: number },
): boolean {
  const here = plan.rows.filter(
    ({ personId }) => personId !== null && view.coversOf(personId).length > 0,
  );
  return elsewhere >= STRANGERS && elsewhere * 2 > strangers && here.length * 2 < plan.rows.length;
}

/** Refuses a list that would end the cover of most people by leaving them out, unless it says so. */
export function absenceProblems(
  { leavingByAbsence }: RosterRequest,
  { absent }: RosterPlan,
  view: RegisterView,
): Refusal[] {
  const covered = view.coversHere().filter(view.goesOn).length;
  if (leavingByAbsence !== null && leavingByAbsence !== absent.length) {
    return [malformed("leavingByAbsence", "OTHER_NUMBER_ABSENT", { count: String(absent.length) })];
  }
  const cutOff = covered >= LARGE && absent.length * 2 > covered && leavingByAbsence === null;
  return when(cutOff, () => malformed("rows", "CUT_OFF", { count: String(absent.length) }));
}
