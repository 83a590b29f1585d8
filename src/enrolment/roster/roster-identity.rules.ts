import { malformed, missing, type Refusal } from "../../shared/refusal";
import { compareIdentity, type IdentityField, type PersonAsSeen } from "../identity.rules";
import type { RegisteredCover, RegisteredPerson, RegisterView } from "./register-view.rules";
import type { RosterRow } from "./roster-row.rules";

/** Whom a row speaks of: somebody on record, somebody new, or nobody that could be told. */
export type Identified =
  { personId: string } | { fresh: true } | { outcome: "CONFLICT" | "REJECTED"; problem: Refusal };

/** The first nine digits of a national ID: what it is compared on. */
export const nationalKey = (nationalId: string | null): string | null =>
  nationalId === null ? null : nationalId.slice(0, 9);

const asSeen = ({ name, nameKhmer, sex, birthDate, birthYear }: RosterRow): PersonAsSeen => ({
  name,
  nameKhmer,
  sex,
  birthDate,
  birthYear,
  phone: null,
});

const NAMES: readonly IdentityField[] = ["name", "nameKhmer"];
const BIRTH: readonly IdentityField[] = ["birthDate", "birthYear"];

/** How a row compares with a record: which names and births differ, and whether a birth agrees. */
function compare(row: RosterRow, person: RegisteredPerson) {
  const { differences } = compareIdentity(person, asSeen(row));
  const birthOnly = { ...asSeen(row), name: null, nameKhmer: null, sex: null };
  const nameOnly = { ...asSeen(row), birthDate: null, birthYear: null, sex: null };
  return {
    agrees: differences.length === 0,
    renamed: differences.some((field) => NAMES.includes(field)),
    /** A name was told that is the record's; where scripts differ, nothing was. */
    namedAlike: compareIdentity(person, nameOnly).confirmed,
    bornAlike:
      compareIdentity(person, birthOnly).confirmed &&
      !differences.some((field) => BIRTH.includes(field)),
  };
}

/** Whether a person has, or last had, a badge here. */
function isOwnBadge(personId: string, badge: string, view: RegisterView): boolean {
  return view.coversOf(personId).at(-1)?.badge === badge;
}

/** By number, national ID or both; null where the row names nobody so. A wrong number must not rename a stranger. */
function byNumbers(row: RosterRow, at: string, view: RegisterView): Identified | null {
  const { memberNumber, nationalId, badge } = row;
  const numbered = memberNumber === null ? null : view.personByNumber(memberNumber);
  if (memberNumber !== null && numbered === null) {
    return { outcome: "REJECTED", problem: malformed(`${at}.memberNumber`, "NOBODYS_NUMBER") };
  }
  const carded = view.personsByNationalKey(nationalKey(nationalId) ?? "");
  const conflict = (field: string, word: string): Identified => ({
    outcome: "CONFLICT",
    problem: malformed(`${at}.${field}`, word),
  });
  if (carded.length > 1) return conflict("nationalId", "SEVERAL_PEOPLES_ID");
  const [held] = carded;
  if (numbered !== null && held !== undefined && held !== numbered) {
    return conflict("nationalId", "ANOTHER_MEMBERS_ID");
  }
  const personId = numbered ?? held;
  const person = personId === undefined ? null : view.person(personId);
  if (person === null) return null;
  const { renamed, bornAlike } = compare(row, person);
  const sure = (numbered !== null && held !== undefined) || isOwnBadge(person.id, badge, view);
  return !renamed || bornAlike || sure
    ? { personId: person.id }
    : conflict("name", "NAMES_SOMEBODY_ELSE");
}

/** Whether a row under a badge that somebody has shows that it is somebody else's now. */
function isGivenAgain(row: RosterRow, holder: RegisteredCover, view: RegisterView): boolean {
  const known = nationalKey(view.person(holder.personId)?.nationalId ?? null);
  const told = nationalKey(row.nationalId);
  const another = known !== null && told !== null && known !== told;
  return another || (row.joinedOn !== null && row.joinedOn > holder.from);
}

/** By the badge: whoever has it here in the month, or had it last. Null where it tells nobody. */
function byBadge(row: RosterRow, at: string, view: RegisterView): Identified | null {
  const covers = view.coversWithBadge(row.badge);
  const holders = covers.filter(view.isHeldInMonth);
  // Whoever leaves may be told again after the badge was given on.
  const former = holders.length === 0 || row.leftOn !== null ? covers : [];
  const alike = [...holders, ...former.filter((cover) => isLast(cover, view))].filter((cover) =>
    agreesWith(row, cover, view),
  );
  const left = alike.find(({ to }) => to !== null && to === row.leftOn);
  const own = left ?? alike.at(-1);
  if (own) return { personId: own.personId };
  if (holders.every((holder) => isGivenAgain(row, holder, view))) return null;
  return { outcome: "CONFLICT", problem: malformed(`${at}.badge`, "SOMEBODY_ELSES_BADGE") };
}

const isLast = (cover: RegisteredCover, view: RegisterView): boolean =>
  view.coversOf(cover.personId).at(-1) === cover;

function agreesWith(row: RosterRow, { personId }: RegisteredCover, view: RegisterView): boolean {
  const person = view.person(personId);
  return person !== null && compare(row, person).agrees;
}

/** By name and full birth date, among those who were covered here before. */
function byBirth(row: RosterRow, at: string, view: RegisterView): Identified | null {
  if (row.birthDate === null) return null;
  const alike = view.personsBorn(row.birthDate).filter((person) => {
    const { agrees, namedAlike } = compare(row, person);
    return agrees && namedAlike && isSameId(row, person);
  });
  const [one] = alike;
  if (one === undefined) return null;
  if (alike.length === 1) return { personId: one.id };
  return { outcome: "CONFLICT", problem: malformed(`${at}.name`, "SEVERAL_ALIKE") };
}

/** Two known national IDs that differ are two people, whatever else is alike. */
function isSameId({ nationalId }: RosterRow, person: RegisteredPerson): boolean {
  return (
    nationalId === null ||
    person.nationalId === null ||
    nationalKey(nationalId) === nationalKey(person.nationalId)
  );
}

/** Whom a row speaks of; `index` counts from 0. */
export function identify(row: RosterRow, index: number, view: RegisterView): Identified {
  const at = `rows.${index}`;
  const found = byNumbers(row, at, view) ?? byBadge(row, at, view) ?? byBirth(row, at, view);
  if (found !== null) return found;
  if (row.name === null && row.nameKhmer === null) {
    return { outcome: "REJECTED", problem: missing(`${at}.name`) };
  }
  return { fresh: true };
}
