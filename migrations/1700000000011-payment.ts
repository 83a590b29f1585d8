import type { MigrationInterface, QueryRunner } from "typeorm";

/** What a reduction list of the advice takes off; amounts are strings, as money is in all JSON. */
const SUM_OF_REDUCTIONS = `
CREATE FUNCTION reductions_total(reductions jsonb) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (SELECT coalesce(sum((r ->> 'amountMinor')::bigint), 0)::bigint FROM jsonb_array_elements(reductions) AS r);`;

const TABLES = `
CREATE SEQUENCE remittance_number_seq MINVALUE 1 MAXVALUE 999999999;
CREATE TABLE remittance (
    id uuid NOT NULL,
    number text NOT NULL,
    version integer NOT NULL DEFAULT '1',
    provider_id uuid NOT NULL,
    currency text NOT NULL,
    status text NOT NULL,
    decided_until date NOT NULL,
    total_minor bigint NOT NULL,
    carried_over_minor bigint NOT NULL,
    payee text NOT NULL,
    expected_on date NOT NULL,
    prepared_by text NOT NULL,
    prepared_at TIMESTAMP WITH TIME ZONE NOT NULL,
    released_by text,
    released_at TIMESTAMP WITH TIME ZONE,
    settled_by text,
    settled_at TIMESTAMP WITH TIME ZONE,
    settled_reason text,
    paid_on date,
    bank_reference text,
    CONSTRAINT remittance_pkey PRIMARY KEY (id),
    CONSTRAINT remittance_number_key UNIQUE (number),
    CONSTRAINT remittance_of_provider UNIQUE (id, provider_id),
    CONSTRAINT remittance_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES provider (id),
    CONSTRAINT remittance_currency CHECK (currency IN ('KHR', 'USD')),
    CONSTRAINT remittance_status CHECK (status IN ('PREPARED', 'RELEASED', 'PAID', 'FAILED', 'CANCELLED')),
    CONSTRAINT remittance_money CHECK (total_minor >= 0 AND carried_over_minor <= 0 AND (total_minor = 0 OR carried_over_minor = 0)),
    CONSTRAINT remittance_two_persons CHECK (released_by <> prepared_by),
    CONSTRAINT remittance_released CHECK ((released_at IS NULL) = (released_by IS NULL) AND (status NOT IN ('RELEASED', 'PAID', 'FAILED') OR released_at IS NOT NULL) AND (status <> 'PREPARED' OR released_at IS NULL)),
    CONSTRAINT remittance_settled CHECK ((settled_at IS NULL) = (settled_by IS NULL) AND (settled_at IS NULL) = (status IN ('PREPARED', 'RELEASED'))),
    CONSTRAINT remittance_paid CHECK ((paid_on IS NOT NULL) = (status = 'PAID') AND (bank_reference IS NOT NULL) = (status IN ('PAID', 'FAILED'))),
    CONSTRAINT remittance_cancelled CHECK ((settled_reason IS NOT NULL) = (status = 'CANCELLED'))
  );
CREATE INDEX remittance_provider ON remittance (provider_id, prepared_at, id);
CREATE INDEX remittance_prepared ON remittance (prepared_at, id);
CREATE INDEX remittance_carrying ON remittance (provider_id, currency) WHERE carried_over_minor < 0;
CREATE TABLE remittance_line (
    remittance_id uuid NOT NULL,
    position integer NOT NULL,
    provider_id uuid NOT NULL,
    kind text NOT NULL,
    claim_id uuid,
    claim_number text NOT NULL,
    provider_reference text NOT NULL,
    adjudication_version integer,
    reverses_id uuid,
    reverses_position integer,
    submitted_minor bigint NOT NULL,
    reduced_minor bigint NOT NULL,
    paid_minor bigint NOT NULL,
    live boolean NOT NULL,
    CONSTRAINT remittance_line_pkey PRIMARY KEY (remittance_id, position),
    CONSTRAINT remittance_line_remittance_id_provider_id_fkey FOREIGN KEY (remittance_id, provider_id) REFERENCES remittance (id, provider_id),
    CONSTRAINT remittance_line_claim_id_provider_id_fkey FOREIGN KEY (claim_id, provider_id) REFERENCES claim (id, provider_id),
    CONSTRAINT remittance_line_reverses_id_reverses_position_fkey FOREIGN KEY (reverses_id, reverses_position) REFERENCES remittance_line (remittance_id, position),
    CONSTRAINT remittance_line_position CHECK (position >= 1),
    CONSTRAINT remittance_line_kind CHECK (kind IN ('CLAIM', 'REVERSAL', 'RECOVERY', 'CARRY_OVER')),
    CONSTRAINT remittance_line_balance CHECK (submitted_minor - reduced_minor = paid_minor),
    CONSTRAINT remittance_line_claim CHECK ((claim_id IS NULL) = (kind = 'CARRY_OVER') AND (adjudication_version IS NULL) = (kind = 'CARRY_OVER')),
    CONSTRAINT remittance_line_reverses CHECK ((reverses_id IS NULL) = (reverses_position IS NULL) AND (reverses_id IS NOT NULL) = (kind IN ('REVERSAL', 'RECOVERY') OR kind = 'CARRY_OVER' AND paid_minor < 0)),
    CONSTRAINT remittance_line_sign CHECK (CASE kind WHEN 'CLAIM' THEN submitted_minor >= 0 AND reduced_minor >= 0 AND paid_minor >= 0
      WHEN 'REVERSAL' THEN submitted_minor <= 0 AND reduced_minor <= 0 AND paid_minor <= 0
      WHEN 'RECOVERY' THEN paid_minor <= 0 ELSE reduced_minor = 0 AND paid_minor <> 0 END)
  );
CREATE INDEX remittance_line_of_claim ON remittance_line (claim_id);
CREATE UNIQUE INDEX remittance_line_decision_once ON remittance_line (claim_id, adjudication_version) WHERE live AND kind = 'CLAIM';
CREATE UNIQUE INDEX remittance_line_reversed_once ON remittance_line (reverses_id, reverses_position) WHERE live AND reverses_id IS NOT NULL;
CREATE TABLE remittance_item (
    remittance_id uuid NOT NULL,
    position integer NOT NULL,
    line integer NOT NULL,
    provider_id uuid NOT NULL,
    service_id uuid NOT NULL,
    provider_line_reference text,
    service_date date NOT NULL,
    submitted_minor bigint NOT NULL,
    reductions jsonb NOT NULL,
    reduced_minor bigint NOT NULL,
    paid_minor bigint NOT NULL,
    CONSTRAINT remittance_item_pkey PRIMARY KEY (remittance_id, position, line),
    CONSTRAINT remittance_item_remittance_id_provider_id_fkey FOREIGN KEY (remittance_id, provider_id) REFERENCES remittance (id, provider_id),
    CONSTRAINT remittance_item_remittance_id_position_fkey FOREIGN KEY (remittance_id, position) REFERENCES remittance_line (remittance_id, position),
    CONSTRAINT remittance_item_service_id_fkey FOREIGN KEY (service_id) REFERENCES service (id),
    CONSTRAINT remittance_item_balance CHECK (submitted_minor - reduced_minor = paid_minor),
    CONSTRAINT remittance_item_reductions CHECK (jsonb_typeof(reductions) = 'array' AND reductions_total(reductions) = reduced_minor)
  );
CREATE TABLE remittance_run (
    boundary date NOT NULL,
    ran_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT remittance_run_pkey PRIMARY KEY (boundary)
  );
CREATE INDEX claim_payable ON claim (provider_id, currency, decided_at) WHERE status = 'ADJUDICATED';
CREATE INDEX claim_ended ON claim (provider_id, changed_at) WHERE status IN ('VOIDED', 'SUPERSEDED');`;

/** What is prepared stays as it is: only how a batch stands changes, along the states there are. */
const UNCHANGED = `
CREATE TRIGGER append_only BEFORE UPDATE OF id, number, provider_id, currency, decided_until, total_minor,
  carried_over_minor, payee, expected_on, prepared_by, prepared_at OR DELETE OR TRUNCATE ON remittance
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OF remittance_id, position, provider_id, kind, claim_id, claim_number,
  provider_reference, adjudication_version, reverses_id, reverses_position, submitted_minor, reduced_minor,
  paid_minor OR DELETE OR TRUNCATE ON remittance_line
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON remittance_item
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON remittance_run
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION remittance_goes_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 OR (OLD.status, NEW.status) NOT IN (('PREPARED', 'RELEASED'),
    ('PREPARED', 'CANCELLED'), ('RELEASED', 'PAID'), ('RELEASED', 'FAILED'), ('RELEASED', 'CANCELLED')) THEN
    RAISE EXCEPTION 'a remittance does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER goes_on BEFORE UPDATE ON remittance FOR EACH ROW EXECUTE FUNCTION remittance_goes_on();

-- The lines of a batch that was not paid pay, reverse and carry over nothing.
CREATE FUNCTION remittance_lines_die() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE remittance_line SET live = false WHERE remittance_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER lines_die AFTER UPDATE OF status ON remittance FOR EACH ROW
  WHEN (NEW.status IN ('FAILED', 'CANCELLED')) EXECUTE FUNCTION remittance_lines_die();
CREATE FUNCTION remittance_line_dies() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.live OR NOT EXISTS (SELECT FROM remittance r
    WHERE r.id = NEW.remittance_id AND r.status IN ('FAILED', 'CANCELLED')) THEN
    RAISE EXCEPTION 'a line lives as long as its remittance' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dies BEFORE UPDATE ON remittance_line FOR EACH ROW EXECUTE FUNCTION remittance_line_dies();`;

/**
 * The balance at item, line, claim and batch, looked at when the transaction that writes them ends.
 * Positions have no gaps, so that the last line's row alone needs to look at the whole batch, and
 * no line can be put between others later.
 */
const BALANCED = `
CREATE FUNCTION refuse_imbalance(what text, number text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'remittance % does not balance: %', number, what USING ERRCODE = 'check_violation';
END $$;

CREATE FUNCTION remittance_items_balance(asked uuid, at integer) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT FROM remittance_line l, LATERAL (
    SELECT coalesce(sum(i.submitted_minor), 0) AS submitted, coalesce(sum(i.reduced_minor), 0) AS reduced,
      coalesce(sum(i.paid_minor), 0) AS paid, count(*) AS n
    FROM remittance_item i WHERE i.remittance_id = l.remittance_id AND i.position = l.position) s
  WHERE l.remittance_id = asked AND l.position = at AND CASE WHEN l.kind = 'CARRY_OVER' THEN s.n = 0
    ELSE (s.submitted, s.reduced, s.paid) = (l.submitted_minor, l.reduced_minor, l.paid_minor) AND s.n > 0 END);

-- What a claim has in live lines is what it stands at, whatever was paid, reversed and recovered before.
CREATE FUNCTION remittance_claim_balances(asked uuid) RETURNS boolean LANGUAGE sql STABLE
  RETURN (SELECT CASE WHEN c.status IN ('VOIDED', 'SUPERSEDED') THEN (s.submitted, s.paid) = (0, 0)
      ELSE (s.submitted, s.paid) = (b.submitted, c.benefit_minor)
        AND c.status IN ('SCHEDULED', 'PAID') AND c.benefit_minor = b.benefit END
    FROM claim c, LATERAL (SELECT sum(l.submitted_minor) AS submitted, sum(l.paid_minor) AS paid
      FROM remittance_line l WHERE l.claim_id = c.id AND l.live) s,
    LATERAL (SELECT sum(k.benefit_minor) AS benefit, sum(coalesce(k.submitted_minor, 0)) AS submitted FROM claim_line k WHERE k.claim_id = c.id) b
    WHERE c.id = asked);

CREATE FUNCTION remittance_batch_balances(asked uuid) RETURNS boolean LANGUAGE sql STABLE
  RETURN EXISTS (SELECT FROM remittance r, LATERAL (
    SELECT sum(l.paid_minor) AS paid, count(*) AS n, max(l.position) AS last,
      coalesce(sum(l.paid_minor) FILTER (WHERE l.kind = 'CARRY_OVER' AND l.reverses_id IS NULL), 0) AS carried
    FROM remittance_line l WHERE l.remittance_id = r.id) s
  WHERE r.id = asked AND s.n > 0 AND s.n = s.last AND s.paid = r.total_minor AND s.carried = -r.carried_over_minor);

CREATE FUNCTION remittance_line_checked() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  batch remittance;
BEGIN
  SELECT * INTO batch FROM remittance r WHERE r.id = NEW.remittance_id;
  IF NOT remittance_items_balance(NEW.remittance_id, NEW.position) THEN
    PERFORM refuse_imbalance('the items of line ' || NEW.position, batch.number);
  END IF;
  IF NEW.kind IN ('CLAIM', 'RECOVERY') AND NOT EXISTS (SELECT FROM adjudication a JOIN claim c ON c.id = a.claim_id
    WHERE a.claim_id = NEW.claim_id AND a.version = NEW.adjudication_version AND c.currency = batch.currency
      AND (NEW.kind = 'RECOVERY' OR a.benefit_minor = NEW.paid_minor) AND a.benefit_minor = c.benefit_minor
      AND NOT EXISTS (SELECT FROM adjudication n WHERE n.claim_id = a.claim_id AND n.version > a.version)) THEN
    PERFORM refuse_imbalance('line ' || NEW.position || ' and the decision it pays', batch.number);
  END IF;
  IF NEW.claim_id IS NOT NULL AND NEW.live AND remittance_claim_balances(NEW.claim_id) IS NOT TRUE THEN
    PERFORM refuse_imbalance('line ' || NEW.position || ' and what its claim stands at', batch.number);
  END IF;
  IF NEW.reverses_id IS NOT NULL AND NEW.live AND NOT EXISTS (SELECT FROM remittance_line o
    JOIN remittance r ON r.id = o.remittance_id WHERE o.remittance_id = NEW.reverses_id
      AND o.position = NEW.reverses_position AND o.live AND r.status = 'PAID' AND r.currency = batch.currency
      AND o.provider_id = NEW.provider_id AND o.claim_id IS NOT DISTINCT FROM NEW.claim_id
      AND (NEW.kind <> 'CARRY_OVER' OR o.paid_minor = -NEW.paid_minor)) THEN
    PERFORM refuse_imbalance('line ' || NEW.position || ' and what it reverses', batch.number);
  END IF;
  IF NOT EXISTS (SELECT FROM remittance_line l WHERE l.remittance_id = NEW.remittance_id AND l.position > NEW.position)
    AND NOT remittance_batch_balances(NEW.remittance_id) THEN
    PERFORM refuse_imbalance('its lines and its total', batch.number);
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION remittance_item_checked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT remittance_items_balance(NEW.remittance_id, NEW.position) THEN
    PERFORM refuse_imbalance('the items of line ' || NEW.position, (SELECT number FROM remittance WHERE id = NEW.remittance_id));
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION remittance_checked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT remittance_batch_balances(NEW.id) THEN
    PERFORM refuse_imbalance('its lines and its total', NEW.number);
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER balances AFTER INSERT ON remittance_item DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION remittance_item_checked();
CREATE CONSTRAINT TRIGGER balances AFTER INSERT ON remittance_line DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION remittance_line_checked();
CREATE CONSTRAINT TRIGGER balances AFTER INSERT ON remittance DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION remittance_checked();`;

/** What was paid of each line, as differences like everything else in the ledger. */
const LEDGER = `
ALTER TABLE cost_fact ADD paid_minor bigint NOT NULL DEFAULT 0, ADD paid_e4 bigint NOT NULL DEFAULT 0,
  ADD paid_claims integer NOT NULL DEFAULT 0;
ALTER TABLE cost_fact ALTER paid_minor DROP DEFAULT, ALTER paid_e4 DROP DEFAULT, ALTER paid_claims DROP DEFAULT;`;

const ROLE = "(SELECT acting_role())";
const OWN = `${ROLE} = 'DESK' AND provider_id = (SELECT acting_provider())`;
const SEES = `${OWN} OR ${ROLE} IN ('CLAIMS_OFFICER', 'SENIOR_REVIEWER', 'FINANCE', 'AUDITOR', 'IMPORT', 'ENGINE')`;
const PAYS = `${ROLE} IN ('ENGINE', 'IMPORT')`;

/** Whose rows these are: a desk's its own; only the engine's hand pays, and the import's. */
const GUARD = ["remittance", "remittance_line", "remittance_item"]
  .map(
    (table) => `
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY sees ON ${table} FOR SELECT TO hip_server USING (${SEES});
CREATE POLICY adds ON ${table} FOR INSERT TO hip_server WITH CHECK (${PAYS});`,
  )
  .join("")
  .concat(
    ["remittance", "remittance_line"]
      .map(
        (table) => `
CREATE POLICY changes ON ${table} FOR UPDATE TO hip_server USING (${PAYS});`,
      )
      .join(""),
  );

const GRANTS = `
GRANT SELECT, INSERT ON remittance, remittance_line, remittance_item, remittance_run TO hip_server;
GRANT UPDATE (version, status, released_by, released_at, settled_by, settled_at, settled_reason, paid_on,
  bank_reference) ON remittance TO hip_server;
GRANT UPDATE (live) ON remittance_line TO hip_server;
GRANT USAGE ON SEQUENCE remittance_number_seq TO hip_server;`;

/** Remittances that balance to the cent, and what was paid in the ledger. */
export class Payment1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SUM_OF_REDUCTIONS);
    await runner.query(TABLES);
    await runner.query(UNCHANGED);
    await runner.query(BALANCED);
    await runner.query("ALTER TABLE cost_fact DISABLE TRIGGER append_only");
    await runner.query(LEDGER);
    await runner.query("ALTER TABLE cost_fact ENABLE TRIGGER append_only");
    await runner.query(GUARD);
    await runner.query(GRANTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE cost_fact DROP paid_claims, DROP paid_e4, DROP paid_minor");
    await runner.query("DROP INDEX claim_ended, claim_payable");
    await runner.query(
      `DROP FUNCTION remittance_batch_balances(uuid), remittance_claim_balances(uuid), remittance_items_balance(uuid, integer)`,
    );
    await runner.query("DROP TABLE remittance_run, remittance_item, remittance_line, remittance");
    await runner.query("DROP SEQUENCE remittance_number_seq");
    await runner.query(
      `DROP FUNCTION remittance_checked(), remittance_item_checked(), remittance_line_checked(), refuse_imbalance(text, text),
        remittance_line_dies(), remittance_lines_die(), remittance_goes_on(), reductions_total(jsonb)`,
    );
  }
}
