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

/** What a judgement waits with and the person who decides settles: all but a name and a price. */
function settledIn({ reasons, lines }: Judgement): ClearedFinding[] {
  const ofClaim = reasons
    .filter(({ code, severity }) => severity === "PEND" && code !== OF_NOBODY)
    .map(({ code }) => ({ code, line: 0 }));
  const ofLines = lines.flatMap(({ line, submittedMinor, reasons: own }) =>
    own
      .filter(({ severity }) => severity === "PEND")
      .filter(({ code }) => submittedMinor !== null || ruleCard(code).family !== "PRICING")
      .map(({ code }) => ({ code, line })),
  );
  return [...ofClaim, ...ofLines];
}

/**
 * Judges kept facts by other rulings. What was settled stays settled, and what only a denial had
 * made moot is the deciding person's to settle now: a senior reviewer may resolve every finding.
 */
export function judgeAgain(
  { facts: kept, settings }: KeptFacts,
  rulings: readonly RulingFacts[],
): JudgedAgain {
  const facts = { ...kept, rulings };
  const judgement = adjudicate(facts, settings);
  if (judgement.decision !== null) return { facts, judgement };
  const settled = settledIn(judgement);
  if (settled.length === 0) return { facts, judgement };
  return judgeAgain(
    { facts: { ...kept, cleared: [...kept.cleared, ...settled] }, settings },
    rulings,
  );
}

/** What a judgement still waits with. */
export const openIn = ({ reasons, lines }: Judgement): string[] => [
  ...new Set(
    [...reasons, ...lines.flatMap((line) => line.reasons)]
      .filter(({ severity }) => severity === "PEND")
      .map(({ code }) => code),
  ),
];
