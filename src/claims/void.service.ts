import type { DataSource, EntityManager } from "typeorm";
import type { Actor } from "../access";
import { AUDIT_ENTRIES, type Asker } from "../audit";
import { momentOf } from "../shared/dates";
import { writeTogether } from "../shared/sql";
import { writeAs } from "../shared/transactions";
import { correctionProblem, missingText } from "./claim.rules";
import type { Correctable, CorrectionProblem } from "./claim.rules";
import { endClaim } from "./correction.write";
import { CLAIM_EVENTS } from "./insertions";

/** A claim to be withdrawn, and why. */
export interface VoidWish {
  claimNumber: string;
  expectedVersion: number;
  reason: string;
}

/** What became of it: the claim as it stands, or why it could not be done. */
export interface VoidOutcome {
  claimId: string | null;
  problems: CorrectionProblem[];
}

interface Target extends Correctable {
  id: string;
  providerId: string;
  memberId: string | null;
  now: Date;
  /** The reason it was voided for already; null while it stands. */
  voidedFor: string | null;
}

const TARGET = `
SELECT c.id, c.claim_number AS "claimNumber", c.version, c.status, c.provider_id AS "providerId",
  c.member_id AS "memberId", now() AS now,
  (SELECT e.details ->> 'reason' FROM claim_event e WHERE e.claim_id = c.id AND e.kind = 'VOIDED') AS "voidedFor"
FROM claim c WHERE c.claim_number = $1`;

const refused = (problem: CorrectionProblem): VoidOutcome => ({
  claimId: null,
  problems: [problem],
});

/** The reply was lost and the desk asks again: it is voided, for this reason, from this version. */
const isAgain = (target: Target | null, { expectedVersion, reason }: VoidWish): boolean =>
  target?.voidedFor === reason && target.version === expectedVersion + 1;

async function voidWithin(
  manager: EntityManager,
  wish: VoidWish,
  { asker, fixedToday }: { asker: Asker; fixedToday: string | null },
): Promise<VoidOutcome> {
  const [found] = await manager.query<Target[]>(TARGET, [wish.claimNumber]);
  const target = found ?? null;
  if (target && isAgain(target, wish)) return { claimId: target.id, problems: [] };
  const problem = correctionProblem("void", target, wish.expectedVersion);
  if (problem !== null || target === null) return refused(problem ?? missingText("claimNumber"));
  const { id, version, providerId, memberId } = target;
  const { now: at } = momentOf(target.now, fixedToday);
  if (!(await endClaim(manager, { id, version, act: "void", status: "VOIDED", at }))) {
    return voidWithin(manager, wish, { asker, fixedToday });
  }
  const details = { reason: wish.reason };
  const event = { claimId: id, providerId, at, kind: "VOIDED", actor: asker.person };
  const memberIds = memberId === null ? [] : [memberId];
  await writeTogether(manager, [
    { insertion: CLAIM_EVENTS, rows: [{ ...event, version: version + 1, details }] },
    {
      insertion: AUDIT_ENTRIES,
      rows: [{ ...asker, memberIds, claimId: id, outcome: "VOIDED" }],
    },
  ]);
  return { claimId: id, problems: [] };
}

/** Withdraws a claim of the actor's own provider: its reference stays used, its limits are given back. */
export async function voidClaim(
  dataSource: DataSource,
  { actor, asker }: { actor: Actor; asker: Asker },
  wish: VoidWish & { fixedToday: string | null },
): Promise<VoidOutcome> {
  const { fixedToday, ...asked } = wish;
  const reason = asked.reason.trim();
  if (reason === "") return refused(missingText("reason"));
  return writeAs(dataSource, actor, (manager) =>
    voidWithin(manager, { ...asked, reason }, { asker, fixedToday }),
  );
}
