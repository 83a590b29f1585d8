import type { RulingFacts } from "../adjudication";
import type { DecidedStanding, StandingAdjudication } from "../claims";
import { LIMITS } from "../shared/limits";
import { malformed, type Refusal } from "../shared/refusal";
import type { LineChange } from "./appeal.rules";
import { parametersIn } from "./judging.service";
import { judgeAgain, openIn, type JudgedAgain, type KeptFacts } from "./kept-judging.service";
import {
  decisionRefusals,
  readDecisions,
  type DecisionFrame,
  type LineDecision,
} from "./line-decision.rules";
import { weigh } from "./weighing.service";

/** A person's words on the lines of a claim that is decided already. */
export interface WordsAgain {
  lines: readonly LineDecision[];
  /** The sentence for lines that have none of their own. */
  sentence: string;
  /** Codes the person may reduce or deny by. */
  codes: DecisionFrame["codes"];
}

/** A decided claim, with the decision that stands on it and what that was taken by. */
export interface DecidedBefore {
  claim: DecidedStanding;
  before: StandingAdjudication;
  kept: KeptFacts;
}

/** What the words come to, or why they may not be said. */
export type WeighedAgain =
  | { problems: Refusal[] }
  | { problems: []; judged: JudgedAgain; rulings: RulingFacts[]; changes: LineChange[] };

/** What each line was paid, and would be. */
function changesOf({ lines }: DecidedStanding, { judgement }: JudgedAgain): LineChange[] {
  return lines.map(({ line, benefit }) => {
    const judged = judgement.lines.find((one) => one.line === line);
    return { line, before: BigInt(benefit ?? 0), after: judged?.benefitMinor ?? 0n };
  });
}

function wordProblems({ claim }: DecidedBefore, { lines, sentence, codes }: WordsAgain): Refusal[] {
  return decisionRefusals(lines, sentence, {
    currency: claim.currency,
    lines: new Map(claim.lines.map(({ line, quantity }) => [line, quantity])),
    codes,
    findings: [],
    maxSentence: LIMITS.textCharacters,
  });
}

/**
 * Judges a decided claim by a senior reviewer's words on its lines: from the facts that its
 * decision keeps, with the rulings that stand on the lines they do not name.
 */
export function weighAgain(decided: DecidedBefore, words: WordsAgain): WeighedAgain {
  const wrong = wordProblems(decided, words);
  if (wrong.length > 0) return { problems: wrong };
  const { kept, claim } = decided;
  const standing = kept.facts.rulings;
  const { rulings, problems } = weigh(readDecisions(words.lines, words.sentence), {
    judgeWith: (said) => judgeAgain(kept, said).judgement,
    standing,
    parametersOf: parametersIn(judgeAgain(kept, standing).judgement),
    senior: true,
  });
  if (problems.length > 0) return { problems };
  const ruled = new Set(words.lines.map(({ line }) => line));
  const judged = judgeAgain(kept, [...standing.filter(({ line }) => !ruled.has(line)), ...rulings]);
  if (judged.judgement.decision === null) {
    const codes = openIn(judged.judgement).join(", ");
    return { problems: [malformed("lines", "STILL_WAITS", { codes })] };
  }
  return { problems: [], judged, rulings, changes: changesOf(claim, judged) };
}
