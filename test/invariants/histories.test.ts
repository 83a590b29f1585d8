import { ENGINE_RULES } from "../../src/adjudication/catalogue/engine-rules.rules";
import { everyHistory, promisesAndCovers } from "./scheme.arb";
import { daysAreRight } from "./scheme.days";
import type { Filed } from "./scheme.filed";
import {
  balances,
  checkAndClaimAgree,
  historyStands,
  patientPaysNothing,
  submittedStands,
  type Law,
} from "./scheme.laws";
import { countsWhatStands, replays, rowsDoNotMatter } from "./scheme.order";
import { PRODUCT, type Product } from "./scheme.product";
import { promisesAreKept } from "./scheme.promises";
import { CASES, Trial } from "./tried";

const LAWS: readonly [string, Law][] = [
  ["1: submitted is the benefit and the reductions, in order of precedence, unknown too", balances],
  ["2: no answer and no claim leaves the patient anything to pay", patientPaysNothing],
  ["3: the question before a claim is told what the claim is told", checkAndClaimAgree],
  ["5: the order of lines, covers, history and versions never matters", rowsDoNotMatter],
  ["5: a claim finds used what stands before it, and nothing else", countsWhatStands],
  ["5: a replay of the history gives the same decisions", replays],
  ["7: covers, plans, prices, rates and contracts hold on exactly their days", daysAreRight],
  ["8: what was submitted stands, and what is not paid of it is named", submittedStands],
  ["9: judged again from what was kept, every decision is what it was", historyStands],
];

const anything = new Trial(everyHistory, PRODUCT, CASES / 9);
/** Nothing of these is judged again later, so nothing is kept for it. */
const forgetful: Product = { ...PRODUCT, keep: () => ({ facts: "", planId: null }) };
const promises = new Trial(promisesAndCovers, forgetful, CASES / 9);
const seen = {
  claims: 0,
  quoting: 0,
  promised: 0,
  codes: new Set<string>(),
  statuses: new Set<string>(),
};

function look({ claim: { judgement }, status }: Filed): void {
  seen.claims += 1;
  seen.statuses.add(status);
  const reasons = [...judgement.reasons, ...judgement.lines.flatMap((line) => line.reasons)];
  for (const { code } of reasons) seen.codes.add(code);
}

beforeAll(() => {
  const laws = LAWS.map(([, law]) => law);
  anything.hold(laws, look);
  promises.hold([promisesAreKept], ({ owed }) => {
    seen.quoting += 1;
    seen.promised += owed ? 1 : 0;
  });
}, 600_000);

test.each(LAWS)("%s", (_, law) => {
  anything.tell(law);
  expect(seen.claims).toBeGreaterThanOrEqual(CASES);
});

test("4: a promise is kept whatever is recorded of cover afterwards, and its cost is booked", () => {
  promises.tell(promisesAreKept);
  expect(seen.quoting).toBeGreaterThanOrEqual(CASES);
  expect(seen.promised).toBeGreaterThanOrEqual(CASES / 2);
});

test("the histories meet the rules of the engine, and all that becomes of a claim", () => {
  // Nothing is asked of a desk in these histories, so that no answer is overdue.
  const rules = ENGINE_RULES.map(({ code }) => code).filter((code) => code !== "TIM-002");
  const unmet = rules.filter((code) => !seen.codes.has(code));
  // A tenth of the histories may miss a few that are rare.
  expect(unmet.length).toBeLessThanOrEqual(CASES < 10_000 ? 8 : 0);
  expect([...seen.statuses].sort()).toEqual(["ACTIVE", "SUPERSEDED", "VOIDED"]);
});
