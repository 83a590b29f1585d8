/** The first three characters: the category a code belongs to. */
const categoryOf = (code: string): string => code.slice(0, 3);

function isIn(code: string, range: string): boolean {
  const dash = range.indexOf("-");
  if (dash === -1) return code.startsWith(range);
  const category = categoryOf(code);
  return category >= categoryOf(range) && category <= range.slice(dash + 1);
}

/** True when an ICD-10 code is one of these codes, or lies in one of these ranges (`O00-O99`). */
export const isWithin = (code: string, ranges: readonly string[]): boolean =>
  ranges.some((range) => isIn(code, range));

/** True for what is written as an ICD-10 code or a range of them. */
export const isRange = (text: string): boolean =>
  /^[A-Z]\d{2}(\.\d{1,2})?(-[A-Z]\d{2})?$/.test(text);
