import type { Queryable } from "../../src/shared/sql";

/** No unique key: only the members' locks, and looking before writing, keep two claims apart. */
export async function dropUniqueKey(db: Queryable): Promise<void> {
  await db.query("ALTER TABLE claim DROP CONSTRAINT claim_reference");
}

/** A commit is told before it is on the disk; the writer that would bring it there sleeps. */
export async function commitWithoutDisk(db: Queryable): Promise<void> {
  await db.query("ALTER SYSTEM SET wal_writer_delay = '10s'");
  await db.query("ALTER SYSTEM SET wal_writer_flush_after = '1GB'");
  await db.query("SELECT pg_reload_conf()");
  await db.query("ALTER DATABASE hip SET synchronous_commit = off");
  await db.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'hip_api'",
  );
}

/** Audit entries go their own way: one in ten does not arrive. */
export async function loseAuditEntries(db: Queryable): Promise<void> {
  await db.query(`CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN IF random() < 0.1 THEN RETURN NULL; END IF; RETURN NEW; END $$`);
  await db.query(
    "CREATE TRIGGER lose BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION lose()",
  );
}

/** What may be wrong with the rows of a run, and which of the books must tell. */
export const SPOILT: readonly [what: string, sql: string, told: string[]][] = [
  [
    "a claim that is gone with all its parts",
    `CREATE TEMP TABLE gone ON COMMIT DROP AS SELECT id FROM claim LIMIT 1;
     ${[
       "claim_line",
       "claim_event",
       "adjudication",
       "reason",
       "finding",
       "cost_fact",
       "audit_entry",
     ]
       .map((table) => `DELETE FROM ${table} WHERE claim_id IN (SELECT id FROM gone);`)
       .join(" ")}
     DELETE FROM claim WHERE id IN (SELECT id FROM gone)`,
    ["lost"],
  ],
  [
    "a claim under another number than its desk was told",
    "UPDATE claim SET claim_number = 'C' WHERE id = (SELECT id FROM claim LIMIT 1)",
    ["lost", "doubled"],
  ],
  [
    "a reference with two claims",
    `ALTER TABLE claim DROP CONSTRAINT claim_reference;
     INSERT INTO claim SELECT (jsonb_populate_record(c,
       jsonb_build_object('id', gen_random_uuid(), 'claim_number', 'C'))).* FROM claim c LIMIT 1`,
    ["doubled", "unequal"],
  ],
  [
    "a claim without its line",
    "DELETE FROM claim_line WHERE line = 1 AND claim_id = (SELECT id FROM claim LIMIT 1)",
    ["lost", "unequal"],
  ],
  [
    "a claim without its audit entry",
    "DELETE FROM audit_entry WHERE id = (SELECT min(id) FROM audit_entry WHERE outcome = 'ACCEPTED')",
    ["unequal"],
  ],
  [
    "an audit entry without its claim",
    `INSERT INTO audit_entry (request_id, operation, claim_id, outcome)
     VALUES ('', 'submitClaim', gen_random_uuid(), 'ACCEPTED')`,
    ["unequal"],
  ],
  [
    "a claim without a cost fact",
    "DELETE FROM cost_fact WHERE id = (SELECT min(id) FROM cost_fact WHERE kind = 'RECEIVED')",
    ["unequal"],
  ],
  [
    "a claim that counts twice",
    `UPDATE cost_fact SET claims = 2
     WHERE id = (SELECT min(id) FROM cost_fact WHERE kind = 'RECEIVED' AND claims = 1)`,
    ["unequal"],
  ],
  [
    "a decided claim without its decision",
    "DELETE FROM adjudication WHERE claim_id = (SELECT min(claim_id::text)::uuid FROM adjudication)",
    ["unequal"],
  ],
];
