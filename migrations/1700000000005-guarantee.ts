import type { MigrationInterface, QueryRunner } from "typeorm";

/** What was promised is kept with the answer that promised it; a claim names what it stands on. */
const COLUMNS = `
ALTER TABLE "audit_entry" ADD "guarantee_number" text, ADD "guarantee" jsonb;
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_promise" CHECK ((guarantee ->> 'number') IS NOT DISTINCT FROM guarantee_number);
CREATE UNIQUE INDEX "audit_entry_guarantee" ON "audit_entry" ("guarantee_number") WHERE guarantee_number IS NOT NULL;
ALTER TABLE "claim" ADD "guarantee_number" text;
CREATE UNIQUE INDEX "claim_guarantee_once" ON "claim" ("guarantee_number") WHERE status NOT IN ('VOIDED', 'SUPERSEDED');`;

/**
 * A desk sees no audit, yet its number must find what it was promised, weeks later and before any
 * transaction says for whom it works. The engine's function tells that of one number to the
 * provider it was given to, and of no other; a number of another provider is like an unknown one.
 */
const ENGINE = `
GRANT SELECT (guarantee_number, guarantee) ON audit_entry TO hip_engine;
CREATE POLICY engine_reads ON audit_entry FOR SELECT TO hip_engine
  USING (guarantee_number IS NOT NULL);

CREATE FUNCTION guarantee_promised(asked_number text, asking_provider uuid)
  RETURNS TABLE (promised jsonb, used_by text)
  LANGUAGE sql STABLE STRICT SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT (SELECT e.guarantee FROM audit_entry e WHERE e.guarantee_number = asked_number
            AND e.guarantee ->> 'providerId' = asking_provider::text),
         (SELECT c.claim_number FROM claim c WHERE c.guarantee_number = asked_number
            AND c.status NOT IN ('VOIDED', 'SUPERSEDED') AND c.provider_id = asking_provider)
$$;
REVOKE ALL ON FUNCTION guarantee_promised(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION guarantee_promised(text, uuid) TO hip_server;

DO $$ BEGIN EXECUTE format('GRANT hip_engine TO %I', current_user); END $$;
GRANT CREATE ON SCHEMA public TO hip_engine;
ALTER FUNCTION guarantee_promised(text, uuid) OWNER TO hip_engine;
REVOKE CREATE ON SCHEMA public FROM hip_engine;
DO $$ BEGIN EXECUTE format('REVOKE hip_engine FROM %I', current_user); END $$;`;

/** Guarantees: promised by an answer, found again by their number, used by one active claim. */
export class Guarantee1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(ENGINE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP FUNCTION guarantee_promised(text, uuid)");
    await runner.query("DROP POLICY engine_reads ON audit_entry");
    await runner.query(
      "REVOKE SELECT (guarantee_number, guarantee) ON audit_entry FROM hip_engine",
    );
    await runner.query(`ALTER TABLE "claim" DROP "guarantee_number"`);
    await runner.query(`ALTER TABLE "audit_entry" DROP "guarantee", DROP "guarantee_number"`);
  }
}
