import { malformed, missing, type Refusal } from "../../../shared/refusal";

/** A file as text, or why it is none. */
export type ReadText = { text: string } | { problem: Refusal };

const UTF16_LITTLE = [0xff, 0xfe];
const UTF16_BIG = [0xfe, 0xff];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Bytes in which a text shows that it is written in two of them for each letter. */
const SHOWN_IN = 200;

const beginsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** What a file that is no UTF-8 most likely is, by its first bytes. */
function otherThanText(bytes: Uint8Array): string | null {
  if (beginsWith(bytes, ZIP)) return "A_WORKBOOK";
  const marked = beginsWith(bytes, UTF16_LITTLE) || beginsWith(bytes, UTF16_BIG);
  return marked || bytes.subarray(0, SHOWN_IN).includes(0) ? "UTF_16" : null;
}

/** Reads a file as UTF-8, with or without its mark; another encoding is refused by name, never guessed. */
export function readText(bytes: Uint8Array, most: number): ReadText {
  if (bytes.length === 0) return { problem: missing("file") };
  if (bytes.length > most) {
    return { problem: malformed("file", "TOO_MANY_BYTES", { most: String(most) }) };
  }
  const other = otherThanText(bytes);
  if (other !== null) return { problem: malformed("file", other) };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { problem: malformed("file", "NOT_UTF_8") };
  }
}
