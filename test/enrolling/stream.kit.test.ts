import { nameKey, sameName } from "../../src/enrolment/name.rules";
import type { Row } from "./rosters.kit";
import {
  asSentAgain,
  follow,
  newsOf,
  outcomeOfStaying,
  type List,
  type Outcome,
  type Said,
} from "./stream-model.kit";
import { hasLeftBefore, joinedOn, nobody, type Person } from "./stream-person.kit";
import { FAMILIES, GIVEN, nameBehind } from "./stream-names.data";
import { MONTHS, Stream, STREAM_FACTORIES } from "./stream.kit";

const said = (outcome: Outcome, row: Row, person: Person | null, kept: Person[] = []): Said => ({
  row,
  outcome,
  person,
  kept,
});
const list = (month: string, ...rows: Said[]): List => ({ factory: "G01", month, said: rows });

/** Somebody who joined G01 in January under badge 1. */
function joined(row: Partial<Row> = {}): { person: Person; people: Person[] } {
  const person = nobody();
  const people: Person[] = [];
  follow(
    people,
    list("2024-01", said("JOINER", { badge: " 1 ", name: "Sok Dara", ...row }, person)),
  );
  return { person, people };
}
const cover = (from: string, to: string | null = null, badge = "1") => ({
  factory: "G01",
  badge,
  from,
  to,
});

test("who joins is covered from the month's first day, or from the day that is told", () => {
  expect(joined().person.covers).toEqual([cover("2024-01-01")]);
  expect(joined({ joinedOn: "2024-01-20" }).person.covers).toEqual([cover("2024-01-20")]);
  expect(joined({ joinedOn: "2024-01-20", leftOn: "2024-02-01" }).person.covers).toEqual([
    cover("2024-01-20", "2024-02-01"),
  ]);
});

test("who is on no row leaves on the month's first day, and who never came has no cover", () => {
  const { person, people } = joined();
  expect(follow(people, list("2024-03"))).toEqual([person]);
  expect(person.covers).toEqual([cover("2024-01-01", "2024-03-01")]);
  const late = joined({ joinedOn: "2024-01-20" });
  expect(follow(late.people, list("2024-01"))).toEqual([late.person]);
  expect(late.person.covers).toEqual([]);
});

test("whoever is named by a row that is not taken stays", () => {
  const { person, people } = joined();
  const wrong = said("REJECTED", { badge: "1", birthDate: "2031-01-01" }, null, [person]);
  expect(follow(people, list("2024-02", wrong))).toEqual([]);
  expect(person.covers).toEqual([cover("2024-01-01")]);
});

test("whose badge is given again leaves at the latest when the new one joins", () => {
  const early = joined();
  const next = said("JOINER", { badge: "1", name: "Um Lina", joinedOn: "2024-01-15" }, nobody());
  follow(early.people, list("2024-02", next));
  expect(early.person.covers).toEqual([cover("2024-01-01", "2024-01-15")]);
  const late = joined();
  const after = said("JOINER", { badge: "1", name: "Um Lina", joinedOn: "2024-02-15" }, nobody());
  follow(late.people, list("2024-02", after));
  expect(late.person.covers).toEqual([cover("2024-01-01", "2024-02-01")]);
});

test("a new badge splits the cover, and is no end", () => {
  const { person, people } = joined();
  follow(people, list("2024-02", said("CHANGE", { badge: "2" }, person)));
  expect(person.covers).toEqual([
    cover("2024-01-01", "2024-02-01"),
    cover("2024-02-01", null, "2"),
  ]);
  expect(joinedOn(person, "G01")).toBe("2024-01-01");
  expect(hasLeftBefore(person, "2024-06-01")).toBe(false);
  follow(people, list("2024-03", said("LEAVER", { badge: "2", leftOn: "2024-03-09" }, person)));
  expect(hasLeftBefore(person, "2024-03-08")).toBe(false);
  expect(hasLeftBefore(person, "2024-03-09")).toBe(true);
});

test.each([
  ["a spelling", { name: "Dara Sokh" }, {}],
  ["another name", { name: "Um Dara" }, { name: "Um Dara" }],
  ["the year of the date", { birthYear: 1990 }, {}],
  ["another year", { birthYear: 1991 }, { birthYear: 1991, birthDate: null }],
  ["the ID with the two digits", { nationalId: "123456789(01)" }, {}],
  ["another ID", { nationalId: "123456780" }, { nationalId: "123456780" }],
  ["the phone in other groups", { phone: "012 345-678" }, {}],
  ["another phone", { phone: "012345679" }, { phone: "012345679" }],
  ["an unknown sex", { sex: "UNKNOWN" }, {}],
  ["the other sex", { sex: "MALE" }, { sex: "MALE" }],
])("%s tells what it tells", (_, row, news) => {
  const known = {
    sex: "FEMALE",
    birthDate: "1990-01-15",
    nationalId: "123456789",
    phone: "012345678",
  };
  const { person } = joined(known);
  expect(newsOf(person, { badge: "1", ...row })).toEqual(news);
  const outcome = Object.keys(news).length > 0 ? "CHANGE" : "UNCHANGED";
  expect(outcomeOfStaying(person, "G01", { badge: "1", ...row })).toBe(outcome);
});

test("a date where only the year was known, a wage and a badge are changes", () => {
  const { person } = joined({ birthYear: 1990, wage: { amount: "90", currency: "USD" } });
  const outcome = (row: object) => outcomeOfStaying(person, "G01", { badge: "1", ...row });
  expect(outcome({ wage: { amount: "90.00", currency: "USD" } })).toBe("UNCHANGED");
  expect(outcome({ wage: { amount: "90.01", currency: "USD" } })).toBe("CHANGE");
  expect(outcome({ birthDate: "1990-05-05" })).toBe("CHANGE");
  expect(outcome({ badge: "11" })).toBe("CHANGE");
});

test("a list that was applied is unchanged, and what was refused is refused again", () => {
  const rows = [said("JOINER", { badge: "1" }, nobody()), said("CONFLICT", { badge: "2" }, null)];
  const again = asSentAgain(list("2024-01", ...rows)).said;
  expect(again.map(({ outcome }) => outcome)).toEqual(["UNCHANGED", "CONFLICT"]);
});

test("the spellings of a word are one name, and no two words are", () => {
  const words = [...FAMILIES, ...GIVEN];
  for (const [first = "", ...others] of words) {
    for (const other of others)
      expect({ other, same: sameName(other, first) }).toEqual({ other, same: true });
  }
  expect(new Set(words.map(([first = ""]) => nameKey(first))).size).toBe(words.length);
  expect(nameBehind("Bopa  SOK")).toBe(nameBehind("Sokh Bopha"));
});

test("the same seed gives the same lists, and every kind of row comes about", () => {
  const [one, other] = [new Stream("kinds"), new Stream("kinds")];
  const seen: Record<string, number> = {};
  let rows = 0;
  for (const month of MONTHS) {
    for (const factory of STREAM_FACTORIES) {
      const next = one.list(factory, month);
      const same = other.list(factory, month);
      expect(same.said.map(({ row }) => row)).toEqual(next.said.map(({ row }) => row));
      for (const { outcome } of next.said) seen[outcome] = (seen[outcome] ?? 0) + 1;
      rows += next.said.length;
      one.follow(next);
      other.follow(same);
    }
  }
  const kinds = ["CHANGE", "CONFLICT", "JOINER", "LEAVER", "REHIRE", "REJECTED", "UNCHANGED"];
  expect(Object.keys(seen).sort()).toEqual(kinds);
  for (const kind of kinds)
    expect({ kind, n: seen[kind] }).toEqual({ kind, n: expect.any(Number) });
  expect(rows).toBeGreaterThan(10_000);
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(100);
});
