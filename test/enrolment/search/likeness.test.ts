import { FAMILY_NAMES, MENS_NAMES, WOMENS_NAMES } from "../../../src/demo/names.data";
import { nameKey, nameSought, sameName } from "../../../src/enrolment/name.rules";
import {
  scoreOf,
  nameLikeness,
  ranked,
  type Found,
} from "../../../src/enrolment/search/likeness.rules";
import { spellingsOf } from "./spellings.kit";

const WRITTEN = [...FAMILY_NAMES, ...WOMENS_NAMES, ...MENS_NAMES].flatMap(([, ...latin]) => latin);

/** Every name in every other spelling of the list, by the line of the list. */
const BY_LINE = new Map<string, [name: string, other: string][]>();
for (const name of WRITTEN) {
  for (const { by, word } of spellingsOf(name)) {
    BY_LINE.set(by, [...(BY_LINE.get(by) ?? []), [name, word]]);
  }
}

test("every line of the issue's list of spellings is tried", () => {
  expect([...BY_LINE.keys()].sort()).toEqual(
    [
      "kh/k",
      "chh/ch",
      "ph/p",
      "th/t",
      "v/w",
      "final h/r",
      "ou/u/oo",
      "ea/ie/ia",
      "ey/ei/i/y",
      "ao/or/o/au",
      "doubles",
    ].sort(),
  );
});

test.each([...BY_LINE])("%s: every name of the demo meets its other spellings", (_, pairs) => {
  expect(pairs.length).toBeGreaterThan(10);
  const apart = pairs.filter(
    ([one, other]) => nameKey(one) !== nameKey(other) || !sameName(one, other),
  );
  expect(apart).toEqual([]);
});

test.each([
  ["sok dara", ["Sok Dara", "SokDara"]],
  ["ដារ៉ា សុខ", ["សុខ ដារ៉ា", "ដារ៉ា\u200bសុខ", "សុខដារ៉ា"]],
  ["ដារ៉ា សុខ រិទ្ធី", ["សុខដារ៉ារិទ្ធី"]],
  ["សុខដារ៉ា", ["សុខ ដារ៉ា"]],
  ["sokdara", ["Sokh Dara"]],
])("%j is among the keys of %j", (key, typed) => {
  const sorted = key.split(" ").sort().join(" ");
  for (const name of typed) expect(nameSought(name).keys).toContain(sorted);
});

test.each(["", "  ", "\u200b", "123 !?"])("%j says nothing to look for", (typed) => {
  expect(nameSought(typed)).toEqual({ keys: [], key: "", words: [] });
});

test("a long text without a space is not cut into thousands of names", () => {
  expect(nameSought("ក".repeat(2_000)).keys).toHaveLength(1);
  expect(nameSought("a".repeat(2_000) + "b".repeat(2_000)).keys.length).toBeLessThan(40);
});

const DARA = { name: "Sok Dara", nameKhmer: "សុខ ដារ៉ា" };

test.each([
  ["Sok Dara", 1],
  ["Daraa Sokh", 1],
  ["Sokdara", 1],
  ["សុខ ដារ៉ា", 1],
  ["ដារ៉ា\u200bសុខ", 1],
  ["Dara", 0.9],
  ["Sok Dara Rith", 0.9],
  ["ដារ៉ា", 0.9],
])("%j fits Sok Dara with %d", (typed, likeness) => {
  expect(nameLikeness(typed, DARA)).toBe(likeness);
});

test.each([
  ["Sok Dsra", "Sok Bora"],
  ["Sok Draa", "Sok Rith"],
  ["Sk Dara", "Chan Dara"],
  ["Dara Sak", "Dara Chan"],
])("%j is more like Sok Dara than like %s, and less than the very name", (typed, other) => {
  const right = nameLikeness(typed, DARA);
  expect(right).toBeGreaterThan(nameLikeness(typed, { name: other, nameKhmer: null }));
  expect(right).toBeGreaterThanOrEqual(0.6);
  expect(right).toBeLessThan(0.9);
});

const found = (rest: Partial<Found> = {}): Found => ({
  ...DARA,
  sex: "FEMALE",
  birthYear: 1994,
  covered: true,
  ...rest,
});
const sought = { name: "Sok Dara", birthYear: 1994, sex: "FEMALE" };

test("who fits in everything fits wholly; each thing that is not known or does not hold takes off", () => {
  expect(scoreOf(sought, 1, found())).toBe(1);
  expect(scoreOf(sought, 1, found({ birthYear: null }))).toBe(0.9);
  expect(scoreOf(sought, 1, found({ sex: "UNKNOWN" }))).toBe(0.95);
  expect(scoreOf(sought, 1, found({ covered: false }))).toBe(0.9);
  expect(
    scoreOf(
      { ...sought, birthYear: null, sex: null },
      1,
      found({ birthYear: null, sex: "UNKNOWN" }),
    ),
  ).toBe(1);
  expect(scoreOf(sought, 1, found({ birthYear: null, sex: "UNKNOWN", covered: false }))).toBe(0.77);
});

test("the best stands first, and who has another name is not shown", () => {
  const people = [
    found({ covered: false }),
    found({ name: "Chan Sitha", nameKhmer: null }),
    found(),
    found({ name: "Sok Dary", nameKhmer: null }),
  ];
  const names = ranked(sought, people).map(({ found: { name, covered } }) => `${name} ${covered}`);
  expect(names).toEqual(["Sok Dara true", "Sok Dara false", "Sok Dary true"]);
});
