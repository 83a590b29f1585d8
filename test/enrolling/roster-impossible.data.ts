import { WHO } from "../kit/seed.data";
import { STAFF, type RowCase, LONG, rejected } from "./roster-staff.data";

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

/** Control characters are stopped at the door, and nothing of the list is read. */
export const UNCLEAN: readonly (readonly [string, object])[] = [
  ["NUL in a name", { name: "kanari\u0000" }],
  ["a C1 control in a badge", { badge: "kanari\u0085" }],
];
