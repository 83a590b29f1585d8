import { ENGINE_RULES } from "./catalogue/engine-rules.rules";
import type { Severity } from "./decision.rules";
import { adjudicate, usedBefore } from "./engine.rules";
import { writeValue } from "./facts-codec.rules";
import type { CaseFacts, LineFacts } from "./facts.rules";
import type { Parameters, Rule } from "./rule.rules";
import { textsOf, type RuleSettings } from "./settings.rules";

/** What one rule came to in a decision, and what it had looked at. */
export interface RuleOutcome {
  code: string;
  /** Null for a rule that speaks of the claim as a whole. */
  line: number | null;
  result: Severity;
  /** Facts by their names, and settings as `settings.name`. */
  inputs: Parameters;
}

/** A reason as a decision keeps it; line 0 is the claim as a whole. */
export interface KeptReason {
  code: string;
  line: number;
  severity: Severity;
}

/** A decision as it is kept. */
export interface KeptDecision {
  /** The codes of the rules that ran. */
  ran: readonly string[];
  lines: readonly number[];
  reasons: readonly KeptReason[];
}

/** Tells what a rule looked at. */
export type InputsOf = (code: string, line: number | null) => Parameters;

const RULES: ReadonlyMap<string, Rule> = new Map(ENGINE_RULES.map((rule) => [rule.code, rule]));

const isOfClaim = (code: string): boolean => RULES.get(code)?.scope === "CLAIM";

/** The inputs of rules by the facts and the settings they judged by; some facts may be withheld. */
export function inputsBy(
  facts: CaseFacts,
  settings: RuleSettings,
  withheld: readonly string[] = [],
): InputsOf {
  const used = usedBefore(facts, adjudicate(facts, settings).lines);
  const valueOf = (name: string, line: LineFacts | null): unknown => {
    if (name === "used") return used.get(line?.line ?? 0) ?? facts.history.lines;
    if (line !== null && name in line) return line[name as keyof LineFacts];
    return facts[name as keyof CaseFacts];
  };
  return (code, number) => {
    const rule = RULES.get(code);
    if (!rule) return {};
    const line = facts.lines.find((one) => one.line === number) ?? null;
    const told = rule.reads
      .filter((name) => !withheld.includes(name))
      .map((name) => [name, writeValue(valueOf(name, line))]);
    const set = Object.entries(textsOf(rule, settings));
    const named = set.map(([name, text]) => [`settings.${name}`, text]);
    return Object.fromEntries([...told, ...named]) as Parameters;
  };
}

/** What a rule came to on a line, or for the claim: a denial of the claim is kept on every line. */
function resultOf(code: string, line: number | null, reasons: readonly KeptReason[]): Severity {
  const found = reasons.find((one) => one.code === code && (line === null || one.line === line));
  return found?.severity ?? "NONE";
}

/**
 * Every rule that ran in a decision with what it came to: one that speaks of the claim once, one
 * that speaks of lines once for each. Last comes what a person or a promise said besides.
 */
export function traceOf(decision: KeptDecision, inputsOf: InputsOf): RuleOutcome[] {
  const { ran, lines, reasons } = decision;
  const ruled = ran.flatMap((code) =>
    (isOfClaim(code) ? [null] : lines).map((line) => ({ code, line })),
  );
  const said = reasons
    .filter(({ code }) => !ran.includes(code))
    .map(({ code, line }) => ({ code, line: isOfClaim(code) ? null : line || null }));
  const once = new Map(said.map((place) => [`${place.code} ${place.line}`, place]));
  return [...ruled, ...once.values()].map(({ code, line }) => {
    const result = resultOf(code, line, reasons);
    return { code, line, result, inputs: inputsOf(code, line) };
  });
}
