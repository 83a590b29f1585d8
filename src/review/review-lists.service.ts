import type { DataSource, EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import type { Actor } from "../access";
import { Fault } from "../shared/errors";
import { pageOf, pageSize, readCursor, writeCursor, type Page } from "../shared/pages";
import { readAs } from "../shared/transactions";
import { Appeal } from "./appeal.entity";
import { ProviderTie } from "./provider-tie.entity";
import { Waiver } from "./waiver.entity";

/** Where a page begins, and how long it is. */
export interface PageAsked {
  first: number | null;
  after: string | null;
}

/** A list by time: its table, the column of the time, which way, and which rows. */
interface TimeList<Row extends ObjectLiteral> {
  of: EntityTarget<Row>;
  at: keyof Row & string;
  direction: "ASC" | "DESC";
  /** The type of its ids, and how they are written in a cursor. */
  id: { type: string; written: RegExp };
  where: string;
}

const BY_UUID = { type: "uuid", written: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/ };
const BY_NUMBER = { type: "bigint", written: /^\d{1,18}$/ };
const WRITTEN_AT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Appeals that wait for a decision, the one that is due first before the others. */
const OPEN_APPEALS: TimeList<Appeal> = {
  of: Appeal,
  at: "openedAt",
  direction: "ASC",
  id: BY_UUID,
  where: "r.status = 'OPEN'",
};

/** Who is or was tied to which provider, newest first. */
const TIES: TimeList<ProviderTie> = {
  of: ProviderTie,
  at: "declaredAt",
  direction: "DESC",
  id: BY_NUMBER,
  where: "true",
};

/** Acts that only somebody could do who was not independent, newest first. */
const WAIVERS: TimeList<Waiver> = {
  of: Waiver,
  at: "at",
  direction: "DESC",
  id: BY_NUMBER,
  where: "true",
};

function placeOf(after: string | null, written: RegExp): string[] | null {
  const keys = readCursor(after, 2);
  if (keys === null) return null;
  const [at = "", id = ""] = keys;
  if (WRITTEN_AT.test(at) && !Number.isNaN(Date.parse(at)) && written.test(id)) return keys;
  throw new Fault("BAD_USER_INPUT", "after: this is not a cursor of this list; start without one.");
}

/** Instants are kept and compared to the millisecond, which is what a cursor carries. */
const asWritten = (value: unknown): string => (value as Date).toISOString();

async function pageIn<Row extends ObjectLiteral & { id: string | bigint }>(
  manager: EntityManager,
  list: TimeList<Row>,
  { first, after }: PageAsked,
): Promise<Page<Row>> {
  const { of, at, direction, id, where } = list;
  const size = pageSize(first);
  const place = placeOf(after, id.written);
  const query = manager
    .createQueryBuilder(of, "r")
    .where(where)
    .orderBy(`r.${at}`, direction)
    .addOrderBy("r.id", direction)
    .limit(size + 1);
  if (place !== null) {
    const [afterAt, afterId] = place;
    const beyond = direction === "ASC" ? ">" : "<";
    const keys = `(CAST(:afterAt AS timestamptz), CAST(:afterId AS ${id.type}))`;
    query.andWhere(`(r.${at}, r.id) ${beyond} ${keys}`, { afterAt, afterId });
  }
  const cursor = (row: Row) => writeCursor([asWritten(row[at]), String(row.id)]);
  return pageOf(await query.getMany(), size, { after: place !== null, cursor });
}

/** What is listed of appeals and independence, as the actor may see it. */
export class ReviewLists {
  constructor(private readonly dataSource: DataSource) {}

  openAppeals = (actor: Actor, asked: PageAsked) => this.page(actor, OPEN_APPEALS, asked);
  openAppealCount = (actor: Actor) => this.count(actor, OPEN_APPEALS);
  ties = (actor: Actor, asked: PageAsked) => this.page(actor, TIES, asked);
  tieCount = (actor: Actor) => this.count(actor, TIES);
  waivers = (actor: Actor, asked: PageAsked) => this.page(actor, WAIVERS, asked);
  waiverCount = (actor: Actor) => this.count(actor, WAIVERS);

  /** The appeals of claims, oldest first. */
  appealsOf(actor: Actor, claimIds: readonly string[]): Promise<Appeal[][]> {
    return readAs(this.dataSource, actor, async (manager) => {
      const rows = await manager
        .createQueryBuilder(Appeal, "r")
        .where("r.claimId IN (:...ids)", { ids: [...claimIds] })
        .orderBy("r.openedAt")
        .addOrderBy("r.id")
        .getMany();
      return claimIds.map((id) => rows.filter(({ claimId }) => claimId === id));
    });
  }

  private page<Row extends ObjectLiteral & { id: string | bigint }>(
    actor: Actor,
    list: TimeList<Row>,
    asked: PageAsked,
  ): Promise<Page<Row>> {
    return readAs(this.dataSource, actor, (manager) => pageIn(manager, list, asked));
  }

  private count<Row extends ObjectLiteral>(actor: Actor, { of, where }: TimeList<Row>) {
    return readAs(this.dataSource, actor, (manager) =>
      manager.createQueryBuilder(of, "r").where(where).getCount(),
    );
  }
}
