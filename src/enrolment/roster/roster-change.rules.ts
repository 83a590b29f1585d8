import type { Day } from "../../shared/dates";
import { parseMinor, type Currency } from "../../shared/money";
import { nationalKey } from "./roster-identity.rules";
import { sameKhmerName, sameName } from "../name.rules";
import type { RegisteredPerson, RegisteredWage } from "./register-view.rules";
import type { RosterRow } from "./roster-row.rules";

/** What a list tells otherwise than the register: the register follows. */
export type PersonChange = Partial<
  Pick<
    RegisteredPerson,
    "name" | "nameKhmer" | "sex" | "birthDate" | "birthYear" | "nationalId" | "phone"
  >
>;

/** A wage that is told anew; `supersedes` is the row of the same month that said another. */
export interface WageTold {
  minor: bigint;
  currency: Currency;
  supersedes: string | null;
}

const digits = (text: string | null): string => (text ?? "").replace(/\D/g, "");
const yearOf = (day: string): number => Number(day.slice(0, 4));

function namesTold({ name, nameKhmer }: RosterRow, person: RegisteredPerson): PersonChange {
  const known = person.nameKhmer;
  const khmer = nameKhmer !== null && (known === null || !sameKhmerName(nameKhmer, known));
  return {
    ...(name !== null && name !== person.name && !sameName(name, person.name) ? { name } : {}),
    ...(khmer ? { nameKhmer } : {}),
  };
}

function birthTold({ birthDate, birthYear }: RosterRow, person: RegisteredPerson): PersonChange {
  if (birthDate !== null) {
    return birthDate === person.birthDate ? {} : { birthDate, birthYear: yearOf(birthDate) };
  }
  const known = person.birthYear ?? (person.birthDate && yearOf(person.birthDate));
  // A year that differs makes a wrong day of the recorded one.
  return birthYear === null || birthYear === known ? {} : { birthDate: null, birthYear };
}

/** What a row tells of a person otherwise than the register does; null: nothing. */
export function changesOf(row: RosterRow, person: RegisteredPerson): PersonChange | null {
  const { sex, nationalId, phone } = row;
  const change: PersonChange = {
    ...namesTold(row, person),
    ...(sex !== null && sex !== "UNKNOWN" && sex !== person.sex ? { sex } : {}),
    ...birthTold(row, person),
    ...(nationalId !== null && nationalKey(nationalId) !== nationalKey(person.nationalId)
      ? { nationalId }
      : {}),
    ...(digits(phone) !== "" && digits(phone) !== digits(person.phone) ? { phone } : {}),
  };
  return Object.keys(change).length === 0 ? null : change;
}

/** The wage a row tells when it is another than the one known for the month; null: nothing new. */
export function wageOf(
  { wage }: RosterRow,
  known: RegisteredWage | null,
  month: Day,
): WageTold | null {
  const minor = wage && parseMinor(wage.amount, wage.currency);
  if (wage === null || minor === null) return null;
  if (known?.minor === minor && known.currency === wage.currency) return null;
  return { minor, currency: wage.currency, supersedes: known?.month === month ? known.id : null };
}
