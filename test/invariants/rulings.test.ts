import fc from "fast-check";
import { ruleCard } from "../../src/adjudication/rule-book.service";
import { adjudicate } from "../../src/adjudication/engine.rules";
import { packFacts, unpackFacts } from "../../src/adjudication/facts-codec.rules";
import type { CaseFacts } from "../../src/adjudication/facts.rules";
import type { LineJudgement } from "../../src/adjudication/judgement.rules";
import type { RulingFacts } from "../../src/adjudication/persons-word.rules";
import { REVIEWER_CODES } from "../../src/adjudication/ruling.rules";
import { expectSound } from "../adjudication/facts.kit";
import { aCase, aSetting } from "./facts.arb";

const RUNS = { numRuns: 1000 };
const amount = fc.oneof(fc.constantFrom(1n, 3_000n, 6_000n), fc.bigInt({ min: 1n, max: 200_000n }));

const ruled = (line: number): fc.Arbitrary<RulingFacts> =>
  fc.record({
    line: fc.constant(line),
    ruling: fc.constantFrom("ALLOW" as const, "REDUCE" as const, "DENY" as const),
    quantity: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
    minor: fc.option(amount, { nil: null }),
    code: fc.constant<string | null>(null),
    parameters: fc.constant({ sentence: "seen" }),
    overrides: fc.boolean(),
  });

/** As the acts of review leave them: a code for what is reduced or denied, and no amounts for denials. */
const coded = (ruling: RulingFacts): RulingFacts => {
  if (ruling.ruling === "ALLOW") return { ...ruling, quantity: null };
  const code = REVIEWER_CODES[ruling.ruling][0] ?? null;
  return ruling.ruling === "DENY"
    ? { ...ruling, code, quantity: null, minor: null, overrides: false }
    : { ...ruling, code };
};

/** A case, and the same one with rulings on some of its lines. */
const aRuledCase = aCase.chain((facts) =>
  fc
    .tuple(...facts.lines.map(({ line }) => fc.option(ruled(line), { nil: null })))
    .map((some): [CaseFacts, CaseFacts] => {
      const rulings = some.flatMap((one) => (one === null ? [] : [coded(one)]));
      return [facts, { ...facts, rulings }];
    }),
);

const pairs = (before: readonly LineJudgement[], after: readonly LineJudgement[]) =>
  after.map((line, index) => [before[index] as LineJudgement, line] as const);

test("with whatever rulings, reductions and benefit sum to what was submitted", () => {
  fc.assert(
    fc.property(aRuledCase, aSetting, ([, facts], settings) => {
      expectSound(adjudicate(facts, settings));
    }),
    RUNS,
  );
});

test("without an override or a price, no ruling pays a line more than the rules leave of it", () => {
  fc.assert(
    fc.property(aRuledCase, aSetting, ([plain, facts], settings) => {
      const within = facts.rulings.map((one) => ({
        ...one,
        overrides: false,
        minor: one.ruling === "ALLOW" ? null : one.minor,
      }));
      // What one line leaves, the next may use: one line at a time.
      for (const ruling of within) {
        const before = adjudicate(plain, settings).lines;
        const after = adjudicate({ ...facts, rulings: [ruling] }, settings).lines;
        for (const [old, line] of pairs(before, after)) {
          if (line.line !== ruling.line) continue;
          expect((line.countedMinor ?? 0n) <= (old.countedMinor ?? 0n)).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("what a person denies pays nothing, and waits while others have to look", () => {
  fc.assert(
    fc.property(aRuledCase, aSetting, ([, facts], settings) => {
      const { lines, reasons } = adjudicate(facts, settings);
      const casePends = reasons.some(({ severity }) => severity === "PEND");
      for (const { line, ruling } of facts.rulings) {
        const judged = lines.find((one) => one.line === line);
        if (ruling !== "DENY" || !judged) continue;
        expect(judged.countedMinor ?? 0n).toBe(0n);
        const byRule = judged.reasons.some(
          ({ code, severity }) => severity === "DENY" && code !== "REV-001",
        );
        const pends = casePends || judged.reasons.some(({ severity }) => severity === "PEND");
        expect(judged.state).toBe(pends && !byRule ? "PENDED" : "DENIED");
      }
    }),
    RUNS,
  );
});

test("an override leaves nothing standing against a line but its price and the person's own word", () => {
  fc.assert(
    fc.property(aRuledCase, aSetting, ([, facts], settings) => {
      const { lines } = adjudicate(facts, settings);
      for (const { line, overrides, code } of facts.rulings) {
        if (!overrides) continue;
        const judged = lines.find((one) => one.line === line);
        const against = (judged?.reasons ?? []).filter(
          ({ severity, code: by }) => ["DENY", "REDUCE"].includes(severity) && by !== code,
        );
        expect(against.every(({ code: by }) => ruleCard(by).family === "PRICING")).toBe(true);
      }
    }),
    RUNS,
  );
});

test("what was submitted is what was sent, whatever is ruled: a person prices only what has no price", () => {
  fc.assert(
    fc.property(aRuledCase, aSetting, ([plain, facts], settings) => {
      const [before, after] = [plain, facts].map((one) => adjudicate(one, settings).lines);
      for (const [old, line] of pairs(before ?? [], after ?? [])) {
        if (old.submittedMinor !== null) expect(line.submittedMinor).toBe(old.submittedMinor);
      }
    }),
    RUNS,
  );
});

test("facts with rulings are kept and come back as they were", () => {
  fc.assert(
    fc.property(aRuledCase, ([, facts]) => {
      const kept = JSON.parse(JSON.stringify(packFacts(facts))) as object;
      expect(unpackFacts(kept)).toEqual(facts);
    }),
    { numRuns: 300 },
  );
});
