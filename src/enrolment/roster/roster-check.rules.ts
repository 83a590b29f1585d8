import { hasValidCheckDigit } from "../../shared/check-digit";
import { firstDay, addMonths, type Day, type Month } from "../../shared/dates";
import {
  amountRefusals,
  impossibleDay,
  malformed,
  missing,
  outOfRange,
  when,
  type Refusal,
} from "../../shared/refusal";
import type { RosterRow } from "./roster-row.rules";

/** What bounds a row besides itself. */
export interface RowBounds {
  month: Month;
  today: Day;
  contractFrom: Day;
  contractTo: Day | null;
  maxCode: number;
  maxName: number;
}

/** Nine digits, and the two that some cards have behind them. */
const NATIONAL_ID = /^[0-9]{9}([(][0-9]{2}[)])?$/;
const OLDEST_YEAR = 1900;
/** Nobody works before: a birth date that says so is a slip of the pen. */
const YOUNGEST_WORKER = 12;

/** The first day covered that a row means. */
export const startOf = ({ joinedOn }: RosterRow, month: Month): Day => joinedOn ?? firstDay(month);

const tooLong = (path: string, text: string | null, most: number): Refusal[] =>
  when((text ?? "").length > most, () => malformed(path, "TOO_LONG", { most: String(most) }));

function textProblems(row: RosterRow, at: string, { maxCode, maxName }: RowBounds): Refusal[] {
  const { badge, name, nameKhmer, nationalId, phone, memberNumber } = row;
  return [
    ...when(badge === "", () => missing(`${at}.badge`)),
    ...tooLong(`${at}.badge`, badge, maxCode),
    ...tooLong(`${at}.name`, name, maxName),
    ...tooLong(`${at}.nameKhmer`, nameKhmer, maxName),
    ...tooLong(`${at}.phone`, phone, maxCode),
    ...when(nationalId !== null && !NATIONAL_ID.test(nationalId), () =>
      malformed(`${at}.nationalId`, "NOT_A_NATIONAL_ID"),
    ),
    ...when(memberNumber !== null && !hasValidCheckDigit(memberNumber), () =>
      malformed(`${at}.memberNumber`, "NOT_A_MEMBER_NUMBER"),
    ),
    ...amountRefusals(`${at}.wage`, row.wage),
  ];
}

/** The day by which somebody has become old enough; it need not be in the calendar. */
const twelveOn = (birthDate: Day): string =>
  `${yearOf(birthDate) + YOUNGEST_WORKER}${birthDate.slice(4)}`;

const yearOf = (day: Day): number => Number(day.slice(0, 4));

function birthProblems(row: RosterRow, at: string, { month, today }: RowBounds): Refusal[] {
  const { birthDate, birthYear } = row;
  const year = birthDate === null ? birthYear : yearOf(birthDate);
  if (year === null) return [];
  const path = birthDate === null ? `${at}.birthYear` : `${at}.birthDate`;
  if (birthDate !== null && birthDate > today) {
    return [impossibleDay(path, birthDate, { problem: "IN_THE_FUTURE" })];
  }
  const start = startOf(row, month);
  const youngest = yearOf(start) - YOUNGEST_WORKER;
  const tooYoung = birthDate === null ? year > youngest : twelveOn(birthDate) > start;
  return [
    ...when(year < OLDEST_YEAR || tooYoung, () => outOfRange(path, OLDEST_YEAR, youngest)),
    ...when(birthDate !== null && birthYear !== null && birthYear !== yearOf(birthDate), () =>
      malformed(`${at}.birthYear`, "NOT_THE_YEAR_OF_BIRTH_DATE"),
    ),
  ];
}

function dayProblems(row: RosterRow, at: string, bounds: RowBounds): Refusal[] {
  const { joinedOn, leftOn } = row;
  const { month, contractFrom, contractTo } = bounds;
  const next = firstDay(addMonths(month, 1));
  const from = startOf(row, month);
  const wrong = (field: string, day: Day, problem: string, rest: Record<string, string> = {}) =>
    impossibleDay(`${at}.${field}`, day, { problem, ...rest });
  return [
    ...when(joinedOn !== null && joinedOn >= next, () =>
      wrong("joinedOn", from, "AFTER_THE_MONTH", { month }),
    ),
    ...when(joinedOn !== null && joinedOn < contractFrom, () =>
      wrong("joinedOn", from, "BEFORE_THE_CONTRACT", { since: contractFrom }),
    ),
    ...when(contractTo !== null && from >= contractTo, () =>
      wrong("joinedOn", from, "AFTER_THE_CONTRACT", { until: contractTo ?? "" }),
    ),
    ...when(leftOn !== null && leftOn > next, () =>
      wrong("leftOn", leftOn ?? "", "AFTER_THE_MONTH", { month }),
    ),
    ...when(leftOn !== null && joinedOn !== null && leftOn <= joinedOn, () =>
      wrong("leftOn", leftOn ?? "", "END_NOT_AFTER_START"),
    ),
  ];
}

/** Everything that makes a row unreadable or impossible by itself; `index` counts from 0. */
export function rowProblems(row: RosterRow, index: number, bounds: RowBounds): Refusal[] {
  const at = `rows.${index}`;
  return [
    ...textProblems(row, at, bounds),
    ...birthProblems(row, at, bounds),
    ...dayProblems(row, at, bounds),
  ];
}
