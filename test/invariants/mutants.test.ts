import fc from "fast-check";
import { aCompetition, totalsDoNotDepend, type Competition } from "./limits.arb";
import { ARRIVAL_MUTANTS, MUTANTS } from "./mutants.data";
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

test.each(MUTANTS)(
  "%i breaks when %s",
  (invariant, _, product) => {
    const [histories, laws] = LAWS[invariant] ?? [everyHistory, []];
    const breaks = (history: SchemeHistory): void => {
      const scheme = new Scheme(product, history).run(history.events);
      for (const law of laws) law(scheme, product);
    };
    expect(caught(histories, breaks, CASES / 10)).toBe(true);
  },
  600_000,
);

test.each(ARRIVAL_MUTANTS)("5 breaks when %s", (_, product) => {
  const competes = (one: Competition): void => void totalsDoNotDepend(one, product);
  expect(caught(aCompetition, competes, CASES / 25)).toBe(true);
});
