import fc from "fast-check";
import { submittedOf } from "../../src/adjudication/catalogue/pricing.rules";
import { LIABILITIES } from "../../src/adjudication/decision.rules";
import {
  caseReasons,
  outcomeOf,
  settlementOf,
  statusOf,
} from "../../src/adjudication/desk-answer.rules";
import { adjudicate } from "../../src/adjudication/engine.rules";
import type { Judgement } from "../../src/adjudication/judgement.rules";
import { RULE_CODES } from "../../src/adjudication/rule-book.service";
import { sum } from "../../src/shared/money";
import { expectSound } from "../adjudication/facts.kit";
import { aCase, aSetting } from "./facts.arb";

const RUNS = { numRuns: 1000 };
/** As `expect`, and quick enough for every line of thousands of cases. */
function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}
const all = ({ reasons, lines }: Judgement) => [
  ...reasons,
  ...lines.flatMap((line) => line.reasons),
];

test("1: submitted is the benefit and the reductions, on every line and claim, never negative", () => {
  fc.assert(
    fc.property(aCase, aSetting, (facts, settings) => {
      const judgement = adjudicate(facts, settings);
      expectSound(judgement);
      if (judgement.decision === null || judgement.submittedMinor === null) return;
      const reductions = caseReasons(all(judgement), RULE_CODES);
      const taken = sum(reductions.map(({ amountMinor }) => amountMinor ?? 0n));
      expect((judgement.benefitMinor ?? -1n) + taken).toBe(judgement.submittedMinor);
    }),
    RUNS,
  );
});

test("1: reasons take what remains in order of precedence, later ones nothing", () => {
  const order = ["DENY", "REDUCE", "PEND", "WARN", "NONE"];
  fc.assert(
    fc.property(aCase, aSetting, (facts, settings) => {
      for (const { reasons, submittedMinor } of adjudicate(facts, settings).lines) {
        const places = reasons.map(({ severity }) => order.indexOf(severity));
        must(
          places.every((place, index) => place >= (places[index - 1] ?? 0)),
          "reasons are in order of severity",
        );
        const [first, ...later] = reasons;
        if (first?.severity !== "DENY") continue;
        must(first.amountMinor === submittedMinor, "the first denial takes all");
        must(
          later.every(({ amountMinor }) => (amountMinor ?? 0n) === 0n),
          "later reasons take nothing",
        );
      }
    }),
    RUNS,
  );
});

test("2: what is taken off is somebody's, and never the patient's", () => {
  expect(LIABILITIES).not.toContain("PATIENT");
  fc.assert(
    fc.property(aCase, aSetting, (facts, settings) => {
      for (const { amountMinor, liability } of all(adjudicate(facts, settings))) {
        const borne = liability !== null && LIABILITIES.includes(liability);
        must((amountMinor ?? 0n) === 0n || borne, "somebody bears it");
      }
    }),
    RUNS,
  );
});

test("2: only a person not insured, or no contract, sends the desk to its ordinary rules", () => {
  fc.assert(
    fc.property(aCase, (facts) => {
      const judgement = adjudicate(facts, {});
      const status = statusOf(judgement, facts.member.identified);
      const codes = new Set(all(judgement).map(({ code }) => code));
      if (settlementOf(judgement, status) === "OUTSIDE_SCHEME") {
        expect(status === "NOT_ELIGIBLE" || codes.has("PRV-001")).toBe(true);
      }
      if (codes.has("ELG-001") || codes.has("ELG-007")) expect(status).not.toBe("NOT_ELIGIBLE");
      const pays = judgement.lines.filter((line) => outcomeOf(line) === "WILL_PAY");
      expect(
        pays.every(
          (line) => line.benefitMinor === line.submittedMinor || line.submittedMinor === null,
        ),
      ).toBe(true);
    }),
    RUNS,
  );
});

test("5: the order in which lines are handed over never matters", () => {
  const shuffled = aCase.chain((facts) =>
    fc
      .shuffledSubarray([...facts.lines], { minLength: facts.lines.length })
      .map((lines) => [facts, { ...facts, lines }] as const),
  );
  fc.assert(
    fc.property(shuffled, aSetting, ([facts, other], settings) => {
      const [one, two] = [adjudicate(facts, settings), adjudicate(other, settings)];
      const sorted = [...two.lines].sort((a, b) => a.line - b.line);
      expect({ ...two, lines: sorted }).toEqual(one);
    }),
    RUNS,
  );
});

test("5: the same facts give the same judgement, and judging changes none of them", () => {
  const written = (value: unknown) =>
    JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? `${part}n` : part));
  fc.assert(
    fc.property(aCase, aSetting, (facts, settings) => {
      const before = written([facts, settings]);
      expect(written(adjudicate(facts, settings))).toBe(written(adjudicate(facts, settings)));
      expect(written([facts, settings])).toBe(before);
    }),
    RUNS,
  );
});

test("8: submitted is what was sent, whatever is decided; what is not paid has its reason", () => {
  fc.assert(
    fc.property(aCase, aSetting, (facts, { "PRC-001": _needed, ...settings }) => {
      const { lines } = adjudicate(facts, settings);
      lines.forEach((judged, index) => {
        const line = facts.lines[index];
        if (!line) throw new Error("a line was lost");
        const { charge, quantity, price, rielPerUsd } = line;
        const submitted = submittedOf(line, facts.currency);
        must(judged.submittedMinor === submitted, "the decision does not touch what was sent");
        if (charge?.currency === facts.currency && price?.kind !== "CASE_RATE") {
          const known = facts.currency === "USD" || rielPerUsd !== null;
          must(submitted === (known ? charge.minor : null), "a charge is submitted as sent");
        }
        must(judged.allowedQuantity <= quantity, "no more is allowed than asked");
        const paid = judged.state === "PENDED" ? submitted : judged.benefitMinor;
        const whole = paid === submitted && judged.allowedQuantity === quantity;
        must(whole || judged.reasons.length > 0, "what is not paid has its reason");
      });
    }),
    RUNS,
  );
});
