import type { EntityManager } from "typeorm";
import type { AdjudicationKind, ClaimDecision } from "../adjudication";
import type { Currency } from "../shared/money";
import { lockUsage } from "../shared/usage-lock";
import type { ClaimStatus } from "./claim.rules";

/** A line of a decided claim; the amount as a string. */
export interface StandingLine {
  line: number;
  serviceId: string;
  quantity: number;
  benefit: string | null;
}

/** The decision that stands on a claim, and what it was taken by. */
export interface StandingAdjudication {
  version: number;
  kind: AdjudicationKind;
  planId: string | null;
  planVersion: number | null;
  decidedAt: string;
  decidedBy: string;
  /** Null for imported ones: nobody can judge them again. */
  facts: object | null;
}

/** A claim that was locked for an act on its decision. */
export interface DecidedStanding {
  id: string;
  claimNumber: string;
  providerId: string;
  memberId: string | null;
  version: number;
  status: ClaimStatus;
  decision: ClaimDecision | null;
  currency: Currency;
  admittedOn: string;
  /** The factory that its cost counts for. */
  factoryId: string | null;
  lines: StandingLine[];
  /** Null while it waits for its first decision. */
  adjudication: StandingAdjudication | null;
  /** Whose rulings stand on its lines, and who settled what it waited with. */
  persons: string[];
  /** Hashes of its files. */
  files: string[];
  now: Date;
}

const LOCK = "SELECT FROM claim WHERE id = $1 FOR UPDATE";

const READ = `
SELECT c.id, c.claim_number AS "claimNumber", c.provider_id AS "providerId", c.member_id AS "memberId", c.version,
  c.status, c.decision, c.currency, c.admitted_on AS "admittedOn", clock_timestamp() AS now,
  (SELECT f.factory_id FROM cost_fact f WHERE f.claim_id = c.id AND f.kind = 'RECEIVED'
   ORDER BY f.id DESC LIMIT 1) AS "factoryId",
  (SELECT jsonb_agg(jsonb_build_object('line', l.line, 'serviceId', l.service_id, 'quantity', l.quantity,
    'benefit', l.benefit_minor::text) ORDER BY l.line) FROM claim_line l WHERE l.claim_id = c.id) AS lines,
  (SELECT jsonb_build_object('version', a.version, 'kind', a.kind, 'planId', a.plan_id, 'planVersion', a.plan_version,
    'decidedAt', a.decided_at, 'decidedBy', a.decided_by, 'facts', a.facts)
   FROM adjudication a WHERE a.claim_id = c.id ORDER BY a.version DESC LIMIT 1) AS adjudication,
  (SELECT coalesce(jsonb_agg(p.person), '[]') FROM (
    SELECT g.person FROM (SELECT DISTINCT ON (r.line) r.person FROM ruling r WHERE r.claim_id = c.id
      ORDER BY r.line, r.id DESC) g
    UNION SELECT f.resolved_by FROM finding f WHERE f.claim_id = c.id AND f.resolved_by IS NOT NULL) p) AS persons,
  (SELECT coalesce(jsonb_agg(t.sha256), '[]') FROM attachment t WHERE t.claim_id = c.id) AS files
FROM claim c WHERE c.id = $1`;

/**
 * Locks a claim for an act on its decision, in a transaction that works as the engine, and reads
 * it once the lock is held: others may have changed it while this one waited.
 */
export async function lockStanding(
  manager: EntityManager,
  { id, memberId }: { id: string; memberId: string | null },
): Promise<DecidedStanding | null> {
  await lockUsage(manager, memberId === null ? [] : [memberId]);
  await manager.query(LOCK, [id]);
  const [claim] = await manager.query<DecidedStanding[]>(READ, [id]);
  return claim ?? null;
}
