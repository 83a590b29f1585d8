import { RULE_SET_VERSION, problem, showProblem, type ReplayDifference } from "../adjudication";
import type { Currency } from "../shared/money";
import { showMoney } from "../shared/money.type";
import type { Language } from "../shared/text";
import type { Replayed } from "./replay.service";
import { AdjudicationReplayType, ReplayDifferenceType } from "./replay.type";

const showDifference = (
  { line, code, before, after }: ReplayDifference,
  currency: Currency,
): ReplayDifferenceType =>
  Object.assign(new ReplayDifferenceType(), {
    line: line || null,
    code,
    severityBefore: before?.severity ?? null,
    severityAfter: after?.severity ?? null,
    amountBefore: showMoney(before?.amountMinor ?? null, currency),
    amountAfter: showMoney(after?.amountMinor ?? null, currency),
  });

const UNKNOWN_PLAN_VERSION = problem("INT-002", ["planVersion"], {
  field: "planVersion",
  problem: "UNKNOWN_PLAN_VERSION",
});

/** Shows what came of judging a decision again. */
export function showReplay(
  { claim, decision, plan, planKnown, replay }: Replayed,
  language: Language,
): AdjudicationReplayType {
  const { currency, claimNumber } = claim;
  return Object.assign(new AdjudicationReplayType(), {
    claimNumber,
    version: decision.version,
    replayable: decision.facts !== null,
    same: replay?.same ?? null,
    ruleSetVersionBefore: decision.ruleSetVersion,
    ruleSetVersionAfter: RULE_SET_VERSION,
    planVersionBefore: decision.planVersion,
    planVersionAfter: plan?.version ?? null,
    decisionBefore: decision.decision,
    decisionAfter: replay?.decision ?? null,
    benefitBefore: showMoney(decision.benefitMinor, currency),
    benefitAfter: showMoney(replay?.benefitMinor ?? null, currency),
    differences: (replay?.differences ?? []).map((one) => showDifference(one, currency)),
    errors: planKnown ? [] : [showProblem(UNKNOWN_PLAN_VERSION, language)],
  });
}
