/** The first of some rows by a key: the one a reason names, in whatever order the rows have come. */
export function firstBy<T>(rows: readonly T[], key: (row: T) => string): T | null {
  let first: T | null = null;
  for (const row of rows) {
    if (first === null || key(row) < key(first)) first = row;
  }
  return first;
}
