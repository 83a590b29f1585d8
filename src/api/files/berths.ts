import { Fault } from "../../shared/errors";
import { LIMITS } from "../../shared/limits";
import { comeAgain } from "../errors";

/** How many uploads are under way: one credential with many slow ones must not leave others waiting. */
export class Berths {
  private readonly taken = new Map<string, number>();
  private all = 0;

  /** Does the work in a place of its own, or refuses while there is none. */
  async within<T>(name: string, work: () => Promise<T>): Promise<T> {
    const own = this.taken.get(name) ?? 0;
    if (own >= LIMITS.uploadsOfOne) {
      const message = `A credential sends at most ${LIMITS.uploadsOfOne} files at once.`;
      throw new Fault("RATE_LIMITED", message, { retryAfterSeconds: 1 });
    }
    if (this.all >= LIMITS.uploadsAtOnce) throw comeAgain();
    this.taken.set(name, own + 1);
    this.all += 1;
    try {
      return await work();
    } finally {
      this.leave(name);
    }
  }

  private leave(name: string): void {
    const own = (this.taken.get(name) ?? 1) - 1;
    if (own === 0) this.taken.delete(name);
    else this.taken.set(name, own);
    this.all -= 1;
  }
}
