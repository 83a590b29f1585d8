import { v7 as uuid } from "uuid";
import { foldKhmer, nameKey } from "../enrolment";
import { withCheckDigit } from "../shared/check-digit";
import { fromEpochDay } from "../shared/dates";
import { PEOPLE } from "./assumptions.data";
import { FAMILY_NAMES, MENS_NAMES, WOMENS_NAMES, type SpelledName } from "./names.data";
import type { SeededRandom } from "./random";

/** A person of the demo. */
export interface Person {
  id: string;
  memberNumber: string;
  family: SpelledName;
  given: SpelledName;
  name: string;
  sex: "FEMALE" | "MALE";
  birthYear: number;
  /** Null where only the year is known. */
  birthDate: string | null;
  nationalId: string | null;
  phone: string | null;
  registeredAt: Date;
}

/** Member numbers of the demo begin here; those never issued lie far above. */
const FIRST_NUMBER = 100_000_001;
const NEVER_ISSUED = 700_000_000;
/** National IDs are spread by this much, so that no two are alike. */
const ID_STEP = 37;

/** Prefixes of Cambodian mobile networks; the numbers behind them are made up. */
const PHONE_PREFIXES = ["010", "011", "012", "015", "016", "017", "069", "077", "089", "092"];

/** A well-formed member number that nobody has. */
export function numberOfNobody(random: SeededRandom): string {
  return withCheckDigit(String(NEVER_ISSUED + random.whole(0, 99_999_999)));
}

/** Makes people up, one after the other, and keeps them. */
export class PeopleRegister {
  readonly people: Person[] = [];

  constructor(private readonly random: SeededRandom) {}

  /** Somebody who joins on a day: of working age then. */
  register(joinsOn: number, registeredAt: Date): Person {
    const { random } = this;
    const sex = random.chance(PEOPLE.women) ? "FEMALE" : "MALE";
    const family = random.pick(FAMILY_NAMES);
    const given = random.pick(sex === "FEMALE" ? WOMENS_NAMES : MENS_NAMES);
    const age = random.triangular(PEOPLE.youngest, PEOPLE.commonest, PEOPLE.oldest + 1);
    const birthDate = fromEpochDay(Math.floor(joinsOn - age * 365.25));
    const index = this.people.length;
    const idNumber = String(20_000_000 + index * ID_STEP + random.whole(0, ID_STEP - 1));
    const suffix = random.chance(0.2) ? "(01)" : "";
    const person: Person = {
      id: uuid(),
      memberNumber: withCheckDigit(String(FIRST_NUMBER + index)),
      family,
      given,
      name: `${family[1] ?? ""} ${given[1] ?? ""}`,
      sex,
      birthYear: Number(birthDate.slice(0, 4)),
      birthDate: random.chance(PEOPLE.birthYearOnly) ? null : birthDate,
      nationalId: random.chance(PEOPLE.withNationalId) ? idNumber.padStart(9, "0") + suffix : null,
      phone: random.chance(PEOPLE.withPhone)
        ? `${random.pick(PHONE_PREFIXES)}000${String(random.whole(0, 999)).padStart(3, "0")}`
        : null,
      registeredAt,
    };
    this.people.push(person);
    return person;
  }
}

/** A person as the table of members holds them. */
export function memberRow(person: Person) {
  const nameKhmer = `${person.family[0]} ${person.given[0]}`;
  return {
    id: person.id,
    memberNumber: person.memberNumber,
    name: person.name,
    nameKhmer,
    nameKey: nameKey(person.name),
    nameKhmerKey: foldKhmer(nameKhmer),
    sex: person.sex,
    birthDate: person.birthDate,
    birthYear: person.birthYear,
    nationalId: person.nationalId,
    nationalIdKey: person.nationalId?.slice(0, 9) ?? null,
    phone: person.phone,
    registeredAt: person.registeredAt,
  };
}
