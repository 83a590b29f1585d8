import { In, type EntityManager } from "typeorm";
import type { Actor } from "../access";
import { Adjudication, Finding, ReasonRow } from "../adjudication";
import { ClaimEvent } from "./claim-event.entity";
import { ClaimLine } from "./claim-line.entity";
import { Claim } from "./claim.entity";
import { visibleTo } from "./claim.visibility";

const grouped = <T extends { claimId: string }>(ids: readonly string[], rows: T[]): T[][] => {
  const byClaim = new Map<string, T[]>(ids.map((id) => [id, []]));
  for (const row of rows) byClaim.get(row.claimId)?.push(row);
  return ids.map((id) => byClaim.get(id) ?? []);
};

/** Claims by id, those the actor may see; null for the others as for none. */
export async function loadClaims(manager: EntityManager, actor: Actor, ids: readonly string[]) {
  const query = manager.createQueryBuilder(Claim, "c").where("c.id IN (:...ids)", { ids });
  const rows = await visibleTo(actor, query).getMany();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** Lines of claims, in their order. */
export async function loadLines(manager: EntityManager, claimIds: readonly string[]) {
  const where = { claimId: In([...claimIds]) };
  return grouped(claimIds, await manager.find(ClaimLine, { where, order: { line: "ASC" } }));
}

/** The reasons that stand on claims: those of the highest version, in order of precedence. */
export async function loadReasons(manager: EntityManager, claimIds: readonly string[]) {
  const rows = await manager
    .createQueryBuilder(ReasonRow, "r")
    .where("r.claimId IN (:...ids)", { ids: [...claimIds] })
    .andWhere(
      `r.adjudicationVersion = coalesce(
         (SELECT max(a.version) FROM adjudication a WHERE a.claim_id = r.claim_id),
         (SELECT min(w.adjudication_version) FROM reason w WHERE w.claim_id = r.claim_id))`,
    )
    .orderBy("r.line")
    .addOrderBy("r.position")
    .getMany();
  return grouped(claimIds, rows);
}

/** Decisions on claims, oldest first. */
export async function loadAdjudications(manager: EntityManager, claimIds: readonly string[]) {
  const where = { claimId: In([...claimIds]) };
  return grouped(claimIds, await manager.find(Adjudication, { where, order: { version: "ASC" } }));
}

/** The claims in other claims' places, those the actor may see, by the id of the one replaced. */
export async function loadReplacements(
  manager: EntityManager,
  actor: Actor,
  replacedIds: readonly string[],
) {
  const query = manager
    .createQueryBuilder(Claim, "c")
    .where("c.replacesId IN (:...ids)", { ids: replacedIds });
  const rows = await visibleTo(actor, query).getMany();
  const byOriginal = new Map(rows.map((row) => [row.replacesId, row]));
  return replacedIds.map((id) => byOriginal.get(id) ?? null);
}

/** What happened to claims, oldest first. */
export async function loadEvents(manager: EntityManager, claimIds: readonly string[]) {
  const where = { claimId: In([...claimIds]) };
  return grouped(claimIds, await manager.find(ClaimEvent, { where, order: { id: "ASC" } }));
}

/** A decision on a claim with the facts it was taken by: the one named, else the latest. */
export function findDecision(manager: EntityManager, claimId: string, version: number | null) {
  const query = manager
    .createQueryBuilder(Adjudication, "a")
    .addSelect("a.facts")
    .where("a.claimId = :claimId", { claimId })
    .orderBy("a.version", "DESC")
    .limit(1);
  if (version !== null) query.andWhere("a.version = :version", { version });
  return query.getOne();
}

/** Findings of claims, open and resolved. */
export async function loadFindings(manager: EntityManager, claimIds: readonly string[]) {
  const where = { claimId: In([...claimIds]) };
  const order = { line: "ASC", code: "ASC" } as const;
  return grouped(claimIds, await manager.find(Finding, { where, order }));
}
