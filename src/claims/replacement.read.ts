import type { EntityManager } from "typeorm";
import { present } from "../shared/errors";
import type { Currency } from "../shared/money";
import type { GuaranteePromise } from "../shared/guarantee-promise";
import { lockUsage } from "../shared/usage-lock";
import type { Correctable } from "./claim.rules";
import { mergesOf, personsChanged, recordsOf, type StandingClaim } from "./intake.read";
import type { Identified } from "./recognise.service";

/** A claim to be corrected by another one in its place. */
export interface ReplaceWish {
  claimNumber: string;
  expectedVersion: number;
  /** The provider's own number of the correction: its idempotency key, for ever. */
  correctionReference: string;
  reason: string;
}

/** The claim that is to be replaced. */
interface ReplacementTarget extends Correctable {
  id: string;
  providerId: string;
  providerReference: string;
  memberId: string | null;
  /** The currency in which the visit's charges are counted; null while none is told. */
  chargedIn: Currency | null;
  /** The promise that it stands on; null without one. */
  promise: GuaranteePromise | null;
}

/** What stands when a replacement comes to the door. */
export interface ReplacementDoor {
  now: Date;
  target: ReplacementTarget | null;
  /** The claim that stands under the correction's reference already. */
  standing: (StandingClaim & { replacesId: string }) | null;
  number: bigint;
  revision: number;
  /** Records of the patient were merged or separated since the look-up: it is made again. */
  anew: boolean;
  /** The new claim, its guarantee unless another claim has used it. */
  item: Identified;
}

const TARGETS_MEMBER = `SELECT member_id AS "memberId" FROM claim WHERE claim_number = $1`;

/** Locks what the old and the new patient have used: the one gives back what the other takes. */
export async function lockForReplacement(
  manager: EntityManager,
  { member }: Identified,
  claimNumber: string,
): Promise<void> {
  const rows = await manager.query<{ memberId: string | null }[]>(TARGETS_MEMBER, [claimNumber]);
  const members = [member?.id ?? null, rows[0]?.memberId ?? null];
  await lockUsage(
    manager,
    members.filter((id) => id !== null),
  );
}

const DOOR = `
SELECT now() AS now, nextval('claim_number_seq') AS number,
  (SELECT to_jsonb(t) FROM (SELECT c.id, c.claim_number AS "claimNumber", c.version, c.status,
     c.provider_id AS "providerId", c.provider_reference AS "providerReference",
     c.member_id AS "memberId",
     (SELECT p.counted_currency FROM patient_charge p WHERE p.provider_id = c.provider_id
        AND p.provider_reference = c.provider_reference ORDER BY p.id LIMIT 1) AS "chargedIn",
     (SELECT g.promised FROM guarantee_promised(c.guarantee_number, c.provider_id) g) AS promise
   FROM claim c WHERE c.claim_number = $1 AND c.provider_id = $2) t) AS target,
  (SELECT to_jsonb(s) FROM (SELECT c.id, c.claim_number AS "claimNumber", c.status, c.content,
     c.replaces_id AS "replacesId" FROM claim c
   WHERE c.provider_id = $2 AND c.correction_reference = $3) s) AS standing,
  (SELECT max(o.revision) + 1 FROM claim c JOIN claim o ON o.provider_id = c.provider_id
     AND o.provider_reference = c.provider_reference
   WHERE c.claim_number = $1 AND c.provider_id = $2) AS revision,
  EXISTS (SELECT FROM claim c WHERE c.guarantee_number = $4 AND c.claim_number <> $1
     AND c.status NOT IN ('VOIDED', 'SUPERSEDED')) AS used,
  ${mergesOf(5)} AS merges`;

type Row = Omit<ReplacementDoor, "item" | "revision" | "anew"> & {
  revision: number | null;
  used: boolean;
  merges: [string, string][];
};

/** The promise that the claim to be replaced stands on, when it is for the new one's visit as well. */
function ownPromise({ draft, member }: Identified, { target }: Row) {
  const promise = target?.promise ?? null;
  if (promise === null || promise.serviceDate !== draft.admittedOn) return null;
  if (!member?.records.includes(promise.memberId)) return null;
  const { number, episode, services, planCode } = promise;
  return { number, episode, services, planCode };
}

/**
 * What the new claim stands on: the promise it quotes; else the one the claim in whose place it
 * comes was taken in on, whether it is quoted again or not, and whatever day it is by now.
 */
function withPromise(item: Identified, row: Row): Identified {
  const { promise } = item;
  const holds = promise.guarantee !== null && !row.used;
  if (holds) return item;
  const own = ownPromise(item, row);
  if (own !== null) return { ...item, promise: { guarantee: own, problem: null } };
  return promise.guarantee === null
    ? item
    : { ...item, promise: { guarantee: null, problem: "USED" } };
}

/** Reads what stands, after the lock, in one statement. */
export async function readReplacement(
  manager: EntityManager,
  item: Identified,
  wish: ReplaceWish,
): Promise<ReplacementDoor> {
  const number = item.promise.guarantee?.number ?? null;
  const { claimNumber, correctionReference } = wish;
  const records = recordsOf([item.member]);
  const asked = [claimNumber, item.providerId, correctionReference, number, records];
  const [found] = await manager.query<Row[]>(DOOR, asked);
  const row = present(found, "replacement door");
  const { now, target, standing } = row;
  const revision = row.revision ?? 1;
  const anew = personsChanged([item.member], row.merges);
  return {
    now,
    target,
    standing,
    number: row.number,
    revision,
    anew,
    item: withPromise(item, row),
  };
}
