import type { DataSource, EntityManager } from "typeorm";
import type { Actor } from "../access";
import { pageOf, pageSize, readCursor, writeCursor, type Page } from "../shared/pages";
import { readAs } from "../shared/transactions";
import { Reconsideration } from "./reconsideration.entity";

/** What a page of a list is asked by. */
interface PageAsked {
  first: number | null;
  after: string | null;
}

/**
 * Only what still stands: the newest notice of a decision that is still the claim's last one, unless
 * it says that the decision is right again.
 */
const listed = (manager: EntityManager) =>
  manager.createQueryBuilder(Reconsideration, "r").where(
    `r.noticedAtVersion = (SELECT max(n.noticed_at_version) FROM reconsideration n WHERE n.claim_id = r.claim_id)
     AND r.adjudicationVersion = (SELECT max(a.version) FROM adjudication a WHERE a.claim_id = r.claim_id)
     AND NOT EXISTS (SELECT FROM adjudication a WHERE a.claim_id = r.claim_id
       AND a.version = r.adjudicationVersion AND (a.decision, a.benefit_minor) = (r.decision, r.benefit_minor))
     AND EXISTS (SELECT FROM claim c WHERE c.id = r.claim_id AND c.status NOT IN ('VOIDED', 'SUPERSEDED'))`,
  );

/** A page of decisions that would be others now, the oldest notice first. */
export function reconsiderationPage(
  dataSource: DataSource,
  actor: Actor,
  { first, after }: PageAsked,
): Promise<Page<Reconsideration>> {
  const size = pageSize(first);
  const keys = readCursor(after, 2);
  return readAs(dataSource, actor, async (manager) => {
    const query = listed(manager)
      .orderBy("r.noticedAt")
      .addOrderBy("r.claimId")
      .limit(size + 1);
    if (keys !== null) {
      query.andWhere("(r.noticedAt, CAST(r.claimId AS text)) > (CAST(:at AS timestamptz), :id)", {
        at: keys[0],
        id: keys[1],
      });
    }
    const cursor = (row: Reconsideration) =>
      writeCursor([row.noticedAt.toISOString(), row.claimId]);
    return pageOf(await query.getMany(), size, { after: keys !== null, cursor });
  });
}

/** How many there are. */
export const countReconsiderations = (dataSource: DataSource, actor: Actor): Promise<number> =>
  readAs(dataSource, actor, (manager) => listed(manager).getCount());
