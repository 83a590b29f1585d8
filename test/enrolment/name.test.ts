import fc from "fast-check";
import { maskName } from "../../src/enrolment/search/masking.rules";
import {
  foldKhmer,
  foldName,
  nameKey,
  sameKhmerName,
  sameName,
} from "../../src/enrolment/name.rules";

test.each([
  ["Sok", "Sokh"],
  ["Saom", "Sorm"],
  ["Um", "Oum"],
  ["Srey", "Srei"],
  ["Chan", "Chann"],
  ["Dara", "Daraa"],
  ["Sophea", "Sophia"],
  ["Sophea", "Sopheah"],
  ["Sophea", "Sophie"],
  ["Chhay", "Chay"],
  ["Vanna", "Wanna"],
  ["Sav", "Sao"],
  ["Sao", "Sau"],
  ["Boun", "Boon"],
  ["Rith", "Rit"],
  ["Phal", "Pal"],
  ["Soriya", "Sorya"],
  ["Rithy", "Rithey"],
  ["SÓPHÉA", "sophea"],
  ["So\u200bk", "Sok"],
  ["Ｓｏｋ", "Sok"],
])("%s and %s are spellings of one name", (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
  expect(sameName(one, other)).toBe(true);
});

test.each([
  ["Sok", "Sak"],
  ["Chan", "Chean"],
  ["Dara", "Dary"],
  ["Sreymom", "Sreyneang"],
  ["Yim", "Im"],
  ["Seang", "Seng"],
  ["Davy", "Dao"],
  ["Davy", "Doy"],
  ["Soriya", "Soya"],
  ["Sina", "Sona"],
  ["Kim", "Lim"],
  ["Sok Dara", "Sok Dary"],
  ["Sok Dara", "Chan Dara"],
])("%s and %s are different names", (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other));
  expect(sameName(one, other)).toBe(false);
});

test.each([
  ["Dara Sok", "Sok Dara", "the words may come in either order"],
  ["Dara", "Sok Dara", "a part of the name is enough"],
  ["Sok Dara Rith", "Sok Dara", "the record may hold only a part"],
  ["SokDara", "Sok Dara", "the words may be written together"],
  ["Sok-Dara", "sok, dara.", "punctuation separates words"],
  ["Sokheng", "Sok Heng", "the seam of joined words folds like the rest"],
  ["SopheaDara", "Sopheah Dara", "a silent end is dropped before words are joined"],
  ["Tha'vy", "Thavy", "an apostrophe may split a word"],
])("%j and %j meet: %s", (seen, recorded) => {
  expect(sameName(seen, recorded)).toBe(true);
  expect(sameName(recorded, seen)).toBe(true);
});

test.each([
  ["", "Sok"],
  ["Sok", ""],
  ["", ""],
  ["…", "!!!"],
  ["\u200b", "\u200b"],
  ["សុខ", "សាខ"],
])("%j and %j never meet, as one of them says nothing in Latin letters", (seen, recorded) => {
  expect(sameName(seen, recorded)).toBe(false);
});

test("a single silent letter is still a word, so that an initial is not lost", () => {
  expect(foldName("H. Sokh")).toEqual(["h", "sok"]);
});

const syllables = fc.array(
  fc.constantFrom(..."ch chh kh ph th k p t s r h v w y n m ng a aa ea ia ie ey ei".split(" ")),
  { minLength: 1, maxLength: 8 },
);
const written = fc.array(
  syllables.map((parts) => parts.join("")),
  { minLength: 1, maxLength: 4 },
);

test("folding a folded name changes nothing, in any order of its words", () => {
  fc.assert(
    fc.property(written, (words) => {
      const key = nameKey(words.join(" "));
      expect(nameKey(key)).toBe(key);
      expect(nameKey([...words].reverse().join("  "))).toBe(key);
      expect(sameName(words.join(" "), [...words].reverse().join(" "))).toBe(true);
      expect(sameName(words.join(""), words.join(" "))).toBe(true);
    }),
  );
});

test("names meet in both directions or in neither, whatever is typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (one, other) => {
      expect(sameName(one, other)).toBe(sameName(other, one));
      expect(sameKhmerName(one, other)).toBe(sameKhmerName(other, one));
    }),
  );
});

test("a Khmer name is compared without what no reader sees, its words in a fixed order", () => {
  expect(foldKhmer(" ដារា\u200b  សុខ ")).toBe(foldKhmer("សុខ ដារា"));
  expect(foldKhmer("\u200b \u200d")).toBe("");
});

test.each([
  ["ដារា", "សុខ ដារា", true],
  ["សុខដារា", "សុខ ដារា", true],
  ["សុខ\u200bដារា", "សុខ ដារា", true],
  ["សុខ", "សាខ", false],
  ["", "សុខ", false],
  ["\u200b", "\u200b", false],
])("Khmer %j and %j: the same name is %p", (seen, recorded, same) => {
  expect(sameKhmerName(seen, recorded)).toBe(same);
  expect(sameKhmerName(recorded, seen)).toBe(same);
});

test.each([
  ["Sok Dara", "S••• D•••"],
  ["S D", "S••• D•••"],
  ["  \u200bsok   (dara) ", "s••• d•••"],
  ["Élodie", "É•••"],
  ["សុខ ដារា", "សុ••• ដា•••"],
  ["ស្រីមុំ", "ស្រី•••"],
  ["ស្", "ស•••"],
  ["", ""],
])("%j is shown as %j", (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

test("a masked name does not tell how long its words are", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,30}$/), (rest) => {
      expect(maskName(`S${rest} D${rest}`)).toBe("S••• D•••");
    }),
  );
});
