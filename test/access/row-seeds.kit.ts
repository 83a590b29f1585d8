import type { World } from "../kit/world";

/** Rows of the tables that no submission fills, for the claims that are there. */
export async function addRows(root: World["root"]): Promise<void> {
  await root.query(
    `WITH named AS (
       INSERT INTO attachment (claim_id, provider_id, sha256, kind, added_at)
       SELECT id, provider_id, encode(sha256(provider_reference::bytea), 'hex'), 'OTHER', now() FROM claim
       RETURNING provider_id, sha256)
     INSERT INTO attachment_file (provider_id, sha256, bytes, media_type, completed_at)
     SELECT provider_id, sha256, 1, 'image/png', now() FROM named`,
  );
  await root.query(
    `WITH asked AS (
       INSERT INTO information_request (id, claim_id, provider_id, finding_code, question, asked_by,
         asked_at, due_on, status)
       SELECT gen_random_uuid(), id, provider_id, 'ELG-001', 'Who?', 'somebody', now(), '2026-06-30', 'OPEN'
       FROM claim),
     held AS (
       INSERT INTO review_lease (claim_id, provider_id, person, role, taken_at, until)
       SELECT id, provider_id, 'somebody', 'CLAIMS_OFFICER', now(), now() FROM claim)
     INSERT INTO ruling (claim_id, provider_id, line, ruling, sentence, overrides, person, role, at, version)
     SELECT id, provider_id, 1, 'ALLOW', 'seen', false, 'somebody', 'CLAIMS_OFFICER', now(), 2 FROM claim`,
  );
  await root.query(
    `INSERT INTO reconsideration (claim_id, provider_id, adjudication_version, noticed_at_version,
       noticed_at, decision, codes)
     SELECT id, provider_id, 1, 1, now(), 'PENDED', '{}' FROM claim
     WHERE provider_reference = 'decided'`,
  );
  await root.query(
    `INSERT INTO patient_refund (id, claim_id, charge_id, provider_id, provider_reference, amount_minor,
       currency, paid_on, receipt, recorded_by, recorded_at)
     SELECT gen_random_uuid(), claim_id, id, provider_id, provider_reference, 1, currency, '2026-06-15',
       'R', 'somebody', now() FROM patient_charge`,
  );
  await root.query(
    `INSERT INTO call_back (id, claim_id, provider_id, provider_reference, outcome, charge_id, called_by, called_at)
     SELECT gen_random_uuid(), claim_id, provider_id, provider_reference, 'CHARGED', id, 'somebody', now()
     FROM patient_charge`,
  );
  await root.query(
    `WITH opened AS (
       INSERT INTO appeal (id, claim_id, provider_id, adjudication_version, reason, opened_by, opened_at, status)
       SELECT gen_random_uuid(), id, provider_id, 1, 'no', 'somebody', now(), 'OPEN' FROM claim
       WHERE provider_reference = 'decided'),
     tied AS (
       INSERT INTO provider_tie (person, provider_id, reason, declared_by, declared_at)
       SELECT DISTINCT 'somebody', provider_id, 'married', 'another', now() FROM claim)
     INSERT INTO waiver (claim_id, provider_id, person, act, ground, at, instead_of_nobody)
     SELECT id, provider_id, 'somebody', 'decideClaim', 'TIED', now(), '{SENIOR_REVIEWER}' FROM claim`,
  );
}
