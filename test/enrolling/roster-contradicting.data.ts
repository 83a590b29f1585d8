import { WHO } from "../kit/seed.data";
import { STAFF, SHARED_ID, type RowCase, NEW, alone, others } from "./roster-staff.data";

/** What contradicts the register or another row. */
export const CONTRADICTING: readonly RowCase[] = [
  alone("a known badge under another name", "a", [others("a", { name: "Nov Rachana" }), ""]),
  alone("a known badge with another birth", "a", [
    others("a", { name: STAFF.a.name, birthDate: "1999-09-09" }),
    "",
  ]),
  alone("a known badge with the other sex", "a", [
    others("a", { name: STAFF.a.name, sex: "MALE" }),
    "",
  ]),
  alone("a day of joining that is not the recorded one", "a", [
    { ...STAFF.a, joinedOn: "2026-03-02" },
    "joinedOn",
  ]),
  alone("a day of joining before the recorded one", "a", [
    { ...STAFF.a, joinedOn: "2026-02-01" },
    "joinedOn",
  ]),
  alone("leaving and another day of joining", "a", [
    { ...STAFF.a, joinedOn: "2026-03-02", leftOn: "2026-04-09" },
    "",
  ]),
  alone("an end on another day than recorded", "d", [{ ...STAFF.d, leftOn: "2026-04-19" }, ""]),
  alone("nothing of an end that is recorded in the month", "d", [STAFF.d, ""]),
  alone("somebody else's number beside a name", "a", [
    ({ b }) => others("a", { name: STAFF.a.name, memberNumber: b }),
    "",
  ]),
  alone("a number from elsewhere beside a name", "a", [
    others("a", { name: STAFF.a.name, memberNumber: WHO.lapsed }),
    "",
  ]),
  alone("somebody else's ID beside a name", "b", [
    others("b", { name: STAFF.b.name, nationalId: STAFF.a.nationalId }),
    "",
  ]),
  alone("number and ID of two people", "b", [
    ({ b }) => ({ ...STAFF.b, memberNumber: b, nationalId: STAFF.a.nationalId }),
    "",
  ]),
  alone("an ID that two people have", "b", [{ ...STAFF.b, nationalId: SHARED_ID }, "nationalId"]),
  {
    name: "two rows for one person that differ",
    rows: () => [STAFF.b, { ...STAFF.b, phone: "099 654 321" }],
    told: [
      ["CONFLICT", ""],
      ["CONFLICT", ""],
    ],
    instead: ["b"],
  },
  {
    name: "one person under two badges",
    rows: ({ b }) => [STAFF.b, { badge: "B-kanari-other", memberNumber: b }],
    told: [
      ["CONFLICT", ""],
      ["CONFLICT", ""],
    ],
    instead: ["b"],
  },
  {
    name: "one badge for two people",
    rows: () => [STAFF.b, { ...NEW, badge: STAFF.b.badge }],
    told: [
      ["CONFLICT", ""],
      ["CONFLICT", ""],
    ],
    instead: ["b"],
  },
  {
    name: "one badge for two people, one of whom joined later",
    rows: () => [STAFF.b, { ...NEW, badge: STAFF.b.badge, joinedOn: "2026-04-10" }],
    told: [
      ["CONFLICT", ""],
      ["CONFLICT", ""],
    ],
    instead: ["b"],
  },
  {
    name: "one badge for a leaver and somebody who joined before the end",
    rows: () => [
      { ...STAFF.b, leftOn: "2026-04-15" },
      { ...NEW, badge: STAFF.b.badge, joinedOn: "2026-04-10" },
    ],
    told: [
      ["CONFLICT", ""],
      ["CONFLICT", ""],
    ],
    instead: ["b"],
  },
  {
    name: "two new people with one badge",
    rows: () => [NEW, { ...NEW, name: "Um Botum", birthDate: "1996-06-06" }],
    told: [
      ["CONFLICT", ""],
      ["CONFLICT", ""],
    ],
  },
  {
    name: "two new people of one name and birth date",
    rows: () => [NEW, { ...NEW, badge: "B-kanari-new-2" }],
    told: [
      ["CONFLICT", ""],
      ["CONFLICT", ""],
    ],
  },
  {
    name: "two new people of one name in two spellings and one birth date, one with an ID",
    rows: () => [
      NEW,
      { ...NEW, name: "Rachhana Now", badge: "B-kanari-new-2", nationalId: "300000055" },
    ],
    told: [
      ["CONFLICT", ""],
      ["CONFLICT", ""],
    ],
  },
];
