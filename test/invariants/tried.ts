import fc from "fast-check";
import type { SchemeHistory } from "./scheme.arb";
import type { Filed } from "./scheme.filed";
import type { Law } from "./scheme.laws";
import { Scheme } from "./scheme.model";
import type { Product } from "./scheme.product";

/** Claims that each property must have seen; where only the time zone differs a tenth is enough. */
export const CASES = Intl.DateTimeFormat().resolvedOptions().timeZone === "UTC" ? 10_000 : 1_000;

/** What became of laws held against histories that were run once for all of them. */
export class Trial {
  private readonly seed = Math.floor(Math.random() * 2 ** 31);
  private readonly broken = new Map<Law, unknown>();

  constructor(
    private readonly histories: fc.Arbitrary<SchemeHistory>,
    private readonly product: Product,
    private readonly runs: number,
  ) {}

  /** Runs the histories, one after the other so that none is kept, and holds the laws against each. */
  hold(laws: readonly Law[], look: (filed: Filed) => void): void {
    for (const history of fc.sample(this.histories, { seed: this.seed, numRuns: this.runs })) {
      const scheme = new Scheme(this.product, history).run(history.events);
      scheme.filed.forEach(look);
      for (const law of laws) this.try(law, scheme);
    }
  }

  private try(law: Law, scheme: Scheme): void {
    if (this.broken.has(law)) return;
    try {
      law(scheme, this.product);
    } catch (fault) {
      this.broken.set(law, fault);
    }
  }

  /** Fails for a law that was broken: it is looked for again, to be told by the shortest history. */
  tell(law: Law): void {
    if (!this.broken.has(law)) return;
    const property = fc.property(this.histories, (history) =>
      law(new Scheme(this.product, history).run(history.events), this.product),
    );
    fc.assert(property, { seed: this.seed, numRuns: this.runs });
    throw this.broken.get(law);
  }
}
