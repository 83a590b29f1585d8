import { covered, personOf, coversOf, type CaseChange } from "../facts.kit";
import type { PersonFacts } from "../../../src/adjudication/facts.rules";
import { PAID, REVIEW, stay, UNCLEAR, type Tables } from "./table.kit";

const stranger: CaseChange = { member: { identified: false } };
const like = (change: Partial<PersonFacts>, rest: CaseChange = {}): CaseChange => ({
  member: personOf({ covers: coversOf({ from: "2024-01-01" }), ...change }),
  ...rest,
});
const born = (birthDate: string | null, birthYear: number | null = null) =>
  like({ birthDate, birthYear });
const event = (name: string, date = "2026-06-10") => ({ told: { event: name, date } });

/** The rules that ask who the patient is. */
export const IDENTITY_TABLES: Tables = {
  "ELG-001": {
    rows: [
      ["a person nobody could name", stranger, {}, ["ELG-001"], UNCLEAR],
      ["a person in the register", {}, {}, [], PAID],
      [
        "a person nobody could name, whom nothing of a member is told",
        { ...stranger, planInForce: false, rosterAwaited: "F01" },
        { onlySex: "MALE", minAge: 99 },
        ["ELG-001"],
        UNCLEAR,
      ],
    ],
  },
  "ELG-007": {
    rows: [
      [
        "a patient who differs from the record",
        like({ identityDifferences: ["name", "sex"] }),
        {},
        ["ELG-007"],
        UNCLEAR,
        { told: { fields: "name, sex" } },
      ],
      ["a patient like the record", like({ identityDifferences: [] }), {}, [], PAID],
      [
        "a patient who differs from the record of a stranger, which is not held against them",
        { member: { ...covered(), identityDifferences: ["sex"] }, planInForce: false },
        { onlySex: "MALE" },
        ["ELG-007"],
        UNCLEAR,
      ],
    ],
  },
  "ELG-008": {
    rows: [
      ["a card blocked before", like({ cardBlockedFrom: "2026-06-09" }), {}, ["ELG-008"], UNCLEAR],
      [
        "a card blocked on the day",
        like({ cardBlockedFrom: "2026-06-10" }),
        {},
        ["ELG-008"],
        UNCLEAR,
        { told: { date: "2026-06-10" } },
      ],
      ["a card blocked the day after", like({ cardBlockedFrom: "2026-06-11" }), {}, [], PAID],
      [
        "a card blocked during the stay",
        like({ cardBlockedFrom: "2026-06-11" }, stay("2026-06-10", "2026-06-12")),
        { serviceDate: "2026-06-12" },
        [],
        PAID,
      ],
      ["a good card", like({ cardBlockedFrom: null }), {}, [], PAID],
    ],
  },
  "ELG-009": {
    rows: [
      ["a service on the day of birth", born("2026-06-10"), {}, [], PAID],
      [
        "a service the day before birth",
        born("2026-06-11"),
        {},
        ["ELG-009"],
        REVIEW,
        event("BIRTH"),
      ],
      ["a service in the year of birth", born(null, 2026), {}, [], PAID],
      [
        "a service the year before birth",
        born(null, 2027),
        {},
        ["ELG-009"],
        REVIEW,
        event("BIRTH"),
      ],
      [
        "a service on the last day before the year of birth",
        { ...born(null, 2026), admittedOn: "2025-12-31" },
        {},
        ["ELG-009"],
        REVIEW,
      ],
      [
        "a service on the first day of the year of birth",
        { ...born(null, 2026), admittedOn: "2026-01-01" },
        {},
        [],
        PAID,
      ],
      ["a birth nobody knows", born(null), {}, [], PAID],
      ["a service on the day of death", like({ diedOn: "2026-06-10" }), {}, [], PAID],
      [
        "a service the day after death",
        like({ diedOn: "2026-06-09" }),
        {},
        ["ELG-009"],
        REVIEW,
        event("DEATH"),
      ],
      [
        "one line on the day of death and one after",
        like({ diedOn: "2026-06-10" }, stay("2026-06-10", "2026-06-11")),
        [{}, { serviceDate: "2026-06-11" }],
        ["ELG-009"],
        "ALLOWED 6000 ELIGIBLE SCHEME_DECIDES_LATER WILL_PAY + PENDED later NEEDS_REVIEW",
      ],
    ],
  },
  "ELG-014": {
    rows: [
      [
        "a guarantee that does not hold",
        { guaranteeProblem: "EXPIRED" },
        {},
        ["ELG-014"],
        PAID,
        { told: { problem: "EXPIRED" } },
      ],
      ["no guarantee", {}, {}, [], PAID],
      [
        "a guarantee that holds",
        { guarantee: { number: "K7M29QTX", episode: true, services: [] } },
        {},
        [],
        PAID,
      ],
    ],
  },
};
