import type { EntityManager } from "typeorm";
import { pageOf, pageSize, readCursor, writeCursor, type Page } from "../../shared/pages";
import { Factory } from "../factory.entity";
import { Lapse } from "./lapse.entity";

/** Which lapses a list holds; null: all of them. */
export interface LapseFilter {
  factoryCode: string | null;
  /** True: those that wait or hold; false: those that were ended. */
  open: boolean | null;
}

/** Reads of lapses, newest first. */
export class LapseList {
  constructor(private readonly manager: EntityManager) {}

  /** A page of them: one statement. */
  async page(
    filter: LapseFilter,
    { first, after }: { first: number | null; after: string | null },
  ): Promise<Page<Lapse>> {
    const size = pageSize(first);
    const [last] = readCursor(after, 1) ?? [];
    const query = this.listed(filter)
      .orderBy("l.id", "DESC")
      .limit(size + 1);
    if (last !== undefined) query.andWhere("CAST(l.id AS text) < :last", { last });
    const cursor = ({ id }: Lapse) => writeCursor([id]);
    return pageOf(await query.getMany(), size, { after: last !== undefined, cursor });
  }

  /** How many there are. */
  count(filter: LapseFilter): Promise<number> {
    return this.listed(filter).getCount();
  }

  private listed({ factoryCode, open }: LapseFilter) {
    const query = this.manager.createQueryBuilder(Lapse, "l").where("true");
    if (factoryCode !== null) {
      query
        .innerJoin(Factory, "f", "f.id = l.factoryId")
        .andWhere("f.code = :factoryCode", { factoryCode });
    }
    if (open !== null) query.andWhere(`l.endedAt IS ${open ? "" : "NOT "}NULL`);
    return query;
  }
}
