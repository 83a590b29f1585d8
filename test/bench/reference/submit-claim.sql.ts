import { idOf } from "../scale";

/**
 * Every row of a new claim of three lines with one reason, in one statement: as many rows in the
 * same tables as ours leaves, its audit entry among them.
 */
export const INSERT_CLAIM = `
WITH c AS (
  INSERT INTO claim (id, claim_number, provider_id, provider_reference, status, decision, member_id, identity_confirmed,
    visit_kind, emergency, cause, admitted_on, diagnoses, currency, submitted_minor, benefit_minor, content,
    judged_at_version, submitted_by, received_at, decided_at, changed_at)
  VALUES ($1, 'R' || lpad(nextval('claim_number_seq')::text, 10, '0'), $2, $3, 'ADJUDICATED', 'PARTIAL', $4, false,
    'OUTPATIENT', false, 'NONE', $5, $6, $7, $8, $9, $10,
    (SELECT version FROM catalogue_version), $11, now(), now(), now())
  RETURNING claim_number
), l AS (
  INSERT INTO claim_line (claim_id, provider_id, line, service_id, member_id, service_date, quantity, allowed_quantity,
    state, charge_minor, charge_currency, submitted_minor, benefit_minor, counted_quantity, counted_minor,
    tariff_id, exchange_rate_id, plan_id)
  SELECT $1, $2, line, service, $4, $5, 1, 1, CASE WHEN charge > benefit THEN 'REDUCED' ELSE 'ALLOWED' END, charge, $7,
    charge, benefit, 1, benefit, tariff, '${idOf("rate", 1)}', '${idOf("plan", 1)}'
  FROM unnest($12::int[], $13::uuid[], $14::bigint[], $15::bigint[], $16::uuid[])
    AS t(line, service, charge, benefit, tariff)
), a AS (
  INSERT INTO adjudication (claim_id, provider_id, version, kind, decision, benefit_minor, decided_at, decided_by,
    rule_set_version, plan_version, plan_id, facts, ran)
  VALUES ($1, $2, 1, 'AUTOMATIC', 'PARTIAL', $9, now(), 'engine', '2026.11.1', 1, '${idOf("plan", 1)}', $33, $34)
), r AS (
  INSERT INTO reason (claim_id, provider_id, adjudication_version, line, position, code, severity, liability,
    amount_minor, parameters)
  VALUES ($1, $2, 1, 3, 0, 'PRC-002', 'REDUCE', 'PROVIDER', $17, $18)
), e AS (
  INSERT INTO claim_event (claim_id, provider_id, at, kind, actor, version, details)
  VALUES ($1, $2, now(), 'SUBMITTED', $19, 1, '{}'),
    ($1, $2, now(), 'ADJUDICATED', 'engine', 1, '{"decision": "PARTIAL"}')
), f AS (
  INSERT INTO cost_fact (claim_id, line, kind, reason_code, known_at, service_date, service_month, member_id, factory_id,
    provider_id, service_id, category, diagnosis_group, currency, incurred_minor, incurred_e4, benefit_e4, guarantee_e4,
    charge_e4, claims, paid_minor, paid_e4, paid_claims)
  SELECT $1, line, kind, code, now(), $5, $20, $4, $21, $2, service, 'OTHER', 'J00-J06', $7, incurred, incurred_e4,
    benefit_e4, 0, charge_e4, claims, 0, 0, 0
  FROM unnest($22::int[], $23::text[], $24::text[], $25::uuid[], $26::bigint[], $27::bigint[], $28::bigint[],
    $29::bigint[], $30::int[])
    AS t(line, kind, code, service, incurred, incurred_e4, benefit_e4, charge_e4, claims)
), u AS (
  INSERT INTO audit_entry (request_id, credential_id, person, role, provider_id, operation, document_hash, member_ids,
    claim_id, outcome)
  VALUES ($31, $11, $19, 'DESK', $2, 'submitClaim', $32, ARRAY[$4::uuid], $1, 'ACCEPTED')
)
SELECT claim_number FROM c`;
