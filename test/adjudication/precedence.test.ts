import { reasonsOfJudgement } from "../../src/adjudication/desk-answer.rules";
import { adjudicate } from "../../src/adjudication/engine.rules";
import { count, oneOf } from "../../src/adjudication/parameters.rules";
import { RULE_CODES } from "../../src/adjudication/rule-book.service";
import { lineRule, type Rule } from "../../src/adjudication/rule.rules";
import {
  caseOf,
  codesOf,
  covered,
  expectSound,
  history,
  khr,
  said,
  type CaseChange,
} from "./facts.kit";

const amounts = (codes: readonly { code: string; amountMinor: bigint | null }[]) =>
  codes.map(({ code, amountMinor }) => [code, amountMinor]);

test("reasons stand in the order deny, reduce, pend, warn, and each takes what the earlier left", () => {
  const line = { covered: false, allowedAtLevel: false, charge: khr(9000n) };
  const judgement = adjudicate(caseOf({ patientPaid: khr(5n), ...history({}) }, line), {});
  expectSound(judgement);
  expect(amounts(judgement.lines[0]?.reasons ?? [])).toEqual([
    ["PRV-003", 9000n],
    ["BEN-001", 0n],
    ["DUP-001", 0n],
    ["PRC-002", 0n],
  ]);
  expect(amounts(judgement.reasons)).toEqual([["PRC-006", 0n]]);
  const told = reasonsOfJudgement(judgement, RULE_CODES);
  expect(told.map(({ code, primary }) => [code, primary])).toEqual([
    ["PRV-003", true],
    ["BEN-001", false],
    ["DUP-001", false],
    ["PRC-002", false],
    ["PRC-006", false],
  ]);
});

test("what is taken off goes before what is asked, and that before what is only said", () => {
  const old = { maxAge: 20, quantity: 2 };
  const limit = { "LIM-001": { on: true, parameters: { maximum: "1" } } };
  const judgement = adjudicate(caseOf({}, { ...old, charge: khr(9000n) }), limit);
  expectSound(judgement);
  expect(amounts(judgement.lines[0]?.reasons ?? [])).toEqual([
    ["LIM-001", 4500n],
    ["BEN-005", 0n],
    ["PRC-007", 0n],
  ]);
  const above = adjudicate(caseOf({}, { ...old, charge: khr(13_000n) }), {});
  expect(codesOf(above)).toEqual(["PRC-002", "BEN-005"]);
});

const taking = (code: string, part: bigint): Rule =>
  lineRule({
    code,
    family: "LIMIT",
    severity: "REDUCE",
    liability: "PROVIDER",
    remedy: { action: "NOTHING", by: "PROVIDER" },
    judge: () => ({
      leaves: ({ minor, quantity }) =>
        minor <= part ? { minor: 0n, quantity: 0 } : { minor: minor - part, quantity },
    }),
  });

test("several reductions take one after the other, the last what is left and later ones nothing", () => {
  const rules = [taking("A", 4000n), taking("B", 3000n), taking("C", 1n)];
  const judgement = adjudicate(caseOf(), {}, rules);
  expectSound(judgement);
  expect(amounts(judgement.lines[0]?.reasons ?? [])).toEqual([
    ["A", 4000n],
    ["B", 2000n],
    ["C", 0n],
  ]);
  expect(said(judgement)).toBe("REDUCED 0 ELIGIBLE SCHEME_PAYS WILL_NOT_PAY");
  expect(judgement.decision).toBe("DENIED");
});

test("a plan switches rules off and on, and sets their parameters", () => {
  const uncovered = caseOf({}, { covered: false });
  expect(codesOf(adjudicate(uncovered, { "BEN-001": { on: false } }))).toEqual([]);
  expect(codesOf(adjudicate(uncovered, { "BEN-001": { parameters: { x: "1" } } }))).toEqual([
    "BEN-001",
  ]);
  const rule = lineRule({
    code: "CFG-001",
    family: "LIMIT",
    severity: "WARN",
    on: false,
    parameters: { most: count("1"), period: oneOf(["DAY", "VISIT"], "DAY") },
    remedy: { action: "NOTHING", by: "PROVIDER" },
    judge: (_line, _facts, { most, period }) => ({
      parameters: { most: String(most + 1), period },
    }),
  });
  expect(codesOf(adjudicate(caseOf(), {}, [rule]))).toEqual([]);
  const set = adjudicate(caseOf(), { "CFG-001": { on: true, parameters: { most: "9" } } }, [rule]);
  expect(set.lines[0]?.reasons[0]?.parameters).toEqual({ most: "10", period: "DAY" });
});

test("a denial of the case as a whole stands on every line and takes each whole", () => {
  const facts = caseOf({ contracted: false }, {}, { charge: khr(50n) }, { price: null });
  const judgement = adjudicate(facts, {});
  expectSound(judgement);
  expect(judgement).toMatchObject({ decision: "DENIED", reasons: [], benefitMinor: 0n });
  expect(judgement.lines.map(({ reasons }) => amounts(reasons)[0])).toEqual([
    ["PRV-001", 6000n],
    ["PRV-001", 50n],
    ["PRV-001", null],
  ]);
});

test.each([
  ["a pending reason of the line", {}, { covered: false, price: null }],
  ["a pending reason of the case", { cause: "WORK" }, { covered: false }],
] as [string, CaseChange, object][])(
  "%s is moot on a denied line: nothing waits",
  (_, change, line) => {
    const judgement = adjudicate(caseOf(change, line), {});
    expectSound(judgement);
    expect(judgement.decision).toBe("DENIED");
    expect(judgement.lines[0]).toMatchObject({ state: "DENIED", benefitMinor: 0n });
  },
);

test("a claim waits as long as one line does, and its denied lines stay denied", () => {
  const judgement = adjudicate(caseOf({}, { covered: false }, { price: null }, {}), {});
  expectSound(judgement);
  expect(judgement).toMatchObject({ decision: null, benefitMinor: null, submittedMinor: null });
  expect(judgement.lines.map(({ state }) => state)).toEqual(["DENIED", "PENDED", "ALLOWED"]);
});

test("while it is open who the patient is, no rule judges the member", () => {
  const line = { covered: false };
  const again = history({ serviceDate: "2025-01-01" });
  const facts = { admittedOn: "2025-01-01", planInForce: false, ...again };
  const never = { ...covered({ from: "2026-01-01" }), identityDifferences: ["sex"] };
  const codes = (change: object) => codesOf(adjudicate(caseOf({ ...facts, ...change }, line), {}));
  expect(codes({})).toEqual(["ELG-002", "ELG-012", "BEN-001", "DUP-001"]);
  expect(codes({ member: never })).toEqual(["ELG-007", "BEN-001"]);
  expect(codes({ member: { identified: false } })).toEqual(["ELG-001", "BEN-001"]);
});

test("one line insured is a person insured; another payer goes before everything", () => {
  const mixed = on("2026-01-01", "2026-01-02");
  expect(said(adjudicate(caseOf(mixed, { serviceDate: "2026-01-02" }, {}), {}))).toBe(
    "DENIED 0 ELIGIBLE SCHEME_PAYS WILL_NOT_PAY + ALLOWED 6000 WILL_PAY",
  );
  const gone = { ...mixed, admittedOn: "2026-02-01", cause: "WORK" as const };
  expect(said(adjudicate(caseOf(gone), {}))).toBe("DENIED 0 NOT_ELIGIBLE OTHER_PAYER WILL_NOT_PAY");
  const outside = { cause: "WORK" as const, contracted: false };
  expect(said(adjudicate(caseOf(outside), {}))).toBe("DENIED 0 ELIGIBLE OTHER_PAYER WILL_NOT_PAY");
});

function on(from: string, to: string): CaseChange {
  return { admittedOn: from, member: covered({ from, to }) };
}
