/** What a body is of a file: all of it, a part, or nothing but the question what has arrived. */
export type Share =
  | { kind: "whole" }
  | { kind: "part"; first: number; last: number; total: number }
  | { kind: "question"; total: number };

/** `bytes a-b/total` or `bytes *` and `/total`, as RFC 9110 writes them; the total is always known here. */
const RANGE = /^bytes (?:(\d{1,12})-(\d{1,12})|\*)\/(\d{1,12})$/;

/** Reads a `Content-Range`; without one the body is whole. Null for one that says nothing sensible. */
export function readContentRange(header: string | undefined): Share | null {
  if (header === undefined) return { kind: "whole" };
  const found = RANGE.exec(header.trim());
  if (found === null) return null;
  const total = Number(found[3]);
  if (total === 0) return null;
  if (found[1] === undefined) return { kind: "question", total };
  const [first, last] = [Number(found[1]), Number(found[2])];
  return first <= last && last < total ? { kind: "part", first, last, total } : null;
}

/** Where a body begins in its file, and how many bytes it may have. */
export function spanOf(share: Exclude<Share, { kind: "question" }>, mostBytes: number) {
  if (share.kind === "whole") return { from: 0, most: mostBytes };
  return { from: share.first, most: share.last - share.first + 1 };
}
