import fc from "fast-check";
import type { SchemeHistory } from "./scheme.arb";
import type { Law } from "./scheme.laws";
import { Scheme } from "./scheme.model";
import type { Product } from "./scheme.product";

/** Claims that each property must have seen; where only the time zone differs a tenth is enough. */
export const CASES = process.env.TZ === "UTC" ? 10_000 : 1_000;

/** Histories that have been run once, for all the laws to look at. */
export interface Tried {
  seed: number;
  histories: fc.Arbitrary<SchemeHistory>;
  schemes: readonly Scheme[];
}

/** Runs so many histories. */
export function tryOut(
  histories: fc.Arbitrary<SchemeHistory>,
  product: Product,
  runs: number,
): Tried {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const schemes: Scheme[] = [];
  for (const history of fc.sample(histories, { seed, numRuns: runs })) {
    schemes.push(new Scheme(product, history).run(history.events));
  }
  return { seed, histories, schemes };
}

/** Holds a law against every history; one that breaks it is looked for again, to be told in short. */
export function hold(law: Law, { seed, histories, schemes }: Tried, product: Product): void {
  try {
    for (const scheme of schemes) law(scheme, product);
  } catch (broken) {
    const property = fc.property(histories, (history) =>
      law(new Scheme(product, history).run(history.events), product),
    );
    fc.assert(property, { seed, numRuns: schemes.length });
    throw broken;
  }
}
