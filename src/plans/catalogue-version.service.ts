import type { EntityManager } from "typeorm";
import type { Queryable } from "../shared/sql";

/** The version of everything that is held in memory: one small statement. */
export async function readCatalogueVersion(db: Queryable): Promise<bigint> {
  const [row] = await db.query<{ version: bigint }[]>("SELECT version FROM catalogue_version");
  if (!row) throw new Error("the catalogue has no version");
  return row.version;
}

/**
 * A part of the catalogue in memory, by version: an operation's first statement reads the
 * version in force, and only a change makes anybody read the tables again.
 */
export class Versioned<T> {
  private held: Promise<T> | null = null;
  private heldVersion: bigint | null = null;

  constructor(
    private readonly manager: EntityManager,
    private readonly load: (manager: EntityManager) => Promise<T>,
  ) {}

  /** The part at a version the caller has just read. */
  at(version: bigint): Promise<T> {
    if (this.held !== null && this.heldVersion === version) return this.held;
    this.heldVersion = version;
    this.held = this.load(this.manager).catch((error: unknown) => {
      this.held = null;
      throw error;
    });
    return this.held;
  }
}
