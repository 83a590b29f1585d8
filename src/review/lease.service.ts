import type { DataSource, EntityManager } from "typeorm";
import type { Actor } from "../access";
import { AUDIT_ENTRIES, type Asker } from "../audit";
import { momentOf, type Moment } from "../shared/dates";
import type { Refusal } from "../shared/refusal";
import { writeTogether, type Insert } from "../shared/sql";
import { writeAs } from "../shared/transactions";
import { lockClaim, reviewed, type LockedClaim } from "./reviewed-claim.loader";
import { reviewerIndependence } from "./reviewer-independence.service";
import { LEASE_MINUTES, takeRefusals } from "./review.rules";

/** Who acts, and as whom the audit enters it. */
export interface ReviewAct {
  actor: Actor;
  asker: Asker;
}

/** What became of opening a claim. */
export interface Taken {
  claimId: string | null;
  leaseUntil: Date | null;
  problems: Refusal[];
}

const TAKE = `
INSERT INTO review_lease (claim_id, provider_id, person, role, taken_at, until)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (claim_id) DO UPDATE SET person = excluded.person, role = excluded.role,
  taken_at = excluded.taken_at, until = excluded.until`;

const END = "UPDATE review_lease SET until = taken_at WHERE claim_id = $1";

/** Ends whoever's hold on a claim. */
export const endLease = (manager: EntityManager, claimId: string): Promise<unknown> =>
  manager.query(END, [claimId]);

/** Enters an act of review on a claim, done or refused. */
export async function enterReview(
  manager: EntityManager,
  { asker }: ReviewAct,
  done: {
    claim: Pick<LockedClaim, "id" | "memberId"> | null;
    outcome: string;
    waived?: Insert | null;
  },
): Promise<void> {
  const { claim, outcome, waived } = done;
  const memberIds = claim?.memberId == null ? [] : [claim.memberId];
  const rows = [{ ...asker, memberIds, claimId: claim?.id ?? null, outcome }];
  await writeTogether(manager, [{ insertion: AUDIT_ENTRIES, rows }, ...(waived ? [waived] : [])]);
}

/** Why a person may not open a claim; or what is kept of opening it without being independent. */
async function mayTake(
  manager: EntityManager,
  act: ReviewAct,
  { claim, moment }: { claim: LockedClaim | null; moment: Moment },
): Promise<{ problems: Refusal[]; waived: Insert | null }> {
  const problems = takeRefusals(claim && reviewed(claim, moment.now), act.actor);
  if (problems.length > 0 || claim === null) return { problems, waived: null };
  return reviewerIndependence(manager, act, { claim, moment, act: "takeClaimForReview" });
}

/** Opens a waiting claim for one person: nobody else opens it until they have decided or it expires. */
export function takeForReview(
  dataSource: DataSource,
  act: ReviewAct,
  asked: { claimNumber: string; fixedToday: string | null },
): Promise<Taken> {
  return writeAs(dataSource, act.actor, async (manager) => {
    const claim = await lockClaim(manager, asked.claimNumber);
    const moment = momentOf(claim?.now ?? new Date(), asked.fixedToday);
    const { now } = moment;
    const { problems, waived } = await mayTake(manager, act, { claim, moment });
    if (problems.length > 0 || claim === null) {
      await enterReview(manager, act, { claim, outcome: "REFUSED" });
      return { claimId: null, leaseUntil: null, problems };
    }
    const { person, role } = act.actor;
    const leaseUntil = new Date(now.getTime() + LEASE_MINUTES * 60_000);
    await manager.query(TAKE, [claim.id, claim.providerId, person, role, now, leaseUntil]);
    await enterReview(manager, act, { claim, outcome: "TAKEN", waived });
    return { claimId: claim.id, leaseUntil, problems: [] };
  });
}
