import { momentOf, type Moment } from "./dates";
import type { Queryable } from "./sql";

/** Tells the time: the database's, or a fixed business day in demo and tests. */
export class Clock {
  constructor(
    private readonly db: Queryable,
    readonly fixedToday: string | null,
  ) {}

  /** Now, by the database's clock. */
  async moment(): Promise<Moment> {
    const [row] = await this.db.query<{ now: Date }[]>("SELECT now() AS now");
    if (!row) throw new Error("the database tells no time");
    return this.at(row.now);
  }

  /** The moment at an instant the database has just told. */
  at(now: Date): Moment {
    return momentOf(now, this.fixedToday);
  }
}
