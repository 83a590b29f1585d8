import { Fault } from "./errors";
import { LIMITS } from "./limits";

/** One page of a list, with the cursor of each row. */
export interface Page<T> {
  rows: { cursor: string; node: T }[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

/** The page size asked for, or a fault naming the bounds. */
export function pageSize(first: number | null | undefined, argument = "first"): number {
  const size = first ?? 20;
  if (size >= 1 && size <= LIMITS.pageRows) return size;
  throw new Fault(
    "BAD_USER_INPUT",
    `${argument}: a page has between 1 and ${LIMITS.pageRows} rows.`,
  );
}

/** An opaque cursor that carries the keys of a row. */
export const writeCursor = (keys: readonly string[]): string =>
  Buffer.from(JSON.stringify(keys)).toString("base64url");

/** The keys a cursor carries; null without one; a fault for one this server never wrote. */
export function readCursor(cursor: string | null | undefined, keys: number): string[] | null {
  if (cursor === null || cursor === undefined) return null;
  const read = parsed(cursor);
  if (Array.isArray(read) && read.length === keys && read.every((k) => typeof k === "string")) {
    return read as string[];
  }
  throw new Fault("BAD_USER_INPUT", "after: this is not a cursor of this list; start without one.");
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor.slice(0, 500), "base64url").toString()) as unknown;
  } catch {
    return null;
  }
}

/** Cuts a page out of rows that were read one further than the page is long. */
export function pageOf<T>(
  rows: readonly T[],
  size: number,
  place: { after: boolean; cursor: (row: T) => string },
): Page<T> {
  return {
    rows: rows.slice(0, size).map((node) => ({ cursor: place.cursor(node), node })),
    hasNextPage: rows.length > size,
    hasPreviousPage: place.after,
  };
}
