import { hasValidCheckDigit } from "../../shared/check-digit";
import { addDays } from "../../shared/dates";
import {
  impossibleDay,
  malformed,
  missing,
  outOfRange,
  textRefusals,
  when,
  type Refusal,
} from "../../shared/refusal";
import { changed, difference, type PersonSet, type PersonValues } from "./member-change.rules";

/** What is to be on record of a member, and why; what is left out of `set` stays. */
export interface CorrectionRequest {
  memberNumber: string;
  set: PersonSet;
  reason: string;
}

/** What must be known besides the request. */
export interface CorrectionFacts {
  /** What is on record; null when no member has the number. */
  person: PersonValues | null;
  today: string;
  /** Whether another living record has the nine digits that are to be recorded. */
  nationalIdOnRecord: boolean;
  /** By position of `set.externalIds`: whether it is another member's. */
  externalIdTaken: readonly boolean[];
  maxCode: number;
  maxName: number;
  maxText: number;
}

const NATIONAL_ID = /^[0-9]{9}([(][0-9]{2}[)])?$/;
const FIRST_YEAR = 1900;
/** A card may be blocked from a day this far ahead: a year, leap day and all. */
const DAYS_AHEAD = 366;

/** What is wrong with a member's number that an act names; empty when it names somebody. */
export function numberRefusals(path: string, number: string, known: boolean): Refusal[] {
  if (number === "") return [missing(path)];
  if (!/^\d{10}$/.test(number) || !hasValidCheckDigit(number)) {
    return [malformed(path, "NOT_A_MEMBER_NUMBER")];
  }
  return when(!known, () => malformed(path, "NO_SUCH_MEMBER"));
}

const tooLong = (path: string, text: string | null | undefined, most: number): Refusal[] =>
  when((text ?? "").length > most, () => malformed(path, "TOO_LONG", { most: String(most) }));

function nameRefusals({ set }: CorrectionRequest, { maxName, maxCode }: CorrectionFacts) {
  const { name, nameKhmer, phone } = set;
  return [
    ...(name === undefined ? [] : textRefusals("name", name, maxName)),
    ...when(set.sex === "", () => missing("sex")),
    ...tooLong("nameKhmer", nameKhmer, maxName),
    ...tooLong("phone", phone, maxCode),
  ];
}

function birthRefusals({ set }: CorrectionRequest, is: PersonValues, today: string): Refusal[] {
  const thisYear = Number(today.slice(0, 4));
  const { birthDate, birthYear } = set;
  const impossible = birthYear != null && (birthYear < FIRST_YEAR || birthYear > thisYear);
  const other = is.birthDate !== null && is.birthYear !== Number(is.birthDate.slice(0, 4));
  return [
    ...when(birthDate != null && birthDate > today, () =>
      impossibleDay("birthDate", birthDate ?? "", { problem: "IN_THE_FUTURE" }),
    ),
    ...when(birthDate != null && birthDate < `${FIRST_YEAR}-01-01`, () =>
      impossibleDay("birthDate", birthDate ?? "", { problem: "BORN_BEFORE_1900" }),
    ),
    ...when(impossible, () => outOfRange("birthYear", FIRST_YEAR, thisYear)),
    ...when(birthYear != null && !impossible && other, () =>
      malformed("birthYear", "NOT_THE_YEAR_OF_BIRTH"),
    ),
  ];
}

/** Refused where it is given: a birth date may be what makes a death on record impossible. */
function laterDayRefusals({ set }: CorrectionRequest, is: PersonValues, today: string): Refusal[] {
  const { diedOn, cardBlockedFrom } = set;
  const born = is.birthDate ?? (is.birthYear === null ? null : `${is.birthYear}-01-01`);
  const before = is.diedOn !== null && born !== null && is.diedOn < born;
  const [given, day] = diedOn ? ["diedOn", diedOn] : ["birthDate", is.birthDate ?? born ?? ""];
  return [
    ...when(diedOn != null && diedOn > today, () =>
      impossibleDay("diedOn", diedOn ?? "", { problem: "IN_THE_FUTURE" }),
    ),
    ...when(before, () => impossibleDay(given, day, { problem: "DIED_BEFORE_BIRTH" })),
    ...when(cardBlockedFrom != null && cardBlockedFrom > addDays(today, DAYS_AHEAD), () =>
      impossibleDay("cardBlockedFrom", cardBlockedFrom ?? "", {
        problem: "TOO_FAR_AHEAD_FOR_A_CARD",
      }),
    ),
  ];
}

function idRefusals({ set }: CorrectionRequest, facts: CorrectionFacts): Refusal[] {
  const { nationalId, externalIds = [] } = set;
  const { maxCode, externalIdTaken } = facts;
  const wrong = nationalId != null && !NATIONAL_ID.test(nationalId);
  const systems = externalIds.map(({ system }) => system);
  return [
    ...when(wrong, () => malformed("nationalId", "NOT_A_NATIONAL_ID")),
    ...when(!wrong && nationalId != null && facts.nationalIdOnRecord, () =>
      malformed("nationalId", "NATIONAL_ID_ON_RECORD"),
    ),
    ...externalIds.flatMap(({ system, value }, index) => [
      ...textRefusals(`externalIds.${index}.system`, system, maxCode),
      ...textRefusals(`externalIds.${index}.value`, value, maxCode),
      ...when(systems.indexOf(system) < index, () =>
        malformed(`externalIds.${index}.system`, "GIVEN_TWICE"),
      ),
      ...when(externalIdTaken[index] === true, () =>
        malformed(`externalIds.${index}.value`, "OTHER_MEMBERS_EXTERNAL_ID"),
      ),
    ]),
  ];
}

/** Everything wrong with a correction of what is on record of a member; empty when it may be made. */
export function correctionRefusals(wanted: CorrectionRequest, facts: CorrectionFacts): Refusal[] {
  const { person, today, maxText } = facts;
  const { memberNumber, set, reason } = wanted;
  const always = [
    ...numberRefusals("memberNumber", memberNumber, person !== null),
    ...textRefusals("reason", reason, maxText),
  ];
  if (person === null) return always;
  const is = changed(person, set);
  const wrong = [
    ...nameRefusals(wanted, facts),
    ...birthRefusals(wanted, is, today),
    ...laterDayRefusals(wanted, is, today),
    ...idRefusals(wanted, facts),
  ];
  const nothing = difference(person, is) === null;
  const same = when(nothing, () => malformed("memberNumber", "NOTHING_CHANGES"));
  return [...always, ...(wrong.length > 0 ? wrong : same)];
}
