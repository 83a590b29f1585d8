import type { DataSource, EntityManager } from "typeorm";
import { momentOf } from "../shared/dates";
import { LIMITS } from "../shared/limits";
import { writeAs } from "../shared/transactions";
import { lookThrough } from "./reconsidered.service";
import type { Lookup } from "./recognise.service";

const ENGINE = { role: "ENGINE", providerId: null };
const ALONE = "SELECT pg_advisory_xact_lock(hashtextextended('reconsiderations', 0))";

/** The oldest thing that came into force and whose past decisions nobody has looked through yet. */
const NEXT = `
SELECT p.id, min(v.valid_from) AS "from", CASE WHEN bool_or(v.valid_to IS NULL) THEN NULL ELSE max(v.valid_to) END AS "to",
  array_remove(array_agg(DISTINCT v.provider_id), NULL) AS "providerIds", now() AS now
FROM publication p JOIN (
  SELECT id, valid_from, valid_to, NULL::uuid AS provider_id FROM plan
  UNION ALL SELECT id, valid_from, valid_to, NULL FROM exchange_rate
  UNION ALL SELECT t.id, t.valid_from, t.valid_to, c.provider_id FROM tariff t JOIN contract c ON c.id = t.contract_id
) v ON v.id = ANY(p.subject_ids)
WHERE p.status = 'CONFIRMED' AND p.reconsidered_at IS NULL
GROUP BY p.id, p.confirmed_at ORDER BY p.confirmed_at, p.id LIMIT 1`;

const DONE = "UPDATE publication SET reconsidered_at = now() WHERE id = $1";

/** Claims of the days, and of the providers where not all, that it changes; no last day: it is open. */
const OF_DAYS = `(cardinality($5::uuid[]) = 0 OR c.provider_id = ANY($5))
  AND EXISTS (SELECT FROM claim_line l WHERE l.claim_id = c.id AND l.service_date >= $3
    AND ($4::date IS NULL OR l.service_date < $4))`;

/** Something that came into force, and the days and providers whose decisions may be others now. */
interface Next {
  id: string;
  from: string;
  to: string | null;
  /** None: every provider. */
  providerIds: string[];
  now: Date;
}

/** The oldest news of the register that nobody has looked through yet. */
const NEWS = `
SELECT id, now() AS now FROM register_news WHERE reconsidered_at IS NULL ORDER BY id LIMIT $1`;

const NEWS_DONE = "UPDATE register_news SET reconsidered_at = now() WHERE id = ANY($1)";

/** Claims under any record of the people it speaks of, from the first day of which it does. */
const OF_PEOPLE = `c.member_id = ANY(ARRAY(
  SELECT r.id FROM register_news n, records_of(n.member_id) r(id) WHERE n.id = ANY($3::bigint[])))
  AND EXISTS (SELECT FROM (SELECT r.id AS member_id, min(coalesce(n.from_day, '-infinity')) AS from_day
    FROM register_news n, records_of(n.member_id) r(id) WHERE n.id = ANY($3::bigint[]) GROUP BY 1) k
  JOIN claim_line l ON l.claim_id = c.id AND l.service_date >= k.from_day
  WHERE k.member_id = c.member_id)`;

/** Lists decisions that would be others by what came into force after them; it changes none. */
export class Reconsiderations {
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    private readonly desk: Omit<Lookup, "manager">,
  ) {}

  /**
   * Looks through the past of everything that has come into force or that the register has come to
   * say; what is left waits for the next call.
   */
  notice(withinMs = Infinity): Promise<void> {
    const until = Date.now() + withinMs;
    this.running = this.running.catch(() => undefined).then(() => this.noticeUntil(until));
    return this.running;
  }

  private async noticeUntil(until: number): Promise<void> {
    for (const step of [this.noticeOne, this.noticeNews]) {
      let left = true;
      while (left && Date.now() < until) {
        left = await writeAs(this.dataSource, ENGINE, async (manager) => {
          await manager.query(ALONE);
          return step(manager);
        });
      }
    }
  }

  /** One publication, all of its past or nothing. */
  private readonly noticeOne = async (manager: EntityManager): Promise<boolean> => {
    const [next] = await manager.query<Next[]>(NEXT);
    if (!next) return false;
    const { id, from, to, providerIds, now } = next;
    const { today } = momentOf(now, this.desk.fixedToday);
    const look = { desk: this.desk, where: OF_DAYS, given: [from, to, providerIds], now };
    if (from <= today) await lookThrough(manager, look);
    await manager.query(DONE, [id]);
    return true;
  };

  /** Some news of the register, all the decisions they speak of or nothing. */
  private readonly noticeNews = async (manager: EntityManager): Promise<boolean> => {
    const asked = [LIMITS.waitingStep];
    const news = await manager.query<{ id: bigint; now: Date }[]>(NEWS, asked);
    const [first] = news;
    if (!first) return false;
    const ids = news.map(({ id }) => String(id));
    const look = { desk: this.desk, where: OF_PEOPLE, given: [ids], now: first.now };
    await lookThrough(manager, look);
    await manager.query(NEWS_DONE, [ids]);
    return true;
  };
}
