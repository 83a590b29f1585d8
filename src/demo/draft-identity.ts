import type { CaseDraft, PatientAsSeen } from "../adjudication";
import { nameKey } from "../enrolment";
import { DESKS, MISHAPS } from "./assumptions.data";
import type { SpelledName } from "./names.data";
import { numberOfNobody, type Person } from "./people";
import type { SeededRandom } from "./random";
import type { Visit } from "./visits";

type MemberIdentifier = CaseDraft["member"];

/** How a claim names its patient; `corrected` when the first attempt is refused at the door. */
export interface NamedPatient {
  member: MemberIdentifier;
  patientAsSeen: PatientAsSeen | null;
  corrected: MemberIdentifier | null;
}

/** Another Latin spelling of a name, where the scheme knows the two as one. */
function otherSpelling({ family, given, name }: Person, random: SeededRandom): string {
  const spell = ([, ...latin]: SpelledName) => random.pick(latin);
  const other = `${spell(family)} ${spell(given)}`;
  return nameKey(other) === nameKey(name) ? other : name;
}

function seen(person: Person, random: SeededRandom): PatientAsSeen {
  const khmer = random.chance(0.2);
  return {
    name: random.chance(DESKS.otherSpelling) ? otherSpelling(person, random) : person.name,
    nameKhmer: khmer ? `${person.family[0]} ${person.given[0]}` : null,
    sex: person.sex,
    birthYear: random.chance(0.8) ? person.birthYear : null,
    birthDate: null,
    phone: null,
    factoryName: null,
  };
}

const byNumber = (value: string): MemberIdentifier => ({ kind: "memberNumber", value });

function rightIdentifier({ person, spell, day }: Visit, random: SeededRandom): MemberIdentifier {
  const draw = random.next();
  const held = spell.from <= day && day < (spell.to ?? Infinity);
  if (held && draw < DESKS.byBadge) {
    return { kind: "factoryBadge", factoryCode: spell.workplace.code, badge: spell.badge };
  }
  if (person.nationalId && draw < DESKS.byBadge + DESKS.byNationalId) {
    return { kind: "nationalId", value: person.nationalId };
  }
  return byNumber(person.memberNumber);
}

/** A number with its last digit mistyped: the check digit no longer fits. */
function mistyped({ memberNumber }: Person, random: SeededRandom): string {
  const last = (Number(memberNumber.at(-1)) + random.whole(1, 9)) % 10;
  return memberNumber.slice(0, -1) + String(last);
}

function somebodyElse(person: Person, people: readonly Person[], random: SeededRandom): Person {
  for (;;) {
    const other = random.pick(people);
    if (other.family !== person.family && other.given !== person.given) return other;
  }
}

function wrongNumber(visit: Visit, people: readonly Person[], random: SeededRandom): NamedPatient {
  const { person } = visit;
  const { malformed, nobody } = MISHAPS.wrongNumberKinds;
  const patientAsSeen = seen(person, random);
  const draw = random.next();
  if (draw < malformed) {
    const right = byNumber(person.memberNumber);
    return { member: byNumber(mistyped(person, random)), patientAsSeen, corrected: right };
  }
  const number =
    draw < malformed + nobody
      ? numberOfNobody(random)
      : somebodyElse(person, people, random).memberNumber;
  return { member: byNumber(number), patientAsSeen, corrected: null };
}

/** Names the patient as desks do: mostly rightly, sometimes by a wrong number or none. */
export function nameThePatient(
  visit: Visit,
  people: readonly Person[],
  random: SeededRandom,
): NamedPatient {
  const { person } = visit;
  const draw = random.next();
  const { wrongNumber: wrong, unidentified, hiredUnderAnotherName } = MISHAPS;
  if (draw < wrong) return wrongNumber(visit, people, random);
  if (draw < wrong + unidentified) {
    const factoryName = visit.spell.workplace.pattern.name;
    const patientAsSeen = { ...seen(person, random), factoryName };
    return { member: { kind: "unidentified" }, patientAsSeen, corrected: null };
  }
  const member = rightIdentifier(visit, random);
  if (draw < wrong + unidentified + hiredUnderAnotherName) {
    const patientAsSeen = seen(somebodyElse(person, people, random), random);
    return { member, patientAsSeen, corrected: null };
  }
  const described = random.chance(DESKS.withPatientAsSeen);
  return { member, patientAsSeen: described ? seen(person, random) : null, corrected: null };
}
