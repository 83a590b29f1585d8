import { WHO } from "../kit/seed.data";
import type { Row } from "./rosters.kit";

/** Most rows of a list. */
export const MOST = 20_000;
/** Some factory is this large: a list that leaves out more than half of it looks cut off. */
export const LARGE = 60;

/** The same people whenever they are of one factory; no two factories have any in common. */
export const people = (count: number, from = 0, factory = "F10"): Row[] =>
  Array.from({ length: count }, (_, n) => ({
    badge: `${factory}-${from + n}`,
    name: "Keo Sovann",
    birthDate: `19${60 + ((from + n) % 40)}-0${1 + ((from + n) % 9)}-1${(from + n) % 7}`,
  }));

const numbered = (...numbers: string[]): Row[] =>
  numbers.map((memberNumber, n) => ({ badge: `elsewhere ${n}`, memberNumber }));
/** Covered at F01 in April, and at F02. */
const OF_F01 = [WHO.covered, WHO.lapsed, WHO.gap];
const OF_F02 = [WHO.second, WHO.twoFactories];

/** A list that is refused as a whole, and by which field. */
export interface FileCase {
  name: string;
  input: { factoryCode?: string; month?: string; rows?: () => Row[] } & Record<string, unknown>;
  code?: string;
  path: string;
}

/** What is refused as a whole. */
export const REFUSED: readonly FileCase[] = [
  { name: "an unknown factory", input: { factoryCode: "F99" }, path: "factoryCode" },
  {
    name: "a month before the contract",
    input: { factoryCode: "F11", month: "2025-12" },
    path: "month",
  },
  {
    name: "a month after the contract",
    input: { factoryCode: "F12", month: "2026-05" },
    path: "month",
  },
  {
    name: "the month after the next",
    input: { factoryCode: "F11", month: "2026-08" },
    path: "month",
  },
  { name: "a month before one that was applied", input: { month: "2026-02" }, path: "month" },
  { name: "no rows", input: { rows: () => [] }, code: "INT-001", path: "rows" },
  { name: "fewer rows than stated", input: { statedRows: 4 }, path: "statedRows" },
  { name: "more rows than stated", input: { statedRows: 2 }, path: "statedRows" },
  {
    name: "more rows than a list may have",
    input: { rows: () => people(MOST + 1) },
    code: "INT-002",
    path: "rows",
  },
  {
    name: "three people of one other factory",
    input: { rows: () => numbered(...OF_F01) },
    path: "rows",
  },
  {
    name: "more people of one other factory than of this one",
    input: { rows: () => [...people(2), ...numbered(...OF_F01)] },
    path: "rows",
  },
  {
    name: "another factory's very list",
    input: { factoryCode: "F11", rows: () => people(3) },
    path: "rows",
  },
  {
    name: "less than half of many",
    input: { factoryCode: "F13", rows: () => people(29, 0, "F13") },
    path: "rows",
  },
  {
    name: "less than half of many, and another number said to leave",
    input: { factoryCode: "F13", rows: () => people(29, 0, "F13"), leavingByAbsence: 30 },
    path: "",
  },
];

/** What stands beside these refusals and is none. */
export const TAKEN: readonly Omit<FileCase, "path">[] = [
  {
    name: "the month in which the contract begins",
    input: {
      factoryCode: "F11",
      month: "2026-01",
      rows: () => people(2, 0, "F11").map((row) => ({ ...row, joinedOn: "2026-01-15" })),
    },
  },
  {
    name: "the last month of a contract",
    input: { factoryCode: "F12", month: "2026-04", rows: () => people(3, 0, "F12") },
  },
  {
    name: "the month after this one",
    input: { factoryCode: "F11", month: "2026-07", rows: () => people(3, 0, "F11") },
  },
  { name: "the month that was applied last", input: { month: "2026-03" } },
  {
    name: "as many people of another factory as of this one",
    input: { rows: () => [...people(3), ...numbered(...OF_F01)] },
  },
  {
    name: "two people of one and two of another factory",
    input: { factoryCode: "F11", rows: () => numbered(...OF_F01.slice(1), ...OF_F02) },
  },
  { name: "half of many", input: { factoryCode: "F13", rows: () => people(30, 0, "F13") } },
  {
    name: "less than half of many, and that many said to leave",
    input: { factoryCode: "F13", rows: () => people(29, 0, "F13"), leavingByAbsence: 31 },
  },
  { name: "as many rows as stated", input: { statedRows: 3 } },
];
