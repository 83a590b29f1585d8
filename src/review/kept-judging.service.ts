import {
  adjudicate,
  ruleCard,
  unpackFacts,
  withRuledPrices,
  type CaseFacts,
  type Catalogue,
  type ClearedFinding,
  type Judgement,
  type RulingFacts,
  type RuleSettings,
} from "../adjudication";
import type { StandingAdjudication } from "../claims";

/** What a decision was taken by: nothing that is known since then changes it. */
export interface KeptFacts {
  facts: CaseFacts;
  settings: RuleSettings;
}

/** A decision taken again by other rulings, with the facts it stands on now. */
export interface JudgedAgain {
  facts: CaseFacts;
  judgement: Judgement;
}

const NO_SETTINGS: RuleSettings = {};

/**
 * The facts that a decision keeps, and the rules as its plan version sets them; null for a decision
 * that keeps none. What a person has said a line costs is its price for good, whatever else is
 * ruled on it later.
 */
export function keptFactsOf(
  { facts, planId }: StandingAdjudication,
  { plans }: Catalogue,
): KeptFacts | null {
  if (facts === null) return null;
  const settings = planId === null ? NO_SETTINGS : (plans.planById(planId)?.rules ?? NO_SETTINGS);
  return { facts: withRuledPrices(unpackFacts(facts)), settings };
}

/** The question that only a person's name settles. */
const OF_NOBODY = "ELG-001";

/**
 * What no word settles: a price that is missing, and a patient whom nobody knows. Each is moot only
 * where nothing is paid, by the rulings that stand now.
 */
function missingIn(facts: CaseFacts, { lines }: Judgement) {
  const denied = (line: number) =>
    facts.rulings.some((one) => one.line === line && one.ruling === "DENY");
  const unpriced = new Set(
    lines.filter(({ submittedMinor }) => submittedMinor === null).map(({ line }) => line),
  );
  const nothingPaid = facts.lines.every(({ line }) => denied(line));
  return ({ code, line }: ClearedFinding): boolean => {
    if (code === OF_NOBODY) return !facts.member.identified && !nothingPaid;
    return ruleCard(code).family === "PRICING" && unpriced.has(line) && !denied(line);
  };
}

const isIn = (all: readonly ClearedFinding[], { code, line }: ClearedFinding): boolean =>
  all.some((one) => one.code === code && one.line === line);

/** What a judgement waits with, by code and line; 0 is the claim as a whole. */
function waitingIn({ reasons, lines }: Judgement): ClearedFinding[] {
  const placed = [
    ...reasons.map((reason) => ({ ...reason, line: 0 })),
    ...lines.flatMap(({ line, reasons: own }) => own.map((reason) => ({ ...reason, line }))),
  ];
  return placed
    .filter(({ severity }) => severity === "PEND")
    .map(({ code, line }) => ({ code, line }));
}

/**
 * Judges kept facts by other rulings. What was settled stays settled, and what only a denial had
 * made moot is the deciding person's to settle now: a senior reviewer may resolve every finding.
 */
export function judgeAgain(
  { facts: kept, settings }: KeptFacts,
  rulings: readonly RulingFacts[],
): JudgedAgain {
  const ruled = { ...kept, rulings };
  const isMissing = missingIn(ruled, adjudicate(ruled, settings));
  const settle = (cleared: readonly ClearedFinding[]): JudgedAgain => {
    const facts = { ...ruled, cleared };
    const judgement = adjudicate(facts, settings);
    const anew = waitingIn(judgement).filter((one) => !isMissing(one) && !isIn(cleared, one));
    const isDone = judgement.decision !== null || anew.length === 0;
    return isDone ? { facts, judgement } : settle([...cleared, ...anew]);
  };
  return settle(kept.cleared.filter((one) => !isMissing(one)));
}

/** The codes that a judgement still waits with. */
export const openIn = (judgement: Judgement): string[] => [
  ...new Set(waitingIn(judgement).map(({ code }) => code)),
];
