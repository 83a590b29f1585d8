import type { MigrationInterface, QueryRunner } from "typeorm";

/** What of a claim lies in tables of its own; each row repeats whose it is. */
const PARTS = ["claim_line", "claim_event", "adjudication", "reason", "finding"];
/** Tables that refuse every change: the trigger rests while the new column is filled. */
const APPEND_ONLY = ["claim_event", "adjudication"];

const ownRows = (table: string): string => `
${APPEND_ONLY.includes(table) ? `ALTER TABLE ${table} DISABLE TRIGGER append_only;` : ""}
ALTER TABLE ${table} ADD provider_id uuid;
UPDATE ${table} t SET provider_id = c.provider_id FROM claim c WHERE c.id = t.claim_id;
ALTER TABLE ${table} ALTER provider_id SET NOT NULL;
${APPEND_ONLY.includes(table) ? `ALTER TABLE ${table} ENABLE TRIGGER append_only;` : ""}
ALTER TABLE ${table} DROP CONSTRAINT ${table}_claim_id_fkey;
ALTER TABLE ${table} ADD CONSTRAINT ${table}_claim_id_provider_id_fkey
  FOREIGN KEY (claim_id, provider_id) REFERENCES claim (id, provider_id);`;

const AUDIT = `
CREATE FUNCTION current_transaction() RETURNS bigint LANGUAGE sql VOLATILE
  RETURN pg_current_xact_id()::text::bigint;
CREATE TABLE "audit_entry" ("id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "request_id" text NOT NULL, "credential_id" uuid, "person" text, "role" text, "provider_id" uuid, "operation" text NOT NULL, "document_hash" text, "member_ids" uuid array NOT NULL DEFAULT '{}', "claim_id" uuid, "outcome" text NOT NULL, "transaction_id" bigint NOT NULL DEFAULT current_transaction(), "seal_id" bigint, CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id"));
CREATE INDEX "audit_entry_at" ON "audit_entry" ("at");
CREATE INDEX "audit_entry_credential" ON "audit_entry" ("credential_id", "id");
CREATE INDEX "audit_entry_operation" ON "audit_entry" ("operation", "id");
CREATE INDEX "audit_entry_members" ON "audit_entry" USING gin ("member_ids");
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON audit_entry TO hip_server;`;

/** For whom the transaction works, as the server has set it; nobody when it has not. */
const ACTING = `
CREATE FUNCTION acting_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('hip.role', true), '');
CREATE FUNCTION acting_provider() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('hip.provider', true), '')::uuid;`;

/**
 * The engine sees what a desk may not: other providers' visits. Its functions give counts, dates
 * and numbers, never rows; they belong to a role of its own, since the owner of the tables sees
 * nothing under FORCE.
 */
const ENGINE = `
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'hip_engine') THEN
    CREATE ROLE hip_engine NOLOGIN;
  END IF;
END $$;
GRANT USAGE ON SCHEMA public TO hip_engine;
GRANT SELECT ON claim, claim_line, finding TO hip_engine;

CREATE FUNCTION has_open_identity_question(asked uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT EXISTS (SELECT FROM finding f WHERE f.claim_id = asked AND f.resolved_at IS NULL
    AND f.code IN ('ELG-001', 'ELG-007'))
$$;
ALTER FUNCTION active_lines_like(jsonb) SECURITY DEFINER SET search_path = pg_catalog, public;
REVOKE ALL ON FUNCTION has_open_identity_question(uuid), active_lines_like(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION has_open_identity_question(uuid), active_lines_like(jsonb) TO hip_server;

DO $$ BEGIN EXECUTE format('GRANT hip_engine TO %I', current_user); END $$;
GRANT CREATE ON SCHEMA public TO hip_engine;
ALTER FUNCTION has_open_identity_question(uuid) OWNER TO hip_engine;
ALTER FUNCTION active_lines_like(jsonb) OWNER TO hip_engine;
REVOKE CREATE ON SCHEMA public FROM hip_engine;
DO $$ BEGIN EXECUTE format('REVOKE hip_engine FROM %I', current_user); END $$;

CREATE POLICY engine_reads ON claim FOR SELECT TO hip_engine USING (true);
CREATE POLICY engine_reads ON claim_line FOR SELECT TO hip_engine USING (true);
CREATE POLICY engine_reads ON finding FOR SELECT TO hip_engine USING (true);`;

const ENGINE_GIVES_BACK = `
DO $$ BEGIN EXECUTE format('GRANT hip_engine TO %I', current_user); END $$;
DO $$ BEGIN EXECUTE format('ALTER FUNCTION active_lines_like(jsonb) OWNER TO %I', current_user); END $$;
DO $$ BEGIN EXECUTE format('REVOKE hip_engine FROM %I', current_user); END $$;
ALTER FUNCTION active_lines_like(jsonb) SECURITY INVOKER RESET search_path;
GRANT EXECUTE ON FUNCTION active_lines_like(jsonb) TO PUBLIC;`;

const ROLE = "(SELECT acting_role())";
const OWN = `${ROLE} = 'DESK' AND provider_id = (SELECT acting_provider())`;
/** Staff who see every claim, and the hand that takes in a whole history. */
const SEES_CLAIMS = `${ROLE} IN ('CLAIMS_OFFICER', 'MEDICAL_REVIEWER', 'SENIOR_REVIEWER', 'FINANCE', 'AUDITOR', 'IMPORT')`;
const SEES_COSTS = `${ROLE} IN ('SENIOR_REVIEWER', 'FINANCE', 'ANALYST', 'AUDITOR')`;
const identityOf = (claimId: string) =>
  `${ROLE} = 'ENROLMENT_OFFICER' AND has_open_identity_question(${claimId})`;
const WRITES = `${OWN} OR ${ROLE} = 'IMPORT'`;

/** Every guarded table: who sees a row, and who may add one. What is not said is refused. */
const GUARDED: Record<string, { sees: string | null; adds: string }> = {
  claim: { sees: `${OWN} OR ${SEES_CLAIMS} OR ${identityOf("id")}`, adds: WRITES },
  ...Object.fromEntries(
    PARTS.map((table) => [
      table,
      { sees: `${OWN} OR ${SEES_CLAIMS} OR ${identityOf("claim_id")}`, adds: WRITES },
    ]),
  ),
  cost_fact: { sees: SEES_COSTS, adds: WRITES },
  intake_attempt: { sees: null, adds: `${WRITES} OR ${ROLE} = 'DESK' AND provider_id IS NULL` },
  audit_entry: { sees: `${ROLE} = 'AUDITOR'`, adds: "true" },
};

const guard = ([table, { sees, adds }]: [string, { sees: string | null; adds: string }]) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
${sees === null ? "" : `CREATE POLICY sees ON ${table} FOR SELECT TO hip_server USING (${sees});`}
CREATE POLICY adds ON ${table} FOR INSERT TO hip_server WITH CHECK (${adds});`;

const unguard = (table: string) => `
DROP POLICY IF EXISTS sees ON ${table};
DROP POLICY IF EXISTS adds ON ${table};
DROP POLICY IF EXISTS engine_reads ON ${table};
ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY;
ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY;`;

const sharedRows = (table: string) => `
ALTER TABLE ${table} DROP CONSTRAINT ${table}_claim_id_provider_id_fkey;
ALTER TABLE ${table} DROP provider_id;
ALTER TABLE ${table} ADD CONSTRAINT ${table}_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES claim (id);`;

/** Row-level security beneath the policy, the engine's own role, and the audit. */
export class Guard1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "ALTER TABLE claim ADD CONSTRAINT claim_of_provider UNIQUE (id, provider_id)",
    );
    for (const table of PARTS) await runner.query(ownRows(table));
    await runner.query(AUDIT);
    await runner.query(ACTING);
    await runner.query(ENGINE);
    for (const table of Object.entries(GUARDED)) await runner.query(guard(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(GUARDED)) await runner.query(unguard(table));
    await runner.query("DROP FUNCTION has_open_identity_question(uuid)");
    await runner.query(ENGINE_GIVES_BACK);
    await runner.query("DROP FUNCTION acting_role(), acting_provider()");
    await runner.query("REVOKE ALL ON claim, claim_line, finding FROM hip_engine");
    await runner.query("REVOKE USAGE ON SCHEMA public FROM hip_engine");
    await runner.query("DROP TABLE audit_entry");
    await runner.query("DROP FUNCTION current_transaction()");
    for (const table of PARTS) await runner.query(sharedRows(table));
    await runner.query("ALTER TABLE claim DROP CONSTRAINT claim_of_provider");
  }
}
