import type { CaseFacts } from "./facts.rules";
import type { ClaimRule, LineRule, Rule } from "./rule.rules";
import { runningRules, type RuleSettings, type RunningRule } from "./settings.rules";

/** The rules that judge a case, by what they judge. */
export interface RuleSet {
  ofClaim: readonly RunningRule<ClaimRule>[];
  ofLine: readonly RunningRule<LineRule>[];
  /** Those of a line that tell what of a limit is used. */
  limits: readonly RunningRule<LineRule>[];
  /** The codes of all that run. */
  codes: readonly string[];
}

/** What decides whether a rule that is on may run. */
export interface Asked {
  /** While it is open who the patient is, nothing that judges the member may be said. */
  identityOpen: boolean;
  asks: CaseFacts["asks"];
}

const isOfClaim = (one: RunningRule): one is RunningRule<ClaimRule> => one.rule.scope === "CLAIM";
const isOfLine = (one: RunningRule): one is RunningRule<LineRule> => one.rule.scope === "LINE";

function makeSet(on: readonly RunningRule[], { identityOpen, asks }: Asked): RuleSet {
  const running = on.filter(
    ({ rule }) => !(rule.aboutMember && identityOpen) && !(rule.claimsOnly && asks === "QUESTION"),
  );
  const ofLine = running.filter(isOfLine);
  return {
    ofClaim: running.filter(isOfClaim),
    ofLine,
    limits: ofLine.filter(({ rule }) => rule.balance !== undefined),
    codes: running.map(({ rule }) => rule.code),
  };
}

const made = new WeakMap<readonly RunningRule[], Map<string, RuleSet>>();

/** The rules that judge a case: put together once for each plan version and what is asked. */
export function ruleSet(rules: readonly Rule[], settings: RuleSettings, asked: Asked): RuleSet {
  const running = runningRules(rules, settings);
  const sets = made.get(running) ?? new Map<string, RuleSet>();
  const key = `${asked.asks} ${asked.identityOpen}`;
  const set = sets.get(key) ?? makeSet(running, asked);
  made.set(running, sets.set(key, set));
  return set;
}
