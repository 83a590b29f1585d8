import type { DataSource, EntityManager } from "typeorm";
import { Fault } from "../shared/errors";
import { pageOf, pageSize, readCursor, writeCursor, type Page } from "../shared/pages";
import { readAs, type Acting } from "../shared/transactions";
import { AuditEntry } from "./audit-entry.entity";

/** Which entries to list. */
export interface TrailFilter {
  memberNumber?: string | null;
  /** Row id; the empty string matches none. */
  credentialId?: string | null;
  operation?: string | null;
  from?: Date | null;
  to?: Date | null;
}

/** What each part of the filter adds: one row a part. */
const CONDITIONS: Readonly<Record<keyof TrailFilter, string>> = {
  memberNumber:
    "e.memberIds @> ARRAY(SELECT id FROM member WHERE member_number = :memberNumber) AND EXISTS (SELECT FROM member WHERE member_number = :memberNumber)",
  credentialId: "CAST(e.credentialId AS text) = :credentialId",
  operation: "e.operation = :operation",
  from: "e.at >= :from",
  to: "e.at < :to",
};

/** What was read and done, newest first, for the auditor. */
export class AuditTrail {
  constructor(private readonly dataSource: DataSource) {}

  page(
    acting: Acting,
    filter: TrailFilter,
    { first, after }: { first: number | null; after: string | null },
  ): Promise<Page<AuditEntry>> {
    const size = pageSize(first);
    const [last] = readCursor(after, 1) ?? [];
    if (last !== undefined && !/^\d{1,18}$/.test(last)) {
      throw new Fault("BAD_USER_INPUT", "after: this is not a cursor of this list.");
    }
    return readAs(this.dataSource, acting, async (manager) => {
      const query = filtered(manager, filter)
        .orderBy("e.id", "DESC")
        .limit(size + 1);
      if (last !== undefined) query.andWhere("e.id < :last", { last });
      const cursor = ({ id }: AuditEntry) => writeCursor([String(id)]);
      return pageOf(await query.getMany(), size, { after: last !== undefined, cursor });
    });
  }

  count(acting: Acting, filter: TrailFilter): Promise<number> {
    return readAs(this.dataSource, acting, (manager) => filtered(manager, filter).getCount());
  }
}

function filtered(manager: EntityManager, filter: TrailFilter) {
  const query = manager.createQueryBuilder(AuditEntry, "e").where("true");
  for (const name of Object.keys(CONDITIONS) as (keyof TrailFilter)[]) {
    const value = filter[name];
    if (value != null) query.andWhere(CONDITIONS[name], { [name]: value });
  }
  return query;
}
