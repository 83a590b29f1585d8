import type { Queryable } from "./sql";

const LOCK = `
SELECT pg_advisory_xact_lock(key) FROM (
  SELECT DISTINCT hashtextextended(id, 0) AS key FROM unnest($1::text[]) AS id ORDER BY key) AS keys`;

/**
 * Locks what members have used until the transaction ends, in the order of the keys: claims wait
 * for each other there, and for a merge of the members' records.
 */
export async function lockUsage(db: Queryable, memberIds: readonly string[]): Promise<void> {
  await db.query(LOCK, [memberIds]);
}

/** Waiting claims are judged again by one process at a time, and by none while records are merged. */
export const WAITING_ALONE = "SELECT pg_advisory_xact_lock(hashtextextended('waiting claims', 0))";
