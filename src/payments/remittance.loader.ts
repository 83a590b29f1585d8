import type { EntityManager } from "typeorm";
import type { Actor } from "../access";
import { visibleTo } from "./remittance-list.service";
import { Remittance } from "./remittance.entity";

const visible = (manager: EntityManager, actor: Actor) =>
  visibleTo(actor, manager.createQueryBuilder(Remittance, "r").where("true"));

/** Remittances by id, those the actor may see; null for the others as for none. */
export async function loadRemittances(
  manager: EntityManager,
  actor: Actor,
  ids: readonly string[],
): Promise<(Remittance | null)[]> {
  const rows = await visible(manager, actor).andWhere("r.id = ANY(:ids)", { ids }).getMany();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** The remittance people know by its number, if the actor may see it. */
export const findRemittance = (
  manager: EntityManager,
  actor: Actor,
  number: string,
): Promise<Remittance | null> =>
  visible(manager, actor).andWhere("r.number = :number", { number }).getOne();

/** The remittance a claim is on: the last one that counts, else the last one it was on. */
const OF_CLAIMS = `
SELECT DISTINCT ON (l.claim_id) l.claim_id AS "claimId", l.remittance_id AS "remittanceId"
FROM remittance_line l JOIN remittance r ON r.id = l.remittance_id
WHERE l.claim_id = ANY($1) ORDER BY l.claim_id, l.live DESC, r.number DESC`;

/** The remittance each claim is on, or was on last; null for none that the actor may see. */
export async function loadOfClaims(
  manager: EntityManager,
  actor: Actor,
  claimIds: readonly string[],
): Promise<(Remittance | null)[]> {
  const rows = await manager.query<{ claimId: string; remittanceId: string }[]>(OF_CLAIMS, [
    claimIds,
  ]);
  const byClaim = new Map(rows.map(({ claimId, remittanceId }) => [claimId, remittanceId]));
  const found = await loadRemittances(manager, actor, [...new Set(byClaim.values())]);
  const byId = new Map(found.map((row) => [row?.id, row]));
  return claimIds.map((id) => byId.get(byClaim.get(id)) ?? null);
}
