import type { MigrationInterface, QueryRunner } from "typeorm";

/** The premium is the factory's: one booking must not rewrite the covers of all its members. */
const COLUMNS = `
ALTER TABLE factory ADD premium_account text, ADD premium_paid_through date,
  ADD CONSTRAINT factory_premium_account_key UNIQUE (premium_account);
UPDATE factory f SET premium_paid_through = (
  SELECT max(premium_paid_through) FROM coverage c WHERE c.factory_id = f.id AND c.superseded_at IS NULL);
DROP TRIGGER raise_version ON coverage;
ALTER TABLE coverage DROP premium_paid_through, ADD recorded_by text, ADD reason text;
CREATE INDEX coverage_factory ON coverage (factory_id, badge) WHERE superseded_at IS NULL;`;

const COLUMNS_BACK = `
DROP INDEX coverage_factory;
ALTER TABLE coverage DROP reason, DROP recorded_by, ADD premium_paid_through date;
UPDATE coverage c SET premium_paid_through = f.premium_paid_through FROM factory f
  WHERE f.id = c.factory_id AND c.superseded_at IS NULL AND f.premium_paid_through >= c.from_day;
CREATE TRIGGER raise_version AFTER UPDATE OF premium_paid_through ON coverage
  FOR EACH STATEMENT EXECUTE FUNCTION raise_catalogue_version();
ALTER TABLE factory DROP premium_paid_through, DROP premium_account;`;

/** What a factory reports of its workforce: by age and sex, and what it said before. */
const WORKFORCE = `
ALTER TABLE factory_workforce DROP CONSTRAINT factory_workforce_pkey,
  ADD id uuid NOT NULL DEFAULT gen_random_uuid(),
  ADD age_band text NOT NULL DEFAULT 'UNKNOWN', ADD sex text NOT NULL DEFAULT 'UNKNOWN',
  ADD recorded_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT '2000-01-01', ADD superseded_at TIMESTAMP WITH TIME ZONE,
  ADD CONSTRAINT factory_workforce_pkey PRIMARY KEY (id),
  ADD CONSTRAINT factory_workforce_age_band CHECK (age_band IN ('UNDER_18', 'FROM_18_TO_24', 'FROM_25_TO_34', 'FROM_35', 'UNKNOWN')),
  ADD CONSTRAINT factory_workforce_sex CHECK (sex IN ('FEMALE', 'MALE', 'UNKNOWN')),
  ADD CONSTRAINT factory_workforce_recorded CHECK (superseded_at > recorded_at);
ALTER TABLE factory_workforce ALTER id DROP DEFAULT, ALTER age_band DROP DEFAULT, ALTER sex DROP DEFAULT, ALTER recorded_at DROP DEFAULT;
CREATE UNIQUE INDEX factory_workforce_once ON factory_workforce (factory_id, month, age_band, sex) WHERE superseded_at IS NULL;`;

/** The older table had one figure a month: that of all bands, as it is known now. */
const WORKFORCE_BACK = `
DROP INDEX factory_workforce_once;
CREATE TEMPORARY TABLE reported ON COMMIT DROP AS SELECT factory_id, month, sum(eligible_workers)::int AS workers
  FROM factory_workforce WHERE superseded_at IS NULL GROUP BY 1, 2;
DELETE FROM factory_workforce;
ALTER TABLE factory_workforce DROP CONSTRAINT factory_workforce_pkey, DROP superseded_at, DROP recorded_at,
  DROP sex, DROP age_band, DROP id, ADD CONSTRAINT factory_workforce_pkey PRIMARY KEY (factory_id, month);
INSERT INTO factory_workforce (factory_id, month, eligible_workers) SELECT * FROM reported;`;

/** How a factory's contract was changed, by whom and why. */
const FACTORIES = `
CREATE TABLE factory_change (
    id uuid NOT NULL,
    factory_id uuid NOT NULL,
    before jsonb NOT NULL,
    after jsonb NOT NULL,
    reason text NOT NULL,
    changed_by text NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT factory_change_pkey PRIMARY KEY (id),
    CONSTRAINT factory_change_factory_id_fkey FOREIGN KEY (factory_id) REFERENCES factory (id)
  );
CREATE INDEX factory_change_factory ON factory_change (factory_id);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON factory_change
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;

/** Rosters as they were applied, and the wages they told. */
const ROSTERS = `
CREATE TABLE roster (
    id uuid NOT NULL,
    factory_id uuid NOT NULL,
    month date NOT NULL,
    digest text NOT NULL,
    row_count integer NOT NULL,
    result jsonb NOT NULL,
    applied_by text NOT NULL,
    applied_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT roster_pkey PRIMARY KEY (id),
    CONSTRAINT roster_month CHECK (month = date_trunc('month', month)::date),
    CONSTRAINT roster_once UNIQUE (factory_id, month, digest),
    CONSTRAINT roster_factory_id_fkey FOREIGN KEY (factory_id) REFERENCES factory (id)
  );
CREATE TABLE member_wage (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    factory_id uuid NOT NULL,
    month date NOT NULL,
    wage_minor bigint NOT NULL,
    currency text NOT NULL,
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    superseded_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT member_wage_pkey PRIMARY KEY (id),
    CONSTRAINT member_wage_month CHECK (month = date_trunc('month', month)::date),
    CONSTRAINT member_wage_positive CHECK (wage_minor >= 0),
    CONSTRAINT member_wage_currency CHECK (currency IN ('KHR', 'USD')),
    CONSTRAINT member_wage_recorded CHECK (superseded_at > recorded_at),
    CONSTRAINT member_wage_member_id_fkey FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT member_wage_factory_id_fkey FOREIGN KEY (factory_id) REFERENCES factory (id)
  );
CREATE UNIQUE INDEX member_wage_once ON member_wage (factory_id, member_id, month) WHERE superseded_at IS NULL;`;

/** What a factory has paid, and what came of what it did not pay. */
const PREMIUMS = `
CREATE TABLE contribution (
    id uuid NOT NULL,
    factory_id uuid NOT NULL,
    month date NOT NULL,
    employer_minor bigint NOT NULL,
    employee_minor bigint NOT NULL,
    currency text NOT NULL,
    received_on date NOT NULL,
    reference text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    withdrawn_by text,
    withdrawn_at TIMESTAMP WITH TIME ZONE,
    withdrawn_reason text,
    CONSTRAINT contribution_pkey PRIMARY KEY (id),
    CONSTRAINT contribution_month CHECK (month = date_trunc('month', month)::date),
    CONSTRAINT contribution_amounts CHECK (employer_minor >= 0 AND employee_minor >= 0 AND employer_minor + employee_minor > 0),
    CONSTRAINT contribution_currency CHECK (currency IN ('KHR', 'USD')),
    CONSTRAINT contribution_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
    CONSTRAINT contribution_factory_id_fkey FOREIGN KEY (factory_id) REFERENCES factory (id)
  );
CREATE UNIQUE INDEX contribution_once ON contribution (factory_id, reference, month) WHERE withdrawn_at IS NULL;
CREATE TABLE lapse (
    id uuid NOT NULL,
    factory_id uuid NOT NULL,
    member_id uuid,
    noticed_on date NOT NULL,
    lapses_on date NOT NULL,
    reason text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    confirmed_by text,
    confirmed_at TIMESTAMP WITH TIME ZONE,
    ended_by text,
    ended_at TIMESTAMP WITH TIME ZONE,
    ended_reason text,
    CONSTRAINT lapse_pkey PRIMARY KEY (id),
    CONSTRAINT lapse_after_notice CHECK (lapses_on > noticed_on),
    CONSTRAINT lapse_two_persons CHECK (confirmed_by <> recorded_by),
    CONSTRAINT lapse_confirmed CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL)),
    CONSTRAINT lapse_ended CHECK ((ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (ended_reason IS NULL)),
    CONSTRAINT lapse_factory_id_fkey FOREIGN KEY (factory_id) REFERENCES factory (id),
    CONSTRAINT lapse_member_id_fkey FOREIGN KEY (member_id) REFERENCES member (id)
  );
CREATE UNIQUE INDEX lapse_once ON lapse (factory_id, member_id) NULLS NOT DISTINCT WHERE ended_at IS NULL;`;

/** Who somebody is: what was on record before, other systems' numbers, records of one person. */
const PERSONS = `
CREATE TABLE member_change (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    before jsonb NOT NULL,
    after jsonb NOT NULL,
    reason text NOT NULL,
    changed_by text NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT member_change_pkey PRIMARY KEY (id),
    CONSTRAINT member_change_member_id_fkey FOREIGN KEY (member_id) REFERENCES member (id)
  );
CREATE INDEX member_change_member ON member_change (member_id);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON member_change
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TABLE member_external_id (
    system text NOT NULL,
    value text NOT NULL,
    member_id uuid,
    CONSTRAINT member_external_id_pkey PRIMARY KEY (system, value),
    CONSTRAINT member_external_id_one UNIQUE (member_id, system),
    CONSTRAINT member_external_id_member_id_fkey FOREIGN KEY (member_id) REFERENCES member (id)
  );
CREATE TABLE member_merge (
    id uuid NOT NULL,
    kept_id uuid NOT NULL,
    merged_id uuid NOT NULL,
    reason text NOT NULL,
    merged_by text NOT NULL,
    merged_at TIMESTAMP WITH TIME ZONE NOT NULL,
    undone_by text,
    undone_at TIMESTAMP WITH TIME ZONE,
    undone_reason text,
    CONSTRAINT member_merge_pkey PRIMARY KEY (id),
    CONSTRAINT member_merge_two CHECK (kept_id <> merged_id),
    CONSTRAINT member_merge_undone CHECK ((undone_at IS NULL) = (undone_by IS NULL) AND (undone_at IS NULL) = (undone_reason IS NULL)),
    CONSTRAINT member_merge_kept_id_fkey FOREIGN KEY (kept_id) REFERENCES member (id),
    CONSTRAINT member_merge_merged_id_fkey FOREIGN KEY (merged_id) REFERENCES member (id)
  );
CREATE UNIQUE INDEX member_merge_once ON member_merge (merged_id) WHERE undone_at IS NULL;
CREATE INDEX member_merge_kept ON member_merge (kept_id) WHERE undone_at IS NULL;
CREATE TABLE member_told_apart (
    one_id uuid NOT NULL,
    other_id uuid NOT NULL,
    reason text NOT NULL,
    told_by text NOT NULL,
    told_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT member_told_apart_pkey PRIMARY KEY (one_id, other_id),
    CONSTRAINT member_told_apart_order CHECK (one_id < other_id),
    CONSTRAINT member_told_apart_one_id_fkey FOREIGN KEY (one_id) REFERENCES member (id),
    CONSTRAINT member_told_apart_other_id_fkey FOREIGN KEY (other_id) REFERENCES member (id)
  );`;

/** What records that may be one person are looked for by, in the order of their ids. */
const ALIKE = `
DROP INDEX member_national_id_key;
CREATE INDEX member_national_id_key ON member (national_id_key, id);
CREATE INDEX member_alike ON member (name_key, birth_date, id) WHERE birth_date IS NOT NULL;
CREATE INDEX member_phone ON member (phone, name_key, id) WHERE phone IS NOT NULL;`;

const ALIKE_BACK = `
DROP INDEX member_phone, member_alike, member_national_id_key;
CREATE INDEX member_national_id_key ON member (national_id_key);`;
/** Names by the year of birth, too, 0 where none is on record: so few people of a name are read. */
const BORN = "coalesce(birth_year, extract(year FROM birth_date)::int, 0)";
const NAMES_BORN = `
DROP INDEX member_name_key;
DROP INDEX member_name_khmer;
CREATE INDEX member_name_key ON member (name_key, (${BORN}));
CREATE INDEX member_name_khmer ON member (name_khmer_key, (${BORN}));`;
const NAMES_BORN_BACK = `
DROP INDEX member_name_key;
DROP INDEX member_name_khmer;
CREATE INDEX member_name_key ON member (name_key);
CREATE INDEX member_name_khmer ON member (name_khmer_key);`;

/**
 * The names that members have, in both scripts, each once: far fewer than members, so that a search for a spelling
 * nobody has compares names, not people. The database keeps it by itself; new names are rare, so
 * that its indexes take them at once and no search has to read what waits.
 */
const NAMES = `
CREATE TABLE member_name (
    name_key text NOT NULL,
    CONSTRAINT member_name_pkey PRIMARY KEY (name_key)
  );
CREATE INDEX member_name_trigrams ON member_name USING gin (name_key gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX member_name_words ON member_name USING gin (string_to_array(name_key, ' ')) WITH (fastupdate = off);
INSERT INTO member_name SELECT name_key FROM member
  UNION SELECT name_khmer_key FROM member WHERE name_khmer_key IS NOT NULL;
CREATE FUNCTION keep_member_names() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
BEGIN
  INSERT INTO public.member_name SELECT name_key FROM fresh
    UNION SELECT name_khmer_key FROM fresh WHERE name_khmer_key IS NOT NULL ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_names_added AFTER INSERT ON member REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION keep_member_names();
CREATE TRIGGER keep_names_changed AFTER UPDATE ON member REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION keep_member_names();`;

/** Who resolved a finding: a person's word stands, what the engine settled by itself it may ask again. */
const FINDINGS = `
ALTER TABLE finding ADD resolved_by text,
  ADD CONSTRAINT finding_resolved CHECK (resolved_by IS NULL OR resolved_at IS NOT NULL);`;
const FINDINGS_BACK = "ALTER TABLE finding DROP resolved_by";

/**
 * What the register comes to say of people who have claims: the decisions on those are looked
 * through. Everybody else's covers tell nothing, or a roster of new workers would be thousands of rows.
 */
const NEWS = `
CREATE TABLE register_news (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    member_id uuid NOT NULL,
    from_day date,
    told_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
    reconsidered_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT register_news_pkey PRIMARY KEY (id),
    CONSTRAINT register_news_member_id_fkey FOREIGN KEY (member_id) REFERENCES member (id)
  );
CREATE INDEX register_news_new ON register_news (id) WHERE reconsidered_at IS NULL;
CREATE FUNCTION records_of(asked uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH person AS (SELECT coalesce((SELECT kept_id FROM member_merge
    WHERE merged_id = asked AND undone_at IS NULL), asked) AS id)
  SELECT asked UNION SELECT id FROM person
  UNION SELECT g.merged_id FROM person JOIN member_merge g ON g.kept_id = person.id AND g.undone_at IS NULL
$$;
CREATE FUNCTION with_claims(asked uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT id FROM unnest(asked) a(id) WHERE EXISTS (SELECT FROM claim c WHERE c.member_id = a.id)
  UNION SELECT id FROM unnest(asked) a(id) WHERE id IN (SELECT kept_id FROM member_merge WHERE undone_at IS NULL
    UNION ALL SELECT merged_id FROM member_merge WHERE undone_at IS NULL)
$$;
CREATE FUNCTION tell_news() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public AS $$
BEGIN
  IF TG_TABLE_NAME = 'member' THEN
    INSERT INTO register_news (member_id) SELECT with_claims(ARRAY(SELECT n.id FROM fresh n JOIN stale o USING (id)
    WHERE (n.name, n.name_khmer, n.sex, n.birth_date, n.birth_year, n.died_on, n.card_blocked_from, n.other_payer)
      IS DISTINCT FROM
      (o.name, o.name_khmer, o.sex, o.birth_date, o.birth_year, o.died_on, o.card_blocked_from, o.other_payer)));
  ELSIF TG_TABLE_NAME = 'member_merge' THEN
    INSERT INTO register_news (member_id)
    SELECT with_claims(ARRAY(SELECT kept_id FROM fresh UNION ALL SELECT merged_id FROM fresh));
  ELSIF TG_OP = 'INSERT' THEN
    INSERT INTO register_news (member_id, from_day) SELECT member_id, min(from_day) FROM fresh
    WHERE member_id IN (SELECT with_claims(ARRAY(SELECT member_id FROM fresh))) GROUP BY 1;
  ELSE
    INSERT INTO register_news (member_id, from_day) SELECT member_id, min(from_day)
    FROM (SELECT * FROM fresh UNION ALL SELECT * FROM stale) f
    WHERE member_id IN (SELECT with_claims(ARRAY(SELECT member_id FROM fresh))) GROUP BY 1;
  END IF;
  RETURN NULL;
END $$;
GRANT INSERT ON register_news TO hip_engine;
GRANT SELECT, UPDATE ON register_news TO hip_server;
CREATE TRIGGER tell_news_added AFTER INSERT ON coverage REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION tell_news();
CREATE TRIGGER tell_news_changed AFTER UPDATE ON coverage REFERENCING NEW TABLE AS fresh OLD TABLE AS stale
  FOR EACH STATEMENT EXECUTE FUNCTION tell_news();
CREATE TRIGGER tell_news_changed AFTER UPDATE ON member REFERENCING NEW TABLE AS fresh OLD TABLE AS stale
  FOR EACH STATEMENT EXECUTE FUNCTION tell_news();
CREATE TRIGGER tell_news_added AFTER INSERT ON member_merge REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION tell_news();
CREATE TRIGGER tell_news_changed AFTER UPDATE ON member_merge REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION tell_news();`;
const NEWS_OF_ENGINE = "ALTER FUNCTION tell_news() OWNER TO hip_engine;";
const NEWS_BACK = `
DROP TRIGGER tell_news_added ON coverage;
DROP TRIGGER tell_news_changed ON coverage;
DROP TRIGGER tell_news_changed ON member;
DROP TRIGGER tell_news_added ON member_merge;
DROP TRIGGER tell_news_changed ON member_merge;`;
const NEWS_OF_ENGINE_BACK = "DROP FUNCTION tell_news();";

/** What a waiting claim may wait for makes a new version: claims are judged again by it. */
const VERSIONS = `
CREATE TRIGGER raise_version AFTER INSERT OR UPDATE ON coverage
  FOR EACH STATEMENT EXECUTE FUNCTION raise_catalogue_version();
CREATE TRIGGER raise_version AFTER UPDATE ON member
  FOR EACH STATEMENT EXECUTE FUNCTION raise_catalogue_version();
CREATE TRIGGER raise_version AFTER UPDATE OF premium_paid_through ON factory
  FOR EACH STATEMENT EXECUTE FUNCTION raise_catalogue_version();
CREATE TRIGGER raise_version AFTER INSERT OR UPDATE ON member_merge
  FOR EACH STATEMENT EXECUTE FUNCTION raise_catalogue_version();`;

const GRANTS = `
GRANT SELECT, INSERT ON roster, member_wage, contribution, lapse, member_change, member_external_id,
  factory_change, member_merge, member_told_apart TO hip_server;
GRANT SELECT ON member_name TO hip_server;
GRANT UPDATE ON member_wage, contribution, lapse, member_merge, member_external_id, factory_roster TO hip_server;
GRANT SELECT ON member_merge TO hip_engine;`;

/** What the engine needs of the person's other active claims; `person` is whose record a claim is under. */
const history = (from: string, person: string): string => `
CREATE OR REPLACE FUNCTION member_history(members uuid[], without uuid[])
RETURNS TABLE (member_id uuid, claim_number text, provider_id uuid, inpatient boolean, admitted_on date,
  discharged_on date, diagnosis text, died boolean, letter jsonb, currency text, lines jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT ${person}, c.claim_number, c.provider_id, c.visit_kind = 'INPATIENT', c.admitted_on,
    c.discharged_on, c.diagnoses[1], coalesce(c.discharge_outcome = 'DIED', false),
    CASE WHEN jsonb_typeof(c.content -> 'referral') = 'object' THEN c.content -> 'referral' END,
    c.currency, l.lines
  FROM ${from}, LATERAL (
    SELECT jsonb_agg(jsonb_build_object('serviceId', l.service_id, 'serviceDate', l.service_date,
      'quantity', l.counted_quantity, 'minor', l.counted_minor, 'rateId', l.exchange_rate_id)
      ORDER BY l.line) AS lines
    FROM claim_line l WHERE l.claim_id = c.id AND (l.state = 'PENDED' OR l.allowed_quantity > 0)) l
  WHERE c.status NOT IN ('VOIDED', 'SUPERSEDED') AND NOT c.id = ANY(without) AND l.lines IS NOT NULL
  ORDER BY c.admitted_on, c.claim_number
$$;`;

/** The claims of every record of a person, so that limits and duplicates see across a merge. */
const OF_PERSONS = history(
  `unnest(members) AS asked(id), LATERAL (
    SELECT asked.id AS record UNION ALL
    SELECT merged_id FROM member_merge WHERE kept_id = asked.id AND undone_at IS NULL) r
  JOIN claim c ON c.member_id = r.record`,
  "asked.id",
);
const OF_RECORDS = history(
  "unnest(members) AS asked(id) JOIN claim c ON c.member_id = asked.id",
  "c.member_id",
);

const asEngine = (change: string): string => `
DO $$ BEGIN EXECUTE format('GRANT hip_engine TO %I', current_user); END $$;
GRANT CREATE ON SCHEMA public TO hip_engine;
${change}
REVOKE CREATE ON SCHEMA public FROM hip_engine;
DO $$ BEGIN EXECUTE format('REVOKE hip_engine FROM %I', current_user); END $$;`;

/** Factories, rosters, covers, premiums, and who somebody is. */
export class Enrolment1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(WORKFORCE);
    await runner.query(FACTORIES);
    await runner.query(ROSTERS);
    await runner.query(PREMIUMS);
    await runner.query(PERSONS);
    await runner.query(ALIKE);
    await runner.query(NAMES);
    await runner.query(FINDINGS);
    await runner.query(NAMES_BORN);
    await runner.query(VERSIONS);
    await runner.query(GRANTS);
    await runner.query(NEWS);
    await runner.query(asEngine(NEWS_OF_ENGINE + OF_PERSONS));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(NEWS_BACK);
    await runner.query(asEngine(NEWS_OF_ENGINE_BACK + OF_RECORDS));
    await runner.query("DROP FUNCTION with_claims(uuid[]), records_of(uuid)");
    for (const table of ["coverage", "member", "factory"]) {
      await runner.query(`DROP TRIGGER raise_version ON ${table}`);
    }
    await runner.query("DROP TRIGGER keep_names_added ON member");
    await runner.query("DROP TRIGGER keep_names_changed ON member");
    await runner.query("DROP FUNCTION keep_member_names()");
    await runner.query(
      "DROP TABLE register_news, factory_change, member_name, member_told_apart, member_merge, member_external_id, member_change, lapse, contribution, member_wage, roster",
    );
    await runner.query(ALIKE_BACK);
    await runner.query(FINDINGS_BACK);
    await runner.query(NAMES_BORN_BACK);
    await runner.query(WORKFORCE_BACK);
    await runner.query(COLUMNS_BACK);
  }
}
