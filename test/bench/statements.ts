import { setTimeout as sleep } from "node:timers/promises";
import type { DataSource } from "typeorm";

/** What one operation makes the database do. */
export interface DatabaseWork {
  /** Statements, without BEGIN, SET LOCAL and COMMIT. */
  statements: number;
  /** Milliseconds of planning and running them, alone on the machine. */
  milliseconds: number;
}

const SUMS = `
SELECT coalesce(sum(calls), 0)::int AS statements,
  coalesce(sum(total_plan_time + total_exec_time), 0) AS milliseconds
FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid WHERE r.rolname = 'hip_api' AND toplevel`;

/**
 * Counts what the server's role runs. It is switched on for servers that are counted and off
 * for those that are timed; a statement that was prepared while it was off is never counted.
 */
export class StatementCounter {
  constructor(private readonly root: DataSource) {}

  /** Counts in every session that begins and ends within a piece of work. */
  async counting<T>(work: () => Promise<T>): Promise<T> {
    await this.switch("on");
    try {
      return await work();
    } finally {
      await this.switch("off");
    }
  }

  async reset(): Promise<void> {
    await this.root.query("SELECT pg_stat_statements_reset()");
  }

  /** The work behind each of so many operations since the reset. */
  async workOf(operations: number): Promise<DatabaseWork> {
    const [row] = await this.root.query<DatabaseWork[]>(SUMS);
    if (!row) throw new Error("pg_stat_statements gave no row");
    const { statements, milliseconds } = row;
    return { statements: statements / operations, milliseconds: milliseconds / operations };
  }

  /** Sessions hear of it soon after the signal. */
  private async switch(state: "on" | "off"): Promise<void> {
    await this.root.query(`ALTER SYSTEM SET compute_query_id = ${state}`);
    await this.root.query("SELECT pg_reload_conf()");
    await sleep(200);
  }

  /** Rows of a table that belong to a claim. */
  async rowsOf(table: string, claimNumber: string): Promise<number> {
    const key = table === "claim" ? "id" : "claim_id";
    const [row] = await this.root.query<{ rows: number }[]>(
      `SELECT count(*)::int AS rows FROM ${table} WHERE ${key} = (SELECT id FROM claim WHERE claim_number = $1)`,
      [claimNumber],
    );
    return row?.rows ?? 0;
  }
}
