import type { Reconsiderations, WaitingClaims } from "../claims";
import type { OverdueInformation } from "../review";
import type { RemittanceDrafts } from "../payments";
import { LIMITS } from "../shared/limits";
import { errorFields } from "./error-fields";
import type { Log } from "./log";

/** Who does what follows. */
export interface Following {
  waiting: WaitingClaims;
  reconsiderations: Reconsiderations;
  overdue: OverdueInformation;
  drafts: RemittanceDrafts;
}

/**
 * What follows when something has come into force: claims that waited for it are decided, those
 * whose provider has let its day pass are denied, and past decisions that would be others are listed.
 * It runs after each such act, when a server starts, and again and again, since a process may have
 * ended in between; what is done already is not done twice. So are the remittances of a fortnight
 * that has ended drafted, but after no act.
 */
export class FollowUp {
  private timer: NodeJS.Timeout | null = null;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly does: Following,
    private readonly log: Log,
  ) {}

  /** As much as the time of an act allows; the rest follows by itself. */
  soon(): Promise<void> {
    return this.run(LIMITS.waitingMs);
  }

  /** Goes on until it is stopped. */
  start(): void {
    const again = () => {
      this.last = this.runWhole().finally(() => {
        if (this.timer !== null) this.timer = setTimeout(again, LIMITS.waitingPauseMs);
      });
    };
    this.timer = setTimeout(again, 0);
  }

  /** Takes up nothing new, and ends when what is under way has ended. */
  async stop(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    await this.last;
  }

  private run(withinMs: number): Promise<void> {
    return this.unharmed(async () => {
      await this.does.waiting.decide(withinMs);
      await this.does.overdue.expire(withinMs);
      await this.does.reconsiderations.notice(withinMs);
    });
  }

  /** Everything, and what is due by the calendar: no act waits for that. */
  private async runWhole(): Promise<void> {
    await this.run(Infinity);
    await this.unharmed(() => this.does.drafts.draft());
  }

  /** A failure is nobody's answer: what was not done is done the next time. */
  private async unharmed(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.log.error(errorFields(error), "follow-up unfinished");
    }
  }
}
