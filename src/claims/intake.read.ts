import type { EntityManager } from "typeorm";
import type { QuotedPromise } from "../adjudication";
import type { MemberOnRecord } from "../enrolment";
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

const LOCK = `
SELECT pg_advisory_xact_lock(key) FROM (
  SELECT DISTINCT hashtextextended(id, 0) AS key FROM unnest($1::text[]) AS id ORDER BY key) AS keys`;

/** Locks what members have used until the transaction ends, in the order of the keys. */
export async function lockMembers(manager: EntityManager, ids: readonly string[]): Promise<void> {
  await manager.query(LOCK, [ids]);
}

const STANDING = `
WITH asked AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS a("providerId" uuid, reference text))
SELECT now() AS now, (SELECT coalesce(jsonb_agg(jsonb_build_object('key', c.provider_id || ' ' || c.provider_reference,
    'id', c.id, 'claimNumber', c.claim_number, 'status', c.status, 'content', c.content)), '[]')
  FROM asked a JOIN LATERAL (SELECT * FROM claim WHERE provider_id = a."providerId"
    AND provider_reference = a.reference AND revision = 1) c ON true) AS claims,
  (SELECT array_agg(nextval('claim_number_seq')) FROM generate_series(1, $2)) AS numbers,
  ARRAY(SELECT guarantee_number FROM claim WHERE guarantee_number = ANY($3)
    AND status NOT IN ('VOIDED', 'SUPERSEDED')) AS "usedNumbers"`;

/**
 * Locks the members' usage until the transaction ends, so that two claims at once for the same
 * thing see each other; then reads the claims that stand under the references, the guarantees that
 * are used up, and takes numbers.
 * `now` is the transaction's own start: no snapshot of the cost data reaches past it while it is open.
 */
export async function lockAndRead(manager: EntityManager, items: readonly Asked[], alone = false) {
  const members = items.flatMap(({ member }) => (member ? [member.id] : []));
  if (!alone) await lockMembers(manager, members);
  const asked = items
    .filter(({ providerId }) => providerId !== null)
    .map(({ providerId, draft }) => ({ providerId, reference: draft.providerReference }));
  const [row] = await manager.query<
    {
      now: Date;
      claims: (StandingClaim & { key: string })[];
      numbers: bigint[];
      usedNumbers: string[];
    }[]
  >(STANDING, [JSON.stringify(asked), items.length, numbersIn(items)]);
  if (!row) throw new Error("the look-up of standing claims gave no row");
  const claims = new Map(row.claims.map((claim) => [claim.key, claim as StandingClaim]));
  const usedNumbers = new Set(row.usedNumbers);
  return { now: row.now, claims, numbers: (row.numbers ?? []).reverse(), usedNumbers };
}
