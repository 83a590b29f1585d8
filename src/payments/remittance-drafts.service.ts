import type { DataSource } from "typeorm";
import { actEntry, type Asker } from "../audit";
import { lastDraftDay } from "../claims";
import { addDays, momentOf, type Day } from "../shared/dates";
import { writeTogether } from "../shared/sql";
import { writeAs } from "../shared/transactions";
import { ENGINE, momentAlone } from "./paying-alone";
import { prepareAll } from "./prepare.service";

/** Who drafts, as the audit tells it. */
const DRAFTER: Asker = {
  requestId: "engine",
  credentialId: null,
  person: "engine",
  role: null,
  providerId: null,
  operation: "draftRemittances",
  documentHash: null,
};

const LAST_RUN = "SELECT now() AS now, (SELECT max(boundary) FROM remittance_run) AS last";
const HAS_RUN = "SELECT EXISTS (SELECT FROM remittance_run WHERE boundary >= $1) AS done";
const RUN = "INSERT INTO remittance_run (boundary, ran_at) VALUES ($1, $2)";

/** Drafts what every provider is owed, each fortnight once, by whichever server comes first. */
export class RemittanceDrafts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly fixedToday: Day | null,
  ) {}

  /**
   * Drafts the remittances of the last fortnight that has ended, unless that is done: one statement
   * then. A fortnight that no server saw is drafted with the next; a process that ends in between
   * leaves whole remittances, and the rest to whoever comes next.
   */
  async draft(): Promise<void> {
    const { manager } = this.dataSource;
    const [row] = await manager.query<{ now: Date; last: Day | null }[]>(LAST_RUN);
    if (!row) throw new Error("the database tells no time");
    const boundary = lastDraftDay(momentOf(row.now, this.fixedToday).today);
    if (boundary === null || (row.last !== null && row.last >= boundary)) return;
    while (!(await this.draftSome(boundary)));
  }

  /** One step, all or nothing: true once nothing is left of the fortnight. */
  private draftSome(boundary: Day): Promise<boolean> {
    return writeAs(this.dataSource, ENGINE, async (manager) => {
      const moment = await momentAlone(manager, this.fixedToday);
      const [run] = await manager.query<{ done: boolean }[]>(HAS_RUN, [boundary]);
      if (run?.done !== false) return true;
      const decidedUntil = addDays(boundary, -1);
      const wanted = { pairs: null, decidedUntil, by: "engine", moment };
      const { whole } = await prepareAll(manager, wanted);
      if (whole) await manager.query(RUN, [boundary, moment.now]);
      await writeTogether(manager, [actEntry(DRAFTER, "DONE")]);
      return whole;
    });
  }
}
