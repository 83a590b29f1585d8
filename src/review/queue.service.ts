import type { DataSource, EntityManager } from "typeorm";
import type { Actor } from "../access";
import { resolversOf, RULE_CODES, ruleCard } from "../adjudication";
import { loadClaims, REVIEW_DAYS, type Claim } from "../claims";
import { TIME_ZONE } from "../shared/dates";
import { Fault } from "../shared/errors";
import { pageOf, pageSize, readCursor, writeCursor, type Page } from "../shared/pages";
import { readAs } from "../shared/transactions";

/** Which waiting claims to list; every part that is given narrows. */
export interface QueueFilter {
  findingCode: string | null;
  /** Row id; the empty string matches none. */
  providerId: string | null;
  mayResolve: string | null;
  dueBefore: string | null;
}

/** When what a claim waits for a person with was opened, later by the days it waited for its provider. */
const DUE_AT = `((SELECT min(f.opened_at) FROM finding f WHERE f.claim_id = c.id AND f.resolved_at IS NULL)
  + c.paused_days * interval '1 day')`;

/** What is submitted, in dollar cents at the rate of the day; nothing while it is not known. */
const VALUE = `coalesce(CASE WHEN c.currency = 'USD' THEN c.submitted_minor ELSE c.submitted_minor * 100 / (
  SELECT r.riel_per_usd FROM exchange_rate r
  WHERE r.valid_from <= c.admitted_on AND (r.valid_to IS NULL OR c.admitted_on < r.valid_to)) END, 0)`;

/** Orders of the list: the key, its type, and which way. */
const ORDERS = {
  DUE_ASC: {
    ...{ key: DUE_AT, type: "timestamptz", direction: "ASC", after: ">" },
    written: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+\d\d$/,
  },
  VALUE_DESC: {
    ...{ key: VALUE, type: "bigint", direction: "DESC", after: "<" },
    written: /^\d{1,15}$/,
  },
} as const;
export type QueueOrder = keyof typeof ORDERS;

/** What is asked of the list. */
export interface QueueAsked {
  filter: QueueFilter;
  order: QueueOrder;
  first?: number | null;
  after?: string | null;
}

const HAS_OPEN = (codes: string): string => `EXISTS (SELECT FROM finding f
  WHERE f.claim_id = c.id AND f.resolved_at IS NULL AND ${codes})`;

const WAITING = `FROM claim c WHERE c.status = 'PENDED'
  AND ${HAS_OPEN("f.code = ANY($1)")} AND ${HAS_OPEN("f.code = ANY($2)")}
  AND ($3::text IS NULL OR ${HAS_OPEN("f.code = $3")})
  AND ($4::text IS NULL OR c.provider_id::text = $4)
  AND ($5::date IS NULL OR (${DUE_AT} AT TIME ZONE '${TIME_ZONE}')::date + ${REVIEW_DAYS} < $5::date)`;

/** The codes of findings that a role may resolve. */
const codesOf = (role: string): string[] =>
  RULE_CODES.filter((code) => (resolversOf(ruleCard(code)) as string[]).includes(role));

/** The senior reviewer resolves every finding; the auditor looks at all of them and resolves none. */
function conditions(actor: Actor, { findingCode, providerId, mayResolve, dueBefore }: QueueFilter) {
  const own = codesOf(actor.role === "AUDITOR" ? "SENIOR_REVIEWER" : actor.role);
  const asked = mayResolve === null ? own : codesOf(mayResolve);
  return [own, asked, findingCode, providerId, dueBefore];
}

const isRowId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

interface Row {
  id: string;
  key: string;
}

/** The keys of a cursor; a fault for one that another order, or nobody, has written. */
function keysOf({ after, order }: QueueAsked): string[] | null {
  const keys = readCursor(after, 2);
  if (keys === null) return null;
  const [key = "", id = ""] = keys;
  if (ORDERS[order].written.test(key) && isRowId(id)) return keys;
  throw new Fault("BAD_USER_INPUT", "after: this is not a cursor of this list; start without one.");
}

async function readPage(manager: EntityManager, actor: Actor, asked: QueueAsked) {
  const size = pageSize(asked.first);
  const { key, type, direction, after } = ORDERS[asked.order];
  const keys = keysOf(asked);
  const rows = await manager.query<Row[]>(
    `SELECT * FROM (SELECT c.id, (${key})::text AS key, ${key} AS place ${WAITING}) q
     WHERE $6::text IS NULL OR (q.place, q.id) ${after} ($6::${type}, $7::uuid)
     ORDER BY q.place ${direction}, q.id ${direction} LIMIT ${size + 1}`,
    [...conditions(actor, asked.filter), keys?.[0] ?? null, keys?.[1] ?? null],
  );
  return pageOf(rows, size, {
    after: keys !== null,
    cursor: (row: Row) => writeCursor([row.key, row.id]),
  });
}

/** The worklist: claims that wait for a person, the one that is due first before the others. */
export class ReviewQueue {
  constructor(private readonly dataSource: DataSource) {}

  page(actor: Actor, asked: QueueAsked): Promise<Page<Claim>> {
    return readAs(this.dataSource, actor, async (manager) => {
      const page = await readPage(manager, actor, asked);
      const ids = page.rows.map(({ node }) => node.id);
      const claims = ids.length === 0 ? [] : await loadClaims(manager, actor, ids);
      const rows = page.rows.flatMap(({ cursor }, index) => {
        const node = claims[index];
        return node ? [{ cursor, node }] : [];
      });
      return { ...page, rows };
    });
  }

  count(actor: Actor, filter: QueueFilter): Promise<number> {
    return readAs(this.dataSource, actor, async (manager) => {
      const sql = `SELECT count(*)::int AS count ${WAITING}`;
      const [row] = await manager.query<{ count: number }[]>(sql, conditions(actor, filter));
      return row?.count ?? 0;
    });
  }
}
