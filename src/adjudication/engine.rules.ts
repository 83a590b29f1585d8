import { sum } from "../shared/money";
import { ENGINE_RULES } from "./catalogue/engine-rules.rules";
import { submittedOf } from "./catalogue/pricing.rules";
import type { ClaimDecision, Liability, LineState, Severity } from "./decision.rules";
import type { CaseFacts, Left, LineFacts } from "./facts.rules";
import type { Parameters, Rule, Verdict } from "./rule.rules";

/** One reason of a decision, with what it takes off its line. */
export interface ReasonFound {
  code: string;
  severity: Severity;
  liability: Liability | null;
  /** Minor units taken off the line; null while the submitted amount is unknown. */
  amountMinor: bigint | null;
  parameters: Parameters;
}

/** What the engine says of one line. */
export interface LineJudgement {
  line: number;
  state: LineState;
  submittedMinor: bigint | null;
  allowedQuantity: number;
  /** What the scheme pays; null while the line waits for a person or a fact. */
  benefitMinor: bigint | null;
  /** In order of precedence: the first is primary. */
  reasons: ReasonFound[];
}

/** What the engine says of a case: pended, or decided. */
export interface Judgement {
  decision: ClaimDecision | null;
  lines: LineJudgement[];
  /** Reasons that speak of the case as a whole and take nothing off a line. */
  reasons: ReasonFound[];
  submittedMinor: bigint | null;
  benefitMinor: bigint | null;
}

/** How the plan version in force sets the rules. */
export type RuleSettings = Readonly<
  Record<string, { on?: boolean; parameters?: Record<string, string> }>
>;

/** Reasons take from a line in this order; within one severity in the order of the catalogue. */
const PRECEDENCE: readonly Severity[] = ["DENY", "REDUCE", "PEND", "WARN"];

interface Found {
  rule: Rule;
  place: number;
  verdict: Verdict;
}

interface RunningRule {
  rule: Rule;
  place: number;
  parameters: Parameters;
}

const settingOf = (rule: Rule, settings: RuleSettings): { on: boolean; parameters: Parameters } => {
  const setting = settings[rule.code];
  return {
    on: setting?.on ?? rule.on,
    parameters: { ...rule.parameters, ...setting?.parameters },
  };
};

const byPrecedence = (a: Found, b: Found): number =>
  PRECEDENCE.indexOf(a.rule.severity) - PRECEDENCE.indexOf(b.rule.severity) || a.place - b.place;

/** While it is open who the patient is, nothing that judges the member may be said. */
const identityOpen = ({ member }: CaseFacts): boolean =>
  !member.identified || member.identityDifferences.length > 0;

function reasonOf(found: Found, amountMinor: bigint | null): ReasonFound {
  const { code, severity, liability } = found.rule;
  return { code, severity, liability, amountMinor, parameters: found.verdict.parameters ?? {} };
}

/** What a reason leaves of the line: a denial nothing, a reduction what its rule says. */
function leftAfter({ rule, verdict }: Found, before: Left): Left {
  if (rule.severity === "DENY") return { minor: 0n, quantity: 0 };
  return verdict.leaves ? verdict.leaves(before) : before;
}

function stateOf(found: readonly Found[], casePends: boolean): LineState {
  const has = (severity: Severity) => found.some(({ rule }) => rule.severity === severity);
  if (has("DENY")) return "DENIED";
  if (has("PEND") || casePends) return "PENDED";
  return has("REDUCE") ? "REDUCED" : "ALLOWED";
}

function judgeLine(
  line: LineFacts,
  facts: CaseFacts,
  found: Found[],
  casePends: boolean,
): LineJudgement {
  const submittedMinor = submittedOf(line, facts.currency);
  let left: Left = { minor: submittedMinor ?? 0n, quantity: line.quantity };
  const reasons = [...found].sort(byPrecedence).map((one) => {
    const after = leftAfter(one, left);
    const taken = left.minor - after.minor;
    left = after;
    return reasonOf(one, submittedMinor === null ? null : taken);
  });
  const state = stateOf(found, casePends);
  const benefitMinor = state === "PENDED" ? null : left.minor;
  return {
    line: line.line,
    state,
    submittedMinor,
    allowedQuantity: left.quantity,
    benefitMinor,
    reasons,
  };
}

function decisionOf(lines: readonly LineJudgement[]): ClaimDecision | null {
  if (lines.some(({ state }) => state === "PENDED")) return null;
  if (lines.every(({ state }) => state === "DENIED")) return "DENIED";
  if (lines.every(({ state }) => state === "ALLOWED")) return "APPROVED";
  return sum(lines.map(({ benefitMinor }) => benefitMinor ?? 0n)) === 0n ? "DENIED" : "PARTIAL";
}

function totalOf(values: readonly (bigint | null)[]): bigint | null {
  return values.some((value) => value === null) ? null : sum(values as bigint[]);
}

/** Rules that run on a case, with their settings and their place in the catalogue. */
function runningRules(
  rules: readonly Rule[],
  facts: CaseFacts,
  settings: RuleSettings,
): RunningRule[] {
  const open = identityOpen(facts);
  return rules
    .map((rule, place) => ({ rule, place, ...settingOf(rule, settings) }))
    .filter(({ rule, on }) => on && !(rule.aboutMember && open));
}

/** What one rule finds: about a line, or about the case when no line is given. */
function findingsOf(
  { rule, place, parameters }: RunningRule,
  facts: CaseFacts,
  line?: LineFacts,
): Found[] {
  const judged = (verdict: Verdict | null) => (verdict === null ? [] : [{ rule, place, verdict }]);
  if (rule.scope === "CLAIM") return line ? [] : judged(rule.judge(facts, parameters));
  return line ? judged(rule.judge(line, facts, parameters)) : [];
}

/**
 * Judges a case: every rule that is on runs, each line keeps every reason, and the reasons of a
 * line sum to what was submitted less what is paid. Pure: the same facts, the same judgement.
 */
export function adjudicate(
  facts: CaseFacts,
  settings: RuleSettings,
  rules: readonly Rule[] = ENGINE_RULES,
): Judgement {
  const running = runningRules(rules, facts, settings);
  const ofCase = running.flatMap((rule) => findingsOf(rule, facts));
  const denials = ofCase.filter(({ rule }) => rule.severity === "DENY");
  const casePends = ofCase.some(({ rule }) => rule.severity === "PEND");
  const lines = facts.lines.map((line) => {
    const own = running.flatMap((rule) => findingsOf(rule, facts, line));
    return judgeLine(line, facts, [...denials, ...own], casePends);
  });
  return {
    decision: decisionOf(lines),
    lines,
    reasons: ofCase
      .filter(({ rule }) => rule.severity !== "DENY")
      .sort(byPrecedence)
      .map((found) => reasonOf(found, 0n)),
    submittedMinor: totalOf(lines.map(({ submittedMinor }) => submittedMinor)),
    benefitMinor: totalOf(lines.map(({ benefitMinor }) => benefitMinor)),
  };
}
