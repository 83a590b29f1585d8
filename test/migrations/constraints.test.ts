import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { refusal } from "./refusal.kit";

let world: World;

const SUBMIT = `mutation($input: SubmitClaimInput!) {
  submitClaim(input: $input) { claim { status } errors { code } } }`;

beforeAll(async () => {
  world = await openWorld();
  const input = {
    providerReference: "V-1",
    member: { memberNumber: WHO.covered },
    visitKind: "OUTPATIENT",
    admittedOn: "2026-06-10",
    diagnoses: ["J06"],
    lines: [{ service: "OPD" }],
  };
  const { data } = await world.ask(await world.key("DESK", "120104"), SUBMIT, { input });
  expect(data).toEqual({ submitClaim: { claim: { status: "ADJUDICATED" }, errors: [] } });
});
afterAll(() => world.close());

/** One more row like an existing one, with some columns of its own. */
const another = (table: string, own: Record<string, unknown>, where = "true"): string =>
  `INSERT INTO ${table} SELECT (jsonb_populate_record(t, '${JSON.stringify(own)}')).*
   FROM ${table} t WHERE ${where} LIMIT 1`;
const ID = "01890000-0000-7000-8000-000000000001";
const ofMember = (number: string): string =>
  `member_id = (SELECT id FROM member WHERE member_number = '${number}')`;

test.each([
  [
    "a member is covered once at one factory at a time",
    another("coverage", { id: ID, badge: "9999" }, ofMember(WHO.covered)),
    "coverage_once",
  ],
  [
    "a badge belongs to one worker of a factory at a time",
    `INSERT INTO coverage SELECT '${ID}', (SELECT id FROM member WHERE member_number = '${WHO.never}'),
       factory_id, plan_code, badge, from_day, to_day, NULL, NULL, recorded_at, NULL
     FROM coverage WHERE badge = '1001'`,
    "coverage_badge_once",
  ],
  ["cover ends after it begins", "UPDATE coverage SET to_day = from_day", "coverage_span"],
  [
    "a lapse without a notice is no lapse",
    "UPDATE coverage SET noticed_on = NULL WHERE lapsed_from IS NOT NULL",
    "coverage_lapse_has_notice",
  ],
  ["a claim's amount is not negative", "UPDATE claim SET submitted_minor = -1", "claim_money"],
  [
    "a benefit is never more than what was submitted",
    "UPDATE claim SET benefit_minor = submitted_minor + 1",
    "claim_money",
  ],
  [
    "a line's amount is not negative",
    "UPDATE claim_line SET benefit_minor = -1",
    "claim_line_money",
  ],
  ["a charge is not negative", "UPDATE claim_line SET charge_minor = -1", "claim_line_charge"],
  [
    "what a patient paid is not negative",
    "UPDATE claim SET patient_paid_minor = -1",
    "claim_patient_paid",
  ],
  ["a premium is not negative", "UPDATE plan SET premium_minor = -1", "plan_premium"],
  ["a price is not negative", "UPDATE tariff SET price_minor = -1", "tariff_price"],
  [
    "an exchange rate is positive",
    "UPDATE exchange_rate SET riel_per_usd = 0",
    "exchange_rate_positive",
  ],
  [
    "a denied line pays nothing",
    "UPDATE claim_line SET state = 'DENIED'",
    "claim_line_denied_pays_nothing",
  ],
  [
    "an undecided line has no benefit",
    "UPDATE claim_line SET state = 'PENDED'",
    "claim_line_pended_undecided",
  ],
  ["a decision has its moment", "UPDATE claim SET decided_at = NULL", "claim_decided"],
  ["a stay ends after it begins", "UPDATE claim SET discharged_on = admitted_on - 1", "claim_stay"],
  ["a state is one of the states", "UPDATE claim SET status = 'LOST'", "claim_status"],
  [
    "a reference stands for one claim of a provider",
    another("claim", { id: ID, claim_number: "C2" }),
    "claim_reference",
  ],
  [
    "a claim number is given once",
    another("claim", { id: ID, provider_reference: "V-2" }),
    "claim_claim_number_key",
  ],
  [
    "a patient is liable for nothing",
    `INSERT INTO reason (claim_id, provider_id, adjudication_version, line, position, code, severity, liability)
     SELECT id, provider_id, 1, 1, 99, 'PRC-002', 'REDUCE', 'PATIENT' FROM claim`,
    "reason_liability",
  ],
  ["a fee has its price", "UPDATE tariff SET price_minor = NULL", "tariff_priced"],
  ["a price by hand has none", "UPDATE tariff SET pricing = 'MANUAL'", "tariff_priced"],
  ["a service has one price a day", another("tariff", { id: ID }), "tariff_once"],
  ["a provider has one contract a day", another("contract", { id: ID }), "contract_once"],
  ["a plan has one version a day", another("plan", { id: ID, version: 9 }), "plan_in_force_once"],
  ["a dollar has one rate a day", another("exchange_rate", { id: ID }), "exchange_rate_once"],
  [
    "a desk speaks for a provider",
    another("credential", { id: ID, key_id: "k", provider_id: null }, "role = 'DESK'"),
    "credential_desk_has_provider",
  ],
  [
    "a reason takes off, it never adds",
    another("cost_fact", { reason_code: "PRC-002", incurred_e4: 1 }).replace(
      "INSERT INTO cost_fact",
      "INSERT INTO cost_fact OVERRIDING SYSTEM VALUE",
    ),
    "cost_fact_reason_reduces",
  ],
])("%s", async (_, sql, constraint) => {
  expect(await refusal(world.root, sql)).toBe(constraint);
});

test.each(["cost_fact", "adjudication", "claim_event"])(
  "not even the owner changes or deletes what %s holds",
  async (table) => {
    const column = table === "adjudication" ? "version" : "claim_id";
    const said = `${table} is append-only`;
    expect(await refusal(world.root, `UPDATE ${table} SET ${column} = ${column}`)).toBe(said);
    expect(await refusal(world.root, `DELETE FROM ${table}`)).toBe(said);
    expect(await refusal(world.root, `TRUNCATE ${table}`)).toBe(said);
  },
);

test("the server owns nothing in its database", async () => {
  const owned = await world.db.query<unknown[]>(
    `SELECT relname FROM pg_class WHERE relowner = current_user::regrole
     UNION ALL SELECT proname FROM pg_proc WHERE proowner = current_user::regrole
     UNION ALL SELECT nspname FROM pg_namespace WHERE nspowner = current_user::regrole`,
  );
  expect(owned).toEqual([]);
  const [role] = await world.db.query<object[]>(
    `SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication
     FROM pg_roles WHERE rolname = current_user`,
  );
  expect(Object.values(role ?? {})).toEqual([false, false, false, false, false]);
});

test("the server deletes from no table and empties none", async () => {
  const rows = await world.db.query<{ name: string }[]>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
  );
  expect(rows.length).toBeGreaterThan(20);
  for (const { name } of rows) {
    expect(await refusal(world.db, `DELETE FROM ${name}`)).toContain("permission denied");
    expect(await refusal(world.db, `TRUNCATE ${name} CASCADE`)).toContain("permission denied");
  }
});

test.each([
  ["create a table", "CREATE TABLE stray (id int)", "permission denied"],
  ["create a schema", "CREATE SCHEMA stray", "permission denied"],
  ["drop a table", "DROP TABLE claim CASCADE", "must be owner"],
  ["change a table", "ALTER TABLE claim ADD COLUMN stray int", "must be owner"],
  ["switch off what guards a table", "ALTER TABLE cost_fact DISABLE TRIGGER ALL", "must be owner"],
  ["act as the owner", "SET ROLE hip_owner", "permission denied"],
  ["rewrite the ledger", "UPDATE cost_fact SET claims = 0", "permission denied"],
  ["rewrite a decision", "UPDATE adjudication SET benefit_minor = 0", "permission denied"],
  ["rewrite a reason", "UPDATE reason SET amount_minor = 0", "permission denied"],
  ["rewrite what happened", "UPDATE claim_event SET actor = 'me'", "permission denied"],
  ["set a sequence back", "SELECT setval('claim_number_seq', 1)", "permission denied"],
])("the server may not %s", async (_, sql, words) => {
  expect(await refusal(world.db, sql)).toContain(words);
});
