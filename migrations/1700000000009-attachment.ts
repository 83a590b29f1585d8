import type { MigrationInterface, QueryRunner } from "typeorm";

const TABLES = `
CREATE TABLE attachment (
    claim_id uuid NOT NULL,
    provider_id uuid NOT NULL,
    sha256 text NOT NULL,
    kind text NOT NULL,
    file_name text,
    added_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT attachment_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT attachment_pkey PRIMARY KEY (claim_id, sha256),
    CONSTRAINT attachment_claim_id_provider_id_fkey FOREIGN KEY (claim_id, provider_id) REFERENCES claim (id, provider_id)
  );
CREATE INDEX attachment_file_of_claims ON attachment (provider_id, sha256);
CREATE TABLE attachment_file (
    provider_id uuid NOT NULL,
    sha256 text NOT NULL,
    bytes integer NOT NULL,
    media_type text NOT NULL,
    completed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT attachment_file_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT attachment_file_bytes CHECK (bytes > 0),
    CONSTRAINT attachment_file_media_type CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
    CONSTRAINT attachment_file_pkey PRIMARY KEY (provider_id, sha256),
    CONSTRAINT attachment_file_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES provider (id)
  );
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON attachment
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON attachment_file
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON attachment, attachment_file TO hip_server;`;

const ROLE = "(SELECT acting_role())";
const OWN = `${ROLE} = 'DESK' AND provider_id = (SELECT acting_provider())`;
const WRITES = `${OWN} OR ${ROLE} IN ('IMPORT', 'ENGINE')`;

/**
 * What a file tells of the patient is as private as a diagnosis: finance sees none. Of the files
 * themselves staff see those of claims whose attachments they see, the rows' own guard deciding.
 */
const GUARD = `
ALTER TABLE attachment ENABLE ROW LEVEL SECURITY;
ALTER TABLE attachment FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON attachment FOR SELECT TO hip_server USING (${OWN}
  OR ${ROLE} IN ('CLAIMS_OFFICER', 'MEDICAL_REVIEWER', 'SENIOR_REVIEWER', 'AUDITOR', 'IMPORT', 'ENGINE')
  OR ${ROLE} = 'ENROLMENT_OFFICER' AND has_open_identity_question(claim_id));
CREATE POLICY adds ON attachment FOR INSERT TO hip_server WITH CHECK (${WRITES});
ALTER TABLE attachment_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE attachment_file FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON attachment_file FOR SELECT TO hip_server USING (${OWN}
  OR ${ROLE} <> 'DESK' AND EXISTS (SELECT FROM attachment a
    WHERE a.provider_id = attachment_file.provider_id AND a.sha256 = attachment_file.sha256));
CREATE POLICY adds ON attachment_file FOR INSERT TO hip_server WITH CHECK (${OWN});`;

/** The files that belong to claims: what a claim names, and what has been sent. */
export class Attachment1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(GUARD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE attachment_file, attachment");
  }
}
