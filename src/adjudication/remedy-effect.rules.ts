import { ENGINE_RULES } from "./catalogue/engine-rules.rules";
import { adjudicate } from "./engine.rules";
import type { CaseFacts } from "./facts.rules";
import type { ReasonFound } from "./judgement.rules";
import type { Remedied } from "./rule.rules";
import type { RuleSettings } from "./settings.rules";

/** What a line would be paid once the remedies of some of its reasons had been applied. */
export interface RemedyEffect {
  /** The reasons whose remedies are applied, in order of precedence. */
  codes: readonly string[];
  minor: bigint;
}

/** A line as it stands: why it is not paid in full, and what of it is. */
export interface StandingLine {
  line: number;
  reasons: readonly Pick<ReasonFound, "code" | "severity">[];
  /** What it is paid now; 0 while it waits. */
  paidMinor: bigint;
}

const REMEDIES: ReadonlyMap<string, Remedied> = new Map(
  ENGINE_RULES.flatMap(({ code, remedied }): [string, Remedied][] =>
    remedied ? [[code, remedied]] : [],
  ),
);

const TAKES: readonly string[] = ["DENY", "REDUCE"];

/** The reasons of a line that take from it and that somebody can do something about. */
const remediable = ({ reasons }: StandingLine): string[] =>
  reasons.flatMap(({ code, severity }) =>
    TAKES.includes(severity) && REMEDIES.has(code) ? [code] : [],
  );

/** A case judged again as it would be with remedies applied: each set of remedies once. */
export class RemediedCase {
  private readonly judged = new Map<string, ReadonlyMap<number, bigint>>();

  constructor(
    private readonly facts: CaseFacts,
    private readonly settings: RuleSettings,
  ) {}

  /**
   * What would pay a line more: each remedy that does so alone, and all of them together when
   * that pays more than any alone. A line that would then wait for a person promises nothing.
   */
  effectsOn(line: StandingLine): RemedyEffect[] {
    const codes = remediable(line);
    const alone = codes
      .map((code) => this.effect([code], line))
      .filter(({ minor }) => minor > line.paidMinor);
    if (codes.length < 2) return alone;
    const together = this.effect(codes, line);
    const best = [line.paidMinor, ...alone.map(({ minor }) => minor)];
    return best.every((minor) => together.minor > minor) ? [...alone, together] : alone;
  }

  private effect(codes: readonly string[], { line }: StandingLine): RemedyEffect {
    return { codes, minor: this.paidWith(codes).get(line) ?? 0n };
  }

  private paidWith(codes: readonly string[]): ReadonlyMap<number, bigint> {
    const key = codes.join();
    const known = this.judged.get(key) ?? this.judge(codes);
    this.judged.set(key, known);
    return known;
  }

  private judge(codes: readonly string[]): ReadonlyMap<number, bigint> {
    const remedied = codes.reduce(
      (facts, code) => REMEDIES.get(code)?.(facts) ?? facts,
      this.facts,
    );
    const { lines } = adjudicate(remedied, this.settings);
    return new Map(lines.map(({ line, benefitMinor }) => [line, benefitMinor ?? 0n]));
  }
}
