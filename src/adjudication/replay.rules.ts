import type { ClaimDecision } from "./decision.rules";
import { adjudicate } from "./engine.rules";
import type { CaseFacts, LineFacts } from "./facts.rules";
import type { Judgement, ReasonFound } from "./judgement.rules";
import type { RuleSettings } from "./settings.rules";

/** A reason as a decision keeps it; line 0 is the claim as a whole. */
export type PlacedReason = Pick<ReasonFound, "code" | "severity" | "amountMinor"> & {
  line: number;
};

/** A decision as it was taken. */
export interface TakenDecision {
  decision: ClaimDecision;
  benefitMinor: bigint;
  reasons: readonly PlacedReason[];
}

/** One side of a difference; null where the reason does not stand. */
export type ReplayedReason = Pick<PlacedReason, "severity" | "amountMinor"> | null;

/** A reason that a replay finds otherwise. */
export interface ReplayDifference {
  line: number;
  code: string;
  before: ReplayedReason;
  after: ReplayedReason;
}

/** What a decision comes to when it is judged again from the facts it was taken by. */
export interface Replay {
  same: boolean;
  /** Null: it would wait for a person or a fact. */
  decision: ClaimDecision | null;
  benefitMinor: bigint | null;
  differences: ReplayDifference[];
}

/** What another version of the plan says of the lines of a case. */
export interface PlanTerms {
  settings: RuleSettings;
  covers: (service: string) => boolean;
  /** Lines whose contract price is capitation: a price only where the plan pays by it. */
  capitated: ReadonlySet<number>;
}

function lineUnder(line: LineFacts, { settings, covers, capitated }: PlanTerms): LineFacts {
  const covered = line.service === null || covers(line.service);
  if (!capitated.has(line.line)) return { ...line, covered };
  const pays = settings["PRV-009"]?.on === true;
  return { ...line, covered, price: pays ? { kind: "CAPITATION", minor: null } : null };
}

/** The facts as they would be if a version of the plan had been in force. */
export const factsUnder = (facts: CaseFacts, terms: PlanTerms): CaseFacts => ({
  ...facts,
  planInForce: true,
  lines: facts.lines.map((line) => lineUnder(line, terms)),
});

const placed = ({ reasons, lines }: Judgement): PlacedReason[] => [
  ...reasons.map((reason) => ({ ...reason, line: 0 })),
  ...lines.flatMap(({ line, reasons: own }) => own.map((reason) => ({ ...reason, line }))),
];

const keyOf = ({ line, code }: PlacedReason): string => `${line} ${code}`;

const isSame = (a: ReplayedReason, b: ReplayedReason): boolean =>
  a !== null && b !== null && a.severity === b.severity && a.amountMinor === b.amountMinor;

const sideOf = (reason: PlacedReason | undefined): ReplayedReason =>
  reason ? { severity: reason.severity, amountMinor: reason.amountMinor } : null;

/** The reasons of two decisions that are not the same, by line and code. */
function differencesOf(
  before: readonly PlacedReason[],
  after: readonly PlacedReason[],
): ReplayDifference[] {
  const [was, is] = [before, after].map((side) => new Map(side.map((one) => [keyOf(one), one])));
  const all = new Map([...before, ...after].map((one) => [keyOf(one), one]));
  return [...all]
    .map(([key, { line, code }]) => {
      return { line, code, before: sideOf(was?.get(key)), after: sideOf(is?.get(key)) };
    })
    .filter((one) => !isSame(one.before, one.after))
    .sort((a, b) => a.line - b.line || (a.code < b.code ? -1 : 1));
}

/** Judges the facts of a decision again, and tells what of it comes out otherwise. */
export function replay(taken: TakenDecision, facts: CaseFacts, settings: RuleSettings): Replay {
  const judgement = adjudicate(facts, settings);
  const { decision, benefitMinor } = judgement;
  const differences = differencesOf(taken.reasons, placed(judgement));
  const same =
    differences.length === 0 && decision === taken.decision && benefitMinor === taken.benefitMinor;
  return { same, decision, benefitMinor: decision === null ? null : benefitMinor, differences };
}
