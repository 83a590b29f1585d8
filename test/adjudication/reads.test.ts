import fc from "fast-check";
import { ENGINE_RULES } from "../../src/adjudication/catalogue/engine-rules.rules";
import { lineRule } from "../../src/adjudication/rule.rules";
import { runningRules, type RunningRule } from "../../src/adjudication/settings.rules";
import { aCase, EVERYTHING_ON } from "../invariants/facts.arb";
import { caseOf, covered, personOf, stayOf } from "./facts.kit";
import { looksAt, undeclared, unread, type LookedAt } from "./reads.kit";

const RUNNING = runningRules(ENGINE_RULES, EVERYTHING_ON);

/** Cases that the generated ones seldom are. */
const RARE = [
  caseOf({ informationDue: "2026-06-01", guaranteeProblem: "FORGED", patientPaid: null }),
  caseOf(
    {
      providerLevel: "NATIONAL_HOSPITAL",
      referral: { fromProvider: "HC1", date: "2026-06-01", letterNumber: "7", known: true },
      history: {
        lines: [],
        claims: [
          stayOf({ letter: { fromProvider: "HC1", date: "2026-06-01", letterNumber: "7" } }),
        ],
      },
    },
    { service: "ADM", category: "ADMISSION" },
  ),
  caseOf({ member: personOf({ birthDate: null, birthYear: 2030, otherPayer: "NSSF" }) }),
  caseOf({ member: covered({ from: "2026-01-01" }) }, { codeInForce: false, successor: "OPD2" }),
  caseOf({}, { service: "DEL", category: "DELIVERY" }, { service: "ANC", category: "ANTENATAL" }),
  caseOf({}, { service: "APP", category: "SURGERY" }),
];

const CASES = [...RARE, ...fc.sample(aCase, { numRuns: 1_500, seed: 7 })];

/** All that a rule looks at over all cases. */
function lookedAt(running: RunningRule): LookedAt {
  const all: LookedAt = { ofCase: new Set(), ofLine: new Set() };
  for (const facts of CASES) {
    const { ofCase, ofLine } = looksAt(running, facts);
    for (const name of ofCase) all.ofCase.add(name);
    for (const name of ofLine) all.ofLine.add(name);
  }
  return all;
}

test.each(RUNNING.map((running) => [running.rule.code, running] as const))(
  "%s declares every fact it looks at, and no other",
  (_, running) => {
    const seen = lookedAt(running);
    expect({
      undeclared: undeclared(running.rule, seen),
      unread: unread(running.rule, seen),
    }).toEqual({ undeclared: [], unread: [] });
  },
);

test("a fact that a rule looks at without saying so, or says without looking, is noticed", () => {
  const rule = lineRule({
    code: "BEN-999",
    family: "BENEFIT",
    severity: "DENY",
    remedy: { action: "NOTHING", by: "PROVIDER" },
    reads: ["service", "comfort"],
    judge: ({ service, quantity }, { member }) =>
      service !== null && member.identified && quantity > 1 ? {} : null,
  });
  const seen = looksAt({ rule, place: 0, given: {} }, caseOf());
  expect(undeclared(rule, seen)).toEqual(["member", "quantity"]);
  expect(unread(rule, seen)).toEqual(["comfort"]);
});
