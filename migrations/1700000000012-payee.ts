import type { MigrationInterface, QueryRunner } from "typeorm";

const ROLE = "(SELECT acting_role())";
/** Who publishes accounts, and the hand that takes in a whole history. */
const PUBLISHES = `${ROLE} IN ('SENIOR_REVIEWER', 'ADMINISTRATOR')`;
/** Who pays, who looks at what was paid, and the engine that writes the payee onto a batch. */
const SEES = `${ROLE} IN ('CLAIMS_OFFICER', 'SENIOR_REVIEWER', 'FINANCE', 'ADMINISTRATOR', 'AUDITOR', 'IMPORT', 'ENGINE')
  OR ${ROLE} = 'DESK' AND provider_id = (SELECT acting_provider())`;

const PAYEE = `
CREATE TABLE payee (
    id uuid NOT NULL,
    provider_id uuid NOT NULL,
    status text NOT NULL,
    holder text NOT NULL,
    bank text NOT NULL,
    account text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    CONSTRAINT payee_status CHECK (status IN ('DRAFT', 'IN_FORCE')),
    CONSTRAINT payee_span CHECK (valid_to > valid_from),
    CONSTRAINT payee_told CHECK (holder <> '' AND bank <> '' AND account <> ''),
    CONSTRAINT payee_once EXCLUDE USING gist (provider_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (status = 'IN_FORCE'),
    CONSTRAINT payee_pkey PRIMARY KEY (id),
    CONSTRAINT payee_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES provider (id)
  );
-- Who is paid where never changes: a payee comes into force, and ends when another one follows.
GRANT SELECT, INSERT, UPDATE (status, valid_to) ON payee TO hip_server;
ALTER TABLE payee ENABLE ROW LEVEL SECURITY;
ALTER TABLE payee FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON payee FOR SELECT TO hip_server USING (${SEES});
CREATE POLICY adds ON payee FOR INSERT TO hip_server WITH CHECK (${PUBLISHES} OR ${ROLE} = 'IMPORT');
CREATE POLICY changes ON payee FOR UPDATE TO hip_server USING (${PUBLISHES});`;

/** An account counts only once a second person has confirmed it, as a plan does. */
const TWO_PERSONS = `
ALTER TABLE publication DROP CONSTRAINT publication_kind, DROP CONSTRAINT publication_plan_confirmed,
  ADD CONSTRAINT publication_kind CHECK (kind IN ('PLAN', 'TARIFF', 'EXCHANGE_RATE', 'PAYEE')),
  ADD CONSTRAINT publication_always_confirmed CHECK (kind NOT IN ('PLAN', 'PAYEE') OR status = 'DRAFT' OR confirmed_by IS NOT NULL);`;

const TWO_PERSONS_BACK = `
DELETE FROM publication WHERE kind = 'PAYEE';
ALTER TABLE publication DROP CONSTRAINT publication_kind, DROP CONSTRAINT publication_always_confirmed,
  ADD CONSTRAINT publication_kind CHECK (kind IN ('PLAN', 'TARIFF', 'EXCHANGE_RATE')),
  ADD CONSTRAINT publication_plan_confirmed CHECK (kind <> 'PLAN' OR status = 'DRAFT' OR confirmed_by IS NOT NULL);`;

/** To whom a provider's money goes, by days, confirmed by two persons. */
export class Payee1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PAYEE);
    await runner.query(TWO_PERSONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(TWO_PERSONS_BACK);
    await runner.query("DROP TABLE payee");
  }
}
