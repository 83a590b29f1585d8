import {
  FAMILY_NAMES,
  MENS_NAMES,
  WOMENS_NAMES,
  type SpelledName,
} from "../../src/demo/names.data";
import { nameKey } from "../../src/enrolment/name.rules";
import {
  FREE_DAYS,
  HISTORY_DAYS,
  idPrefix,
  MEMBER_NUMBERS_FROM,
  RIEL_PER_USD,
  SERVICES,
  type Kind,
  type Scale,
} from "./scale";

/** A row's id from its number, as `idOf` makes it. */
const id = (kind: Kind, number: string): string =>
  `('${idPrefix(kind)}' || lpad(to_hex(${number}), 12, '0'))::uuid`;

const CHECK_DIGIT = `
CREATE FUNCTION pg_temp.with_check_digit(digits text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE product int := 10; total int;
BEGIN
  FOR i IN 1..length(digits) LOOP
    total := (product + substr(digits, i, 1)::int) % 10;
    product := (CASE total WHEN 0 THEN 10 ELSE total END * 2) % 11;
  END LOOP;
  RETURN digits || (11 - product) % 10;
END $$`;

const catalogue = ({ providers }: Scale): string[] => [
  `INSERT INTO service (id, code, name_en, name_km, name_fr, category, levels)
   SELECT ${id("service", "s")}, code, code, code || ' (km)', code || ' (fr)',
    'OTHER', '{HEALTH_CENTER,REFERRAL_HOSPITAL,NATIONAL_HOSPITAL}'
   FROM unnest('{${SERVICES.join()}}'::text[]) WITH ORDINALITY AS t(code, s)`,
  `INSERT INTO plan (id, code, version, status, valid_from, premium_minor, premium_currency, employer_share_bp, rules)
   VALUES (${id("plan", "1")}, 'HIP', 1, 'IN_FORCE', current_date - 4000, 160, 'USD', 5000, '{"SEL-001": {"on": false}}')`,
  `INSERT INTO plan_service SELECT ${id("plan", "1")}, id FROM service`,
  `INSERT INTO exchange_rate (id, status, riel_per_usd, valid_from)
   VALUES (${id("rate", "1")}, 'IN_FORCE', ${RIEL_PER_USD}, current_date - 4000)`,
  `INSERT INTO provider SELECT ${id("provider", "p")}, 'P' || lpad(p::text, 4, '0'), 'Provider ' || p,
    NULL, ARRAY['Clinic ' || p], (ARRAY['HEALTH_CENTER', 'REFERRAL_HOSPITAL', 'NATIONAL_HOSPITAL'])[1 + p % 3]
   FROM generate_series(1, ${providers}) p`,
  `INSERT INTO contract SELECT ${id("contract", "p")}, ${id("provider", "p")},
    CASE p % 2 WHEN 1 THEN 'KHR' ELSE 'USD' END, current_date - 4000, NULL
   FROM generate_series(1, ${providers}) p`,
  `INSERT INTO tariff (id, contract_id, service_id, status, pricing, price_minor, valid_from)
   SELECT ${id("tariff", "p * 100 + s")}, ${id("contract", "p")}, ${id("service", "s")}, 'IN_FORCE',
    'FEE', CASE p % 2 WHEN 1 THEN 4000 + 1000 * s ELSE 100 + 25 * s END, current_date - 4000
   FROM generate_series(1, ${providers}) p, generate_series(1, ${SERVICES.length}) s`,
];

/** SQL's array of texts. */
const texts = (list: readonly string[]): string => `'{${list.join()}}'::text[]`;

/** Names in every spelling clerks use: what a search reads is as much as in life. */
const spellings = (names: readonly SpelledName[]) =>
  names.flatMap(([khmer, ...latin]) => latin.map((name) => ({ khmer, name, key: nameKey(name) })));
const FAMILIES = spellings(FAMILY_NAMES);
const FATHERS = spellings(MENS_NAMES);
const GIVEN = [...spellings(WOMENS_NAMES), ...FATHERS];

/** One of a list by the member's number: the first come up most, as some names are far commoner. */
const commonly = (list: readonly unknown[], salt: number): string =>
  `1 + floor(${list.length} * power((hashint4(m + ${salt}) & 1048575) / 1048576.0, 1.6))::int`;

/** The words of one kind that a person's three names make, as an array of SQL. */
const wordsOf = (kind: "khmer" | "name" | "key"): string => {
  const word = (list: readonly Record<typeof kind, string>[], at: string) =>
    `(${texts(list.map((one) => one[kind]))})[${at}]`;
  return `ARRAY[${word(FAMILIES, "f")}, ${word(FATHERS, "p")}, ${word(GIVEN, "g")}]`;
};

const sorted = (words: string): string =>
  `(SELECT string_agg(w, ' ' ORDER BY w COLLATE "C") FROM unnest(${words}) w)`;

/** Who is called what: a family name, a given one, and in every seventh case the father's between. */
const names = (members: number): string[] => [
  `CREATE TEMP TABLE called AS SELECT m, array_to_string(${wordsOf("name")}, ' ') AS name,
    array_to_string(${wordsOf("khmer")}, ' ') AS khmer, ${sorted(wordsOf("key"))} AS key,
    ${sorted(wordsOf("khmer"))} AS khmer_key
   FROM (SELECT m, ${commonly(FAMILIES, 1_000_000)} AS f, ${commonly(GIVEN, 2_000_000)} AS g,
     CASE WHEN m % 7 = 0 THEN ${commonly(FATHERS, 3_000_000)} END AS p FROM generate_series(1, ${members}) m) picked`,
];

const enrolment = ({ members, factories }: Scale): string[] => [
  ...names(members),
  `INSERT INTO factory SELECT ${id("factory", "f")}, 'F' || lpad(f::text, 3, '0'), 'Garment ' || f, NULL,
    current_date - 4000, NULL, 'HIP', NULL, current_date + 30 FROM generate_series(1, ${factories}) f`,
  `INSERT INTO member SELECT ${id("member", "m")}, pg_temp.with_check_digit((${MEMBER_NUMBERS_FROM} + m)::text),
    name, khmer, key, khmer_key, CASE m % 8 WHEN 0 THEN 'MALE' ELSE 'FEMALE' END,
    date '1985-01-01' + m % 6000, NULL, (${MEMBER_NUMBERS_FROM} + m) || '(01)', (${MEMBER_NUMBERS_FROM} + m)::text,
    '012' || m, now() - interval '1500 days' FROM called ORDER BY m`,
  "INSERT INTO member_name SELECT key FROM called UNION SELECT khmer_key FROM called",
  `INSERT INTO coverage SELECT ${id("coverage", "m")}, ${id("member", "m")}, ${id("factory", `1 + m % ${factories}`)},
    'HIP', 'B' || m, current_date - 1500, NULL, NULL, NULL, now() - interval '1500 days', NULL
   FROM generate_series(1, ${members}) m`,
];

/** Every claim and line of the past, once: the tables below say which of it they keep. */
const history = ({ members, providers, factories, claims }: Scale): string[] => [
  `CREATE TEMP TABLE past_claim AS
   SELECT i, ${id("claim", "i")} AS id, m, ${id("member", "m")} AS member_id, p, ${id("provider", "p")} AS provider_id,
    ${id("factory", `1 + m % ${factories}`)} AS factory_id, day, CASE p % 2 WHEN 1 THEN 'KHR' ELSE 'USD' END AS currency,
    day + interval '20 days' + (i % 28800) * interval '1 second' AS at, i % 3 = 0 AS reduced
   FROM generate_series(1, ${claims}) i
   CROSS JOIN LATERAL (SELECT 1 + i * 7919::bigint % ${members} AS m, 1 + i % ${providers} AS p,
     current_date - ${FREE_DAYS} - ((${claims} - i)::bigint * ${HISTORY_DAYS} / ${claims})::int AS day) picked`,
  `CREATE TEMP TABLE past_line AS
   SELECT c.*, l, 1 + (i + l) % ${SERVICES.length} AS s, price, price + excess AS submitted, excess, per_unit
   FROM past_claim c CROSS JOIN LATERAL generate_series(1, 1 + i % 2) l
   CROSS JOIN LATERAL (SELECT
     CASE p % 2 WHEN 1 THEN 4000 + 1000 * (1 + (i + l) % ${SERVICES.length}) ELSE 100 + 25 * (1 + (i + l) % ${SERVICES.length}) END AS price,
     CASE WHEN reduced AND l = 1 THEN CASE p % 2 WHEN 1 THEN 1000 ELSE 25 END ELSE 0 END AS excess,
     CASE p % 2 WHEN 1 THEN 10000.0 / ${RIEL_PER_USD} ELSE 100 END AS per_unit) priced`,
  "ANALYZE past_claim, past_line, member",
];

const CLAIMS = `
INSERT INTO claim SELECT c.id, 'C' || pg_temp.with_check_digit(lpad(c.i::text, 9, '0')), provider_id, 'OPD-' || c.i, 1, 1,
  'ADJUDICATED', CASE WHEN reduced THEN 'PARTIAL' ELSE 'APPROVED' END, member_id, false, 'OUTPATIENT', false, 'NONE',
  day, NULL, NULL, '{J06.9}', NULL, currency, submitted, benefit, NULL, NULL,
  jsonb_build_object('visitKind', 'OUTPATIENT', 'emergency', false, 'cause', 'NONE', 'admittedOn', day,
    'dischargedOn', NULL, 'dischargeOutcome', NULL, 'diagnoses', '["J06.9"]'::jsonb, 'diagnosisText', NULL, 'referral', NULL,
    'patientAsSeen', NULL, 'patientPaid', NULL, 'statedTotal', NULL, 'attachments', '[]'::jsonb, 'lines', lines, 'member',
    jsonb_build_object('memberId', member_id, 'given', jsonb_build_object('kind', 'memberNumber', 'value',
      member_number))),
  NULL, at, at, at, NULL, NULL, NULL, 0
FROM past_claim c JOIN member ON member.id = c.member_id JOIN (SELECT i, sum(submitted) AS submitted, sum(price) AS benefit,
    jsonb_agg(jsonb_build_object('service', ('{${SERVICES.join()}}'::text[])[s], 'quantity', 1, 'serviceDate', day, 'charge',
      jsonb_build_object('minor', submitted::text, 'currency', currency), 'providerLineReference', NULL) ORDER BY l) AS lines
  FROM past_line GROUP BY i) sums USING (i) ORDER BY i`;

const PARTS = [
  `INSERT INTO claim_line SELECT id, l, NULL, ${id("service", "s")}, member_id, day, 1, 1,
    CASE excess WHEN 0 THEN 'ALLOWED' ELSE 'REDUCED' END, submitted, currency, submitted, price,
    ${id("tariff", "p * 100 + s")}, ${id("rate", "1")}, ${id("plan", "1")}, provider_id, 1, price FROM past_line`,
  `INSERT INTO adjudication SELECT id, 1, 'AUTOMATIC', CASE WHEN bool_or(reduced) THEN 'PARTIAL' ELSE 'APPROVED' END, sum(price), at,
    'engine', '2026.11.1', 1, provider_id, ${id("plan", "1")}, NULL, '{}' FROM past_line GROUP BY id, at, provider_id ORDER BY id`,
  `INSERT INTO reason SELECT id, 1, l, 0, 'PRC-002', 'REDUCE', 'PROVIDER', excess,
    jsonb_build_object('tariff', price::text), provider_id FROM past_line WHERE excess > 0`,
  `INSERT INTO claim_event (claim_id, at, kind, actor, version, provider_id)
   SELECT id, at, kind, actor, 1, provider_id
   FROM past_claim, (VALUES ('SUBMITTED', 'desk'), ('ADJUDICATED', 'engine')) AS e(kind, actor)`,
  `INSERT INTO cost_fact (claim_id, line, kind, reason_code, known_at, service_date, service_month, member_id, factory_id,
    provider_id, service_id, category, diagnosis_group, currency, incurred_minor, incurred_e4, benefit_e4, guarantee_e4, charge_e4, claims,
    paid_minor, paid_e4, paid_claims)
   SELECT id, l, f.kind, f.code, at, day, date_trunc('month', day)::date, member_id, factory_id, provider_id,
    ${id("service", "s")}, 'OTHER', 'J00-J06', currency, f.incurred, round(f.incurred * per_unit), round(f.benefit * per_unit),
    0, round(f.charge * per_unit), CASE WHEN f.kind = 'RECEIVED' AND l = 1 THEN 1 ELSE 0 END, 0, 0, 0
   FROM past_line CROSS JOIN LATERAL (VALUES
     ('RECEIVED', NULL, submitted, 0, submitted), ('DECIDED', 'PRC-002', -excess, 0, 0), ('DECIDED', NULL, 0, price, 0)
   ) AS f(kind, code, incurred, benefit, charge) WHERE f.code IS NULL OR excess > 0`,
  // Every fortnight is taken for drafted: a server that is measured does not pay the whole past first.
  "INSERT INTO remittance_run SELECT day::date, now() FROM generate_series('2026-01-05'::date, '2040-01-01', interval '14 days') day",
];

/** Everything the scheme holds before the first request, in the order in which it is written. */
export const fillStatements = (scale: Scale): string[] => [
  CHECK_DIGIT,
  ...catalogue(scale),
  ...enrolment(scale),
  ...history(scale),
  CLAIMS,
  ...PARTS,
  `SELECT setval('claim_number_seq', ${scale.claims}), setval('member_number_seq', ${scale.members})`,
];
