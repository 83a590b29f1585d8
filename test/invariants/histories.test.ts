import { ENGINE_RULES } from "../../src/adjudication/catalogue/engine-rules.rules";
import { aHistory, promisesAndCovers } from "./scheme.arb";
import { daysAreRight } from "./scheme.days";
import {
  balances,
  checkAndClaimAgree,
  historyStands,
  patientPaysNothing,
  submittedStands,
  type Law,
} from "./scheme.laws";
import type { Scheme } from "./scheme.model";
import { countsWhatStands, replays, rowsDoNotMatter } from "./scheme.order";
import { PRODUCT } from "./scheme.product";
import { promisesAreKept } from "./scheme.promises";
import { CASES, hold, tryOut, type Tried } from "./tried";

let anything: Tried;
let promises: Tried;

const filedIn = (schemes: readonly Scheme[]) => schemes.flatMap(({ filed }) => filed);

beforeAll(() => {
  anything = tryOut(aHistory, PRODUCT, CASES / 10);
  promises = tryOut(promisesAndCovers, PRODUCT, CASES / 3);
}, 120_000);

test.each<[string, Law]>([
  ["1: submitted is the benefit and the reductions, in order of precedence, unknown too", balances],
  ["2: no answer and no claim leaves the patient anything to pay", patientPaysNothing],
  ["3: the question before a claim is told what the claim is told", checkAndClaimAgree],
  ["5: the order of lines, covers, history and versions never matters", rowsDoNotMatter],
  ["5: a claim finds used what stands before it, and nothing else", countsWhatStands],
  ["7: covers, plans, prices, rates and contracts hold on exactly their days", daysAreRight],
  ["8: what was submitted stands, and what is not paid of it is named", submittedStands],
  ["9: judged again from what was kept, every decision is what it was", historyStands],
])("%s", (_, law) => {
  expect(filedIn(anything.schemes).length).toBeGreaterThanOrEqual(CASES);
  hold(law, anything, PRODUCT);
});

test("4: a promise is kept whatever is recorded of cover afterwards, and its cost is booked", () => {
  const owed = filedIn(promises.schemes).filter((one) => one.owed);
  expect(owed.length).toBeGreaterThanOrEqual(CASES);
  hold(promisesAreKept, promises, PRODUCT);
  hold(promisesAreKept, anything, PRODUCT);
});

test("5: a replay of a history gives the same decisions", () => {
  hold(replays, anything, PRODUCT);
});

test("the histories meet every rule of the engine, and everything that happens to a claim", () => {
  const filed = filedIn(anything.schemes);
  const met = new Set(
    filed.flatMap(({ claim: { judgement } }) =>
      [...judgement.reasons, ...judgement.lines.flatMap(({ reasons }) => reasons)].map(
        ({ code }) => code,
      ),
    ),
  );
  const rules = ENGINE_RULES.map(({ code }) => code).filter((code) => code !== "TIM-002");
  expect(rules.filter((code) => !met.has(code))).toEqual([]);
  expect(new Set(filed.map(({ status }) => status)).size).toBe(3);
});
