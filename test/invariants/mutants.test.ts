import fc from "fast-check";
import { aCompetition, totalsDoNotDepend } from "./limits.arb";
import { MUTANTS } from "./mutants.data";
import { everyHistory, promisesAndCovers, type SchemeHistory } from "./scheme.arb";
import { daysAreRight } from "./scheme.days";
import {
  balances,
  checkAndClaimAgree,
  historyStands,
  patientPaysNothing,
  submittedStands,
  type Law,
} from "./scheme.laws";
import { Scheme } from "./scheme.model";
import { countsWhatStands, replays, rowsDoNotMatter } from "./scheme.order";
import type { Product } from "./scheme.product";
import { promisesAreKept } from "./scheme.promises";
import { CASES } from "./tried";

/** The laws of each invariant, and the histories they are held against. */
const LAWS: Readonly<Record<number, [fc.Arbitrary<SchemeHistory>, Law[]]>> = {
  1: [everyHistory, [balances]],
  2: [everyHistory, [patientPaysNothing]],
  3: [everyHistory, [checkAndClaimAgree]],
  4: [promisesAndCovers, [promisesAreKept]],
  5: [everyHistory, [rowsDoNotMatter, countsWhatStands, replays]],
  7: [everyHistory, [daysAreRight]],
  8: [everyHistory, [submittedStands]],
  9: [everyHistory, [historyStands]],
};

const caught = <T>(from: fc.Arbitrary<T>, law: (one: T) => void, numRuns: number): boolean =>
  fc.check(fc.property(from, law), { numRuns, endOnFailure: true }).failed;

/** Whether what is planted breaks its invariant within as many histories as the invariant is tried on. */
function isCaught(invariant: number, product: Product): boolean {
  const [histories, laws] = LAWS[invariant] ?? [everyHistory, []];
  const breaks = (history: SchemeHistory): void => {
    const scheme = new Scheme(product, history).run(history.events);
    for (const law of laws) law(scheme, product);
  };
  const competes = (one: Parameters<typeof totalsDoNotDepend>[0]): void =>
    void totalsDoNotDepend(one, product);
  // Few competitions find what depends on arrival; few histories find the rest.
  const byTotals = invariant === 5 && caught(aCompetition, competes, CASES / 250);
  return byTotals || caught(histories, breaks, CASES / 10);
}

test.each(MUTANTS)("%i breaks when %s", (invariant, _, product) => {
  expect(isCaught(invariant, product)).toBe(true);
});
