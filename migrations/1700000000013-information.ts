import type { MigrationInterface, QueryRunner } from "typeorm";

const TABLE = `
CREATE TABLE information_request (
    id uuid NOT NULL,
    claim_id uuid NOT NULL,
    provider_id uuid NOT NULL,
    finding_code text NOT NULL,
    question text NOT NULL,
    asked_by text NOT NULL,
    asked_at TIMESTAMP WITH TIME ZONE NOT NULL,
    due_on date NOT NULL,
    answer text,
    answered_at TIMESTAMP WITH TIME ZONE,
    answered_by text,
    answer_files text array NOT NULL DEFAULT '{}',
    status text NOT NULL,
    CONSTRAINT information_request_status CHECK (status IN ('OPEN', 'ANSWERED', 'EXPIRED', 'CANCELLED')),
    CONSTRAINT information_request_said CHECK (btrim(question) <> '' AND btrim(answer) <> ''),
    CONSTRAINT information_request_answered CHECK ((status = 'ANSWERED') = (answer IS NOT NULL) AND (status = 'ANSWERED') = (answered_at IS NOT NULL) AND (status = 'ANSWERED') = (answered_by IS NOT NULL)),
    CONSTRAINT information_request_pkey PRIMARY KEY (id),
    CONSTRAINT information_request_claim_id_provider_id_fkey FOREIGN KEY (claim_id, provider_id) REFERENCES claim (id, provider_id)
  );
CREATE INDEX information_request_claim ON information_request (claim_id, asked_at);
CREATE INDEX information_request_due ON information_request (due_on) WHERE status = 'OPEN';
CREATE UNIQUE INDEX information_request_once ON information_request (claim_id) WHERE status = 'OPEN';
GRANT SELECT, INSERT ON information_request TO hip_server;
GRANT UPDATE (answer, answered_at, answered_by, answer_files, status) ON information_request TO hip_server;`;

/** Whoever ends a claim, an open question ends with it: the desk needs no answer any more. */
const CANCELLED = `
CREATE FUNCTION cancel_information_request() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  UPDATE information_request SET status = 'CANCELLED' WHERE claim_id = NEW.id AND status = 'OPEN';
  RETURN NULL;
END $$;
CREATE TRIGGER cancel_information_request AFTER UPDATE OF status ON claim FOR EACH ROW
  WHEN (OLD.status = 'INFORMATION_REQUESTED' AND NEW.status IN ('VOIDED', 'SUPERSEDED'))
  EXECUTE FUNCTION cancel_information_request();`;

const ROLE = "(SELECT acting_role())";
const OWN = `${ROLE} = 'DESK' AND provider_id = (SELECT acting_provider())`;
const STAFF =
  "'CLAIMS_OFFICER', 'MEDICAL_REVIEWER', 'SENIOR_REVIEWER', 'FINANCE', 'AUDITOR', 'IMPORT', 'ENGINE'";

/** Who sees the claim sees what was asked; the engine writes for whoever asks and answers. */
const GUARD = `
ALTER TABLE information_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE information_request FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON information_request FOR SELECT TO hip_server USING (${OWN} OR ${ROLE} IN (${STAFF})
  OR ${ROLE} = 'ENROLMENT_OFFICER' AND has_open_identity_question(claim_id));
CREATE POLICY adds ON information_request FOR INSERT TO hip_server WITH CHECK (${ROLE} IN ('ENGINE', 'IMPORT'));
CREATE POLICY changes ON information_request FOR UPDATE TO hip_server
  USING (${OWN} OR ${ROLE} = 'ENGINE');`;

/** What reviewers ask of providers, and what these answer. */
export class Information1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(CANCELLED);
    await runner.query(GUARD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TRIGGER cancel_information_request ON claim");
    await runner.query("DROP FUNCTION cancel_information_request()");
    await runner.query("DROP TABLE information_request");
  }
}
