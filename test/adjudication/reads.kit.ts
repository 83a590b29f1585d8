import type { CaseFacts, CaseView, LineFacts } from "../../src/adjudication/facts.rules";
import type { Rule } from "../../src/adjudication/rule.rules";
import type { RunningRule } from "../../src/adjudication/settings.rules";

/** An object that notes the names it is asked for; symbols and whole copies are noted as such. */
function noting<T extends object>(object: T, note: (name: string) => void): T {
  return new Proxy(object, {
    get(target, name, receiver) {
      if (typeof name === "string") note(name);
      return Reflect.get(target, name, receiver) as unknown;
    },
    ownKeys(target) {
      for (const name of Object.keys(target)) note(name);
      return Reflect.ownKeys(target);
    },
  });
}

/** What a rule looked at in one case: names of facts, those of the member as `member`. */
export interface LookedAt {
  ofCase: Set<string>;
  ofLine: Set<string>;
}

/** Lets a rule judge a case, every line of it, and notes what it looks at. */
export function looksAt({ rule, given }: RunningRule, facts: CaseFacts): LookedAt {
  const seen: LookedAt = { ofCase: new Set(), ofLine: new Set() };
  const lines = facts.lines.map((line) => noting(line, (name) => seen.ofLine.add(name)));
  // The line that is judged is one of the case's lines: rules compare them.
  const view: CaseView = noting({ ...facts, lines, used: facts.history.lines }, (name) =>
    seen.ofCase.add(name),
  );
  if (rule.scope === "CLAIM") {
    rule.judge(view, given);
    seen.ofLine.clear();
    return seen;
  }
  for (const line of lines) {
    judgeLine(rule, line, view, given);
  }
  return seen;
}

function judgeLine(
  rule: Rule & { scope: "LINE" },
  line: LineFacts,
  view: CaseView,
  given: RunningRule["given"],
): void {
  const verdict = rule.judge(line, view, given);
  verdict?.leaves?.({ minor: 100n, quantity: 2 });
  rule.balance?.(line, view, given);
}

/** Facts that a rule looks at and does not declare; whole lines hold all that is read of them. */
export function undeclared(rule: Rule, { ofCase, ofLine }: LookedAt): string[] {
  const reads: readonly string[] = rule.reads;
  const lines = reads.includes("lines") ? [] : [...ofLine];
  return [...ofCase, ...lines].filter((name) => !reads.includes(name)).sort();
}

/** Facts that a rule declares and never looks at; the engine looks at a guarantee for it. */
export function unread(rule: Rule, { ofCase, ofLine }: LookedAt): string[] {
  return rule.reads.filter(
    (name) => !ofCase.has(name) && !ofLine.has(name) && !(rule.guaranteed && name === "guarantee"),
  );
}
