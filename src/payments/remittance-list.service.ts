import type { EntityManager, SelectQueryBuilder } from "typeorm";
import { mayUse, type Actor } from "../access";
import { Fault } from "../shared/errors";
import { pageOf, pageSize, readCursor, writeCursor, type Page } from "../shared/pages";
import { Remittance } from "./remittance.entity";
import type { RemittanceStatus } from "./remittance.rules";

/** Which remittances to list; every part that is given narrows. */
export interface RemittancesFilter {
  /** Row id; the empty string matches none. */
  providerId?: string | null;
  status?: RemittanceStatus | null;
  /** Days on which they were prepared, both included. */
  from?: string | null;
  to?: string | null;
}

/** What each part of the filter adds: one row a part. */
const CONDITIONS: Readonly<Record<keyof RemittancesFilter, string>> = {
  providerId: "CAST(r.providerId AS text) = :providerId",
  status: "r.status = :status",
  from: "r.preparedAt >= CAST(:from AS timestamp) AT TIME ZONE 'Asia/Phnom_Penh'",
  to: "r.preparedAt < (CAST(:to AS timestamp) + interval '1 day') AT TIME ZONE 'Asia/Phnom_Penh'",
};

/**
 * Narrows a query on remittances to those the actor may see: a desk its own provider's, staff who
 * may read remittances all. What is left out answers exactly like what does not exist.
 */
export function visibleTo(actor: Actor, query: SelectQueryBuilder<Remittance>) {
  if (!mayUse(actor, "remittances")) return query.andWhere("false");
  if (actor.role !== "DESK") return query;
  return query.andWhere("r.providerId = :ownProvider", { ownProvider: actor.providerId });
}

function filtered(manager: EntityManager, actor: Actor, filter: RemittancesFilter) {
  const query = manager.createQueryBuilder(Remittance, "r").where("true");
  visibleTo(actor, query);
  for (const name of Object.keys(CONDITIONS) as (keyof RemittancesFilter)[]) {
    const value = filter[name];
    if (value != null) query.andWhere(CONDITIONS[name], { [name]: value });
  }
  return query;
}

/** A page of the remittances an actor may see, newest first: numbers are issued in turn. */
export async function listRemittances(
  manager: EntityManager,
  actor: Actor,
  asked: { filter: RemittancesFilter; first: number | null; after: string | null },
): Promise<Page<Remittance>> {
  const size = pageSize(asked.first);
  const [last] = readCursor(asked.after, 1) ?? [];
  if (last !== undefined && !/^R\d{10}$/.test(last)) {
    throw new Fault("BAD_USER_INPUT", "after: this is not a cursor of this list.");
  }
  const query = filtered(manager, actor, asked.filter)
    .orderBy("r.number", "DESC")
    .limit(size + 1);
  if (last !== undefined) query.andWhere("r.number < :last", { last });
  const cursor = ({ number }: Remittance) => writeCursor([number]);
  return pageOf(await query.getMany(), size, { after: last !== undefined, cursor });
}

/** How many remittances the whole list has. */
export const countRemittances = (
  manager: EntityManager,
  actor: Actor,
  filter: RemittancesFilter,
): Promise<number> => filtered(manager, actor, filter).getCount();
