import { WHO } from "../kit/seed.data";
import type { Row } from "./rosters.kit";

/** The people of the factory, by letter: what the register has of them. All joined on 2026-03-01. */
export const STAFF = {
  a: {
    badge: "B-kanari-a",
    name: "Sok Maly",
    sex: "FEMALE",
    birthDate: "1990-01-15",
    nationalId: "300000001",
  },
  b: {
    badge: "B-kanari-b",
    name: "Chea Vuthy",
    sex: "MALE",
    birthDate: "1991-02-15",
    phone: "099 123 456",
  },
  c: { badge: "B-kanari-c", name: "Prak Thida", birthYear: 1992 },
  d: { badge: "B-kanari-d", name: "Tep Sovann", sex: "FEMALE", birthDate: "1993-04-15" },
  e: { badge: "B-kanari-e", name: "Yin Kosal", birthDate: "1994-05-15" },
} satisfies Record<string, Row>;

export type Letter = keyof typeof STAFF;
/** The member numbers of the staff, and of people elsewhere. */
export type Numbers = Record<Letter, string>;

/** The day `d` left: recorded by the list of April. */
export const D_LEFT = "2026-04-20";
/** A national ID that two records have. */
export const SHARED_ID = "300000077";

export interface RowCase {
  name: string;
  rows: (numbers: Numbers) => Row[];
  /** What becomes of these rows, and the path of why not, from the row on. */
  told: readonly (readonly [outcome: string, path?: string])[];
  /** Staff that is on no other row of the list. */
  instead?: readonly Letter[];
}

const NEW = { badge: "B-kanari-new", name: "Nov Rachana", birthDate: "1995-05-05" };
const joiner = (rest: object): Row[] => [{ ...NEW, ...rest }];
const LONG = "k".repeat(300);

const rejected = (name: string, rest: object, field: string): RowCase => ({
  name,
  rows: () => joiner(rest),
  told: [["REJECTED", field]],
});

/** What cannot be read or cannot be. */
export const IMPOSSIBLE: readonly RowCase[] = [
  rejected("a blank badge", { badge: " " }, "badge"),
  rejected("a badge that is too long", { badge: LONG }, "badge"),
  rejected("a name that is too long", { name: LONG }, "name"),
  rejected("a Khmer name that is too long", { nameKhmer: "ក".repeat(300) }, "nameKhmer"),
  rejected("a phone that is too long", { phone: "0".repeat(300) }, "phone"),
  rejected("eight digits as national ID", { nationalId: "98765432" }, "nationalId"),
  rejected("a letter in the national ID", { nationalId: "98765432a" }, "nationalId"),
  rejected("one digit behind the national ID", { nationalId: "987654321(1)" }, "nationalId"),
  rejected("a blank in the national ID", { nationalId: "987654321 (01)" }, "nationalId"),
  rejected(
    "a wrong check digit",
    { memberNumber: WHO.unknown.replace(/.$/, (d) => String((+d + 1) % 10)) },
    "memberNumber",
  ),
  rejected("a number that is no number", { memberNumber: "kanari-number" }, "memberNumber"),
  rejected("a number nobody has", { memberNumber: WHO.unknown }, "memberNumber"),
  rejected("a birth date in the future", { birthDate: "2031-05-05" }, "birthDate"),
  rejected("a birth date after today", { birthDate: "2026-06-16" }, "birthDate"),
  rejected("a birth year before 1900", { birthDate: null, birthYear: 1899 }, "birthYear"),
  rejected("somebody who turns twelve a day too late", { birthDate: "2014-04-02" }, "birthDate"),
  rejected(
    "somebody who turns twelve after joining",
    { birthDate: "2014-04-12", joinedOn: "2026-04-11" },
    "birthDate",
  ),
  rejected("a birth year of under twelve", { birthDate: null, birthYear: 2015 }, "birthYear"),
  rejected("a birth year that is not the date's", { birthYear: 1996 }, "birthYear"),
  rejected("somebody new without any name", { name: null }, ""),
  rejected("somebody new of a blank name", { name: "  " }, ""),
  rejected("joining before the contract", { joinedOn: "2025-12-31" }, "joinedOn"),
  rejected("joining after the month", { joinedOn: "2026-05-01" }, "joinedOn"),
  rejected(
    "leaving on the day of joining",
    { joinedOn: "2026-04-09", leftOn: "2026-04-09" },
    "leftOn",
  ),
  rejected("leaving before joining", { joinedOn: "2026-04-09", leftOn: "2026-04-08" }, "leftOn"),
  rejected(
    "leaving long after the month",
    { joinedOn: "2026-04-09", leftOn: "2026-05-02" },
    "leftOn",
  ),
  rejected("a leaver who was never there", { leftOn: "2026-04-09" }, ""),
  {
    name: "leaving on the first day of cover",
    rows: () => [{ ...STAFF.a, leftOn: "2026-03-01" }],
    told: [["REJECTED", "leftOn"]],
    instead: ["a"],
  },
  {
    name: "two equal rows for one person",
    rows: () => [STAFF.a, { ...STAFF.a }],
    told: [["UNCHANGED"], ["REJECTED", ""]],
    instead: ["a"],
  },
  {
    name: "three equal rows for one person",
    rows: () => [STAFF.a, { ...STAFF.a }, { ...STAFF.a }],
    told: [["UNCHANGED"], ["REJECTED", ""], ["REJECTED", ""]],
    instead: ["a"],
  },
];

const alone = (
  name: string,
  letter: Letter,
  [row, field]: readonly [Row | ((n: Numbers) => Row), string],
): RowCase => ({
  name,
  rows: (numbers) => [typeof row === "function" ? row(numbers) : row],
  told: [["CONFLICT", field]],
  instead: [letter],
});
const others = (letter: Letter, rest: object): Row => ({ badge: STAFF[letter].badge, ...rest });

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

/** Control characters are stopped at the door, and nothing of the list is read. */
export const UNCLEAN: readonly (readonly [string, object])[] = [
  ["NUL in a name", { name: "kanari\u0000" }],
  ["a C1 control in a badge", { badge: "kanari\u0085" }],
];
