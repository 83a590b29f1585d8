import type { DataSource, EntityManager } from "typeorm";
import type { Actor } from "../access";
import { AUDIT_ENTRIES, type Asker } from "../audit";
import { Clock } from "../shared/clock";
import type { Moment } from "../shared/dates";
import type { Refusal } from "../shared/refusal";
import { writeTogether, type Insert } from "../shared/sql";
import { writeAs } from "../shared/transactions";

/** What waits for an act of enrolment; it answers for its own failures. */
export type AfterEnrolment = () => Promise<void>;

/** Who acts, and as whom the audit enters it. */
export interface EnrolmentAct {
  actor: Actor;
  asker: Asker;
}

/** What became of an act of enrolment: refused by problems, or done to these members. */
export interface Done {
  problems: Refusal[];
  /** Row ids of the members it speaks of, for the audit. */
  memberIds: readonly string[];
}

function entryOf({ asker }: EnrolmentAct, { problems, memberIds }: Done): Insert {
  const outcome = problems.length === 0 ? "DONE" : "REFUSED";
  return { insertion: AUDIT_ENTRIES, rows: [{ ...asker, memberIds, claimId: null, outcome }] };
}

/** One act of enrolment at a time where it matters: what it has read still holds when it writes. */
const ALONE = "SELECT pg_advisory_xact_lock(hashtextextended('enrolment ' || $1, 0))";

/** What an act works with: its transaction, and the moment at which everything it does is known. */
export interface Desk {
  manager: EntityManager;
  moment: Moment;
}

/**
 * Carries out acts of enrolment: one at a time for one thing (a factory, the register), in one
 * transaction with their audit entry, and told to who waits for them.
 */
export class Registrar {
  constructor(
    private readonly dataSource: DataSource,
    private readonly fixedToday: string | null,
    private readonly afterEnrolment: AfterEnrolment = () => Promise.resolve(),
  ) {}

  /** Lets one act read, refuse and write; a refused one changes nothing, and is entered too. */
  async alone<T extends Done>(
    act: EnrolmentAct,
    thing: string,
    work: (desk: Desk) => Promise<T>,
  ): Promise<T> {
    const done = await writeAs(this.dataSource, act.actor, async (manager) => {
      await manager.query(ALONE, [thing]);
      const moment = await this.momentAfterWaiting(manager);
      const outcome = await work({ manager, moment });
      await writeTogether(manager, [entryOf(act, outcome)]);
      return outcome;
    });
    if (done.problems.length === 0) await this.afterEnrolment();
    return done;
  }

  /** Now, and not when the transaction began: whoever was waited for may have recorded later than that. */
  private async momentAfterWaiting(manager: EntityManager): Promise<Moment> {
    const [row] = await manager.query<{ now: Date }[]>("SELECT clock_timestamp() AS now");
    if (!row) throw new Error("the database tells no time");
    return new Clock(manager, this.fixedToday).at(row.now);
  }

  /** Lets one question read what an act would do; it writes nothing but its audit entry. */
  tried<T extends Done>(act: EnrolmentAct, work: (desk: Desk) => Promise<T>): Promise<T> {
    return writeAs(this.dataSource, act.actor, async (manager) => {
      const moment = await new Clock(manager, this.fixedToday).moment();
      const outcome = await work({ manager, moment });
      await writeTogether(manager, [entryOf(act, outcome)]);
      return outcome;
    });
  }
}
