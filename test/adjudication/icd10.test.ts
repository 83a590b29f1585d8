import fc from "fast-check";
import { ICD10_BLOCKS } from "../../src/adjudication/icd10.data";
import { blockOf, normaliseDiagnosis } from "../../src/adjudication/icd10.rules";

test.each([
  ["J069", "J06.9"],
  ["J06.9", "J06.9"],
  ["j06", "J06"],
  ["  j06.9\t", "J06.9"],
  ["S52.501", "S52.501"],
  ["s52501A", "S52.501A"],
  ["A97.2", "A97.2"],
  ["U07.1", "U07.1"],
])("%j is read as the diagnosis %s", (text, canonical) => {
  expect(normaliseDiagnosis(text)).toBe(canonical);
});

test.each([
  ["", "empty"],
  ["J6", "one digit"],
  ["JJ6", "two letters"],
  ["J06.", "a dot before nothing"],
  ["J06.-", "a dash for a subdivision"],
  ["J06..9", "two dots"],
  ["J06.12345", "five characters of subdivision"],
  ["J0612345", "five characters without the dot"],
  ["J06 .9", "a space inside"],
  ["J06.9\nA00", "a second line"],
  ["J٠٦", "digits of another script"],
  ["ſ52.5", "a letter that only becomes S when upper-cased"],
  ["common cold", "words"],
])("%j is no diagnosis: %s", (text) => {
  expect(normaliseDiagnosis(text)).toBeNull();
  expect(blockOf(text)).toBeNull();
});

test.each(["A10", "C98", "D49", "J07", "J19", "K94", "T99", "U50", "U81", "V00"])(
  "%s is shaped like a diagnosis but lies in no block of the 2019 version",
  (code) => {
    expect(normaliseDiagnosis(code)).toBeNull();
    expect(blockOf(code)).toBeNull();
  },
);

test.each([
  ["J06.9", "J00-J06"],
  ["j069", "J00-J06"],
  ["J09", "J09-J18"],
  ["C50.9", "C50-C50"],
  ["X99", "X85-Y09"],
  ["Y00", "X85-Y09"],
  ["Y09", "X85-Y09"],
  ["U07.1", "U00-U49"],
  ["U85", "U82-U85"],
  ["Z99.9", "Z80-Z99"],
])("%s lies in block %s", (code, block) => {
  expect(blockOf(code)).toBe(block);
});

/** First and last category of each chapter, from the title page of volume 1 (2019). */
const CHAPTERS = [
  ["A00", "B99"],
  ["C00", "D48"],
  ["D50", "D89"],
  ["E00", "E90"],
  ["F00", "F99"],
  ["G00", "G99"],
  ["H00", "H59"],
  ["H60", "H95"],
  ["I00", "I99"],
  ["J00", "J99"],
  ["K00", "K93"],
  ["L00", "L99"],
  ["M00", "M99"],
  ["N00", "N99"],
  ["O00", "O99"],
  ["P00", "P96"],
  ["Q00", "Q99"],
  ["R00", "R99"],
  ["S00", "T98"],
  ["V01", "Y98"],
  ["Z00", "Z99"],
  ["U00", "U85"],
] as const;

test.each(CHAPTERS)("the chapter %s-%s begins and ends with a block", (first, last) => {
  expect(ICD10_BLOCKS.map(([start]) => start)).toContain(first);
  expect(ICD10_BLOCKS.map(([, end]) => end)).toContain(last);
});

test("every block lies in one chapter, and no block reaches into the next", () => {
  const outside = ICD10_BLOCKS.filter(
    ([first, last]) => !CHAPTERS.some(([start, end]) => start <= first && last <= end),
  );
  const overlapping = ICD10_BLOCKS.filter(([first, last], index) => {
    const next = [...ICD10_BLOCKS].sort().at(index + 1);
    const self = [...ICD10_BLOCKS].sort().at(index);
    return first > last || (next !== undefined && self !== undefined && next[0] <= self[1]);
  });
  expect({ outside, overlapping, blocks: ICD10_BLOCKS.length }).toEqual({
    outside: [],
    overlapping: [],
    blocks: 263,
  });
});

test("a code read once is read the same again, and lies in the block of its category", () => {
  const shaped = fc.stringMatching(/^[A-Za-z][0-9]{2}(\.?[A-Za-z0-9]{1,4})?$/);
  fc.assert(
    fc.property(shaped, (text) => {
      const canonical = normaliseDiagnosis(text);
      if (canonical === null) return;
      expect(canonical).toMatch(/^[A-Z]\d{2}(\.[A-Z0-9]{1,4})?$/);
      expect(canonical.replace(".", "")).toBe(text.replace(".", "").toUpperCase());
      expect(normaliseDiagnosis(canonical)).toBe(canonical);
      const [first = "", last = ""] = blockOf(text)?.split("-") ?? [];
      expect(first <= canonical.slice(0, 3) && canonical.slice(0, 3) <= last).toBe(true);
    }),
  );
});
