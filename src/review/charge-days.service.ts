import { daysBetween } from "../shared/dates";
import { Fault } from "../shared/errors";

/** Days, both included, as a question names them. */
export interface AskedDays {
  from: string;
  to: string;
}

/**
 * Days that a question may be about.
 * @throws Fault for days the wrong way round, or too many of them
 */
export function checkedDays(operation: string, days: AskedDays, most: number): AskedDays {
  const { from, to } = days;
  if (to < from) throw new Fault("BAD_USER_INPUT", `${operation}: \`to\` lies before \`from\`.`);
  if (daysBetween(from, to) < most) return days;
  throw new Fault("BAD_USER_INPUT", `${operation}: at most ${most} days at once.`);
}
