import type { MigrationInterface, QueryRunner } from "typeorm";

/** Versions that are drafted by one person and confirmed by another; what exists is in force. */
const VERSIONED: Readonly<Record<string, { once: string; keys: string }>> = {
  plan: { once: "plan_in_force_once", keys: "code WITH =, " },
  tariff: { once: "tariff_once", keys: "contract_id WITH =, service_id WITH =, " },
  exchange_rate: { once: "exchange_rate_once", keys: "" },
};

const onlyInForceOnce = ([table, { once, keys }]: [string, { once: string; keys: string }]) => `
ALTER TABLE ${table} ADD status text NOT NULL DEFAULT 'IN_FORCE';
ALTER TABLE ${table} ALTER status DROP DEFAULT,
  ADD CONSTRAINT ${table}_status CHECK (status IN ('DRAFT', 'IN_FORCE')),
  DROP CONSTRAINT ${once},
  ADD CONSTRAINT ${once} EXCLUDE USING gist
    (${keys}daterange(valid_from, valid_to) WITH &&) WHERE (status = 'IN_FORCE');`;

/** Drafts were never in force: they go, since the older tables would take them for versions. */
const everyRowOnce = ([table, { once, keys }]: [string, { once: string; keys: string }]) => `
${table === "plan" ? "DELETE FROM plan_service WHERE plan_id IN (SELECT id FROM plan WHERE status = 'DRAFT');" : ""}
DELETE FROM ${table} WHERE status = 'DRAFT';
ALTER TABLE ${table} DROP CONSTRAINT ${once},
  ADD CONSTRAINT ${once} EXCLUDE USING gist (${keys}daterange(valid_from, valid_to) WITH &&),
  DROP CONSTRAINT ${table}_status,
  DROP status;`;

const SERVICE = `
ALTER TABLE service ADD valid_from date, ADD valid_to date, ADD successor_code text, ADD sex text,
  ADD min_age integer, ADD max_age integer,
  ADD per_day boolean NOT NULL DEFAULT false, ADD comfort boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT service_span CHECK (valid_to > valid_from),
  ADD CONSTRAINT service_successor CHECK (successor_code <> code AND valid_to IS NOT NULL OR successor_code IS NULL),
  ADD CONSTRAINT service_sex CHECK (sex IN ('FEMALE', 'MALE')),
  ADD CONSTRAINT service_age CHECK (min_age BETWEEN 0 AND 150 AND max_age BETWEEN 0 AND 150 AND min_age <= max_age);`;

const SERVICE_BACK = `
ALTER TABLE service DROP CONSTRAINT service_age, DROP CONSTRAINT service_sex,
  DROP CONSTRAINT service_successor, DROP CONSTRAINT service_span,
  DROP comfort, DROP per_day, DROP max_age, DROP min_age, DROP sex, DROP successor_code,
  DROP valid_to, DROP valid_from;`;

const PREMIUM = `
ALTER TABLE plan ALTER premium_minor DROP NOT NULL, ALTER premium_currency DROP NOT NULL,
  ADD premium_wage_rate_bp integer, ADD premium_floor_minor bigint, ADD premium_ceiling_minor bigint,
  ADD CONSTRAINT plan_premium_form CHECK ((premium_minor IS NULL) <> (premium_wage_rate_bp IS NULL)),
  ADD CONSTRAINT plan_premium_currency CHECK ((premium_currency IS NULL) = (coalesce(premium_minor, premium_floor_minor, premium_ceiling_minor) IS NULL)),
  ADD CONSTRAINT plan_wage_rate CHECK (premium_wage_rate_bp BETWEEN 1 AND 10000),
  ADD CONSTRAINT plan_premium_bounds CHECK (premium_floor_minor >= 0 AND premium_ceiling_minor >= 0 AND premium_floor_minor <= premium_ceiling_minor),
  ADD CONSTRAINT plan_bounds_of_wage_rate CHECK (premium_wage_rate_bp IS NOT NULL OR coalesce(premium_floor_minor, premium_ceiling_minor) IS NULL);`;

/** A premium by wage cannot be said in the older table: a plan that has one stops the way back. */
const PREMIUM_BACK = `
ALTER TABLE plan DROP CONSTRAINT plan_bounds_of_wage_rate, DROP CONSTRAINT plan_premium_bounds,
  DROP CONSTRAINT plan_wage_rate, DROP CONSTRAINT plan_premium_currency,
  DROP CONSTRAINT plan_premium_form,
  DROP premium_ceiling_minor, DROP premium_floor_minor, DROP premium_wage_rate_bp,
  ALTER premium_minor SET NOT NULL, ALTER premium_currency SET NOT NULL;`;

const NETWORK = `
CREATE TABLE contract_suspension (
    id uuid NOT NULL,
    contract_id uuid NOT NULL,
    suspended_from date NOT NULL,
    suspended_to date,
    reason text NOT NULL,
    CONSTRAINT contract_suspension_span CHECK (suspended_to > suspended_from),
    CONSTRAINT contract_suspension_once EXCLUDE USING gist (contract_id WITH =, daterange(suspended_from, suspended_to) WITH &&),
    CONSTRAINT contract_suspension_pkey PRIMARY KEY (id),
    CONSTRAINT contract_suspension_contract_id_fkey FOREIGN KEY (contract_id) REFERENCES contract (id)
  );
CREATE TABLE provider_review (
    id uuid NOT NULL,
    provider_id uuid NOT NULL,
    reviewed_from date NOT NULL,
    reviewed_to date,
    reason text NOT NULL,
    CONSTRAINT provider_review_span CHECK (reviewed_to > reviewed_from),
    CONSTRAINT provider_review_once EXCLUDE USING gist (provider_id WITH =, daterange(reviewed_from, reviewed_to) WITH &&),
    CONSTRAINT provider_review_pkey PRIMARY KEY (id),
    CONSTRAINT provider_review_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES provider (id)
  );
CREATE TABLE provider_code (
    id uuid NOT NULL,
    provider_id uuid NOT NULL,
    code text NOT NULL,
    valid_from date,
    valid_to date NOT NULL,
    successor_code text,
    CONSTRAINT provider_code_span CHECK (valid_to > valid_from),
    CONSTRAINT provider_code_successor CHECK (successor_code <> code),
    CONSTRAINT provider_code_once EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to) WITH &&),
    CONSTRAINT provider_code_pkey PRIMARY KEY (id),
    CONSTRAINT provider_code_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES provider (id)
  );
CREATE TRIGGER raise_version AFTER INSERT OR UPDATE OR DELETE ON contract_suspension
  FOR EACH STATEMENT EXECUTE FUNCTION raise_catalogue_version();
CREATE TRIGGER raise_version AFTER INSERT OR UPDATE OR DELETE ON provider_review
  FOR EACH STATEMENT EXECUTE FUNCTION raise_catalogue_version();
CREATE TRIGGER raise_version AFTER INSERT OR UPDATE OR DELETE ON provider_code
  FOR EACH STATEMENT EXECUTE FUNCTION raise_catalogue_version();
GRANT SELECT, INSERT ON provider_code TO hip_server;
GRANT SELECT, INSERT, UPDATE ON contract_suspension, provider_review TO hip_server;`;

const PUBLICATION = `
CREATE TABLE publication (
    id uuid NOT NULL,
    kind text NOT NULL,
    status text NOT NULL,
    subject_ids uuid array NOT NULL,
    drafted_by text NOT NULL,
    drafted_at TIMESTAMP WITH TIME ZONE NOT NULL,
    confirmed_by text,
    confirmed_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT publication_kind CHECK (kind IN ('PLAN', 'TARIFF', 'EXCHANGE_RATE')),
    CONSTRAINT publication_status CHECK (status IN ('DRAFT', 'CONFIRMED')),
    CONSTRAINT publication_of_something CHECK (cardinality(subject_ids) > 0),
    CONSTRAINT publication_two_persons CHECK (confirmed_by <> drafted_by),
    CONSTRAINT publication_confirmed CHECK ((status = 'CONFIRMED') = (confirmed_at IS NOT NULL) AND (confirmed_by IS NULL OR status = 'CONFIRMED')),
    CONSTRAINT publication_plan_confirmed CHECK (kind <> 'PLAN' OR status = 'DRAFT' OR confirmed_by IS NOT NULL),
    CONSTRAINT publication_pkey PRIMARY KEY (id)
  );
GRANT SELECT, INSERT, UPDATE ON publication TO hip_server;`;

/** What a second person confirms, and what the network and the services know by days. */
export class Publication1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SERVICE);
    await runner.query(PREMIUM);
    for (const versioned of Object.entries(VERSIONED)) {
      await runner.query(onlyInForceOnce(versioned));
    }
    await runner.query(NETWORK);
    await runner.query(PUBLICATION);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE publication");
    await runner.query("DROP TABLE provider_code, provider_review, contract_suspension");
    for (const versioned of Object.entries(VERSIONED)) {
      await runner.query(everyRowOnce(versioned));
    }
    await runner.query(PREMIUM_BACK);
    await runner.query(SERVICE_BACK);
  }
}
