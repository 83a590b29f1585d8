import fc from "fast-check";
import { aCompetition, totalsDoNotDepend } from "./limits.arb";
import { PRODUCT } from "./scheme.product";
import { CASES } from "./tried";

test("5: claims that compete for one limit are granted min(limit, asked) in all, in any order", () => {
  let judged = 0;
  fc.assert(
    fc.property(aCompetition, (one) => {
      judged += totalsDoNotDepend(one, PRODUCT);
    }),
    { numRuns: CASES / 25 },
  );
  expect(judged).toBeGreaterThanOrEqual(CASES);
});
