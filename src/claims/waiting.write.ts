import type { EntityManager } from "typeorm";
import { ADJUDICATIONS, REASONS } from "../adjudication";
import { AUDIT_ENTRIES } from "../audit";
import { COST_FACTS } from "../ledger";
import { asJson, writeTogether } from "../shared/sql";
import { factRows } from "./claim-facts";
import { takeBackFacts } from "./correction.write";
import { CLAIM_EVENTS } from "./insertions";
import { adjudicationRows, findingRows, lineRows, reasonRows } from "./judgement-rows.service";
import {
  claimChange,
  entryOf,
  eventRows,
  hasChanged,
  settledRows,
  underItsRecord,
  type Rejudged,
} from "./rejudged-rows.service";

const JUDGED = "UPDATE claim SET judged_at_version = $2 WHERE id = ANY($1)";

const CLAIM = `
UPDATE claim c SET status = r.status, decision = r.decision, member_id = r."memberId",
  identity_confirmed = r."identityConfirmed", guarantee_number = r."guaranteeNumber", currency = r.currency,
  submitted_minor = r."submittedMinor", benefit_minor = r."benefitMinor", decided_at = r."decidedAt",
  changed_at = r."changedAt", version = c.version + 1
FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, seen int, "from" text, status text, decision text, "memberId" uuid,
  "identityConfirmed" boolean, "guaranteeNumber" text, currency text, "submittedMinor" bigint,
  "benefitMinor" bigint, "decidedAt" timestamptz, "changedAt" timestamptz)
WHERE c.id = r.id AND c.version = r.seen AND c.status = r."from"`;

const LINES = `
UPDATE claim_line l SET member_id = r."memberId", state = r.state, allowed_quantity = r."allowedQuantity",
  submitted_minor = r."submittedMinor", benefit_minor = r."benefitMinor", counted_quantity = r."countedQuantity",
  counted_minor = r."countedMinor", tariff_id = r."tariffId", exchange_rate_id = r."exchangeRateId", plan_id = r."planId"
FROM jsonb_to_recordset($1::jsonb) AS r("claimId" uuid, line int, "memberId" uuid, state text, "allowedQuantity" int,
  "submittedMinor" bigint, "benefitMinor" bigint, "countedQuantity" int, "countedMinor" bigint,
  "tariffId" uuid, "exchangeRateId" uuid, "planId" uuid)
WHERE l.claim_id = r."claimId" AND l.line = r.line`;

const SETTLED = `
UPDATE finding f SET resolved_at = r.at, resolved_by = r.by
FROM jsonb_to_recordset($1::jsonb) AS r("claimId" uuid, code text, line int, at timestamptz, by text)
WHERE f.claim_id = r."claimId" AND f.code = r.code AND f.line = r.line AND f.resolved_at IS NULL`;

const OPENED = `
INSERT INTO finding (claim_id, provider_id, code, line, opened_at)
SELECT r."claimId", r."providerId", r.code, r.line, r."openedAt"
FROM jsonb_to_recordset($1::jsonb) AS r("claimId" uuid, "providerId" uuid, code text, line int, "openedAt" timestamptz)
ON CONFLICT (claim_id, code, line) DO UPDATE SET resolved_at = NULL, resolved_by = NULL`;

/** What is only added: decisions, reasons, events, facts and entries. */
async function addRows(manager: EntityManager, changed: readonly Rejudged[]): Promise<void> {
  const claims = changed.map(({ claim }) => claim);
  await writeTogether(manager, [
    { insertion: ADJUDICATIONS, rows: claims.flatMap(adjudicationRows) },
    { insertion: REASONS, rows: claims.flatMap(reasonRows) },
    { insertion: CLAIM_EVENTS, rows: changed.flatMap(eventRows) },
    { insertion: COST_FACTS, rows: claims.flatMap(factRows) },
    { insertion: AUDIT_ENTRIES, rows: changed.map(entryOf) },
  ]);
}

/**
 * Writes waiting claims that have been judged again, and were locked before. The cost of one that
 * has changed is taken back and told anew: price, patient and factory may be others now.
 */
export async function writeRejudged(
  manager: EntityManager,
  rejudged: readonly Rejudged[],
): Promise<void> {
  const ids = rejudged.map(({ kept }) => kept.id);
  await manager.query(JUDGED, [ids, rejudged[0]?.claim.catalogueVersion]);
  const changed = rejudged.filter(hasChanged).map(underItsRecord);
  if (changed.length === 0) return;
  const claims = changed.map(({ claim }) => claim);
  const changes = await manager.query<[unknown, number]>(CLAIM, [asJson(changed.map(claimChange))]);
  if (changes[1] !== changed.length) throw new Error("a claim that was locked has changed");
  await manager.query(LINES, [asJson(claims.flatMap(lineRows))]);
  await manager.query(SETTLED, [asJson(changed.flatMap(settledRows))]);
  await manager.query(OPENED, [asJson(claims.flatMap(findingRows))]);
  const known = claims.map(({ id, moment }) => ({ id, at: moment.now }));
  await takeBackFacts(manager, known);
  await addRows(manager, changed);
}
