import { ruleCard, type Judgement, type RulingFacts } from "../adjudication";
import { malformed, missing, type Refusal } from "../shared/refusal";
import type { ReadDecision } from "./line-decision.rules";

type LineJudgement = Judgement["lines"][number];

/** What a person's words are weighed with. */
export interface Scales {
  /** Judges the claim with rulings, as if the findings that the person settles were settled. */
  judgeWith: (rulings: readonly RulingFacts[]) => Judgement;
  /** Rulings that stand already. */
  standing: readonly RulingFacts[];
  /** What the texts of the claim's own findings name, by code and line. */
  parametersOf: (code: string, line: number) => Readonly<Record<string, string>>;
  /** Whether the person may set rules aside. */
  senior: boolean;
}

/** Rulings as the engine counts them, or why they may not be. */
export interface Weighed {
  rulings: RulingFacts[];
  problems: Refusal[];
}

/** The codes by which rules deny or reduce a line, those of the contract's price excepted. */
const codesAgainst = ({ reasons }: LineJudgement): string[] => [
  ...new Set(
    reasons
      .filter(({ severity }) => severity === "DENY" || severity === "REDUCE")
      .map(({ code }) => code)
      .filter((code) => !["PRICING", "REVIEW"].includes(ruleCard(code).family)),
  ),
];

const rulingOf = (decision: ReadDecision, { parametersOf }: Scales, overrides: boolean) => {
  const { line, ruling, quantity, minor, code, sentence } = decision;
  const named = code === null ? {} : parametersOf(code, line);
  const parameters = { ...named, sentence };
  return { line, ruling, quantity, minor, code, parameters, overrides } satisfies RulingFacts;
};

/** What a reduction takes from its line. */
function takenBy(ruling: RulingFacts, others: readonly RulingFacts[], scales: Scales): bigint {
  const { lines } = scales.judgeWith([...others, ruling]);
  const judged = lines.find(({ line }) => line === ruling.line);
  const reason = judged?.reasons.find(
    ({ code, severity }) => code === ruling.code && severity === "REDUCE",
  );
  return reason?.amountMinor ?? 0n;
}

interface OnLine {
  decision: ReadDecision;
  path: string;
  judged: LineJudgement;
  others: readonly RulingFacts[];
  scales: Scales;
}

const refused = (problem: Refusal): Weighed => ({ rulings: [], problems: [problem] });

function weighAllowed({ decision, path, judged, scales }: OnLine): Weighed {
  const against = codesAgainst(judged);
  const codes = against.join(", ");
  if (against.length > 0 && !scales.senior) {
    return refused(malformed(`${path}.ruling`, "OVERRIDE_NEEDS_SENIOR", { codes }));
  }
  const unpriced = judged.submittedMinor === null;
  const { minor, quantity, sentence } = decision;
  const pays = against.length > 0 ? judged.submittedMinor : judged.countedMinor;
  if (!unpriced && minor !== null && minor !== pays) {
    return refused(malformed(`${path}.benefit`, "PRICE_IS_KNOWN"));
  }
  if (quantity !== null && against.length === 0 && quantity !== judged.allowedQuantity) {
    return refused(malformed(`${path}.allowedQuantity`, "REDUCE_INSTEAD"));
  }
  const counts = against.length > 0 || (unpriced && minor !== null);
  const replaces = scales.standing.some(({ line }) => line === decision.line);
  if (!counts && !replaces) return { rulings: [], problems: [] };
  if (sentence === "") return refused(missing(`${path}.sentence`));
  const price = unpriced ? minor : null;
  return {
    rulings: [rulingOf({ ...decision, quantity: null, minor: price }, scales, against.length > 0)],
    problems: [],
  };
}

function weighReduced({ decision, path, judged, scales, others }: OnLine): Weighed {
  const within = rulingOf(decision, scales, false);
  if (takenBy(within, others, scales) > 0n) return { rulings: [within], problems: [] };
  const against = scales.senior ? codesAgainst(judged) : [];
  const beyond = rulingOf(decision, scales, true);
  const takes = against.length > 0 && takenBy(beyond, others, scales) > 0n;
  return takes ? { rulings: [beyond], problems: [] } : refused(malformed(path, "NOT_LESS"));
}

function weighOne(at: OnLine): Weighed {
  switch (at.decision.ruling) {
    case "ALLOW":
      return weighAllowed(at);
    case "REDUCE":
      return weighReduced(at);
    case "DENY":
      return { rulings: [rulingOf(at.decision, at.scales, false)], problems: [] };
  }
}

/**
 * Weighs a person's words against what the rules say: a reduction must take something, and what
 * rules deny or reduce only a senior reviewer sets aside.
 */
export function weigh(decisions: readonly ReadDecision[], scales: Scales): Weighed {
  const ruled = new Set(decisions.map(({ line }) => line));
  const others = scales.standing.filter(({ line }) => !ruled.has(line));
  const base = scales.judgeWith(others);
  const weighed = decisions.flatMap((decision, index) => {
    const judged = base.lines.find(({ line }) => line === decision.line);
    return judged ? [weighOne({ decision, path: `lines.${index}`, judged, others, scales })] : [];
  });
  return {
    rulings: weighed.flatMap(({ rulings }) => rulings),
    problems: weighed.flatMap(({ problems }) => problems),
  };
}
