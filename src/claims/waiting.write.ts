import type { EntityManager } from "typeorm";
import { ADJUDICATIONS, REASONS } from "../adjudication";
import { AUDIT_ENTRIES, type Asker } from "../audit";
import { COST_FACTS } from "../ledger";
import { asJson, writeTogether } from "../shared/sql";
import { factRows } from "./claim-facts";
import { takeBackFacts } from "./correction.write";
import type { DecidedClaim } from "./decided-claim";
import { CLAIM_EVENTS } from "./insertions";
import { adjudicationRows, findingRows, lineRows, reasonRows } from "./judgement-rows.service";
import type { KeptClaim } from "./kept-claim.service";

/** A waiting claim that has been judged again. */
export interface Rejudged {
  kept: KeptClaim;
  claim: DecidedClaim;
}

/** Who decides waiting claims, as the audit tells it. */
const ENGINE: Asker = {
  requestId: "engine",
  credentialId: null,
  person: "engine",
  role: null,
  providerId: null,
  operation: "decideWaiting",
  documentHash: null,
};

const keyOf = ({ code, line }: { code: string; line: number }): string => `${code} ${line}`;

/** What a claim waited on and waits on no more. */
function settled({ kept, claim }: Rejudged): { code: string; line: number }[] {
  const still = new Set(findingRows(claim).map(keyOf));
  return kept.findings.filter((one) => one.open && !still.has(keyOf(one)));
}

/** Whether anything is to be told: it is decided, waits on something else, or has found its patient. */
export function hasChanged(rejudged: Rejudged): boolean {
  const { kept, claim } = rejudged;
  const known = new Set(kept.findings.filter(({ open }) => open).map(keyOf));
  const anew = findingRows(claim).some((one) => !known.has(keyOf(one)));
  const found = kept.memberId === null && claim.prepared.member !== null;
  return claim.judgement.decision !== null || anew || found || settled(rejudged).length > 0;
}

/**
 * The claim under the record it was taken in for, whichever record answers for the person now: a
 * merge moves no claim, so that it can be undone.
 */
function underItsRecord({ kept, claim }: Rejudged): Rejudged {
  const { member } = claim.prepared;
  if (member === null || kept.memberId === null) return { kept, claim };
  const prepared = { ...claim.prepared, member: { ...member, id: kept.memberId } };
  return { kept, claim: { ...claim, prepared } };
}

const JUDGED = "UPDATE claim SET judged_at_version = $2 WHERE id = ANY($1)";

const CLAIM = `
UPDATE claim c SET status = r.status, decision = r.decision, member_id = r."memberId",
  identity_confirmed = r."identityConfirmed", currency = r.currency, submitted_minor = r."submittedMinor",
  benefit_minor = r."benefitMinor", decided_at = r."decidedAt", changed_at = r."changedAt",
  version = c.version + 1
FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, status text, decision text, "memberId" uuid,
  "identityConfirmed" boolean, currency text, "submittedMinor" bigint, "benefitMinor" bigint,
  "decidedAt" timestamptz, "changedAt" timestamptz)
WHERE c.id = r.id`;

function claimChange({ claim }: Rejudged) {
  const { id, prepared, judgement, moment } = claim;
  const decided = judgement.decision !== null;
  return {
    id,
    status: decided ? "ADJUDICATED" : "PENDED",
    decision: judgement.decision,
    memberId: prepared.member?.id ?? null,
    identityConfirmed: prepared.identity.confirmed,
    currency: prepared.facts.currency,
    submittedMinor: judgement.submittedMinor,
    benefitMinor: decided ? judgement.benefitMinor : null,
    decidedAt: decided ? moment.now : null,
    changedAt: moment.now,
  };
}

const LINES = `
UPDATE claim_line l SET member_id = r."memberId", state = r.state, allowed_quantity = r."allowedQuantity",
  submitted_minor = r."submittedMinor", benefit_minor = r."benefitMinor", counted_quantity = r."countedQuantity",
  counted_minor = r."countedMinor", tariff_id = r."tariffId", exchange_rate_id = r."exchangeRateId", plan_id = r."planId"
FROM jsonb_to_recordset($1::jsonb) AS r("claimId" uuid, line int, "memberId" uuid, state text, "allowedQuantity" int,
  "submittedMinor" bigint, "benefitMinor" bigint, "countedQuantity" int, "countedMinor" bigint,
  "tariffId" uuid, "exchangeRateId" uuid, "planId" uuid)
WHERE l.claim_id = r."claimId" AND l.line = r.line`;

const SETTLED = `
UPDATE finding f SET resolved_at = r.at
FROM jsonb_to_recordset($1::jsonb) AS r("claimId" uuid, code text, line int, at timestamptz)
WHERE f.claim_id = r."claimId" AND f.code = r.code AND f.line = r.line AND f.resolved_at IS NULL`;

const OPENED = `
INSERT INTO finding (claim_id, provider_id, code, line, opened_at)
SELECT r."claimId", r."providerId", r.code, r.line, r."openedAt"
FROM jsonb_to_recordset($1::jsonb) AS r("claimId" uuid, "providerId" uuid, code text, line int, "openedAt" timestamptz)
ON CONFLICT (claim_id, code, line) DO UPDATE SET resolved_at = NULL`;

function settledRows(rejudged: Rejudged) {
  const { id: claimId, moment } = rejudged.claim;
  return settled(rejudged).map((one) => ({ claimId, ...one, at: moment.now }));
}

function eventRows(rejudged: Rejudged) {
  const { kept, claim } = rejudged;
  const { id: claimId, moment, judgement } = claim;
  const version = kept.version + 1;
  const event = { claimId, providerId: kept.providerId, at: moment.now, actor: "engine", version };
  const codes = [...new Set(settled(rejudged).map(({ code }) => code))].join(", ");
  if (judgement.decision === null) {
    return codes === "" ? [] : [{ ...event, kind: "FINDING_RESOLVED", details: { codes } }];
  }
  const { decision } = judgement;
  return [
    { ...event, kind: "REJUDGED", details: { codes } },
    { ...event, kind: "ADJUDICATED", details: { decision } },
  ];
}

function entryOf({ claim }: Rejudged) {
  const { member } = claim.prepared;
  const outcome = claim.judgement.decision === null ? "WAITING" : "DECIDED";
  return { ...ENGINE, memberIds: member ? [member.id] : [], claimId: claim.id, outcome };
}

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
  const [first] = changed;
  if (!first) return;
  const claims = changed.map(({ claim }) => claim);
  await manager.query(CLAIM, [asJson(changed.map(claimChange))]);
  await manager.query(LINES, [asJson(claims.flatMap(lineRows))]);
  await manager.query(SETTLED, [asJson(changed.flatMap(settledRows))]);
  await manager.query(OPENED, [asJson(claims.flatMap(findingRows))]);
  const changedIds = claims.map(({ id }) => id);
  await takeBackFacts(manager, changedIds, first.claim.moment.now);
  await addRows(manager, changed);
}
