import { In, type EntityManager } from "typeorm";
import { Coverage } from "./coverage.entity";
import { Factory } from "./factory.entity";
import { Member } from "./member.entity";

const inOrder = <T extends { id: string }>(ids: readonly string[], rows: T[]): (T | null)[] => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
};

/** Members by id, in the order asked. */
export async function loadMembers(manager: EntityManager, ids: readonly string[]) {
  return inOrder(ids, await manager.find(Member, { where: { id: In([...ids]) } }));
}

/** Factories by id, in the order asked. */
export async function loadFactories(manager: EntityManager, ids: readonly string[]) {
  return inOrder(ids, await manager.find(Factory, { where: { id: In([...ids]) } }));
}

/** By member, the ids of the records whose covers are its own: those merged into it too. */
async function recordsOf(
  manager: EntityManager,
  memberIds: readonly string[],
  asKnownAt: Date | null,
): Promise<Map<string, string[]>> {
  const rows = await manager.query<{ keptId: string; mergedId: string }[]>(MERGED, [
    [...memberIds],
    asKnownAt,
  ]);
  const records = new Map(memberIds.map((id) => [id, [id]]));
  for (const { keptId, mergedId } of rows) records.get(keptId)?.push(mergedId);
  return records;
}

const MERGED = `
SELECT kept_id AS "keptId", merged_id AS "mergedId" FROM member_merge
WHERE kept_id = ANY($1) AND CASE WHEN $2::timestamptz IS NULL THEN undone_at IS NULL
  ELSE merged_at <= $2 AND (undone_at IS NULL OR undone_at > $2) END`;

/**
 * Covers of members as they were known at an instant (now when null), oldest first: those of every
 * record that was merged into the member's then.
 */
export async function loadCovers(
  manager: EntityManager,
  memberIds: readonly string[],
  asKnownAt: Date | null,
): Promise<Coverage[][]> {
  const records = await recordsOf(manager, memberIds, asKnownAt);
  const query = manager
    .createQueryBuilder(Coverage, "c")
    .where("c.memberId IN (:...ids)", { ids: [...records.values()].flat() })
    .orderBy("c.fromDay")
    .addOrderBy("c.recordedAt");
  if (asKnownAt === null) query.andWhere("c.supersededAt IS NULL");
  else {
    query.andWhere("c.recordedAt <= :at AND (c.supersededAt IS NULL OR c.supersededAt > :at)", {
      at: asKnownAt,
    });
  }
  const rows = await query.getMany();
  return memberIds.map((id) => rows.filter(({ memberId }) => records.get(id)?.includes(memberId)));
}
