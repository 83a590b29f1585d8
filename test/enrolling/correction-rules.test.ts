import { correctionRefusals } from "../../src/enrolment/register/correction.rules";
import type { PersonSet, PersonValues } from "../../src/enrolment/register/member-change.rules";
import { WHO } from "../kit/seed.data";

const PERSON: PersonValues = {
  name: "Sok Dara",
  nameKhmer: null,
  sex: "FEMALE",
  birthDate: "1995-05-20",
  birthYear: 1995,
  nationalId: "123456789(01)",
  phone: null,
  diedOn: null,
  cardBlockedFrom: null,
  otherPayer: null,
  externalIds: [{ system: "NSSF", value: "1" }],
};

const FACTS = {
  person: PERSON as PersonValues | null,
  today: "2026-06-15",
  nationalIdOnRecord: false,
  externalIdTaken: [] as boolean[],
  maxCode: 64,
  maxName: 200,
  maxText: 2_000,
};

const refused = (set: PersonSet, rest: object = {}, facts: Partial<typeof FACTS> = {}) =>
  correctionRefusals(
    { memberNumber: WHO.covered, set, reason: "card copy", ...rest },
    { ...FACTS, ...facts },
  ).map(({ code, path, parameters }) => [code, path.join("."), parameters.problem]);

const ID = { system: "NSSF", value: "2" };

test.each<[string, PersonSet]>([
  ["another name", { name: "Sok Daro" }],
  ["a birth today", { birthDate: "2026-06-15" }],
  ["a birth date with its year", { birthDate: "1996-01-01", birthYear: 1996 }],
  ["a birth date that is not known, the year stays", { birthDate: null }],
  ["a year without a date", { birthDate: null, birthYear: 1990 }],
  ["a national ID without its issue number", { nationalId: "123456789" }],
  ["no national ID", { nationalId: null }],
  ["a death today", { diedOn: "2026-06-15" }],
  ["a death on the day of birth", { birthDate: "2026-06-01", diedOn: "2026-06-01" }],
  ["a card blocked a year and a day ahead", { cardBlockedFrom: "2027-06-16" }],
  ["another number in a system", { externalIds: [ID] }],
  ["no number in any system", { externalIds: [] }],
])("%s is taken", (_, set) => {
  expect(refused(set)).toEqual([]);
});

const long = "x".repeat(65);

test.each<[string, PersonSet, string[], object?, Partial<typeof FACTS>?]>([
  ["no name", { name: "" }, ["INT-001", "name"]],
  ["a name without end", { name: "x".repeat(201) }, ["INT-002", "name", "TOO_LONG"]],
  [
    "a Khmer name without end",
    { nameKhmer: "ស".repeat(201) },
    ["INT-002", "nameKhmer", "TOO_LONG"],
  ],
  ["no sex", { sex: "" }, ["INT-001", "sex"]],
  ["a phone without end", { phone: long }, ["INT-002", "phone", "TOO_LONG"]],
  ["a birth tomorrow", { birthDate: "2026-06-16" }, ["INT-005", "birthDate", "IN_THE_FUTURE"]],
  ["a birth in 1899", { birthDate: "1899-12-31" }, ["INT-005", "birthDate", "BORN_BEFORE_1900"]],
  [
    "a birth year of 1899",
    { birthDate: null, birthYear: 1899 },
    ["INT-002", "birthYear", "OUT_OF_RANGE"],
  ],
  [
    "a birth year of 2027",
    { birthDate: null, birthYear: 2027 },
    ["INT-002", "birthYear", "OUT_OF_RANGE"],
  ],
  [
    "a year beside the recorded date",
    { birthYear: 1994 },
    ["INT-002", "birthYear", "NOT_THE_YEAR_OF_BIRTH"],
  ],
  [
    "a year beside the date that comes with it",
    { birthDate: "1994-01-01", birthYear: 1995 },
    ["INT-002", "birthYear", "NOT_THE_YEAR_OF_BIRTH"],
  ],
  ["eight digits", { nationalId: "12345678" }, ["INT-002", "nationalId", "NOT_A_NATIONAL_ID"]],
  [
    "an issue number that is torn",
    { nationalId: "123456789(01" },
    ["INT-002", "nationalId", "NOT_A_NATIONAL_ID"],
  ],
  [
    "a national ID of another living record",
    { nationalId: "987654321" },
    ["INT-002", "nationalId", "NATIONAL_ID_ON_RECORD"],
    {},
    { nationalIdOnRecord: true },
  ],
  ["a death tomorrow", { diedOn: "2026-06-16" }, ["INT-005", "diedOn", "IN_THE_FUTURE"]],
  ["a death before birth", { diedOn: "1995-05-19" }, ["INT-005", "diedOn", "DIED_BEFORE_BIRTH"]],
  [
    "a death before the year of birth",
    { diedOn: "1989-12-31" },
    ["INT-005", "diedOn", "DIED_BEFORE_BIRTH"],
    {},
    { person: { ...PERSON, birthDate: null, birthYear: 1990 } },
  ],
  [
    "a birth after the death on record",
    { birthDate: "2020-02-02" },
    ["INT-005", "birthDate", "DIED_BEFORE_BIRTH"],
    {},
    { person: { ...PERSON, diedOn: "2020-02-01" } },
  ],
  [
    "a card blocked two days beyond a year",
    { cardBlockedFrom: "2027-06-17" },
    ["INT-005", "cardBlockedFrom", "TOO_FAR_AHEAD_FOR_A_CARD"],
  ],
  [
    "another member's number in a system",
    { externalIds: [ID] },
    ["INT-002", "externalIds.0.value", "OTHER_MEMBERS_EXTERNAL_ID"],
    {},
    { externalIdTaken: [true] },
  ],
  [
    "two numbers in one system",
    { externalIds: [ID, ID] },
    ["INT-002", "externalIds.1.system", "GIVEN_TWICE"],
  ],
  [
    "a system without a name",
    { externalIds: [{ ...ID, system: "" }] },
    ["INT-001", "externalIds.0.system"],
  ],
  [
    "a number without end",
    { externalIds: [{ ...ID, value: long }] },
    ["INT-002", "externalIds.0.value", "TOO_LONG"],
  ],
  [
    "what is on record already",
    { name: "Sok Dara", externalIds: [{ system: "NSSF", value: "1" }] },
    ["INT-002", "memberNumber", "NOTHING_CHANGES"],
  ],
  ["nothing at all", {}, ["INT-002", "memberNumber", "NOTHING_CHANGES"]],
  ["no reason", { phone: "1" }, ["INT-001", "reason"], { reason: "" }],
  [
    "no number",
    { phone: "1" },
    ["INT-001", "memberNumber"],
    { memberNumber: "" },
    { person: null },
  ],
  [
    "a number nobody has",
    { phone: "1" },
    ["INT-002", "memberNumber", "NO_SUCH_MEMBER"],
    { memberNumber: WHO.unknown },
    { person: null },
  ],
  [
    "a number with a wrong digit",
    { phone: "1" },
    ["INT-002", "memberNumber", "NOT_A_MEMBER_NUMBER"],
    { memberNumber: "2000000011" },
    { person: null },
  ],
])("%s is refused", (...[, set, [code, path, problem], rest, facts]) => {
  expect(refused(set, rest, facts)).toEqual([[code, path, problem]]);
});
