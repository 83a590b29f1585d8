import { coversOf, personOf, type CaseChange } from "../facts.kit";
import type { PersonFacts } from "../../../src/adjudication/facts.rules";
import { ALSO, PAID, pays, REFUSED, REVIEW, type Tables } from "./table.kit";

const like = (change: Partial<PersonFacts>, rest: CaseChange = {}): CaseChange => ({
  member: personOf({ covers: coversOf({ from: "2024-01-01" }), ...change }),
  ...rest,
});
const COVER_ONLY = { service: null, category: null, price: null };
const ill = (...diagnoses: string[]): CaseChange => ({ diagnoses });
const man = (...diagnoses: string[]) => like({ sex: "MALE" }, ill(...diagnoses));
const from = (minAge: number) => ({ minAge });
const upTo = (maxAge: number) => ({ maxAge });
/** Born on 20 May 1995: 31 years old on the day of the visit. */
const ON_BIRTHDAY = { admittedOn: "2026-05-20" };
const DAY_BEFORE = { admittedOn: "2026-05-19" };
const LEAPLING = { birthDate: "2004-02-29" };
const BY_YEAR = like({ birthDate: null, birthYear: 2008 });
const lab = { service: "LAB", category: "OTHER" };

/** The rules that ask whether the service is one the plan pays for, for this patient. */
export const BENEFIT_TABLES: Tables = {
  "BEN-001": {
    rows: [
      ["a service outside the package", {}, { covered: false }, ["BEN-001"], REFUSED],
      ["a service in it", {}, { covered: true }, [], PAID],
      ["cover only", {}, { ...COVER_ONLY, covered: false, allowedAtLevel: false }, [], pays(0)],
      [
        "one line outside and one in",
        {},
        [{}, { covered: false }],
        ["BEN-001"],
        PAID + ALSO.denied,
      ],
    ],
  },
  "BEN-002": {
    settings: { diagnoses: "O80-O84,Z41" },
    rows: [
      ["an everyday diagnosis", ill("J06.9"), {}, [], PAID],
      ["the first of the range", ill("O80"), {}, ["BEN-002"], REFUSED],
      [
        "a subdivision of the last",
        ill("O84.9"),
        {},
        ["BEN-002"],
        REFUSED,
        { told: { diagnosis: "O84.9" } },
      ],
      ["the one before the range", ill("O79"), {}, [], PAID],
      ["the one after the range", ill("O85"), {}, [], PAID],
      ["a subdivision of the one named", ill("Z41.1"), {}, ["BEN-002"], REFUSED],
      ["what begins alike", ill("Z42"), {}, [], PAID],
      ["a secondary diagnosis", ill("J06.9", "O80"), {}, [], PAID],
      ["a diagnosis in words alone", ill(), {}, [], PAID],
    ],
  },
  "BEN-003": {
    rows: [
      [
        "a code that is in force no more",
        {},
        { codeInForce: false, successor: "OPD2" },
        ["BEN-003"],
        REFUSED,
        { told: { service: "OPD", date: "2026-06-10", successor: "OPD2" } },
      ],
      [
        "a code without a successor",
        {},
        { codeInForce: false },
        ["BEN-003"],
        REFUSED,
        { told: { successor: "-" } },
      ],
      ["a code in force", {}, { successor: "OPD2" }, [], PAID],
      ["cover only", {}, { ...COVER_ONLY, codeInForce: false }, [], pays(0)],
    ],
  },
  "BEN-005": {
    rows: [
      ["somebody of the least age", {}, from(31), [], PAID],
      [
        "somebody a year younger",
        {},
        from(32),
        ["BEN-005"],
        REVIEW,
        { told: { age: "31", least: "32", most: "-" } },
      ],
      ["somebody of the highest age", {}, upTo(31), [], PAID],
      [
        "somebody a year older",
        {},
        upTo(30),
        ["BEN-005"],
        REVIEW,
        { told: { age: "31", least: "-", most: "30" } },
      ],
      ["the birthday on which an age is reached", ON_BIRTHDAY, from(31), [], PAID],
      ["the day before it", DAY_BEFORE, from(31), ["BEN-005"], REVIEW],
      ["the last day of an age", DAY_BEFORE, upTo(30), [], PAID],
      ["the birthday after it", ON_BIRTHDAY, upTo(30), ["BEN-005"], REVIEW],
      [
        "somebody born on 29 February, the day before March",
        like(LEAPLING, { admittedOn: "2026-02-28" }),
        from(22),
        ["BEN-005"],
        REVIEW,
      ],
      [
        "the same on the first of March",
        like(LEAPLING, { admittedOn: "2026-03-01" }),
        from(22),
        [],
        PAID,
      ],
      ["a birth year that may be old enough", BY_YEAR, from(18), [], PAID],
      ["a birth year that cannot be old enough", BY_YEAR, from(19), ["BEN-005"], REVIEW],
      ["a birth year that may be young enough", BY_YEAR, upTo(17), [], PAID],
      ["a birth year that cannot be young enough", BY_YEAR, upTo(16), ["BEN-005"], REVIEW],
      ["a birth nobody knows", like({ birthDate: null }), { minAge: 99, maxAge: 99 }, [], PAID],
      ["a service for every age", {}, {}, [], PAID],
      ["cover only", {}, { ...COVER_ONLY, minAge: 99 }, [], pays(0)],
    ],
  },
  "BEN-006": {
    rows: [
      ["a service for women, of a woman", {}, { onlySex: "FEMALE" }, [], PAID],
      [
        "a service for women, of a man",
        man("J06.9"),
        { onlySex: "FEMALE" },
        ["BEN-006"],
        REVIEW,
        { told: { code: "OPD", sex: "MALE" } },
      ],
      ["a service for men, of a woman", {}, { onlySex: "MALE" }, ["BEN-006"], REVIEW],
      [
        "a service for men, of somebody whose sex is not known",
        like({ sex: "UNKNOWN" }),
        { onlySex: "MALE" },
        [],
        PAID,
      ],
      [
        "a woman's diagnosis, of a man",
        man("J06.9", "O80"),
        {},
        ["BEN-006"],
        REVIEW,
        { told: { code: "O80" } },
      ],
      ["the last diagnosis of pregnancy, of a man", man("O99.8"), {}, ["BEN-006"], REVIEW],
      ["what comes after it, of a man", man("P00"), {}, [], PAID],
      ["a supervised pregnancy, of a man", man("Z34.0"), {}, ["BEN-006"], REVIEW],
      ["a birth, of the newborn boy", man("Z38.0"), {}, [], PAID],
      ["a man's diagnosis, of a woman", ill("N40"), {}, ["BEN-006"], REVIEW],
      ["the last of a man's, of a woman", ill("N51.8"), {}, ["BEN-006"], REVIEW],
      ["what comes before and after them, of a woman", ill("N39.0", "N60"), {}, [], PAID],
      ["a man's diagnosis, of a man", man("C61"), {}, [], PAID],
      ["cover only", man("O80"), COVER_ONLY, [], pays(0)],
    ],
  },
  "BEN-007": {
    settings: { allowed: "CSEC=O82|O60-O69,LAB=A00-N99" },
    rows: [
      ["a service nobody named", ill("O80"), {}, [], PAID],
      ["a diagnosis the service is for", ill("J06.9"), lab, [], PAID],
      ["the last of its range", ill("N99.9"), lab, [], PAID],
      [
        "a diagnosis it is not for",
        ill("O00"),
        lab,
        ["BEN-007"],
        REVIEW,
        { told: { service: "LAB", diagnosis: "O00" } },
      ],
      ["one of several that it is for", ill("O80", "J06.9"), lab, [], PAID],
      ["the second alternative", ill("O69.8"), { service: "CSEC" }, [], PAID],
      ["neither alternative", ill("O81"), { service: "CSEC" }, ["BEN-007"], REVIEW],
      ["a diagnosis in words alone", ill(), lab, [], PAID],
    ],
  },
  "BEN-008": {
    rows: [
      ["a comfort", {}, { comfort: true }, ["BEN-008"], REFUSED],
      ["a comfort in the package", {}, { comfort: true, covered: true }, ["BEN-008"], REFUSED],
      ["care", {}, { comfort: false }, [], PAID],
      ["cover only", {}, { ...COVER_ONLY, comfort: true }, [], pays(0)],
    ],
  },
};
