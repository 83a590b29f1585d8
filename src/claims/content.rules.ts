/** A claim as submitted, after defaults: what a repeated reference is compared with. */
export type ClaimContent = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** True when two JSON values say the same, whatever the order of their members. */
function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => same(item, b[index]));
  }
  if (isObject(a) && isObject(b)) {
    const names = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...names].every((name) => same(a[name], b[name]));
  }
  return (a ?? null) === (b ?? null);
}

/** Two ways of naming the patient agree when they are the same words or lead to one member. */
function samePatient(a: unknown, b: unknown): boolean {
  if (!isObject(a) || !isObject(b)) return same(a, b);
  const sameWords = same(a.given, b.given);
  return sameWords || (isString(a.memberId) && a.memberId === b.memberId);
}

const isString = (value: unknown): value is string => typeof value === "string";

function lineDifferences(first: unknown, second: unknown): string[] {
  if (!Array.isArray(first) || !Array.isArray(second)) return ["lines"];
  if (first.length !== second.length) return ["lines"];
  return first.flatMap((line: unknown, index) => {
    const other: unknown = second[index];
    if (!isObject(line) || !isObject(other)) return [`lines.${index}`];
    return Object.keys({ ...line, ...other })
      .filter((name) => !same(line[name], other[name]))
      .map((name) => `lines.${index}.${name}`);
  });
}

/** The fields in which a repeated reference differs from the first claim; empty for a replay. */
export function differingFields(first: ClaimContent, second: ClaimContent): string[] {
  return Object.keys({ ...first, ...second }).flatMap((name) => {
    if (name === "member") return samePatient(first.member, second.member) ? [] : [name];
    if (name === "lines") return lineDifferences(first.lines, second.lines);
    return same(first[name], second[name]) ? [] : [name];
  });
}
