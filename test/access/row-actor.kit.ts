import type { EntityManager } from "typeorm";

/** Two providers with claims; some of the first one's wait on who the patient is. */
export interface Sides {
  own: string;
  other: string;
}

/** Who asks: the database login, the role it works for, and the desk's provider. */
export interface Actor {
  login: string;
  actor: string;
  provider: string;
}

/** Runs a question as somebody else, and leaves nothing of it behind. */
export async function as<T>(db: EntityManager, who: Actor, work: () => Promise<T>): Promise<T> {
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
