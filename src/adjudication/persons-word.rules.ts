import type { LineRuling } from "./decision.rules";

/** A finding by its code and line; line 0 is the claim as a whole. */
export interface ClearedFinding {
  code: string;
  line: number;
}

/** What a person has ruled on a line, within what the rules leave of it or against them. */
export interface RulingFacts {
  line: number;
  ruling: LineRuling;
  /** Units that are left at most; null: as many as the rules leave. */
  quantity: number | null;
  /** Minor units that are left at most; null: as many as the rules leave. */
  minor: bigint | null;
  /** Why it is reduced or denied: a reviewer's code, or that of a finding; null for what is allowed. */
  code: string | null;
  /** What the text of that code names, with the reviewer's own sentence. */
  parameters: Readonly<Record<string, string>>;
  /** Whether it sets aside what rules deny or reduce: a senior reviewer's override. */
  overrides: boolean;
}
