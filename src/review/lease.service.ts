import type { DataSource, EntityManager } from "typeorm";
import { momentOf, type Moment } from "../shared/dates";
import type { Refusal } from "../shared/refusal";
import type { Insert } from "../shared/sql";
import { writeAs } from "../shared/transactions";
import { lockClaim, reviewed, type LockedClaim } from "./reviewed-claim.loader";
import { reviewerIndependence } from "./reviewer-independence.service";
import { enterReview, type ReviewAct } from "./review-act.service";
import { LEASE_MINUTES, takeRefusals } from "./review.rules";

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
