import type { EntityManager } from "typeorm";
import type { World } from "../kit/world";
import { as, type Sides } from "./row-actor.kit";
import { blindEngine, blindPromises, blindStaff } from "./row-engine.kit";
import { ACTORS, GUARDED, SEES, type Seen } from "./row-security.data";
import { wrongAdditions, wrongChanges } from "./row-writes.kit";

type Counts = Record<"own" | "other" | "open", number>;

const OPEN = `(SELECT claim_id FROM finding WHERE resolved_at IS NULL AND code IN ('ELG-001', 'ELG-007'))`;
const WITHOUT_CLAIM = ["intake_attempt", "payee", "provider_tie", "remittance", "remittance_item"];
const hasClaim = (table: string): boolean => !WITHOUT_CLAIM.includes(table);

/** The rows of a table that belong to claims with an open question. */
function ofOpen(table: string): string {
  if (!hasClaim(table)) return "false AND $3::uuid[] IS NULL";
  if (table === "attachment_file") {
    return "sha256 IN (SELECT a.sha256 FROM attachment a WHERE a.claim_id = ANY($3))";
  }
  return `${table === "claim" ? "id" : "claim_id"} = ANY($3)`;
}

async function count(db: EntityManager, table: string, { own, other }: Sides, open: string[]) {
  const [row] = await db.query<Counts[]>(
    `SELECT count(*) FILTER (WHERE provider_id = $1)::int AS own,
       count(*) FILTER (WHERE provider_id = $2)::int AS other,
       count(*) FILTER (WHERE ${ofOpen(table)})::int AS open FROM ${table}`,
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
      ...(await wrongChanges(db, sides, tables)),
      ...(await blindEngine(db, sides)),
      ...(await blindPromises(db, sides)),
      ...(await blindStaff(db, sides)),
    ];
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}
