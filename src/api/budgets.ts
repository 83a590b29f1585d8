import type { Budget } from "../access";
import { LIMITS } from "../shared/limits";

interface Kept {
  points: number;
  at: number;
}

/**
 * A bucket of points for each caller, of this process: it fills by the second up to what may be
 * saved. Callers who have not asked for long are forgotten, and begin again with a full one.
 */
export class Budgets {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly nowMs: () => number = () => performance.now()) {}

  /** The budget of a caller; of one without a credential by address, and smaller. */
  of(caller: string, known: boolean): Budget {
    const share = known ? 1 : LIMITS.strangersShare;
    const most = LIMITS.budgetPoints / share;
    const restoreRate = LIMITS.budgetRestoredPerSecond / share;
    const filled = () => this.filled(caller, most, restoreRate);
    return {
      restoreRate,
      available: () => Math.max(0, Math.floor(filled().points)),
      take: (points) => {
        const budget = filled();
        // More than can be saved takes all there is: else waiting would never be enough.
        const wanted = Math.min(points, most);
        if (budget.points < wanted) {
          const missing = wanted - budget.points;
          return { taken: false, retryAfterSeconds: Math.max(1, Math.ceil(missing / restoreRate)) };
        }
        budget.points -= wanted;
        return { taken: true };
      },
      giveBack: (points) => {
        const budget = filled();
        budget.points = Math.min(most, budget.points + points);
      },
    };
  }

  private filled(caller: string, most: number, restoreRate: number): Kept {
    const now = this.nowMs();
    const budget = this.kept.get(caller) ?? { points: most, at: now };
    this.kept.delete(caller); // The one who asked last stands last: the first are forgotten first.
    this.kept.set(caller, budget);
    budget.points = Math.min(most, budget.points + ((now - budget.at) / 1_000) * restoreRate);
    budget.at = now;
    this.forgetOldest();
    return budget;
  }

  private forgetOldest(): void {
    if (this.kept.size <= LIMITS.budgetsKept) return;
    const [oldest] = this.kept.keys();
    if (oldest !== undefined) this.kept.delete(oldest);
  }
}
