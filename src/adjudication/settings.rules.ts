import { ENGINE_RULES } from "./catalogue/engine-rules.rules";
import type { IntakeProblem } from "./intake.rules";
import type { ParameterSpecs } from "./parameters.rules";
import type { Rule, RuleCard } from "./rule.rules";

/** How the plan version in force sets the rules; absent members keep the catalogue's default. */
export type RuleSettings = Readonly<
  Record<string, { on?: boolean; parameters?: Readonly<Record<string, string>> }>
>;

/** A rule that runs, with its settings read. */
export interface RunningRule<R extends Rule = Rule> {
  rule: R;
  place: number;
  given: Readonly<Record<string, unknown>>;
}

/** The texts of a rule's settings: the plan's, or the usual ones; empty where neither says. */
export function textsOf(card: RuleCard, settings: RuleSettings): Record<string, string> {
  const given = settings[card.code]?.parameters ?? {};
  return Object.fromEntries(
    Object.entries(card.parameters).map(([name, { usual }]) => [name, given[name] ?? usual ?? ""]),
  );
}

function read(code: string, specs: ParameterSpecs, texts: Record<string, string>) {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => {
      const value = spec.read(texts[name] ?? "");
      if (value === null) throw new Error(`${code}: the setting ${name} cannot be read`);
      return [name, value];
    }),
  );
}

const isOn = (rule: RuleCard, settings: RuleSettings): boolean =>
  settings[rule.code]?.on ?? rule.on;

const known = new WeakMap<readonly Rule[], WeakMap<RuleSettings, readonly RunningRule[]>>();

function makeRunning(rules: readonly Rule[], settings: RuleSettings): RunningRule[] {
  return rules
    .map((rule, place) => ({ rule, place }))
    .filter(({ rule }) => isOn(rule, settings))
    .map(({ rule, place }) => ({
      rule,
      place,
      given: read(rule.code, rule.parameters, textsOf(rule, settings)),
    }));
}

/** The rules that are on, with their settings read: once for each plan version. */
export function runningRules(
  rules: readonly Rule[],
  settings: RuleSettings,
): readonly RunningRule[] {
  const ofRules = known.get(rules) ?? new WeakMap<RuleSettings, readonly RunningRule[]>();
  known.set(rules, ofRules);
  const running = ofRules.get(settings) ?? makeRunning(rules, settings);
  ofRules.set(settings, running);
  return running;
}

/** How a plan sets one rule, as it was sent. */
export interface SettingSent {
  code: string;
  on: boolean;
  parameters: readonly { name: string; value: string }[];
}

const problem = (
  path: string[],
  code: "INT-001" | "INT-002",
  parameters: Record<string, string>,
): IntakeProblem => ({ path, code, parameters });

/** What is wrong with the parameters of one rule: unknown, given twice, malformed, or missing. */
function parameterProblems(card: RuleCard, sent: SettingSent, at: string): IntakeProblem[] {
  const names = sent.parameters.map(({ name }) => name);
  const wrong = sent.parameters.flatMap(({ name, value }, index) => {
    const path = [at, "parameters", String(index)];
    const spec = Object.hasOwn(card.parameters, name) ? card.parameters[name] : undefined;
    const field = `${card.code} ${name}`;
    if (!spec) return [problem([...path, "name"], "INT-002", { field, problem: "UNKNOWN_NAME" })];
    if (names.indexOf(name) !== index) {
      return [problem([...path, "name"], "INT-002", { field, problem: "GIVEN_TWICE" })];
    }
    if (spec.read(value) !== null) return [];
    const { expects } = spec;
    return [problem([...path, "value"], "INT-002", { field, problem: "NOT_EXPECTED", expects })];
  });
  const missing = Object.entries(card.parameters).filter(
    ([name, { usual }]) => sent.on && usual === null && !names.includes(name),
  );
  const absent = missing.map(([name]) =>
    problem([at, "parameters"], "INT-001", { field: `${card.code} ${name}` }),
  );
  return [...wrong, ...absent];
}

/** Everything wrong with the rule settings of a plan that is to be published. */
export function settingProblems(sent: readonly SettingSent[]): IntakeProblem[] {
  const cards = new Map<string, RuleCard>(ENGINE_RULES.map((rule) => [rule.code, rule]));
  const codes = sent.map(({ code }) => code);
  return sent.flatMap((one, index) => {
    const at = String(index);
    const card = cards.get(one.code);
    const field = one.code.slice(0, 64);
    if (!card) return [problem([at, "code"], "INT-002", { field, problem: "UNKNOWN_RULE" })];
    if (codes.indexOf(one.code) !== index) {
      return [problem([at, "code"], "INT-002", { field, problem: "GIVEN_TWICE" })];
    }
    return parameterProblems(card, one, at);
  });
}
