import type { EntityManager, SelectQueryBuilder } from "typeorm";
import type { Actor } from "../access";
import { isDay } from "../shared/dates";
import { Fault } from "../shared/errors";
import { pageOf, pageSize, readCursor, writeCursor, type Page } from "../shared/pages";
import { Claim } from "./claim.entity";
import { visibleTo } from "./claim.visibility";

/** Orders of a list of claims: the column, and which way. */
const ORDERS = {
  RECEIVED_DESC: ["receivedAt", "DESC"],
  RECEIVED_ASC: ["receivedAt", "ASC"],
  ADMITTED_DESC: ["admittedOn", "DESC"],
  ADMITTED_ASC: ["admittedOn", "ASC"],
  CHANGED_ASC: ["changedAt", "ASC"],
} as const;
export type ClaimOrder = keyof typeof ORDERS;

/** Which claims to list; every part that is given narrows. */
export interface ClaimsFilter {
  status?: string[] | null;
  decision?: string | null;
  /** Row id; the empty string matches none. */
  providerId?: string | null;
  memberNumber?: string | null;
  admittedFrom?: string | null;
  admittedTo?: string | null;
  receivedFrom?: Date | null;
  receivedTo?: Date | null;
  reasonCode?: string | null;
  changedAfter?: Date | null;
}

/** Every record of the person that a number names: the kept one, and those merged into it. */
const RECORDS = `
WITH person AS (
  SELECT coalesce(g.kept_id, m.id) AS id FROM member m
    LEFT JOIN member_merge g ON g.merged_id = m.id AND g.undone_at IS NULL
  WHERE m.member_number = :memberNumber)
SELECT id FROM person UNION ALL SELECT g.merged_id FROM person p
  JOIN member_merge g ON g.kept_id = p.id AND g.undone_at IS NULL`;

/** What each part of the filter adds: one row a part. */
const CONDITIONS: Readonly<Record<keyof ClaimsFilter, string>> = {
  status: "c.status IN (:...status)",
  decision: "c.decision = :decision",
  providerId: "CAST(c.providerId AS text) = :providerId",
  memberNumber: `c.memberId IN (${RECORDS})`,
  admittedFrom: "c.admittedOn >= :admittedFrom",
  admittedTo: "c.admittedOn <= :admittedTo",
  receivedFrom: "c.receivedAt >= :receivedFrom",
  receivedTo: "c.receivedAt < :receivedTo",
  reasonCode: "EXISTS (SELECT 1 FROM reason r WHERE r.claim_id = c.id AND r.code = :reasonCode)",
  changedAfter: "c.changedAt > :changedAfter",
};

function filtered(manager: EntityManager, actor: Actor, filter: ClaimsFilter) {
  const query = manager.createQueryBuilder(Claim, "c").where("true");
  visibleTo(actor, query);
  for (const name of Object.keys(CONDITIONS) as (keyof ClaimsFilter)[]) {
    const value = filter[name];
    if (value == null) continue;
    if (Array.isArray(value) && value.length === 0) query.andWhere("false");
    else query.andWhere(CONDITIONS[name], { [name]: value });
  }
  return query;
}

const keyOf = (claim: Claim, column: "receivedAt" | "admittedOn" | "changedAt"): string => {
  const value = claim[column];
  return value instanceof Date ? value.toISOString() : value;
};

const isInstant = (text: string): boolean =>
  !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;

const isRowId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** The keys of a cursor; a fault for one that another order, or nobody, has written. */
function keysOf(after: string | null | undefined, order: ClaimOrder): string[] | null {
  const keys = readCursor(after, 2);
  if (keys === null) return null;
  const [key = "", id = ""] = keys;
  const isKey = ORDERS[order][0] === "admittedOn" ? isDay : isInstant;
  if (isKey(key) && isRowId(id)) return keys;
  throw new Fault("BAD_USER_INPUT", "after: this is not a cursor of this list; start without one.");
}

function afterRow(query: SelectQueryBuilder<Claim>, order: ClaimOrder, keys: string[]): void {
  const [column, direction] = ORDERS[order];
  const sign = direction === "ASC" ? ">" : "<";
  const [key, id] = keys;
  query.andWhere(`(c.${column}, c.id) ${sign} (:afterKey, :afterId)`, {
    afterKey: key,
    afterId: id,
  });
}

/** A page of the claims an actor may see, by keyset: as quick at any depth. */
export async function listClaims(
  manager: EntityManager,
  actor: Actor,
  asked: { filter: ClaimsFilter; order: ClaimOrder; first?: number | null; after?: string | null },
): Promise<Page<Claim>> {
  const size = pageSize(asked.first);
  const keys = keysOf(asked.after, asked.order);
  const [column, direction] = ORDERS[asked.order];
  const query = filtered(manager, actor, asked.filter)
    .orderBy(`c.${column}`, direction)
    .addOrderBy("c.id", direction)
    .limit(size + 1);
  if (keys !== null) afterRow(query, asked.order, keys);
  const rows = await query.getMany();
  const cursor = (claim: Claim) => writeCursor([keyOf(claim, column), claim.id]);
  return pageOf(rows, size, { after: keys !== null, cursor });
}

/** How many claims the whole list has. */
export const countClaims = (manager: EntityManager, actor: Actor, filter: ClaimsFilter) =>
  filtered(manager, actor, filter).getCount();
