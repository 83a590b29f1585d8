import type { EntityManager } from "typeorm";
import { as, type Sides } from "./row-actor.kit";
import { ACTORS, CHANGED_COLUMN, mayAdd, mayChange } from "./row-security.data";

const codeOf = (error: unknown): string =>
  (error as { driverError: { code: string } }).driverError.code;

/** Adds a copy of a row that is there: the guard speaks before any unique key does. */
async function isLetThrough(db: EntityManager, table: string, row: object): Promise<boolean> {
  // A number is the database's own to give; other ids come with their rows.
  const numbered = typeof (row as { id?: unknown }).id === "number";
  const columns = Object.keys(row).filter((name) => !numbered || name !== "id");
  try {
    await db.query(
      `INSERT INTO ${table} (${columns.join(", ")})
       SELECT ${columns.join(", ")} FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`,
      [JSON.stringify(row)],
    );
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === "42501") return false;
    if (code === "23505") return true;
    throw error;
  }
}

/** Who adds rows and should not, or cannot and should. */
export async function wrongAdditions(db: EntityManager, sides: Sides, tables: readonly string[]) {
  const wrong: string[] = [];
  for (const table of tables) {
    for (const side of ["own", "other"] as const) {
      const actors = await wrongAdders(db, { table, sides, side });
      wrong.push(...actors.map((actor) => `${actor} adds to ${table} of ${side}`));
    }
  }
  return wrong;
}

async function wrongAdders(
  db: EntityManager,
  { table, sides, side }: { table: string; sides: Sides; side: "own" | "other" },
): Promise<string[]> {
  const [there] = await db.query<{ row: object }[]>(
    `SELECT to_jsonb(t) AS row FROM ${table} t WHERE provider_id = $1 LIMIT 1`,
    [sides[side]],
  );
  if (!there) throw new Error(`no row of ${table} to copy`);
  const wrong: string[] = [];
  for (const actor of ACTORS) {
    const who = { login: "hip_api", actor, provider: sides.own };
    const through = await as(db, who, () => isLetThrough(db, table, there.row));
    if (through !== mayAdd(table, actor, side === "own")) wrong.push(actor);
  }
  return wrong;
}

/** How many rows a change reaches; `Infinity` when only a key or check of the table stands in its way. */
async function reached(db: EntityManager, change: string, given: string[]): Promise<number> {
  try {
    const [, rows] = await db.query<[unknown, number]>(change, given);
    return rows;
  } catch (error) {
    const code = codeOf(error);
    if (code === "42501") return 0;
    if (["23503", "23505", "23514"].includes(code)) return Infinity;
    throw error;
  }
}

/** Who changes rows of one side in place and should not, or cannot and should. */
async function wrongHands(
  db: EntityManager,
  { table, sides, side }: { table: string; sides: Sides; side: "own" | "other" },
): Promise<string[]> {
  const column = CHANGED_COLUMN[table] ?? "provider_id";
  const same = `UPDATE ${table} SET ${column} = ${column} WHERE provider_id = $1`;
  const wrong: string[] = [];
  for (const actor of ACTORS) {
    const who = { login: "hip_api", actor, provider: sides.own };
    const rows = await as(db, who, () => reached(db, same, [sides[side]]));
    if (rows > 0 !== mayChange(table, actor, side === "own")) wrong.push(actor);
  }
  return wrong.map((actor) => `${actor} changes ${table} of ${side}`);
}

/** A desk that gives its rows away, or takes another one's, without ever looking at them. */
async function wrongMoves(db: EntityManager, table: string, { own, other }: Sides) {
  const desk = { login: "hip_api", actor: "DESK", provider: own };
  const move = `UPDATE ${table} SET provider_id = $1`;
  const [there] = await db.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM ${table} WHERE provider_id = $1`,
    [own],
  );
  const given = await as(db, desk, () => reached(db, move, [other]));
  const taken = await as(db, desk, () => reached(db, move, [own]));
  return [
    ...(given > 0 ? [`a desk gives rows of ${table} away`] : []),
    ...(taken > (there?.n ?? 0) ? [`a desk takes rows of ${table}`] : []),
  ];
}

/** Who changes rows in place and should not, or cannot and should. */
export async function wrongChanges(db: EntityManager, sides: Sides, tables: readonly string[]) {
  const wrong: string[] = [];
  for (const table of tables) {
    for (const side of ["own", "other"] as const) {
      wrong.push(...(await wrongHands(db, { table, sides, side })));
    }
    wrong.push(...(await wrongMoves(db, table, sides)));
  }
  return wrong;
}
