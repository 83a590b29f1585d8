/** What runs SQL: TypeORM's entity manager or data source, inside or outside a transaction. */
export interface Queryable {
  query<T = unknown>(sql: string, parameters?: unknown[]): Promise<T>;
}

/** A check that a text column holds one of a closed set, derived from the set itself. */
export function oneOf(column: string, values: readonly string[]): string {
  return `${column} IN (${values.map((value) => `'${value}'`).join(", ")})`;
}

/** A table's columns with their types, in the shape `jsonb_to_recordset` takes. */
export interface Insertion<Row> {
  table: string;
  columns: Readonly<Record<keyof Row & string, string>>;
}

/** Rows for one table of a write. */
export interface Insert {
  insertion: Insertion<never> | Insertion<object>;
  rows: readonly object[];
}

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();

/** Rows as one JSON parameter: integers beyond a number's reach as strings, which the cast reads. */
export const asJson = (rows: readonly object[]): string =>
  JSON.stringify(rows, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));

function insertSql({ table, columns }: Insertion<never>, parameter: number): string {
  const names = Object.keys(columns);
  const shape = names.map((name) => `"${name}" ${columns[name as never]}`).join(", ");
  const targets = names.map((name) => `"${snake(name)}"`).join(", ");
  const values = names.map((name) => `r."${name}"`).join(", ");
  return `INSERT INTO ${table} (${targets}) SELECT ${values} FROM jsonb_to_recordset($${parameter}::jsonb) AS r(${shape})`;
}

/**
 * Writes rows of several tables in one statement: one round trip, all or nothing. Foreign keys
 * between the tables are checked when the statement ends, so their order does not matter.
 */
export async function writeTogether(db: Queryable, inserts: readonly Insert[]): Promise<void> {
  const filled = inserts.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return;
  const parts = filled.map(
    ({ insertion }, index) =>
      `w${index} AS (${insertSql(insertion as Insertion<never>, index + 1)})`,
  );
  await db.query(
    `WITH ${parts.join(", ")} SELECT 1`,
    filled.map(({ rows }) => asJson(rows)),
  );
}
