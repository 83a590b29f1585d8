import type { EntityManager } from "typeorm";
import { lockStanding, type DecidedStanding } from "../claims";
import { actAs } from "../shared/transactions";
import { dayAt } from "../shared/dates";
import type { Appeal } from "./appeal.entity";
import type { Appealable, Endable } from "./appeal.rules";
import { ENGINE } from "./reviewed-claim.loader";

/** What of an appeal an act on it looks at. */
export type KeptAppeal = Pick<
  Appeal,
  "id" | "adjudicationVersion" | "reason" | "openedBy" | "status" | "decidedBy" | "sentence"
>;

/** A decided claim that was locked, with the appeals against its decisions, oldest first. */
export interface AppealedClaim {
  claim: DecidedStanding;
  appeals: KeptAppeal[];
}

const BY_NUMBER = `SELECT c.id, c.member_id AS "memberId" FROM claim c WHERE c.claim_number = $1`;
const BY_APPEAL = `
SELECT c.id, c.member_id AS "memberId" FROM appeal a JOIN claim c ON c.id = a.claim_id WHERE a.id = $1`;

const APPEALS = `
SELECT id, adjudication_version AS "adjudicationVersion", reason, opened_by AS "openedBy", status,
  decided_by AS "decidedBy", sentence
FROM appeal WHERE claim_id = $1 ORDER BY opened_at, id`;

/** Which claim an act is on: by its number, or by an appeal; null for an id that is none. */
export type Named = { claimNumber: string } | { appealId: string | null };

/**
 * Locks the claim that an act names, when who acts may see it; null for one that is not there. The
 * transaction works as the engine from here on.
 */
export async function lockAppealed(
  manager: EntityManager,
  named: Named,
): Promise<AppealedClaim | null> {
  const [sql, key] =
    "claimNumber" in named ? [BY_NUMBER, named.claimNumber] : [BY_APPEAL, named.appealId];
  const [seen] = await manager.query<{ id: string; memberId: string | null }[]>(sql, [key]);
  await actAs(manager, ENGINE);
  const claim = seen ? await lockStanding(manager, seen) : null;
  if (claim === null) return null;
  return { claim, appeals: await manager.query<KeptAppeal[]>(APPEALS, [claim.id]) };
}

/** The appeal that is open on a claim. */
export const openAppealOf = ({ appeals }: AppealedClaim): KeptAppeal | null =>
  appeals.find(({ status }) => status === "OPEN") ?? null;

/** The claim as the rules of appeals look at it. */
export function appealable({ claim, appeals }: AppealedClaim): Appealable {
  const { status, decision, adjudication } = claim;
  return {
    status,
    decision,
    decidedOn: adjudication && dayAt(new Date(adjudication.decidedAt)),
    open: appeals.some((one) => one.status === "OPEN"),
    decided: appeals.some(
      (one) =>
        one.adjudicationVersion === adjudication?.version &&
        (one.status === "UPHELD" || one.status === "OVERTURNED"),
    ),
  };
}

/** The appeal as the rules look at it. */
export const endable = ({ claim }: AppealedClaim, { status }: KeptAppeal): Endable => ({
  status,
  claimStatus: claim.status,
});
