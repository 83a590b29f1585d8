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

/** Covers of members as they were known at an instant (now when null), oldest first. */
export async function loadCovers(
  manager: EntityManager,
  memberIds: readonly string[],
  asKnownAt: Date | null,
): Promise<Coverage[][]> {
  const query = manager
    .createQueryBuilder(Coverage, "c")
    .where("c.memberId IN (:...ids)", { ids: [...memberIds] })
    .orderBy("c.fromDay")
    .addOrderBy("c.recordedAt");
  if (asKnownAt === null) query.andWhere("c.supersededAt IS NULL");
  else {
    query.andWhere("c.recordedAt <= :at AND (c.supersededAt IS NULL OR c.supersededAt > :at)", {
      at: asKnownAt,
    });
  }
  const rows = await query.getMany();
  return memberIds.map((id) => rows.filter(({ memberId }) => memberId === id));
}
