import type { EntityManager } from "typeorm";
import type { Actor } from "../access";
import { AUDIT_ENTRIES, type Asker } from "../audit";
import { writeTogether, type Insert } from "../shared/sql";
import type { LockedClaim } from "./reviewed-claim.loader";

/** Who acts, and as whom the audit enters it. */
export interface ReviewAct {
  actor: Actor;
  asker: Asker;
}

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
