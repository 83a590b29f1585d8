import type { EntityManager } from "typeorm";
import { Clock } from "../shared/clock";
import type { Day, Moment } from "../shared/dates";

/** As whom payments are written: nobody who calls changes a claim or a remittance. */
export const ENGINE = { role: "ENGINE", providerId: null };

/** One act of payment at a time: what it has read still holds when it writes. */
const ALONE = "SELECT pg_advisory_xact_lock(hashtextextended('payments', 0))";

/** Waits until nobody else pays, and tells the moment at which everything done then is known. */
export async function momentAlone(manager: EntityManager, fixedToday: Day | null): Promise<Moment> {
  await manager.query(ALONE);
  const [row] = await manager.query<{ now: Date }[]>("SELECT clock_timestamp() AS now");
  if (!row) throw new Error("the database tells no time");
  return new Clock(manager, fixedToday).at(row.now);
}
