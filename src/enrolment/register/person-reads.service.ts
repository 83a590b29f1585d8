import { In, type EntityManager } from "typeorm";
import { countDuplicates, duplicatePage } from "./duplicate-list.service";
import { MemberChange, MemberExternalId, MemberMerge } from "./member-records.entity";

const CIRCLE = `
WITH RECURSIVE circle(id) AS (
  SELECT unnest($1::uuid[])
  UNION SELECT o.id FROM circle c JOIN member_merge g ON c.id IN (g.kept_id, g.merged_id),
    LATERAL (VALUES (g.kept_id), (g.merged_id)) AS o(id)
) SELECT id FROM circle`;

/** Reads what is kept of persons beside their records, any number of members in one statement. */
export class PersonReads {
  constructor(private readonly manager: EntityManager) {}

  /** What other systems call members, by system. */
  readonly externalIds = async (memberIds: readonly string[]) => {
    const where = { memberId: In([...memberIds]) };
    const rows = await this.manager.find(MemberExternalId, { where, order: { system: "ASC" } });
    return memberIds.map((id) => rows.filter(({ memberId }) => memberId === id));
  };

  /** What was changed of members, newest first. */
  readonly changes = async (memberIds: readonly string[]) => {
    const where = { memberId: In([...memberIds]) };
    const order = { changedAt: "DESC", id: "DESC" } as const;
    const rows = await this.manager.find(MemberChange, { where, order });
    return memberIds.map((id) => rows.filter(({ memberId }) => memberId === id));
  };

  /** Every merge that members were part of, undone ones too, oldest first. */
  readonly merges = async (memberIds: readonly string[]) => {
    const ids = In([...memberIds]);
    const rows = await this.manager.find(MemberMerge, {
      where: [{ keptId: ids }, { mergedId: ids }],
      order: { mergedAt: "ASC", id: "ASC" },
    });
    return memberIds.map((id) =>
      rows.filter(({ keptId, mergedId }) => keptId === id || mergedId === id),
    );
  };

  /** Members and everybody they were ever merged with: of all of them an answer may speak. */
  async circle(memberIds: readonly string[]): Promise<string[]> {
    if (memberIds.length === 0) return [];
    const rows = await this.manager.query<{ id: string }[]>(CIRCLE, [[...memberIds]]);
    return rows.map(({ id }) => id);
  }

  /** A page of records that may be one person. */
  duplicatePage(asked: Parameters<typeof duplicatePage>[1]) {
    return duplicatePage(this.manager, asked);
  }

  duplicateCount(): Promise<number> {
    return countDuplicates(this.manager);
  }
}
