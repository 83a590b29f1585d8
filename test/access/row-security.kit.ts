import type { EntityManager } from "typeorm";
import type { World } from "../kit/world";
import { ACTORS, GUARDED, mayAdd, SEES, type Seen } from "./row-security.data";

/** Two providers with claims; some of the first one's wait on who the patient is. */
export interface Sides {
  own: string;
  other: string;
}

type Counts = Record<"own" | "other" | "open", number>;

const OPEN = `(SELECT claim_id FROM finding WHERE resolved_at IS NULL AND code IN ('ELG-001', 'ELG-007'))`;
const claimOf = (table: string): string => (table === "claim" ? "id" : "claim_id");
const hasClaim = (table: string): boolean => table !== "intake_attempt";

/** Runs a question as somebody else, and leaves nothing of it behind. */
async function as<T>(
  db: EntityManager,
  who: { login: string; actor: string; provider: string },
  work: () => Promise<T>,
): Promise<T> {
  await db.query("SAVEPOINT before");
  try {
    await db.query(`SET LOCAL ROLE ${who.login}`);
    await db.query(
      "SELECT set_config('hip.role', $1, true), set_config('hip.provider', $2, true)",
      [who.actor, who.actor === "DESK" ? who.provider : ""],
    );
    return await work();
  } finally {
    await db.query("ROLLBACK TO before");
  }
}

async function count(db: EntityManager, table: string, { own, other }: Sides, open: string[]) {
  const opened = hasClaim(table) ? `${claimOf(table)} = ANY($3)` : "false AND $3::uuid[] IS NULL";
  const [row] = await db.query<Counts[]>(
    `SELECT count(*) FILTER (WHERE provider_id = $1)::int AS own,
       count(*) FILTER (WHERE provider_id = $2)::int AS other,
       count(*) FILTER (WHERE ${opened})::int AS open FROM ${table}`,
    [own, other, open],
  );
  return row as Counts;
}

const expected = (seen: Seen, there: Counts): Counts => {
  if (seen === "all") return there;
  if (seen === "own") return { own: there.own, other: 0, open: there.open };
  return seen === "open"
    ? { own: there.open, other: 0, open: there.open }
    : { own: 0, other: 0, open: 0 };
};

async function wrongSights(db: EntityManager, sides: Sides, tables: readonly string[]) {
  const open = (await db.query<{ claim_id: string }[]>(OPEN.slice(1, -1))).map((r) => r.claim_id);
  const wrong: string[] = [];
  for (const table of tables) {
    const there = await count(db, table, sides, open);
    for (const actor of ACTORS) {
      const who = { login: "hip_api", actor, provider: sides.own };
      const seen = await as(db, who, () => count(db, table, sides, open));
      const wanted = expected(SEES[table]?.[actor] ?? "none", there);
      if (JSON.stringify(seen) !== JSON.stringify(wanted)) wrong.push(`${actor} sees ${table}`);
    }
    const owner = { login: "hip_owner", actor: "AUDITOR", provider: "" };
    const seen = await as(db, owner, () => count(db, table, sides, open));
    if (seen.own + seen.other > 0) wrong.push(`the owner sees ${table}`);
  }
  return wrong;
}

/** Adds a copy of a row that is there: the guard speaks before any unique key does. */
async function isLetThrough(db: EntityManager, table: string, row: object): Promise<boolean> {
  const columns = Object.keys(row).filter((name) => table === "claim" || name !== "id");
  try {
    await db.query(
      `INSERT INTO ${table} (${columns.join(", ")})
       SELECT ${columns.join(", ")} FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`,
      [JSON.stringify(row)],
    );
    return true;
  } catch (error) {
    const { code } = (error as { driverError: { code: string } }).driverError;
    if (code === "42501") return false;
    if (code === "23505") return true;
    throw error;
  }
}

async function wrongAdditions(db: EntityManager, sides: Sides, tables: readonly string[]) {
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

/** What the engine must see across providers although a desk may not. */
async function blindEngine(db: EntityManager, sides: Sides): Promise<string[]> {
  const [line] = await db.query<object[]>(
    `SELECT member_id AS "memberId", provider_id AS "providerId", service_id AS "serviceId",
       service_date AS "serviceDate" FROM claim_line
     WHERE provider_id = $1 AND member_id IS NOT NULL AND allowed_quantity > 0 LIMIT 1`,
    [sides.other],
  );
  const desk = { login: "hip_api", actor: "DESK", provider: sides.own };
  const asked = [JSON.stringify([line])];
  const found = await as(db, desk, () =>
    db.query<unknown[]>("SELECT FROM active_lines_like($1)", asked),
  );
  return found.length === 1 ? [] : ["the engine misses a duplicate at another provider"];
}

/** A promise is told, with the claim that used it, to the desk it was given to and to no other. */
async function blindPromises(db: EntityManager, sides: Sides): Promise<string[]> {
  const [given] = await db.query<{ number: string }[]>(
    `SELECT guarantee_number AS number FROM audit_entry
     WHERE guarantee ->> 'providerId' = $1::text LIMIT 1`,
    [sides.own],
  );
  await db.query("SAVEPOINT unused");
  await db.query(
    `UPDATE claim SET guarantee_number = $2
     WHERE id = (SELECT id FROM claim WHERE provider_id = $1 LIMIT 1)`,
    [sides.own, given?.number],
  );
  const told = async (provider: string) => {
    const desk = { login: "hip_api", actor: "DESK", provider };
    const [row] = await as(db, desk, () =>
      db.query<{ promised: unknown; used_by: unknown }[]>(
        "SELECT * FROM guarantee_promised($1, $2)",
        [given?.number, provider],
      ),
    );
    return [row?.promised, row?.used_by].map((value) => (value == null ? "nothing" : "told"));
  };
  const [own, other] = [await told(sides.own), await told(sides.other)];
  await db.query("ROLLBACK TO unused");
  return [
    ...(own.includes("nothing") ? ["the engine misses a promise or its use"] : []),
    ...(other.includes("told") ? ["a promise is told to another provider"] : []),
  ];
}

/**
 * Everything that is not as the table says, after a change that is undone again: the change, the
 * questions and what they leave all happen in one transaction that is rolled back.
 */
export async function wrongRows(
  world: World,
  sides: Sides,
  { change, tables = GUARDED }: { change?: string; tables?: readonly string[] } = {},
): Promise<string[]> {
  const runner = world.root.createQueryRunner();
  await runner.startTransaction();
  try {
    if (change !== undefined) await runner.query(change);
    const db = runner.manager;
    const sights = await wrongSights(db, sides, tables);
    return [
      ...sights,
      ...(await wrongAdditions(db, sides, tables)),
      ...(await blindEngine(db, sides)),
      ...(await blindPromises(db, sides)),
    ];
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}
