import { Brackets, type EntityManager } from "typeorm";
import { pageOf, pageSize, readCursor, writeCursor, type Page } from "../shared/pages";
import { Factory } from "./factory.entity";

/** Which factories: by a part of code or name, and by a day on which they are partners. */
interface Which {
  text?: string | null | undefined;
  openOn?: string | null | undefined;
}

interface FactoriesAsked extends Which {
  first?: number | null;
  after?: string | null;
}

const asPattern = (text: string): string => `%${text.replace(/[\\%_]/g, (c) => `\\${c}`)}%`;

function listed(manager: EntityManager, { text, openOn }: Which) {
  const query = manager.createQueryBuilder(Factory, "f");
  if (openOn != null) {
    query.andWhere("daterange(f.contractFrom, f.contractTo) @> :openOn::date", { openOn });
  }
  if (!text) return query;
  return query.andWhere(
    new Brackets((either) =>
      either
        .where("f.code ILIKE :pattern", { pattern: asPattern(text) })
        .orWhere("f.name ILIKE :pattern"),
    ),
  );
}

/** A page of factories by code. */
export async function listFactories(
  manager: EntityManager,
  asked: FactoriesAsked,
): Promise<Page<Factory>> {
  const size = pageSize(asked.first);
  const keys = readCursor(asked.after, 1);
  const query = listed(manager, asked)
    .orderBy("f.code")
    .take(size + 1);
  if (keys !== null) query.andWhere("f.code > :after", { after: keys[0] });
  const rows = await query.getMany();
  return pageOf(rows, size, { after: keys !== null, cursor: ({ code }) => writeCursor([code]) });
}

/** How many factories a list has. */
export const countFactories = (manager: EntityManager, which: Which): Promise<number> =>
  listed(manager, which).getCount();

/** Eligible workers per factory in a month; null where the factory has not reported. */
export async function eligibleWorkers(
  manager: EntityManager,
  factoryIds: readonly string[],
  month: string,
): Promise<(number | null)[]> {
  const rows = await manager.query<{ id: string; workers: number }[]>(
    `SELECT factory_id AS id, sum(eligible_workers)::int AS workers FROM factory_workforce
     WHERE factory_id = ANY($1) AND month = $2 AND superseded_at IS NULL GROUP BY factory_id`,
    [[...factoryIds], `${month}-01`],
  );
  const found = new Map(rows.map(({ id, workers }) => [id, workers]));
  return factoryIds.map((id) => found.get(id) ?? null);
}

/** People covered per factory on a day; records merged as one person are one. */
export async function insuredMembers(
  manager: EntityManager,
  factoryIds: readonly string[],
  day: string,
): Promise<number[]> {
  const rows = await manager.query<{ id: string; members: bigint }[]>(
    `SELECT factory_id AS id, count(DISTINCT coalesce(g.kept_id, member_id)) AS members
     FROM coverage LEFT JOIN member_merge g ON g.merged_id = member_id AND g.undone_at IS NULL
     WHERE factory_id = ANY($1) AND superseded_at IS NULL AND from_day <= $2
       AND (to_day IS NULL OR to_day > $2) AND (lapsed_from IS NULL OR lapsed_from > $2)
     GROUP BY factory_id`,
    [[...factoryIds], day],
  );
  const found = new Map(rows.map(({ id, members }) => [id, Number(members)]));
  return factoryIds.map((id) => found.get(id) ?? 0);
}
