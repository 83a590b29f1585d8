import type { MigrationInterface, QueryRunner } from "typeorm";

/** Tables, in no order that matters: foreign keys follow at the end. */
const TABLES = `
CREATE TABLE "credential" (
    "id" uuid NOT NULL,
    "key_id" text NOT NULL,
    "secret_hash" text NOT NULL,
    "role" text NOT NULL,
    "person" text NOT NULL,
    "provider_id" uuid,
    "organisation" text,
    "audience" text,
    "factory_id" uuid,
    "expires_on" date NOT NULL,
    "revoked_at" TIMESTAMP WITH TIME ZONE,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "credential_key_id_key" UNIQUE ("key_id"),
    CONSTRAINT "credential_stakeholder_has_audience" CHECK ((role = 'STAKEHOLDER') = (audience IS NOT NULL)),
    CONSTRAINT "credential_desk_has_provider" CHECK ((role = 'DESK') = (provider_id IS NOT NULL)),
    CONSTRAINT "credential_audience" CHECK (audience IN ('NSSF', 'MINISTRY', 'GMAC', 'UNION', 'EMPLOYER')),
    CONSTRAINT "credential_role" CHECK (role IN ('DESK', 'CLAIMS_OFFICER', 'MEDICAL_REVIEWER', 'SENIOR_REVIEWER', 'FINANCE', 'ENROLMENT_OFFICER', 'ANALYST', 'ADMINISTRATOR', 'AUDITOR', 'STAKEHOLDER')),
    CONSTRAINT "credential_pkey" PRIMARY KEY ("id")
  );
CREATE TABLE "adjudication" (
    "claim_id" uuid NOT NULL,
    "version" integer NOT NULL,
    "kind" text NOT NULL,
    "decision" text NOT NULL,
    "benefit_minor" bigint NOT NULL,
    "decided_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "decided_by" text NOT NULL,
    "rule_set_version" text NOT NULL,
    "plan_version" integer,
    CONSTRAINT "adjudication_benefit" CHECK (benefit_minor >= 0),
    CONSTRAINT "adjudication_decision" CHECK (decision IN ('APPROVED', 'PARTIAL', 'DENIED')),
    CONSTRAINT "adjudication_kind" CHECK (kind IN ('AUTOMATIC', 'REVIEW', 'APPEAL', 'CORRECTION', 'IMPORTED')),
    CONSTRAINT "adjudication_version" CHECK (version >= 1),
    CONSTRAINT "adjudication_pkey" PRIMARY KEY ("claim_id", "version")
  );
CREATE TABLE "reason" (
    "claim_id" uuid NOT NULL,
    "adjudication_version" integer NOT NULL,
    "line" integer NOT NULL,
    "position" integer NOT NULL,
    "code" text NOT NULL,
    "severity" text NOT NULL,
    "liability" text,
    "amount_minor" bigint,
    "parameters" jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT "reason_amount" CHECK (amount_minor >= 0),
    CONSTRAINT "reason_liability" CHECK (liability IN ('PROVIDER', 'SCHEME', 'OTHER_PAYER')),
    CONSTRAINT "reason_severity" CHECK (severity IN ('REJECT', 'DENY', 'REDUCE', 'PEND', 'WARN', 'ALLOW', 'NONE')),
    CONSTRAINT "reason_pkey" PRIMARY KEY ("claim_id", "adjudication_version", "line", "position")
  );
CREATE TABLE "finding" (
    "claim_id" uuid NOT NULL,
    "code" text NOT NULL,
    "line" integer NOT NULL,
    "opened_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "resolved_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "finding_pkey" PRIMARY KEY ("claim_id", "code", "line")
  );
CREATE TABLE "claim_event" (
    "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    "claim_id" uuid NOT NULL,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "kind" text NOT NULL,
    "actor" text NOT NULL,
    "version" integer NOT NULL,
    CONSTRAINT "claim_event_pkey" PRIMARY KEY ("id")
  );
CREATE INDEX "claim_event_claim" ON "claim_event" ("claim_id");
CREATE TABLE "claim_line" (
    "claim_id" uuid NOT NULL,
    "line" integer NOT NULL,
    "provider_line_reference" text,
    "service_id" uuid NOT NULL,
    "member_id" uuid,
    "service_date" date NOT NULL,
    "quantity" integer NOT NULL,
    "allowed_quantity" integer,
    "state" text NOT NULL,
    "charge_minor" bigint,
    "charge_currency" text,
    "submitted_minor" bigint,
    "benefit_minor" bigint,
    "tariff_id" uuid,
    "exchange_rate_id" uuid,
    "plan_id" uuid,
    CONSTRAINT "claim_line_pended_undecided" CHECK ((state = 'PENDED') = (benefit_minor IS NULL)),
    CONSTRAINT "claim_line_denied_pays_nothing" CHECK (state <> 'DENIED' OR benefit_minor = 0),
    CONSTRAINT "claim_line_money" CHECK (submitted_minor >= 0 AND benefit_minor >= 0 AND benefit_minor <= submitted_minor),
    CONSTRAINT "claim_line_charge_currency" CHECK (charge_currency IN ('KHR', 'USD')),
    CONSTRAINT "claim_line_charge" CHECK (charge_minor >= 0),
    CONSTRAINT "claim_line_state" CHECK (state IN ('ALLOWED', 'REDUCED', 'DENIED', 'PENDED')),
    CONSTRAINT "claim_line_quantity" CHECK (quantity >= 1 AND allowed_quantity BETWEEN 0 AND quantity),
    CONSTRAINT "claim_line_number" CHECK (line >= 1),
    CONSTRAINT "claim_line_pkey" PRIMARY KEY ("claim_id", "line")
  );
CREATE INDEX "claim_line_usage" ON "claim_line" ("member_id", "service_date", "service_id");
CREATE TABLE "claim" (
    "id" uuid NOT NULL,
    "claim_number" text NOT NULL,
    "provider_id" uuid NOT NULL,
    "provider_reference" text NOT NULL,
    "revision" integer NOT NULL DEFAULT '1',
    "version" integer NOT NULL DEFAULT '1',
    "status" text NOT NULL,
    "decision" text,
    "member_id" uuid,
    "identity_confirmed" boolean NOT NULL,
    "visit_kind" text NOT NULL,
    "emergency" boolean NOT NULL,
    "cause" text NOT NULL,
    "admitted_on" date NOT NULL,
    "discharged_on" date,
    "discharge_outcome" text,
    "diagnoses" text array NOT NULL,
    "diagnosis_text" text,
    "currency" text NOT NULL,
    "submitted_minor" bigint,
    "benefit_minor" bigint,
    "patient_paid_minor" bigint,
    "patient_paid_currency" text,
    "content" jsonb NOT NULL,
    "submitted_by" uuid,
    "received_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "decided_at" TIMESTAMP WITH TIME ZONE,
    "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "claim_claim_number_key" UNIQUE ("claim_number"),
    CONSTRAINT "claim_reference" UNIQUE ("provider_id", "provider_reference", "revision"),
    CONSTRAINT "claim_decided" CHECK ((decision IS NULL) = (decided_at IS NULL)),
    CONSTRAINT "claim_patient_paid_currency" CHECK (patient_paid_currency IN ('KHR', 'USD')),
    CONSTRAINT "claim_patient_paid" CHECK (patient_paid_minor >= 0),
    CONSTRAINT "claim_money" CHECK (submitted_minor >= 0 AND benefit_minor >= 0 AND benefit_minor <= submitted_minor),
    CONSTRAINT "claim_stay" CHECK (discharged_on >= admitted_on),
    CONSTRAINT "claim_currency" CHECK (currency IN ('KHR', 'USD')),
    CONSTRAINT "claim_outcome" CHECK (discharge_outcome IN ('HOME', 'REFERRED_OUT', 'ABSCONDED', 'DIED')),
    CONSTRAINT "claim_cause" CHECK (cause IN ('NONE', 'WORK', 'ROAD', 'OTHER')),
    CONSTRAINT "claim_visit_kind" CHECK (visit_kind IN ('OUTPATIENT', 'INPATIENT')),
    CONSTRAINT "claim_decision" CHECK (decision IN ('APPROVED', 'PARTIAL', 'DENIED')),
    CONSTRAINT "claim_status" CHECK (status IN ('SUBMITTED', 'PENDED', 'INFORMATION_REQUESTED', 'ADJUDICATED', 'SCHEDULED', 'PAID', 'VOIDED', 'SUPERSEDED')),
    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
  );
CREATE INDEX "claim_member" ON "claim" ("member_id", "admitted_on");
CREATE INDEX "claim_changed" ON "claim" ("changed_at", "id");
CREATE INDEX "claim_admitted" ON "claim" ("admitted_on", "id");
CREATE INDEX "claim_provider_received" ON "claim" ("provider_id", "received_at", "id");
CREATE INDEX "claim_received" ON "claim" ("received_at", "id");
CREATE TABLE "intake_attempt" (
    "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    "provider_id" uuid,
    "provider_reference" text NOT NULL,
    "codes" text array NOT NULL,
    "service_date" date,
    "amount_minor" bigint,
    "currency" text,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "intake_attempt_currency" CHECK (currency IN ('KHR', 'USD')),
    CONSTRAINT "intake_attempt_pkey" PRIMARY KEY ("id")
  );
CREATE TABLE "coverage" (
    "id" uuid NOT NULL,
    "member_id" uuid NOT NULL,
    "factory_id" uuid NOT NULL,
    "plan_code" text NOT NULL,
    "badge" text NOT NULL,
    "from_day" date NOT NULL,
    "to_day" date,
    "premium_paid_through" date,
    "lapsed_from" date,
    "noticed_on" date,
    "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "superseded_at" TIMESTAMP WITH TIME ZONE,
    CONSTRAINT "coverage_lapse_after_notice" CHECK (lapsed_from >= from_day),
    CONSTRAINT "coverage_lapse_has_notice" CHECK ((lapsed_from IS NULL) = (noticed_on IS NULL)),
    CONSTRAINT "coverage_recorded" CHECK (superseded_at > recorded_at),
    CONSTRAINT "coverage_span" CHECK (to_day > from_day),
    CONSTRAINT "coverage_badge_once" EXCLUDE USING gist (factory_id WITH =, badge WITH =, daterange(from_day, to_day) WITH &&) WHERE (superseded_at IS NULL),
    CONSTRAINT "coverage_once" EXCLUDE USING gist (member_id WITH =, factory_id WITH =, daterange(from_day, to_day) WITH &&) WHERE (superseded_at IS NULL),
    CONSTRAINT "coverage_pkey" PRIMARY KEY ("id")
  );
CREATE INDEX "coverage_member" ON "coverage" ("member_id");
CREATE TABLE "factory" (
    "id" uuid NOT NULL,
    "code" text NOT NULL,
    "name" text NOT NULL,
    "name_khmer" text,
    "contract_from" date NOT NULL,
    "contract_to" date,
    "plan_code" text NOT NULL,
    CONSTRAINT "factory_code_key" UNIQUE ("code"),
    CONSTRAINT "factory_span" CHECK (contract_to > contract_from),
    CONSTRAINT "factory_pkey" PRIMARY KEY ("id")
  );
CREATE TABLE "factory_workforce" (
    "factory_id" uuid NOT NULL,
    "month" date NOT NULL,
    "eligible_workers" integer NOT NULL,
    CONSTRAINT "factory_workforce_count" CHECK (eligible_workers >= 0),
    CONSTRAINT "factory_workforce_month" CHECK (month = date_trunc('month', month)::date),
    CONSTRAINT "factory_workforce_pkey" PRIMARY KEY ("factory_id", "month")
  );
CREATE TABLE "member" (
    "id" uuid NOT NULL,
    "member_number" text NOT NULL,
    "name" text NOT NULL,
    "name_khmer" text,
    "name_key" text NOT NULL,
    "name_khmer_key" text,
    "sex" text NOT NULL,
    "birth_date" date,
    "birth_year" integer,
    "national_id" text,
    "national_id_key" text,
    "phone" text,
    "registered_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT "member_member_number_key" UNIQUE ("member_number"),
    CONSTRAINT "member_birth" CHECK (birth_year BETWEEN 1900 AND 2200),
    CONSTRAINT "member_sex" CHECK (sex IN ('FEMALE', 'MALE', 'UNKNOWN')),
    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
  );
CREATE INDEX "member_name_key" ON "member" ("name_key");
CREATE INDEX "member_name_khmer" ON "member" ("name_khmer_key");
CREATE INDEX "member_national_id_key" ON "member" ("national_id_key");
CREATE TABLE "cost_fact" (
    "id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    "claim_id" uuid NOT NULL,
    "line" integer NOT NULL,
    "kind" text NOT NULL,
    "reason_code" text,
    "known_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "service_date" date NOT NULL,
    "service_month" date NOT NULL,
    "member_id" uuid,
    "factory_id" uuid,
    "provider_id" uuid NOT NULL,
    "service_id" uuid NOT NULL,
    "category" text NOT NULL,
    "diagnosis_group" text,
    "currency" text NOT NULL,
    "incurred_minor" bigint NOT NULL,
    "incurred_e4" bigint NOT NULL,
    "benefit_e4" bigint NOT NULL,
    "charge_e4" bigint NOT NULL,
    "claims" integer NOT NULL,
    CONSTRAINT "cost_fact_reason_reduces" CHECK (reason_code IS NULL OR incurred_e4 <= 0 OR kind = 'REVERSED'),
    CONSTRAINT "cost_fact_currency" CHECK (currency IN ('KHR', 'USD')),
    CONSTRAINT "cost_fact_kind" CHECK (kind IN ('RECEIVED', 'DECIDED', 'PAID', 'REVERSED')),
    CONSTRAINT "cost_fact_pkey" PRIMARY KEY ("id")
  );
CREATE INDEX "cost_fact_month" ON "cost_fact" ("service_month", "known_at");
CREATE INDEX "cost_fact_claim" ON "cost_fact" ("claim_id");
CREATE TABLE "catalogue_version" (
    "id" integer NOT NULL,
    "version" bigint NOT NULL,
    CONSTRAINT "catalogue_version_single" CHECK (id = 1),
    CONSTRAINT "catalogue_version_pkey" PRIMARY KEY ("id")
  );
CREATE TABLE "exchange_rate" (
    "id" uuid NOT NULL,
    "riel_per_usd" integer NOT NULL,
    "valid_from" date NOT NULL,
    "valid_to" date,
    CONSTRAINT "exchange_rate_span" CHECK (valid_to > valid_from),
    CONSTRAINT "exchange_rate_positive" CHECK (riel_per_usd BETWEEN 1 AND 1000000),
    CONSTRAINT "exchange_rate_once" EXCLUDE USING gist (daterange(valid_from, valid_to) WITH &&),
    CONSTRAINT "exchange_rate_pkey" PRIMARY KEY ("id")
  );
CREATE TABLE "plan" (
    "id" uuid NOT NULL,
    "code" text NOT NULL,
    "version" integer NOT NULL,
    "valid_from" date NOT NULL,
    "valid_to" date,
    "premium_minor" bigint NOT NULL,
    "premium_currency" text NOT NULL,
    "employer_share_bp" integer NOT NULL,
    "rules" jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT "plan_code_version" UNIQUE ("code", "version"),
    CONSTRAINT "plan_span" CHECK (valid_to > valid_from),
    CONSTRAINT "plan_split" CHECK (employer_share_bp BETWEEN 0 AND 10000),
    CONSTRAINT "plan_premium" CHECK (premium_minor >= 0),
    CONSTRAINT "plan_currency" CHECK (premium_currency IN ('KHR', 'USD')),
    CONSTRAINT "plan_in_force_once" EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to) WITH &&),
    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
  );
CREATE TABLE "plan_service" (
    "plan_id" uuid NOT NULL,
    "service_id" uuid NOT NULL,
    CONSTRAINT "plan_service_pkey" PRIMARY KEY ("plan_id", "service_id")
  );
CREATE TABLE "service" (
    "id" uuid NOT NULL,
    "code" text NOT NULL,
    "name_en" text NOT NULL,
    "name_km" text NOT NULL,
    "name_fr" text NOT NULL,
    "category" text NOT NULL,
    "levels" text array NOT NULL,
    CONSTRAINT "service_code_key" UNIQUE ("code"),
    CONSTRAINT "service_levels" CHECK (levels <@ ARRAY['HEALTH_CENTER', 'REFERRAL_HOSPITAL', 'NATIONAL_HOSPITAL']),
    CONSTRAINT "service_category" CHECK (category IN ('OUTPATIENT', 'EMERGENCY', 'ADMISSION', 'DELIVERY', 'CAESAREAN', 'SURGERY', 'ANTENATAL', 'POSTNATAL', 'FAMILY_PLANNING', 'TRANSPORT', 'FUNERAL', 'OTHER')),
    CONSTRAINT "service_pkey" PRIMARY KEY ("id")
  );
CREATE TABLE "contract" (
    "id" uuid NOT NULL,
    "provider_id" uuid NOT NULL,
    "currency" text NOT NULL,
    "valid_from" date NOT NULL,
    "valid_to" date,
    CONSTRAINT "contract_span" CHECK (valid_to > valid_from),
    CONSTRAINT "contract_currency" CHECK (currency IN ('KHR', 'USD')),
    CONSTRAINT "contract_once" EXCLUDE USING gist (provider_id WITH =, daterange(valid_from, valid_to) WITH &&),
    CONSTRAINT "contract_pkey" PRIMARY KEY ("id")
  );
CREATE TABLE "tariff" (
    "id" uuid NOT NULL,
    "contract_id" uuid NOT NULL,
    "service_id" uuid NOT NULL,
    "pricing" text NOT NULL,
    "price_minor" bigint,
    "valid_from" date NOT NULL,
    "valid_to" date,
    CONSTRAINT "tariff_span" CHECK (valid_to > valid_from),
    CONSTRAINT "tariff_priced" CHECK ((pricing IN ('FEE', 'CASE_RATE')) = (price_minor IS NOT NULL)),
    CONSTRAINT "tariff_price" CHECK (price_minor >= 0),
    CONSTRAINT "tariff_pricing" CHECK (pricing IN ('FEE', 'CASE_RATE', 'MANUAL', 'CAPITATION')),
    CONSTRAINT "tariff_once" EXCLUDE USING gist (contract_id WITH =, service_id WITH =, daterange(valid_from, valid_to) WITH &&),
    CONSTRAINT "tariff_pkey" PRIMARY KEY ("id")
  );
CREATE TABLE "provider" (
    "id" uuid NOT NULL,
    "code" text NOT NULL,
    "name" text NOT NULL,
    "name_khmer" text,
    "aliases" text array NOT NULL DEFAULT '{}',
    "level" text NOT NULL,
    CONSTRAINT "provider_code_key" UNIQUE ("code"),
    CONSTRAINT "provider_level" CHECK (level IN ('HEALTH_CENTER', 'REFERRAL_HOSPITAL', 'NATIONAL_HOSPITAL')),
    CONSTRAINT "provider_pkey" PRIMARY KEY ("id")
  );
ALTER TABLE "credential" ADD CONSTRAINT "credential_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "credential" ADD CONSTRAINT "credential_factory_id_fkey" FOREIGN KEY ("factory_id") REFERENCES "factory"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "adjudication" ADD CONSTRAINT "adjudication_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "reason" ADD CONSTRAINT "reason_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "finding" ADD CONSTRAINT "finding_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "claim_event" ADD CONSTRAINT "claim_event_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "claim_line" ADD CONSTRAINT "claim_line_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "claim_line" ADD CONSTRAINT "claim_line_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "claim_line" ADD CONSTRAINT "claim_line_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "claim_line" ADD CONSTRAINT "claim_line_tariff_id_fkey" FOREIGN KEY ("tariff_id") REFERENCES "tariff"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "claim_line" ADD CONSTRAINT "claim_line_exchange_rate_id_fkey" FOREIGN KEY ("exchange_rate_id") REFERENCES "exchange_rate"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "claim_line" ADD CONSTRAINT "claim_line_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "claim" ADD CONSTRAINT "claim_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "claim" ADD CONSTRAINT "claim_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "claim" ADD CONSTRAINT "claim_submitted_by_fkey" FOREIGN KEY ("submitted_by") REFERENCES "credential"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "intake_attempt" ADD CONSTRAINT "intake_attempt_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_factory_id_fkey" FOREIGN KEY ("factory_id") REFERENCES "factory"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "factory_workforce" ADD CONSTRAINT "factory_workforce_factory_id_fkey" FOREIGN KEY ("factory_id") REFERENCES "factory"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "cost_fact" ADD CONSTRAINT "cost_fact_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "cost_fact" ADD CONSTRAINT "cost_fact_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "cost_fact" ADD CONSTRAINT "cost_fact_factory_id_fkey" FOREIGN KEY ("factory_id") REFERENCES "factory"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "cost_fact" ADD CONSTRAINT "cost_fact_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "cost_fact" ADD CONSTRAINT "cost_fact_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "plan_service" ADD CONSTRAINT "plan_service_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "plan_service" ADD CONSTRAINT "plan_service_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "contract" ADD CONSTRAINT "contract_provider_id_fkey" FOREIGN KEY ("provider_id") REFERENCES "provider"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "tariff" ADD CONSTRAINT "tariff_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contract"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "tariff" ADD CONSTRAINT "tariff_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
`;

/** What the tables do by themselves. */
const FUNCTIONS = `
CREATE SEQUENCE claim_number_seq MINVALUE 1 MAXVALUE 999999999;
CREATE SEQUENCE member_number_seq MINVALUE 1 MAXVALUE 999999999;

INSERT INTO catalogue_version (id, version) VALUES (1, 1);

CREATE FUNCTION raise_catalogue_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE public.catalogue_version SET version = version + 1;
  RETURN NULL;
END $$;
CREATE TRIGGER raise_version AFTER INSERT OR UPDATE OR DELETE ON service
  FOR EACH STATEMENT EXECUTE FUNCTION raise_catalogue_version();
CREATE TRIGGER raise_version AFTER INSERT OR UPDATE OR DELETE ON plan
  FOR EACH STATEMENT EXECUTE FUNCTION raise_catalogue_version();
CREATE TRIGGER raise_version AFTER INSERT OR UPDATE OR DELETE ON plan_service
  FOR EACH STATEMENT EXECUTE FUNCTION raise_catalogue_version();
CREATE TRIGGER raise_version AFTER INSERT OR UPDATE OR DELETE ON exchange_rate
  FOR EACH STATEMENT EXECUTE FUNCTION raise_catalogue_version();
CREATE TRIGGER raise_version AFTER INSERT OR UPDATE OR DELETE ON provider
  FOR EACH STATEMENT EXECUTE FUNCTION raise_catalogue_version();
CREATE TRIGGER raise_version AFTER INSERT OR UPDATE OR DELETE ON contract
  FOR EACH STATEMENT EXECUTE FUNCTION raise_catalogue_version();
CREATE TRIGGER raise_version AFTER INSERT OR UPDATE OR DELETE ON tariff
  FOR EACH STATEMENT EXECUTE FUNCTION raise_catalogue_version();

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON cost_fact
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON adjudication
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON claim_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What the engine needs of other claims: the active lines like these, and on which claim they stand.
CREATE FUNCTION active_lines_like(asked jsonb)
RETURNS TABLE (member_id uuid, provider_id uuid, service_id uuid, service_date date, claim_number text)
LANGUAGE sql STABLE AS $$
  SELECT a."memberId", a."providerId", a."serviceId", a."serviceDate", min(c.claim_number)
  FROM jsonb_to_recordset(asked)
    AS a("memberId" uuid, "providerId" uuid, "serviceId" uuid, "serviceDate" date)
  JOIN claim_line l ON l.member_id = a."memberId" AND l.service_date = a."serviceDate"
    AND l.service_id = a."serviceId" AND (l.state = 'PENDED' OR l.allowed_quantity > 0)
  JOIN claim c ON c.id = l.claim_id AND c.provider_id = a."providerId"
    AND c.status NOT IN ('VOIDED', 'SUPERSEDED')
  GROUP BY 1, 2, 3, 4
$$;
`;

/** The server's rights: the group role hip_server owns nothing and never deletes. */
const GRANTS = `
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'hip_server') THEN
    CREATE ROLE hip_server NOLOGIN;
  END IF;
END $$;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO hip_server;
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO hip_server;
REVOKE ALL ON migration FROM hip_server;
DO $$ BEGIN
  EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
END $$;
GRANT UPDATE ON claim, claim_line, finding, credential, member, coverage, factory, provider,
  contract, tariff, plan, exchange_rate, service, factory_workforce TO hip_server;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO hip_server;
`;

/** Everything the scheme stands on: catalogue, network, enrolment, claims, decisions, ledger. */
export class Foundation1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(FUNCTIONS);
    await runner.query(GRANTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION active_lines_like(jsonb)`);
    await runner.query(
      `DROP TABLE "credential", "adjudication", "reason", "finding", "claim_event", "claim_line", "claim", "intake_attempt", "coverage", "factory", "factory_workforce", "member", "cost_fact", "catalogue_version", "exchange_rate", "plan", "plan_service", "service", "contract", "tariff", "provider" CASCADE`,
    );
    await runner.query(`DROP FUNCTION raise_catalogue_version(), refuse_change()`);
    await runner.query(`DROP SEQUENCE claim_number_seq, member_number_seq`);
  }
}
