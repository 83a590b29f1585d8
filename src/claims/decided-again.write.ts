import type { EntityManager } from "typeorm";
import {
  ADJUDICATIONS,
  blockOf,
  packFacts,
  REASONS,
  RULE_SET_VERSION,
  type CaseFacts,
  type Judgement,
} from "../adjudication";
import { AUDIT_ENTRIES, type Asker } from "../audit";
import { COST_FACTS, decidedFacts, receivedFacts, type FactClaim } from "../ledger";
import { present } from "../shared/errors";
import { asJson, writeTogether, type Insert } from "../shared/sql";
import { factLineOf } from "./claim-facts";
import { takeBackFacts } from "./correction.write";
import type { Authority } from "./decided-claim";
import type { EventKind } from "./event.texts";
import { CLAIM_EVENTS } from "./insertions";
import { reasonsUnder } from "./judgement-rows.service";
import type { DecidedStanding, StandingAdjudication } from "./standing-decision.loader";

/** A decision in the place of the one that stands, from the facts that were kept. */
export interface DecidedAgain {
  claim: DecidedStanding;
  before: StandingAdjudication;
  facts: CaseFacts;
  judgement: Judgement;
  authority: Authority;
  at: Date;
  /** Whose act it is, and what the timeline tells of it. */
  asker: Asker;
  event: EventKind;
  details: Record<string, string>;
}

const CLAIM = `
UPDATE claim SET status = 'ADJUDICATED', decision = $4, submitted_minor = $5, benefit_minor = $6, decided_at = $7,
  changed_at = $7, version = version + 1
WHERE id = $1 AND version = $2 AND status = $3 AND status IN ('ADJUDICATED', 'PAID')`;

/** What was submitted, priced and used stays as it was: only what is left of a line changes. */
const LINES = `
UPDATE claim_line l SET state = r.state, allowed_quantity = r."allowedQuantity", submitted_minor = r."submittedMinor",
  benefit_minor = r."benefitMinor", counted_quantity = r."allowedQuantity", counted_minor = r."countedMinor"
FROM jsonb_to_recordset($2::jsonb) AS r(line int, state text, "allowedQuantity" int, "submittedMinor" bigint,
  "benefitMinor" bigint, "countedMinor" bigint)
WHERE l.claim_id = $1 AND l.line = r.line`;

function costRows({ claim, facts, judgement, at }: DecidedAgain) {
  const [principal] = facts.diagnoses;
  const told: FactClaim = {
    claimId: claim.id,
    serviceDate: claim.admittedOn,
    memberId: claim.memberId,
    factoryId: claim.factoryId,
    providerId: claim.providerId,
    diagnosisGroup: principal === undefined ? null : blockOf(principal),
    currency: facts.currency,
  };
  const lines = judgement.lines.map((judged, index) => {
    const fact = present(facts.lines[index], "line facts");
    const { serviceId } = present(claim.lines[index], "line");
    const service = { id: serviceId, category: fact.category ?? "" };
    return factLineOf(judged, fact, { service, currency: facts.currency });
  });
  return [...receivedFacts(told, lines, at), ...decidedFacts(told, lines, at)];
}

function adjudicationRow({ claim, before, facts, judgement, authority, at }: DecidedAgain) {
  return {
    claimId: claim.id,
    providerId: claim.providerId,
    version: authority.version,
    kind: authority.kind,
    decision: judgement.decision,
    benefitMinor: judgement.benefitMinor ?? 0n,
    decidedAt: at,
    decidedBy: authority.person,
    ruleSetVersion: RULE_SET_VERSION,
    planVersion: before.planVersion,
    planId: before.planId,
    facts: packFacts(facts),
    ran: judgement.ran.join(" "),
  };
}

function eventRows({ claim, judgement, at, asker, event, details }: DecidedAgain) {
  const row = { claimId: claim.id, providerId: claim.providerId, at, version: claim.version + 1 };
  return [
    { ...row, kind: event, actor: asker.person, details },
    { ...row, kind: "ADJUDICATED", actor: "engine", details: { decision: judgement.decision } },
  ];
}

/**
 * Puts a later version of the decision in the place of the one that stands, with whatever else the
 * act leaves: the next remittance settles what was paid by the earlier one.
 */
export async function writeDecidedAgain(
  manager: EntityManager,
  again: DecidedAgain,
  besides: readonly Insert[],
): Promise<void> {
  const { claim, judgement, authority, at, asker } = again;
  const { decision, submittedMinor, benefitMinor } = judgement;
  const changed = await manager.query<[unknown, number]>(CLAIM, [
    ...[claim.id, claim.version, claim.status],
    ...[decision, submittedMinor, benefitMinor, at],
  ]);
  if (changed[1] !== 1) throw new Error("a claim that was locked has changed");
  await manager.query(LINES, [claim.id, asJson(judgement.lines)]);
  await takeBackFacts(manager, [{ id: claim.id, at }]);
  const memberIds = claim.memberId === null ? [] : [claim.memberId];
  const reasons = reasonsUnder(claim, judgement, authority.version);
  await writeTogether(manager, [
    { insertion: ADJUDICATIONS, rows: [adjudicationRow(again)] },
    { insertion: REASONS, rows: reasons },
    { insertion: CLAIM_EVENTS, rows: eventRows(again) },
    { insertion: COST_FACTS, rows: costRows(again) },
    {
      insertion: AUDIT_ENTRIES,
      rows: [{ ...asker, memberIds, claimId: claim.id, outcome: "DECIDED" }],
    },
    ...besides,
  ]);
}

const TOUCH = `
UPDATE claim SET version = version + 1, changed_at = $4 WHERE id = $1 AND version = $2 AND status = $3`;

/** What happened to a decided claim without changing its decision: an event, and its entry. */
export async function writeOnDecided(
  manager: EntityManager,
  told: Pick<DecidedAgain, "claim" | "at" | "asker" | "event" | "details"> & { outcome: string },
  besides: readonly Insert[],
): Promise<void> {
  const { claim, at, asker, event: kind, details, outcome } = told;
  const { id: claimId, providerId, version, status, memberId } = claim;
  const changed = await manager.query<[unknown, number]>(TOUCH, [claimId, version, status, at]);
  if (changed[1] !== 1) throw new Error("a claim that was locked has changed");
  const event = { claimId, providerId, at, kind, actor: asker.person, version: version + 1 };
  const memberIds = memberId === null ? [] : [memberId];
  await writeTogether(manager, [
    { insertion: CLAIM_EVENTS, rows: [{ ...event, details }] },
    { insertion: AUDIT_ENTRIES, rows: [{ ...asker, memberIds, claimId, outcome }] },
    ...besides,
  ]);
}
