import { WHO } from "../kit/seed.data";
import { STAFF, D_LEFT, type RowCase, NEW, joiner, others } from "./roster-staff.data";

/** What stands beside these refusals and is none: only looked at, as it would change the register. */
export const NOT_REFUSED: readonly RowCase[] = [
  {
    name: "somebody who turns twelve on the day",
    rows: () => joiner({ birthDate: "2014-04-01" }),
    told: [["JOINER"]],
  },
  {
    name: "the day of joining, as recorded",
    rows: () => [{ ...STAFF.a, joinedOn: "2026-03-01" }],
    told: [["UNCHANGED"]],
    instead: ["a"],
  },
  {
    name: "an end, as recorded",
    rows: () => [{ ...STAFF.d, leftOn: D_LEFT }],
    told: [["UNCHANGED"]],
    instead: ["d"],
  },
  {
    name: "the badge alone",
    rows: () => [{ badge: ` ${STAFF.a.badge} ` }],
    told: [["UNCHANGED"]],
    instead: ["a"],
  },
  {
    name: "the same in other spellings",
    rows: () => [{ ...STAFF.b, name: "Wuti Chia", phone: "099-123-456", sex: "UNKNOWN" }],
    told: [["UNCHANGED"]],
    instead: ["b"],
  },
  {
    name: "a year of birth that is the date's",
    rows: () => [others("a", { name: "Maly", birthYear: 1990 })],
    told: [["UNCHANGED"]],
    instead: ["a"],
  },
  {
    name: "a date in the year that was known",
    rows: () => [{ ...STAFF.c, birthDate: "1992-02-02" }],
    told: [["CHANGE"]],
    instead: ["c"],
  },
  {
    name: "back on the day of the end",
    rows: () => [{ ...STAFF.d, joinedOn: D_LEFT }],
    told: [["REHIRE"]],
  },
  {
    name: "joined and left in the month",
    rows: () => joiner({ joinedOn: "2026-04-03", leftOn: "2026-05-01" }),
    told: [["JOINER"]],
  },
  {
    name: "another name by number and birth",
    rows: ({ a }) => [
      { badge: "B-kanari-x", name: "Nov Rachana", memberNumber: a, birthYear: 1990 },
    ],
    told: [["CHANGE"]],
    instead: ["a"],
  },
  {
    name: "another name by number and own badge",
    rows: ({ a }) => [{ badge: STAFF.a.badge, name: "Nov Rachana", memberNumber: a }],
    told: [["CHANGE"]],
    instead: ["a"],
  },
  {
    name: "another name by number and ID",
    rows: ({ a }) => [
      { badge: "B-kanari-x", name: "Nov Rachana", memberNumber: a, nationalId: "300000001(07)" },
    ],
    told: [["CHANGE"]],
    instead: ["a"],
  },
  {
    name: "two new people of one name and birth date with two IDs",
    rows: () => [
      { ...NEW, nationalId: "300000055" },
      { ...NEW, badge: "B-kanari-new-2", nationalId: "300000056" },
    ],
    told: [["JOINER"], ["JOINER"]],
  },
  {
    name: "a badge given again from the day of the end",
    rows: () => [
      { ...STAFF.b, leftOn: "2026-04-10" },
      { ...NEW, badge: STAFF.b.badge, joinedOn: "2026-04-10" },
    ],
    told: [["LEAVER"], ["JOINER"]],
    instead: ["b"],
  },
  {
    name: "two who exchange their badges",
    rows: ({ a, b }) => [
      { badge: STAFF.b.badge, memberNumber: a },
      { badge: STAFF.a.badge, memberNumber: b },
    ],
    told: [["CHANGE"], ["CHANGE"]],
    instead: ["a", "b"],
  },
  {
    name: "a number of somebody covered elsewhere",
    rows: () => [{ badge: "B-kanari-x", name: "Heng Vanna", memberNumber: WHO.lapsed }],
    told: [["JOINER"]],
  },
  {
    name: "a number of somebody who had left elsewhere",
    rows: () => [{ badge: "B-kanari-x", memberNumber: WHO.ended }],
    told: [["REHIRE"]],
  },
  {
    name: "a number of somebody never covered",
    rows: () => [{ badge: "B-kanari-x", memberNumber: WHO.never }],
    told: [["JOINER"]],
  },
];
