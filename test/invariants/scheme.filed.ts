import type { CaseSources } from "../../src/adjudication/case.service";
import type { DecidedClaim } from "../../src/claims/decided-claim";
import type { Judged, Kept } from "./scheme.product";
import type { Rows } from "./scheme.rows";

/** A claim as the scheme holds it, with what was known when it was decided. */
export interface Filed {
  sources: CaseSources;
  claim: DecidedClaim;
  /** What the question before it would have been told: asked of the same facts in the same state. */
  question: () => Judged;
  kept: Kept;
  /** The decision as it was written down then. */
  written: string;
  status: "ACTIVE" | "VOIDED" | "SUPERSEDED";
  /** Whether it quotes a promise that was given for it, by what was said and not by what is judged. */
  owed: boolean;
  /** The active claims of the same member that were filed before. */
  before: readonly Filed[];
  rows: Rows;
}

/** Text of anything, amounts too. */
export const written = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? `${part}n` : part));
