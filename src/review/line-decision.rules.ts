import type { Currency } from "../shared/money";
import { parseMinor } from "../shared/money";
import { amountRefusals, malformed, missing, when, type Refusal } from "../shared/refusal";
import type { WrittenAmount } from "../shared/refusal";

/** What a person may say of a line. */
export type LineRuling = "ALLOW" | "REDUCE" | "DENY";

/** A person's word on one line, as it was sent. */
export interface LineDecision {
  line: number;
  ruling: LineRuling;
  allowedQuantity: number | null;
  benefit: WrittenAmount | null;
  reasonCode: string | null;
  sentence: string | null;
}

/** A person's word on one line, read. */
export interface ReadDecision {
  line: number;
  ruling: LineRuling;
  quantity: number | null;
  minor: bigint | null;
  /** Null for what is allowed. */
  code: string | null;
  /** Empty where nothing was said. */
  sentence: string;
}

/** What a word on a line is held against. */
export interface DecisionFrame {
  currency: Currency;
  /** Units of each line. */
  lines: ReadonlyMap<number, number>;
  /** Codes a person may reduce or deny by, those of the claim's own findings besides. */
  codes: Readonly<Record<"REDUCE" | "DENY", readonly string[]>>;
  findings: readonly { code: string; line: number }[];
  maxSentence: number;
}

const isCode = (code: string, ruling: "REDUCE" | "DENY", at: LineFrame): boolean =>
  at.frame.codes[ruling].includes(code) ||
  at.frame.findings.some((one) => one.code === code && [0, at.line].includes(one.line));

interface LineFrame {
  frame: DecisionFrame;
  line: number;
  path: string;
  /** The sentence for the line, or else for the decision as a whole. */
  sentence: string;
}

/** Every reduction and denial cites a code and a sentence. */
function reasonRefusals({ ruling, reasonCode }: LineDecision, at: LineFrame): Refusal[] {
  const { path, sentence, frame } = at;
  const long = when(sentence.length > frame.maxSentence, () =>
    malformed(`${path}.sentence`, "TOO_LONG", { most: String(frame.maxSentence) }),
  );
  if (ruling === "ALLOW") {
    return [
      ...long,
      ...when(reasonCode !== null, () => malformed(`${path}.reasonCode`, "NO_CODE_FOR_ALLOW")),
    ];
  }
  const code = reasonCode ?? "";
  return [
    ...long,
    ...when(code === "", () => missing(`${path}.reasonCode`)),
    ...when(code !== "" && !isCode(code, ruling, at), () =>
      malformed(`${path}.reasonCode`, "CODE_NOT_FOR_RULING", {
        codes: frame.codes[ruling].join(", "),
      }),
    ),
    ...when(sentence === "", () => missing(`${path}.sentence`)),
  ];
}

function quantityRefusals({ ruling, allowedQuantity }: LineDecision, at: LineFrame): Refusal[] {
  if (allowedQuantity === null) return [];
  const path = `${at.path}.allowedQuantity`;
  const units = at.frame.lines.get(at.line) ?? 0;
  const [least, most] = ruling === "DENY" ? [0, 0] : [1, units];
  const bounds = { least: String(least), most: String(most) };
  const out = allowedQuantity < least || allowedQuantity > most;
  return when(out, () => malformed(path, "OUT_OF_RANGE", bounds));
}

function benefitRefusals({ ruling, benefit }: LineDecision, at: LineFrame): Refusal[] {
  if (benefit === null) return [];
  const path = `${at.path}.benefit`;
  const { currency } = at.frame;
  const minor = parseMinor(benefit.amount, benefit.currency);
  return [
    ...amountRefusals(path, benefit),
    ...when(benefit.currency !== currency, () =>
      malformed(`${path}.currency`, "CLAIMS_CURRENCY", { currency }),
    ),
    ...when(ruling === "DENY" && minor !== null && minor > 0n, () =>
      malformed(path, "DENIED_PAYS_NOTHING"),
    ),
    ...when(ruling !== "DENY" && minor === 0n, () => malformed(path, "DENY_INSTEAD")),
  ];
}

function lineRefusals(decision: LineDecision, at: LineFrame, seen: ReadonlySet<number>): Refusal[] {
  const { line, ruling, allowedQuantity, benefit } = decision;
  if (!at.frame.lines.has(line)) return [malformed(`${at.path}.line`, "NO_SUCH_LINE")];
  return [
    ...when(seen.has(line), () => malformed(`${at.path}.line`, "LINE_TWICE")),
    ...reasonRefusals(decision, at),
    ...quantityRefusals(decision, at),
    ...benefitRefusals(decision, at),
    ...when(ruling === "REDUCE" && allowedQuantity === null && benefit === null, () =>
      missing(`${at.path}.allowedQuantity`),
    ),
  ];
}

/** Where a word on a line stands in the input, and the sentence that goes with it. */
const framed = (frame: DecisionFrame, decision: LineDecision, index: number, whole: string) => ({
  frame,
  line: decision.line,
  path: `lines.${index}`,
  sentence: (decision.sentence ?? "").trim() || whole,
});

/** Everything wrong with a person's words, each looked at by itself. */
export function decisionRefusals(
  decisions: readonly LineDecision[],
  whole: string,
  frame: DecisionFrame,
): Refusal[] {
  const seen = new Set<number>();
  return decisions.flatMap((decision, index) => {
    const found = lineRefusals(decision, framed(frame, decision, index, whole), seen);
    seen.add(decision.line);
    return found;
  });
}

/** A person's words as they are judged; only words without refusals are read. */
export const readDecisions = (decisions: readonly LineDecision[], whole: string): ReadDecision[] =>
  decisions.map(({ line, ruling, allowedQuantity, benefit, reasonCode, sentence }) => ({
    line,
    ruling,
    quantity: ruling === "DENY" ? null : allowedQuantity,
    minor:
      ruling === "DENY" || benefit === null ? null : parseMinor(benefit.amount, benefit.currency),
    code: ruling === "ALLOW" ? null : reasonCode,
    sentence: (sentence ?? "").trim() || whole,
  }));
