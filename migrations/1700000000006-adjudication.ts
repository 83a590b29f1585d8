import type { MigrationInterface, QueryRunner } from "typeorm";

/** What the engine reads of the person, and what it keeps of a decision and of what a line counts. */
const COLUMNS = `
ALTER TABLE member ADD died_on date, ADD card_blocked_from date, ADD other_payer text,
  ADD CONSTRAINT member_other_payer CHECK (other_payer IN ('HEALTH_EQUITY_FUND', 'NSSF'));
ALTER TABLE claim ADD replaces_id uuid, ADD correction_reference text, ADD judged_at_version bigint NOT NULL DEFAULT 0,
  ADD CONSTRAINT claim_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES claim (id),
  ADD CONSTRAINT claim_replaced_once UNIQUE (replaces_id),
  ADD CONSTRAINT claim_correction UNIQUE (provider_id, correction_reference),
  ADD CONSTRAINT claim_correction_whole CHECK ((replaces_id IS NULL) = (correction_reference IS NULL) AND (replaces_id IS NULL) = (revision = 1));
ALTER TABLE claim ALTER judged_at_version DROP DEFAULT;
CREATE INDEX claim_waiting ON claim (judged_at_version) WHERE status = 'PENDED';
ALTER TABLE claim_line ADD counted_quantity integer, ADD counted_minor bigint;
UPDATE claim_line SET counted_quantity = coalesce(allowed_quantity, quantity),
  counted_minor = coalesce(benefit_minor, submitted_minor);
ALTER TABLE claim_line ALTER counted_quantity SET NOT NULL,
  ADD CONSTRAINT claim_line_counted CHECK (counted_quantity BETWEEN 0 AND quantity AND counted_minor >= 0);
ALTER TABLE adjudication ADD plan_id uuid, ADD facts jsonb, ADD ran text NOT NULL DEFAULT '',
  ADD CONSTRAINT adjudication_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan (id);
ALTER TABLE claim_event ADD details jsonb NOT NULL DEFAULT '{}';
ALTER TABLE cost_fact ADD guarantee_e4 bigint NOT NULL DEFAULT 0;
ALTER TABLE cost_fact ALTER guarantee_e4 DROP DEFAULT;`;

const COLUMNS_BACK = `
ALTER TABLE cost_fact DROP guarantee_e4;
ALTER TABLE claim_event DROP details;
ALTER TABLE adjudication DROP ran, DROP facts, DROP plan_id;
ALTER TABLE claim_line DROP counted_minor, DROP counted_quantity;
ALTER TABLE claim DROP judged_at_version, DROP correction_reference, DROP replaces_id;
ALTER TABLE member DROP other_payer, DROP card_blocked_from, DROP died_on;`;

const TABLES = `
CREATE TABLE mass_event (
    id uuid NOT NULL,
    factory_id uuid NOT NULL,
    from_day date NOT NULL,
    to_day date NOT NULL,
    provider_ids uuid array NOT NULL,
    cause text NOT NULL,
    declared_by text NOT NULL,
    declared_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT mass_event_span CHECK (to_day > from_day),
    CONSTRAINT mass_event_providers CHECK (cardinality(provider_ids) > 0),
    CONSTRAINT mass_event_cause CHECK (cause IN ('NONE', 'WORK', 'ROAD', 'OTHER')),
    CONSTRAINT mass_event_once EXCLUDE USING gist (factory_id WITH =, daterange(from_day, to_day) WITH &&),
    CONSTRAINT mass_event_pkey PRIMARY KEY (id),
    CONSTRAINT mass_event_factory_id_fkey FOREIGN KEY (factory_id) REFERENCES factory (id)
  );
CREATE TABLE factory_roster (
    factory_id uuid NOT NULL,
    month date NOT NULL,
    arrived_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT factory_roster_month CHECK (month = date_trunc('month', month)::date),
    CONSTRAINT factory_roster_pkey PRIMARY KEY (factory_id, month),
    CONSTRAINT factory_roster_factory_id_fkey FOREIGN KEY (factory_id) REFERENCES factory (id)
  );
-- When the decisions that a publication might have changed have been looked through.
ALTER TABLE publication ADD reconsidered_at TIMESTAMP WITH TIME ZONE;
CREATE TABLE reconsideration (
    claim_id uuid NOT NULL,
    provider_id uuid NOT NULL,
    adjudication_version integer NOT NULL,
    noticed_at_version bigint NOT NULL,
    noticed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    decision text NOT NULL,
    benefit_minor bigint,
    codes text array NOT NULL,
    CONSTRAINT reconsideration_decision CHECK (decision IN ('APPROVED', 'PARTIAL', 'DENIED', 'PENDED')),
    CONSTRAINT reconsideration_benefit CHECK (benefit_minor >= 0),
    CONSTRAINT reconsideration_pkey PRIMARY KEY (claim_id, adjudication_version, noticed_at_version),
    CONSTRAINT reconsideration_claim_id_provider_id_fkey FOREIGN KEY (claim_id, provider_id) REFERENCES claim (id, provider_id)
  );
CREATE INDEX reconsideration_noticed ON reconsideration (noticed_at, claim_id);
CREATE TRIGGER raise_version AFTER INSERT OR UPDATE OR DELETE ON mass_event
  FOR EACH STATEMENT EXECUTE FUNCTION raise_catalogue_version();
CREATE TRIGGER raise_version AFTER INSERT OR UPDATE OR DELETE ON factory_roster
  FOR EACH STATEMENT EXECUTE FUNCTION raise_catalogue_version();
-- A premium that is booked is what a waiting claim may wait for.
CREATE TRIGGER raise_version AFTER UPDATE OF premium_paid_through ON coverage
  FOR EACH STATEMENT EXECUTE FUNCTION raise_catalogue_version();
GRANT SELECT, INSERT ON mass_event, factory_roster, reconsideration TO hip_server;`;

/**
 * What the engine needs of the member's other active claims, at every provider: dates, codes and
 * what counts. It belongs to the engine's own role, as the owner of the tables sees nothing.
 */
const HISTORY = `
CREATE FUNCTION member_history(members uuid[], without uuid[])
RETURNS TABLE (member_id uuid, claim_number text, provider_id uuid, inpatient boolean, admitted_on date,
  discharged_on date, diagnosis text, died boolean, letter jsonb, currency text, lines jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT c.member_id, c.claim_number, c.provider_id, c.visit_kind = 'INPATIENT', c.admitted_on,
    c.discharged_on, c.diagnoses[1], coalesce(c.discharge_outcome = 'DIED', false),
    CASE WHEN jsonb_typeof(c.content -> 'referral') = 'object' THEN c.content -> 'referral' END,
    c.currency, l.lines
  FROM claim c, LATERAL (
    SELECT jsonb_agg(jsonb_build_object('serviceId', l.service_id, 'serviceDate', l.service_date,
      'quantity', l.counted_quantity, 'minor', l.counted_minor, 'rateId', l.exchange_rate_id)
      ORDER BY l.line) AS lines
    FROM claim_line l WHERE l.claim_id = c.id AND (l.state = 'PENDED' OR l.allowed_quantity > 0)) l
  WHERE c.member_id = ANY(members) AND c.status NOT IN ('VOIDED', 'SUPERSEDED')
    AND NOT c.id = ANY(without) AND l.lines IS NOT NULL
  ORDER BY c.admitted_on, c.claim_number
$$;
REVOKE ALL ON FUNCTION member_history(uuid[], uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION member_history(uuid[], uuid[]) TO hip_server;
DO $$ BEGIN EXECUTE format('GRANT hip_engine TO %I', current_user); END $$;
GRANT CREATE ON SCHEMA public TO hip_engine;
ALTER FUNCTION member_history(uuid[], uuid[]) OWNER TO hip_engine;
DROP FUNCTION active_lines_like(jsonb);
REVOKE CREATE ON SCHEMA public FROM hip_engine;
DO $$ BEGIN EXECUTE format('REVOKE hip_engine FROM %I', current_user); END $$;`;

const HISTORY_BACK = `
DO $$ BEGIN EXECUTE format('GRANT hip_engine TO %I', current_user); END $$;
DROP FUNCTION member_history(uuid[], uuid[]);
GRANT CREATE ON SCHEMA public TO hip_engine;
CREATE FUNCTION active_lines_like(asked jsonb)
RETURNS TABLE (member_id uuid, provider_id uuid, service_id uuid, service_date date, claim_number text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT a."memberId", a."providerId", a."serviceId", a."serviceDate", min(c.claim_number)
  FROM jsonb_to_recordset(asked)
    AS a("memberId" uuid, "providerId" uuid, "serviceId" uuid, "serviceDate" date)
  JOIN claim_line l ON l.member_id = a."memberId" AND l.service_date = a."serviceDate"
    AND l.service_id = a."serviceId" AND (l.state = 'PENDED' OR l.allowed_quantity > 0)
  JOIN claim c ON c.id = l.claim_id AND c.provider_id = a."providerId"
    AND c.status NOT IN ('VOIDED', 'SUPERSEDED')
  GROUP BY 1, 2, 3, 4
$$;
REVOKE ALL ON FUNCTION active_lines_like(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION active_lines_like(jsonb) TO hip_server;
ALTER FUNCTION active_lines_like(jsonb) OWNER TO hip_engine;
REVOKE CREATE ON SCHEMA public FROM hip_engine;
DO $$ BEGIN EXECUTE format('REVOKE hip_engine FROM %I', current_user); END $$;`;

const ROLE = "(SELECT acting_role())";
const OWN = `${ROLE} = 'DESK' AND provider_id = (SELECT acting_provider())`;
const ENGINE = `${ROLE} = 'ENGINE'`;
const WRITES = `${OWN} OR ${ROLE} = 'IMPORT'`;
const PARTS = ["claim_line", "claim_event", "adjudication", "reason", "finding"];
/** What a transition changes in place; everything else of a claim is only ever added. */
const CHANGED = ["claim", "claim_line", "finding"];

/** Who sees a claim and its parts, with and without the hand that decides waiting claims. */
const sees = (claimId: string, engine: boolean): string =>
  `${OWN} OR ${ROLE} IN ('CLAIMS_OFFICER', 'MEDICAL_REVIEWER', 'SENIOR_REVIEWER', 'FINANCE', 'AUDITOR', 'IMPORT'${engine ? ", 'ENGINE'" : ""})
   OR ${ROLE} = 'ENROLMENT_OFFICER' AND has_open_identity_question(${claimId})`;

const claimPolicies = (engine: boolean): string =>
  ["claim", ...PARTS]
    .map(
      (table) => `
ALTER POLICY sees ON ${table} USING (${sees(table === "claim" ? "id" : "claim_id", engine)});
ALTER POLICY adds ON ${table} WITH CHECK (${engine ? `${WRITES} OR ${ENGINE}` : WRITES});`,
    )
    .join("");

const ledgerPolicies = (engine: boolean): string => `
ALTER POLICY adds ON cost_fact WITH CHECK (${engine ? `${WRITES} OR ${ENGINE}` : WRITES});
ALTER POLICY sees ON cost_fact USING (${ROLE} IN ('SENIOR_REVIEWER', 'FINANCE', 'ANALYST', 'AUDITOR')${engine ? ` OR ${OWN} OR ${ENGINE}` : ""});`;

const CHANGES = CHANGED.map(
  (table) =>
    `CREATE POLICY changes ON ${table} FOR UPDATE TO hip_server USING (${OWN} OR ${ENGINE}) WITH CHECK (${OWN} OR ${ENGINE});`,
).join("\n");

const RECONSIDERED = `
ALTER TABLE reconsideration ENABLE ROW LEVEL SECURITY;
ALTER TABLE reconsideration FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON reconsideration FOR SELECT TO hip_server
  USING (${ROLE} IN ('CLAIMS_OFFICER', 'SENIOR_REVIEWER', 'AUDITOR', 'ENGINE'));
CREATE POLICY adds ON reconsideration FOR INSERT TO hip_server WITH CHECK (${ENGINE});`;

/** The whole catalogue's facts, corrections, waiting claims, and what a decision stood on. */
export class Adjudication1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE claim_event DISABLE TRIGGER append_only");
    await runner.query("ALTER TABLE adjudication DISABLE TRIGGER append_only");
    await runner.query(COLUMNS);
    await runner.query("ALTER TABLE adjudication ENABLE TRIGGER append_only");
    await runner.query("ALTER TABLE claim_event ENABLE TRIGGER append_only");
    await runner.query(TABLES);
    await runner.query(HISTORY);
    await runner.query(claimPolicies(true) + ledgerPolicies(true));
    await runner.query(CHANGES);
    await runner.query(RECONSIDERED);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of CHANGED) await runner.query(`DROP POLICY changes ON ${table}`);
    await runner.query(claimPolicies(false) + ledgerPolicies(false));
    await runner.query(HISTORY_BACK);
    await runner.query("DROP TRIGGER raise_version ON coverage");
    await runner.query("ALTER TABLE publication DROP reconsidered_at");
    await runner.query("DROP TABLE reconsideration, factory_roster, mass_event");
    await runner.query(COLUMNS_BACK);
  }
}
