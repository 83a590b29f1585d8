import type { EntityManager } from "typeorm";
import { resolversOf, ruleCard } from "../adjudication";
import { KEPT, type KeptClaim } from "../claims";
import type { Currency } from "../shared/money";
import { actAs } from "../shared/transactions";
import { lockUsage, WAITING_ALONE } from "../shared/usage-lock";
import type { OpenFinding, ReviewedClaim } from "./review.rules";

/** Who changes claims: reviewers see them, and the engine writes what they decide. */
export const ENGINE = { role: "ENGINE", providerId: null };

/** A line of a claim under review. */
export interface ReviewedLine {
  line: number;
  quantity: number;
  submitted: string | null;
}

/** A claim that was locked for an act of review, with all that is asked of it. */
export interface LockedClaim extends KeptClaim {
  now: Date;
  currency: Currency;
  lines: ReviewedLine[];
  decisions: number;
  lease: { person: string; until: string } | null;
}

const SEEN = `SELECT id, member_id AS "memberId" FROM claim WHERE claim_number = $1`;

const LOCKED = `
SELECT ${KEPT}, c.currency, clock_timestamp() AS now,
  (SELECT jsonb_agg(jsonb_build_object('line', l.line, 'quantity', l.quantity,
    'submitted', l.submitted_minor::text) ORDER BY l.line)
   FROM claim_line l WHERE l.claim_id = c.id) AS lines,
  (SELECT coalesce(max(a.version), 0) FROM adjudication a WHERE a.claim_id = c.id) AS decisions,
  (SELECT to_jsonb(k) FROM (SELECT person, until FROM review_lease WHERE claim_id = c.id) k) AS lease
FROM claim c WHERE c.id = $1 FOR UPDATE OF c`;

/**
 * Locks the claim of a number, when who acts may see it: what is read of it holds until the
 * transaction ends, which from here on works as the engine. Null for one that is not there.
 */
export async function lockClaim(
  manager: EntityManager,
  claimNumber: string,
): Promise<LockedClaim | null> {
  await manager.query(WAITING_ALONE);
  const asked = [claimNumber];
  const [seen] = await manager.query<{ id: string; memberId: string | null }[]>(SEEN, asked);
  await actAs(manager, ENGINE);
  if (!seen) return null;
  await lockUsage(manager, seen.memberId === null ? [] : [seen.memberId]);
  const [locked] = await manager.query<LockedClaim[]>(LOCKED, [seen.id]);
  return locked ?? null;
}

/** The reasons a claim waits with, and who may resolve each. */
export const openFindings = ({ findings }: Pick<KeptClaim, "findings">): OpenFinding[] =>
  findings
    .filter(({ open }) => open)
    .map(({ code, line }) => ({ code, line, resolvableBy: resolversOf(ruleCard(code)) }));

/** The claim as the rules of review look at it. */
export const reviewed = (claim: LockedClaim, now: Date): ReviewedClaim => ({
  version: claim.version,
  status: claim.status,
  open: openFindings(claim),
  heldBy: claim.lease && new Date(claim.lease.until) > now ? claim.lease.person : null,
});
