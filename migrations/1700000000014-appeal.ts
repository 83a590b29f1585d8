import type { MigrationInterface, QueryRunner } from "typeorm";

const TABLES = `
CREATE TABLE appeal (
    id uuid NOT NULL,
    claim_id uuid NOT NULL,
    provider_id uuid NOT NULL,
    adjudication_version integer NOT NULL,
    reason text NOT NULL,
    opened_by text NOT NULL,
    opened_at TIMESTAMP WITH TIME ZONE NOT NULL,
    status text NOT NULL,
    decided_by text,
    decided_at TIMESTAMP WITH TIME ZONE,
    sentence text,
    CONSTRAINT appeal_status CHECK (status IN ('OPEN', 'UPHELD', 'OVERTURNED', 'WITHDRAWN')),
    CONSTRAINT appeal_reasoned CHECK (btrim(reason) <> ''),
    CONSTRAINT appeal_decided CHECK ((status = 'OPEN') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
    CONSTRAINT appeal_sentence CHECK ((status IN ('UPHELD', 'OVERTURNED')) = (sentence IS NOT NULL)),
    CONSTRAINT appeal_pkey PRIMARY KEY (id),
    CONSTRAINT appeal_claim_id_provider_id_fkey FOREIGN KEY (claim_id, provider_id) REFERENCES claim (id, provider_id)
  );
CREATE UNIQUE INDEX appeal_one_open ON appeal (claim_id) WHERE status = 'OPEN';
CREATE UNIQUE INDEX appeal_decided_once ON appeal (claim_id, adjudication_version) WHERE status IN ('UPHELD', 'OVERTURNED');
CREATE INDEX appeal_claim ON appeal (claim_id, opened_at);
CREATE INDEX appeal_open ON appeal (opened_at, id) WHERE status = 'OPEN';
CREATE TABLE provider_tie (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    person text NOT NULL,
    provider_id uuid NOT NULL,
    reason text NOT NULL,
    declared_by text NOT NULL,
    declared_at TIMESTAMP WITH TIME ZONE NOT NULL,
    ended_by text,
    ended_at TIMESTAMP WITH TIME ZONE,
    ended_reason text,
    CONSTRAINT provider_tie_reasoned CHECK (btrim(reason) <> ''),
    CONSTRAINT provider_tie_ended CHECK ((ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (ended_reason IS NULL)),
    CONSTRAINT provider_tie_ended_by_another CHECK (ended_by <> person),
    CONSTRAINT provider_tie_pkey PRIMARY KEY (id),
    CONSTRAINT provider_tie_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES provider (id)
  );
CREATE UNIQUE INDEX provider_tie_once ON provider_tie (person, provider_id) WHERE ended_at IS NULL;
CREATE TABLE waiver (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    claim_id uuid NOT NULL,
    provider_id uuid NOT NULL,
    person text NOT NULL,
    act text NOT NULL,
    ground text NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    instead_of_nobody text array NOT NULL,
    CONSTRAINT waiver_ground CHECK (ground IN ('TIED', 'DECIDED_IT')),
    CONSTRAINT waiver_pkey PRIMARY KEY (id),
    CONSTRAINT waiver_claim_id_provider_id_fkey FOREIGN KEY (claim_id, provider_id) REFERENCES claim (id, provider_id)
  );
CREATE INDEX waiver_claim ON waiver (claim_id);
CREATE INDEX waiver_at ON waiver (at, id);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON waiver
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON appeal, provider_tie, waiver TO hip_server;
GRANT UPDATE (status, decided_by, decided_at, sentence) ON appeal TO hip_server;
GRANT UPDATE (ended_by, ended_at, ended_reason) ON provider_tie TO hip_server;`;

const ROLE = "(SELECT acting_role())";
const OWN = `${ROLE} = 'DESK' AND provider_id = (SELECT acting_provider())`;
const REVIEWERS = "'CLAIMS_OFFICER', 'MEDICAL_REVIEWER', 'SENIOR_REVIEWER'";
const ENGINE = `${ROLE} = 'ENGINE'`;

/**
 * Who sees a row: of an appeal those who may know a diagnosis, as its reason may tell one. A desk
 * changes its own appeal only by ending its claim or withdrawing it; the engine writes the rest.
 */
const GUARD = `
ALTER TABLE appeal ENABLE ROW LEVEL SECURITY;
ALTER TABLE appeal FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON appeal FOR SELECT TO hip_server
  USING (${OWN} OR ${ROLE} IN (${REVIEWERS}, 'AUDITOR', 'ENGINE'));
CREATE POLICY adds ON appeal FOR INSERT TO hip_server WITH CHECK (${ENGINE});
CREATE POLICY changes ON appeal FOR UPDATE TO hip_server USING (${OWN} OR ${ENGINE});
ALTER TABLE provider_tie ENABLE ROW LEVEL SECURITY;
ALTER TABLE provider_tie FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON provider_tie FOR SELECT TO hip_server
  USING (${ROLE} IN (${REVIEWERS}, 'ADMINISTRATOR', 'AUDITOR', 'ENGINE'));
CREATE POLICY adds ON provider_tie FOR INSERT TO hip_server
  WITH CHECK (${ROLE} IN (${REVIEWERS}, 'ADMINISTRATOR'));
CREATE POLICY changes ON provider_tie FOR UPDATE TO hip_server
  USING (${ROLE} = 'ADMINISTRATOR');
ALTER TABLE waiver ENABLE ROW LEVEL SECURITY;
ALTER TABLE waiver FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON waiver FOR SELECT TO hip_server USING (${ROLE} IN ('SENIOR_REVIEWER', 'AUDITOR', 'ENGINE'));
CREATE POLICY adds ON waiver FOR INSERT TO hip_server WITH CHECK (${ENGINE});`;

/**
 * Staff who come with a token of their identity provider have no credential row: that they exist
 * only the audit knows. The engine's function tells who has been seen with a role in the last 90
 * days, and nothing of what they asked.
 */
const SEEN = `
CREATE INDEX audit_entry_staff ON audit_entry (role, person, at) WHERE credential_id IS NULL AND role IS NOT NULL;
GRANT SELECT (credential_id, role, person, at) ON audit_entry TO hip_engine;
ALTER POLICY engine_reads ON audit_entry
  USING (guarantee_number IS NOT NULL OR credential_id IS NULL AND role IS NOT NULL);

CREATE FUNCTION staff_seen(asked_roles text[]) RETURNS TABLE (person text, role text)
  LANGUAGE sql STABLE STRICT SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT DISTINCT e.person, e.role FROM audit_entry e
  WHERE e.credential_id IS NULL AND e.role = ANY(asked_roles) AND e.person IS NOT NULL
    AND e.at >= now() - interval '90 days'
$$;
REVOKE ALL ON FUNCTION staff_seen(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION staff_seen(text[]) TO hip_server;

DO $$ BEGIN EXECUTE format('GRANT hip_engine TO %I', current_user); END $$;
GRANT CREATE ON SCHEMA public TO hip_engine;
ALTER FUNCTION staff_seen(text[]) OWNER TO hip_engine;
REVOKE CREATE ON SCHEMA public FROM hip_engine;
DO $$ BEGIN EXECUTE format('REVOKE hip_engine FROM %I', current_user); END $$;`;

/** Appeals against decisions, who is tied to which provider, and acts that nobody else could do. */
export class Appeal1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(GUARD);
    await runner.query(SEEN);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP FUNCTION staff_seen(text[])");
    await runner.query(
      "ALTER POLICY engine_reads ON audit_entry USING (guarantee_number IS NOT NULL)",
    );
    await runner.query(
      "REVOKE SELECT (credential_id, role, person, at) ON audit_entry FROM hip_engine",
    );
    await runner.query("DROP INDEX audit_entry_staff");
    await runner.query("DROP TABLE waiver, provider_tie, appeal");
  }
}
