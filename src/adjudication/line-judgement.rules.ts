import { writeMoney } from "../shared/money";
import { submittedOf } from "./catalogue/pricing.rules";
import type { LineState, Severity } from "./decision.rules";
import type { CaseFacts, CaseView, Left, LineFacts } from "./facts.rules";
import type { Found, LineJudgement, ReasonFound } from "./judgement.rules";
import type { Verdict } from "./rule.rules";
import { overrideNote, rulingOn, withRuling } from "./ruling.rules";
import type { RunningRule } from "./settings.rules";

/** Reasons take from a line in this order; within one severity in the order of the catalogue. */
const PRECEDENCE: readonly Severity[] = ["DENY", "REDUCE", "PEND", "WARN", "NONE"];

/** Orders what was found: by severity, then by place in the catalogue. */
export const byPrecedence = (a: Found, b: Found): number =>
  PRECEDENCE.indexOf(a.severity) - PRECEDENCE.indexOf(b.severity) || a.place - b.place;

/** A verdict as a finding. */
export function foundBy({ rule, place }: RunningRule, verdict: Verdict): Found {
  return { rule, place, severity: verdict.settledAs ?? rule.severity, verdict };
}

/** A finding as a reason, with what it takes. */
export function reasonOf(
  { rule, severity, verdict }: Found,
  amountMinor: bigint | null,
): ReasonFound {
  const { code, liability } = rule;
  return { code, severity, liability, amountMinor, parameters: verdict.parameters ?? {} };
}

/** What a reason leaves of the line: a denial nothing, a reduction what its rule says. */
function leftAfter({ severity, verdict }: Found, before: Left): Left {
  if (severity === "DENY") return { minor: 0n, quantity: 0 };
  return verdict.leaves ? verdict.leaves(before) : before;
}

function stateOf(found: readonly Found[], casePends: boolean): LineState {
  const has = (wanted: Severity) => found.some(({ severity }) => severity === wanted);
  if (found.some(({ severity, byPerson }) => severity === "DENY" && !byPerson)) return "DENIED";
  if (has("PEND") || casePends) return "PENDED";
  if (has("DENY")) return "DENIED";
  return has("REDUCE") ? "REDUCED" : "ALLOWED";
}

/** Lets the reasons take from a line, in order of precedence. */
function take(found: readonly Found[], whole: Left, known: boolean) {
  let left = whole;
  const reasons = [...found].sort(byPrecedence).map((one) => {
    const after = leftAfter(one, left);
    const taken = left.minor - after.minor;
    left = after;
    return reasonOf(one, known ? taken : null);
  });
  return { left, reasons };
}

/** Whether the guarantee that the claim quotes promises this line. */
export function isGuaranteed(line: LineFacts, { guarantee, admittedOn }: CaseFacts): boolean {
  if (guarantee === null || line.service === null) return false;
  if (guarantee.episode) return true;
  return line.serviceDate === admittedOn && guarantee.services.includes(line.service);
}

/** The note that a promise was kept against what was found later, with what that costs. */
function promiseKept(
  { currency, guarantee }: CaseFacts,
  { lost, known }: { lost: bigint; known: boolean },
  against: readonly Found[],
): ReasonFound {
  const parameters = {
    number: guarantee?.number ?? "",
    amount: writeMoney(lost, currency),
    codes: [...new Set(against.map(({ rule }) => rule.code))].join(", "),
  };
  const amountMinor = known ? 0n : null;
  return { code: "ADJ-004", severity: "NONE", liability: "SCHEME", amountMinor, parameters };
}

/** A line with everything that was found on it. */
export interface OnLine {
  line: LineFacts;
  facts: CaseView;
  found: readonly Found[];
  casePends: boolean;
}

/** Judges one line: what each reason takes, what is left, and what a promise kept against it. */
export function judgeLine({
  line,
  facts,
  found,
  casePends,
}: OnLine): Omit<LineJudgement, "balances"> {
  const submittedMinor = submittedOf(line, facts.currency);
  const whole: Left = { minor: submittedMinor ?? 0n, quantity: line.quantity };
  const promised = isGuaranteed(line, facts) ? found.filter(({ rule }) => rule.guaranteed) : [];
  const byRules = found.filter((one) => !promised.includes(one));
  const ruling = rulingOn(line, facts);
  const { standing, setAside } = withRuling(byRules, ruling);
  const known = submittedMinor !== null;
  const { left, reasons } = take(standing, whole, known);
  const unpromised = promised.length === 0 ? standing : withRuling(found, ruling).standing;
  const lost = left.minor - take(unpromised, whole, known).left.minor;
  const state = stateOf(standing, casePends);
  const kept = promised.length > 0 ? [promiseKept(facts, { lost, known }, promised)] : [];
  return {
    line: line.line,
    state,
    submittedMinor,
    allowedQuantity: left.quantity,
    benefitMinor: state === "PENDED" ? null : left.minor,
    countedMinor: known ? left.minor : null,
    guaranteedMinor: lost,
    reasons: [...reasons, ...kept, ...overrideNote(ruling, { setAside, known })],
  };
}
