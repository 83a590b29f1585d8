import { ENGINE_RULES } from "./catalogue/engine-rules.rules";
import { REVIEWER_CARDS } from "./catalogue/person.cards.rules";
import { submittedOf } from "./catalogue/pricing.rules";
import { leaveUnits, type CaseFacts, type Left, type LineFacts } from "./facts.rules";
import type { RulingFacts } from "./persons-word.rules";
import type { Found, ReasonFound } from "./judgement.rules";

/** What a senior reviewer's override is told by. */
export const OVERRIDE_CODE = "REV-006";

/** Codes by which a person reduces or denies a line, whatever the claim waits on. */
export const REVIEWER_CODES: Readonly<Record<"REDUCE" | "DENY", readonly string[]>> = {
  REDUCE: REVIEWER_CARDS.filter(({ severity }) => severity === "REDUCE").map(({ code }) => code),
  DENY: REVIEWER_CARDS.filter(({ severity }) => severity === "DENY").map(({ code }) => code),
};

/** What a person has ruled on a line; null when nobody has. */
export const rulingOn = ({ line }: LineFacts, { rulings }: CaseFacts): RulingFacts | null =>
  rulings.find((one) => one.line === line) ?? null;

/** The contract's price is what both sides agreed to: an override sets aside everything else. */
const isSetAside = ({ severity, rule }: Found): boolean =>
  (severity === "DENY" || severity === "REDUCE") && rule.family !== "PRICING";

/** What is left of a line by a person's word: never more than came in. */
function leavesBy({ quantity, minor }: RulingFacts) {
  return (before: Left): Left => {
    const units = quantity === null ? before : leaveUnits(before, quantity);
    return minor === null || minor >= units.minor ? units : { ...units, minor };
  };
}

const liabilityOf = (code: string) =>
  ENGINE_RULES.find((rule) => rule.code === code)?.liability ?? "PROVIDER";

/** A reduction or denial by a person, after those of every rule. */
function foundBy(ruling: RulingFacts): Found[] {
  const { code, parameters } = ruling;
  if (ruling.ruling === "ALLOW" || code === null) return [];
  const rule = { code, family: "REVIEW", liability: liabilityOf(code), guaranteed: false } as const;
  const verdict = { parameters, leaves: leavesBy(ruling) };
  return [{ rule, place: Infinity, severity: ruling.ruling, verdict, byPerson: true }];
}

/** What stands on a line once a person's word is counted, and what that word sets aside. */
export function withRuling(
  found: readonly Found[],
  ruling: RulingFacts | null,
): { standing: readonly Found[]; setAside: readonly Found[] } {
  if (ruling === null) return { standing: found, setAside: [] };
  const setAside = ruling.overrides ? found.filter(isSetAside) : [];
  const standing = [...found.filter((one) => !setAside.includes(one)), ...foundBy(ruling)];
  return { standing, setAside };
}

/** The note that rules were set aside, which ones, and the senior reviewer's sentence. */
export function overrideNote(
  ruling: RulingFacts | null,
  { setAside, known }: { setAside: readonly Found[]; known: boolean },
): ReasonFound[] {
  if (ruling === null || setAside.length === 0) return [];
  const codes = [...new Set(setAside.map(({ rule }) => rule.code))].join(", ");
  const parameters = { codes, sentence: ruling.parameters.sentence ?? "" };
  const amountMinor = known ? 0n : null;
  return [{ code: OVERRIDE_CODE, severity: "ALLOW", liability: "SCHEME", amountMinor, parameters }];
}

/** A line that has neither price nor charge costs what a person says: that is its price. */
function priced(line: LineFacts, facts: CaseFacts): LineFacts {
  const ruling = rulingOn(line, facts);
  if (ruling?.ruling !== "ALLOW" || ruling.minor === null) return line;
  if (submittedOf(line, facts.currency) !== null) return line;
  return { ...line, charge: { minor: ruling.minor, currency: facts.currency } };
}

/** The facts with what persons have said lines cost. */
export const withRuledPrices = (facts: CaseFacts): CaseFacts =>
  facts.rulings.length === 0
    ? facts
    : { ...facts, lines: facts.lines.map((line) => priced(line, facts)) };
