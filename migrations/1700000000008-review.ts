import type { MigrationInterface, QueryRunner } from "typeorm";

const TABLES = `
CREATE TABLE ruling (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    claim_id uuid NOT NULL,
    provider_id uuid NOT NULL,
    line integer NOT NULL,
    ruling text NOT NULL,
    allowed_quantity integer,
    benefit_minor bigint,
    code text,
    sentence text NOT NULL,
    parameters jsonb NOT NULL DEFAULT '{}',
    overrides boolean NOT NULL,
    person text NOT NULL,
    role text NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    version integer NOT NULL,
    CONSTRAINT ruling_line CHECK (line >= 1),
    CONSTRAINT ruling_ruling CHECK (ruling IN ('ALLOW', 'REDUCE', 'DENY')),
    CONSTRAINT ruling_left CHECK (allowed_quantity >= 0 AND benefit_minor >= 0),
    CONSTRAINT ruling_reasoned CHECK ((ruling = 'ALLOW') = (code IS NULL) AND btrim(sentence) <> ''),
    CONSTRAINT ruling_pkey PRIMARY KEY (id),
    CONSTRAINT ruling_claim_id_provider_id_fkey FOREIGN KEY (claim_id, provider_id) REFERENCES claim (id, provider_id)
  );
CREATE INDEX ruling_claim ON ruling (claim_id, line, id);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ruling
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TABLE review_lease (
    claim_id uuid NOT NULL,
    provider_id uuid NOT NULL,
    person text NOT NULL,
    role text NOT NULL,
    taken_at TIMESTAMP WITH TIME ZONE NOT NULL,
    until TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT review_lease_span CHECK (until >= taken_at),
    CONSTRAINT review_lease_pkey PRIMARY KEY (claim_id),
    CONSTRAINT review_lease_claim_id_provider_id_fkey FOREIGN KEY (claim_id, provider_id) REFERENCES claim (id, provider_id)
  );
-- Days for which a claim waited for its provider: the scheme's own clock stood still.
ALTER TABLE claim ADD paused_days integer NOT NULL DEFAULT 0,
  ADD CONSTRAINT claim_paused CHECK (paused_days >= 0);
CREATE INDEX finding_open ON finding (code, claim_id) WHERE resolved_at IS NULL;
GRANT SELECT, INSERT ON ruling, review_lease TO hip_server;
GRANT UPDATE (person, role, taken_at, until) ON review_lease TO hip_server;`;

const ROLE = "(SELECT acting_role())";
const OWN = `${ROLE} = 'DESK' AND provider_id = (SELECT acting_provider())`;
const STAFF =
  "'CLAIMS_OFFICER', 'MEDICAL_REVIEWER', 'SENIOR_REVIEWER', 'FINANCE', 'AUDITOR', 'IMPORT', 'ENGINE'";
const WRITES = `${ROLE} IN ('ENGINE', 'IMPORT')`;

/** Who sees a row: of a ruling also the desk, as it reads why; who holds a claim is the scheme's. */
const GUARD = `
ALTER TABLE ruling ENABLE ROW LEVEL SECURITY;
ALTER TABLE ruling FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON ruling FOR SELECT TO hip_server USING (${OWN} OR ${ROLE} IN (${STAFF})
  OR ${ROLE} = 'ENROLMENT_OFFICER' AND has_open_identity_question(claim_id));
CREATE POLICY adds ON ruling FOR INSERT TO hip_server WITH CHECK (${WRITES});
ALTER TABLE review_lease ENABLE ROW LEVEL SECURITY;
ALTER TABLE review_lease FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON review_lease FOR SELECT TO hip_server USING (${ROLE} IN (${STAFF}));
CREATE POLICY adds ON review_lease FOR INSERT TO hip_server WITH CHECK (${WRITES});
CREATE POLICY changes ON review_lease FOR UPDATE TO hip_server USING (${WRITES});`;

/** What persons decide on claims that a rule could not, and who holds which claim while they do. */
export class Review1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(GUARD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE review_lease, ruling");
    await runner.query("DROP INDEX finding_open");
    await runner.query("ALTER TABLE claim DROP paused_days");
  }
}
