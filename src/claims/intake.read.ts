import type { EntityManager } from "typeorm";
import type { QuotedPromise } from "../adjudication";
import type { MemberOnRecord } from "../enrolment";
import { lockUsage } from "../shared/usage-lock";
import type { ClaimContent } from "./content.rules";

/** A claim that already stands under a reference. */
export interface StandingClaim {
  id: string;
  claimNumber: string;
  status: string;
  content: ClaimContent;
}

/** What stands when a batch comes to the door. */
export type Standing = Awaited<ReturnType<typeof lockAndRead>>;

/** What is locked and looked up for one item at the door. */
interface Asked {
  draft: { providerReference: string | null };
  providerId: string | null;
  member: MemberOnRecord | null;
  promise: QuotedPromise;
}

/** What makes two submissions the same visit: the provider and its own reference. */
export const referenceKey = (providerId: string | null, reference: string | null): string =>
  `${providerId ?? ""} ${reference ?? ""}`;

const numbersIn = (items: readonly Asked[]): string[] =>
  items.flatMap(({ promise }) => (promise.guarantee ? [promise.guarantee.number] : []));

/** The merges that stand of members and their records: `[kept, merged]`. */
export const mergesOf = (parameter: number): string => `(
  SELECT coalesce(jsonb_agg(jsonb_build_array(kept_id, merged_id)), '[]') FROM member_merge
  WHERE undone_at IS NULL AND (kept_id = ANY($${parameter}) OR merged_id = ANY($${parameter})))`;

/** Ids of members and of every record that was theirs when they were looked up. */
export const recordsOf = (members: readonly (MemberOnRecord | null)[]): string[] =>
  members.flatMap((member) => member?.records ?? []);

/**
 * True when records were merged, or a merge undone, between the look-up of the members and the
 * lock: whose claims these are has to be looked up again.
 */
export function personsChanged(
  members: readonly (MemberOnRecord | null)[],
  merges: readonly (readonly [kept: string, merged: string])[],
): boolean {
  return members.some((member) => {
    if (member === null) return false;
    const { id, records } = member;
    const now = merges.filter(([kept]) => kept === id).map(([, merged]) => merged);
    const same = now.length === records.length - 1 && now.every((one) => records.includes(one));
    return !same || merges.some(([, merged]) => merged === id);
  });
}

const STANDING = `
WITH asked AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS a("providerId" uuid, reference text))
SELECT now() AS now, (SELECT coalesce(jsonb_agg(jsonb_build_object('key', c.provider_id || ' ' || c.provider_reference,
    'id', c.id, 'claimNumber', c.claim_number, 'status', c.status, 'content', c.content)), '[]')
  FROM asked a JOIN LATERAL (SELECT * FROM claim WHERE provider_id = a."providerId"
    AND provider_reference = a.reference AND revision = 1) c ON true) AS claims,
  (SELECT array_agg(nextval('claim_number_seq')) FROM generate_series(1, $2)) AS numbers,
  ARRAY(SELECT guarantee_number FROM claim WHERE guarantee_number = ANY($3)
    AND status NOT IN ('VOIDED', 'SUPERSEDED')) AS "usedNumbers",
  ${mergesOf(4)} AS merges`;

const idsOf = (members: readonly (MemberOnRecord | null)[]): string[] =>
  members.flatMap((member) => (member ? [member.id] : []));

/**
 * Locks the members' usage until the transaction ends, so that two claims at once for the same
 * thing see each other; then reads the claims that stand under the references, the guarantees that
 * are used up, and takes numbers. `anew` tells that persons were merged or separated since they
 * were looked up.
 * `now` is the transaction's own start: no snapshot of the cost data reaches past it while it is open.
 */
export async function lockAndRead(manager: EntityManager, items: readonly Asked[], alone = false) {
  const members = items.map(({ member }) => member);
  if (!alone) await lockUsage(manager, idsOf(members));
  const asked = items
    .filter(({ providerId }) => providerId !== null)
    .map(({ providerId, draft }) => ({ providerId, reference: draft.providerReference }));
  const [row] = await manager.query<
    {
      now: Date;
      claims: (StandingClaim & { key: string })[];
      numbers: bigint[];
      usedNumbers: string[];
      merges: [string, string][];
    }[]
  >(STANDING, [JSON.stringify(asked), items.length, numbersIn(items), recordsOf(members)]);
  if (!row) throw new Error("the look-up of standing claims gave no row");
  const claims = new Map(row.claims.map((claim) => [claim.key, claim as StandingClaim]));
  const usedNumbers = new Set(row.usedNumbers);
  const anew = personsChanged(members, row.merges);
  return { now: row.now, claims, numbers: (row.numbers ?? []).reverse(), usedNumbers, anew };
}
