import fc from "fast-check";
import { aHistory } from "./scheme.arb";
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
import { PRODUCT } from "./scheme.product";

test.each<[string, Law]>([
  ["1", balances],
  ["2", patientPaysNothing],
  ["3", checkAndClaimAgree],
  ["5", rowsDoNotMatter],
  ["5", countsWhatStands],
  ["7", daysAreRight],
  ["8", submittedStands],
  ["9", historyStands],
])("%s", (_name, law) => {
  let judged = 0;
  fc.assert(
    fc.property(aHistory, (history) => {
      const scheme = new Scheme(PRODUCT, history).run(history.events);
      judged += scheme.filed.length;
      law(scheme, PRODUCT);
    }),
    { numRuns: 200 },
  );
  console.log(_name, judged);
});
void replays;
