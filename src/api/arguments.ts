import { Fault } from "../shared/errors";
import { LIMITS } from "../shared/limits";
import { isCleanText } from "../shared/text";

function cleanText(text: string, path: string): string {
  if (!isCleanText(text)) {
    throw new Fault(
      "BAD_USER_INPUT",
      `${path}: the text has control characters or half a character; remove them.`,
    );
  }
  const longest = path.endsWith("guaranteeToken") ? LIMITS.tokenCharacters : LIMITS.textCharacters;
  const normal = text.normalize("NFC"); // May be shorter, and for some letters is longer.
  if (normal.length > longest) {
    throw new Fault("BAD_USER_INPUT", `${path}: the text is longer than ${longest} characters.`);
  }
  return normal;
}

function clean(value: unknown, path: string): unknown {
  if (typeof value === "string") return cleanText(value, path);
  if (Array.isArray(value)) return value.map((item, index) => clean(item, `${path}.${index}`));
  if (value !== null && typeof value === "object" && !(value instanceof Date)) {
    for (const [name, member] of Object.entries(value)) {
      (value as Record<string, unknown>)[name] = clean(member, `${path}.${name}`);
    }
  }
  return value;
}

/** Arguments with every string refused or in NFC, before any resolver sees them. */
export function cleanArguments(args: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, clean(value, name)]),
  );
}
