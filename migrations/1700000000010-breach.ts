import type { MigrationInterface, QueryRunner } from "typeorm";

/** What patients were charged and given back, and what they said when they were called. */
const TABLES = `
CREATE TABLE patient_charge (
    id uuid NOT NULL,
    claim_id uuid NOT NULL,
    provider_id uuid NOT NULL,
    provider_reference text NOT NULL,
    source text NOT NULL,
    charged_minor bigint NOT NULL,
    currency text NOT NULL,
    counted_minor bigint,
    counted_currency text NOT NULL,
    exchange_rate_id uuid,
    reported_by text NOT NULL,
    reported_at TIMESTAMP WITH TIME ZONE NOT NULL,
    note text,
    CONSTRAINT patient_charge_pkey PRIMARY KEY (id),
    CONSTRAINT patient_charge_of_provider UNIQUE (id, provider_id),
    CONSTRAINT patient_charge_source CHECK (source IN ('CLAIM', 'STAFF', 'CALL_BACK')),
    CONSTRAINT patient_charge_currency CHECK (currency IN ('KHR', 'USD')),
    CONSTRAINT patient_charge_counted_currency CHECK (counted_currency IN ('KHR', 'USD')),
    CONSTRAINT patient_charge_positive CHECK (charged_minor > 0 AND counted_minor >= 0),
    CONSTRAINT patient_charge_counted CHECK (counted_currency <> currency OR counted_minor IS NOT DISTINCT FROM charged_minor),
    CONSTRAINT patient_charge_note CHECK ((source = 'CLAIM') = (note IS NULL)),
    CONSTRAINT patient_charge_claim_id_provider_id_fkey FOREIGN KEY (claim_id, provider_id) REFERENCES claim (id, provider_id),
    CONSTRAINT patient_charge_exchange_rate_id_fkey FOREIGN KEY (exchange_rate_id) REFERENCES exchange_rate (id)
  );
CREATE INDEX patient_charge_visit ON patient_charge (provider_id, provider_reference);
CREATE UNIQUE INDEX patient_charge_by_claim ON patient_charge (claim_id) WHERE source = 'CLAIM';
CREATE UNIQUE INDEX patient_charge_once ON patient_charge (claim_id, source, reported_by, currency, charged_minor, note)
  WHERE source <> 'CLAIM';
CREATE TABLE patient_refund (
    id uuid NOT NULL,
    claim_id uuid NOT NULL,
    charge_id uuid NOT NULL,
    provider_id uuid NOT NULL,
    provider_reference text NOT NULL,
    amount_minor bigint NOT NULL,
    currency text NOT NULL,
    paid_on date NOT NULL,
    receipt text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT patient_refund_pkey PRIMARY KEY (id),
    CONSTRAINT patient_refund_receipt UNIQUE (provider_id, receipt),
    CONSTRAINT patient_refund_currency CHECK (currency IN ('KHR', 'USD')),
    CONSTRAINT patient_refund_positive CHECK (amount_minor > 0),
    CONSTRAINT patient_refund_claim_id_provider_id_fkey FOREIGN KEY (claim_id, provider_id) REFERENCES claim (id, provider_id),
    CONSTRAINT patient_refund_charge_id_provider_id_fkey FOREIGN KEY (charge_id, provider_id) REFERENCES patient_charge (id, provider_id)
  );
CREATE INDEX patient_refund_visit ON patient_refund (provider_id, provider_reference);
CREATE TABLE call_back (
    id uuid NOT NULL,
    claim_id uuid NOT NULL,
    provider_id uuid NOT NULL,
    provider_reference text NOT NULL,
    outcome text NOT NULL,
    charge_id uuid,
    note text,
    called_by text NOT NULL,
    called_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT call_back_pkey PRIMARY KEY (id),
    CONSTRAINT call_back_outcome CHECK (outcome IN ('NOT_CHARGED', 'CHARGED', 'NOT_REACHED')),
    CONSTRAINT call_back_charge CHECK ((outcome = 'CHARGED') = (charge_id IS NOT NULL)),
    CONSTRAINT call_back_claim_id_provider_id_fkey FOREIGN KEY (claim_id, provider_id) REFERENCES claim (id, provider_id),
    CONSTRAINT call_back_charge_id_provider_id_fkey FOREIGN KEY (charge_id, provider_id) REFERENCES patient_charge (id, provider_id)
  );
CREATE INDEX call_back_visit ON call_back (provider_id, provider_reference);`;

const NAMES = ["patient_charge", "patient_refund", "call_back"];

const APPEND_ONLY = NAMES.map(
  (table) => `
GRANT SELECT, INSERT ON ${table} TO hip_server;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`,
).join("");

/** What a claim says of its patient's charge before these tables were there. */
const TOLD_BEFORE = `
INSERT INTO patient_charge (id, claim_id, provider_id, provider_reference, source, charged_minor, currency,
  counted_minor, counted_currency, reported_by, reported_at)
SELECT gen_random_uuid(), c.id, c.provider_id, c.provider_reference, 'CLAIM', c.patient_paid_minor,
  c.patient_paid_currency, c.patient_paid_minor, c.patient_paid_currency, 'engine', c.received_at
FROM claim c WHERE c.patient_paid_minor > 0 AND NOT EXISTS (
  SELECT FROM claim o WHERE o.provider_id = c.provider_id AND o.provider_reference = c.provider_reference
    AND o.patient_paid_minor > 0 AND o.patient_paid_currency <> c.patient_paid_currency AND o.revision < c.revision)`;

/** The last word on what a visit's refunds come to: never more than the highest charge told of it. */
const WITHIN_CHARGE = `
CREATE FUNCTION refund_within_charge() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF (SELECT sum(r.amount_minor) FROM patient_refund r WHERE r.provider_id = NEW.provider_id
        AND r.provider_reference = NEW.provider_reference AND r.currency = NEW.currency)
     > (SELECT coalesce(max(p.counted_minor), 0) FROM patient_charge p WHERE p.provider_id = NEW.provider_id
        AND p.provider_reference = NEW.provider_reference AND p.counted_currency = NEW.currency) THEN
    RAISE EXCEPTION 'a refund beyond what the patient was charged' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'refund_within_charge';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER refund_within_charge AFTER INSERT ON patient_refund
  FOR EACH ROW EXECUTE FUNCTION refund_within_charge();`;

const ROLE = "(SELECT acting_role())";
const OWN = `${ROLE} = 'DESK' AND provider_id = (SELECT acting_provider())`;
const ENGINE = `${ROLE} = 'ENGINE'`;
const STAFF = `${ROLE} IN ('CLAIMS_OFFICER', 'MEDICAL_REVIEWER', 'SENIOR_REVIEWER', 'FINANCE', 'AUDITOR', 'ENGINE')`;

/**
 * A charge is told with a claim, or by an act of the staff that the engine writes; a desk must know
 * what it owes its patients, but not which of them were called.
 */
const POLICIES = `
CREATE POLICY sees ON patient_charge FOR SELECT TO hip_server USING (${OWN} OR ${STAFF});
CREATE POLICY adds ON patient_charge FOR INSERT TO hip_server WITH CHECK (${OWN} OR ${ROLE} = 'IMPORT' OR ${ENGINE});
CREATE POLICY sees ON patient_refund FOR SELECT TO hip_server USING (${OWN} OR ${STAFF});
CREATE POLICY adds ON patient_refund FOR INSERT TO hip_server WITH CHECK (${ENGINE});
CREATE POLICY sees ON call_back FOR SELECT TO hip_server
  USING (${ROLE} IN ('CLAIMS_OFFICER', 'SENIOR_REVIEWER', 'FINANCE', 'AUDITOR', 'ENGINE'));
CREATE POLICY adds ON call_back FOR INSERT TO hip_server WITH CHECK (${ENGINE});`;

/** Charges of patients and their repair, and the calls that look for them. */
export class Breach1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query("ALTER TABLE claim NO FORCE ROW LEVEL SECURITY");
    await runner.query(TOLD_BEFORE);
    await runner.query("ALTER TABLE claim FORCE ROW LEVEL SECURITY");
    await runner.query(APPEND_ONLY);
    await runner.query(WITHIN_CHARGE);
    await runner.query(POLICIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE call_back, patient_refund, patient_charge");
    await runner.query("DROP FUNCTION refund_within_charge()");
  }
}
