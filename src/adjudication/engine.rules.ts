import { sum } from "../shared/money";
import { ENGINE_RULES } from "./catalogue/engine-rules.rules";
import { IDENTITY_MISMATCH, MEMBER_NOT_IDENTIFIED } from "./catalogue/identity.rules";
import type { ClaimDecision } from "./decision.rules";
import { NO_HISTORY } from "./facts.rules";
import type { CaseFacts, CaseView, LineFacts, UsedLine } from "./facts.rules";
import type { Found, Judgement, LimitBalance, LineJudgement } from "./judgement.rules";
import { byPrecedence, foundBy, isGuaranteed, judgeLine, reasonOf } from "./line-judgement.rules";
import { ruleSet, type RuleSet } from "./rule-set.rules";
import { withRuledPrices } from "./ruling.rules";
import type { Rule } from "./rule.rules";
import type { RuleSettings } from "./settings.rules";

/** The questions of who the patient is. */
export const IDENTITY_CODES: readonly string[] = [
  MEMBER_NOT_IDENTIFIED.code,
  IDENTITY_MISMATCH.code,
];

/** What a person has resolved, on a line or (0) for the claim. */
const isCleared = (code: string, line: number, { cleared }: CaseFacts): boolean =>
  cleared.some((one) => one.code === code && one.line === line);

/**
 * While it is open who the patient is, nothing that judges the member may be said. A difference
 * from the record is no question any more once a person has said that it is them.
 */
const identityOpen = (facts: CaseFacts): boolean =>
  !facts.member.identified ||
  (facts.member.identityDifferences.length > 0 && !isCleared(IDENTITY_MISMATCH.code, 0, facts));

function decisionOf(lines: readonly LineJudgement[]): ClaimDecision | null {
  if (lines.some(({ state }) => state === "PENDED")) return null;
  if (lines.every(({ state }) => state === "ALLOWED")) return "APPROVED";
  return lines.some(({ state, allowedQuantity }) => state !== "DENIED" && allowedQuantity > 0)
    ? "PARTIAL"
    : "DENIED";
}

function totalOf(values: readonly (bigint | null)[]): bigint | null {
  return values.some((value) => value === null) ? null : sum(values as bigint[]);
}

/** What of a judgement those judged after it see. */
type Consumed = Pick<LineJudgement, "line" | "state" | "allowedQuantity" | "countedMinor">;

/** The line as those judged after it see it; nothing once it is denied or has nothing left. */
function usedBy(line: LineFacts, judged: Consumed, facts: CaseFacts): UsedLine[] {
  if (judged.state === "DENIED" || judged.allowedQuantity === 0 || line.service === null) return [];
  return [
    {
      claim: null,
      own: true,
      provider: facts.providerCode,
      inpatient: facts.visitKind === "INPATIENT",
      service: line.service,
      category: line.category ?? "",
      serviceDate: line.serviceDate,
      quantity: judged.allowedQuantity,
      minor: judged.countedMinor,
      currency: facts.currency,
      rielPerUsd: line.rielPerUsd,
    },
  ];
}

const byDay = (a: LineFacts, b: LineFacts): number =>
  a.serviceDate === b.serviceDate ? a.line - b.line : a.serviceDate < b.serviceDate ? -1 : 1;

/** What the rules find on a line; a loop, as this is run for every rule of every line. */
function foundOn(line: LineFacts, view: CaseView, { ofLine }: RuleSet): Found[] {
  const found: Found[] = [];
  for (const one of ofLine) {
    const verdict = one.rule.judge(line, view, one.given);
    if (verdict !== null) found.push(foundBy(one, verdict));
  }
  return found;
}

/** What the rules find in the claim as a whole. */
function foundOfClaim(view: CaseView, { ofClaim }: RuleSet): Found[] {
  return ofClaim.flatMap((one) => {
    const verdict = one.rule.judge(view, one.given);
    return verdict === null ? [] : [foundBy(one, verdict)];
  });
}

function balancesOn(line: LineFacts, view: CaseView, { limits }: RuleSet): LimitBalance[] {
  const balances: LimitBalance[] = [];
  for (const { rule, given } of limits) {
    const balance = rule.balance?.(line, view, given) ?? null;
    if (balance !== null) balances.push({ code: rule.code, ...balance });
  }
  return balances;
}

/** What each line of a judged case found used: lines of other claims, and its own claim's before it. */
export function usedBefore(
  facts: CaseFacts,
  judged: readonly Consumed[],
): ReadonlyMap<number, readonly UsedLine[]> {
  const used = [...facts.history.lines];
  const found = [...facts.lines].sort(byDay).map((line): [number, readonly UsedLine[]] => {
    const before = [...used];
    const own = judged.find((one) => one.line === line.line);
    if (own) used.push(...usedBy(line, own, facts));
    return [line.line, before];
  });
  return new Map(found);
}

/** Judges the lines by service date, then number: what one uses up, the next one finds used. */
function judgeLines(rules: RuleSet, seen: CaseFacts, ofCase: readonly Found[]): LineJudgement[] {
  const denials = ofCase.filter(({ severity }) => severity === "DENY");
  const casePends = ofCase.some(({ severity }) => severity === "PEND");
  const used = [...seen.history.lines];
  const facts: CaseView = { ...seen, used };
  const judged = [...seen.lines].sort(byDay).map((line) => {
    const own = foundOn(line, facts, rules).filter((one) => isOpen(one, line.line, seen));
    const found = [...denials, ...own];
    const balances = balancesOn(line, facts, rules);
    const judgement = { ...judgeLine({ line, facts, found, casePends }), balances };
    used.push(...usedBy(line, judgement, seen));
    return judgement;
  });
  return judged.sort((a, b) => a.line - b.line);
}

/** What a person has resolved does not pend again. */
const isOpen = ({ rule, severity }: Found, line: number, facts: CaseFacts): boolean =>
  severity !== "PEND" || !isCleared(rule.code, line, facts);

/** A pending question of cover rests when every line is promised. */
function withoutPromised(ofCase: readonly Found[], facts: CaseFacts): Found[] {
  const all = facts.lines.every((line) => isGuaranteed(line, facts));
  return ofCase.filter(({ rule, severity }) => !(all && rule.guaranteed && severity === "PEND"));
}

/**
 * Judges a case: every rule that is on runs, each line keeps every reason, and the reasons of a
 * line sum to what was submitted less what is paid. Pure: the same facts, the same judgement.
 */
export function adjudicate(
  given: CaseFacts,
  settings: RuleSettings,
  rules: readonly Rule[] = ENGINE_RULES,
): Judgement {
  const facts = withRuledPrices(given);
  const open = identityOpen(facts);
  const seen = open ? { ...facts, history: NO_HISTORY } : facts;
  const set = ruleSet(rules, settings, { identityOpen: open, asks: facts.asks });
  const foundOfCase = foundOfClaim({ ...seen, used: seen.history.lines }, set);
  const ofCase = withoutPromised(foundOfCase, facts).filter((found) => isOpen(found, 0, facts));
  const lines = judgeLines(set, seen, ofCase);
  return {
    decision: decisionOf(lines),
    lines,
    reasons: ofCase
      .filter(({ severity }) => severity !== "DENY")
      .sort(byPrecedence)
      .map((found) => reasonOf(found, 0n)),
    submittedMinor: totalOf(lines.map(({ submittedMinor }) => submittedMinor)),
    benefitMinor: totalOf(lines.map(({ benefitMinor }) => benefitMinor)),
    ran: set.codes,
  };
}
