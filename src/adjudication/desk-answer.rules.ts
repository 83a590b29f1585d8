import type { Judgement, LineJudgement, ReasonFound } from "./judgement.rules";

/** What the check says of the person on the date. */
export const ELIGIBILITY_STATUSES = ["ELIGIBLE", "NOT_ELIGIBLE", "UNDETERMINED"] as const;
export type EligibilityStatus = (typeof ELIGIBILITY_STATUSES)[number];

/** What the desk does about money: under the scheme it never collects any. */
export const SETTLEMENTS = [
  "SCHEME_PAYS",
  "SCHEME_DECIDES_LATER",
  "OTHER_PAYER",
  "OUTSIDE_SCHEME",
] as const;
export type Settlement = (typeof SETTLEMENTS)[number];

/** What becomes of one line of the basket. */
export const LINE_OUTCOMES = ["WILL_PAY", "WILL_PAY_PART", "WILL_NOT_PAY", "NEEDS_REVIEW"] as const;
export type LineOutcome = (typeof LINE_OUTCOMES)[number];

/** Denials that say the person is not insured; every other denial speaks of the service. */
const NOT_INSURED = new Set(["ELG-002", "ELG-003", "ELG-004", "ELG-012"]);

const carries = (line: LineJudgement, matches: (reason: ReasonFound) => boolean) =>
  line.reasons.some(matches);

/** A pending reason is moot when every line is denied already: a denied line does not pend. */
const casePends = ({ reasons, lines }: Judgement): boolean =>
  reasons.some(({ severity }) => severity === "PEND") &&
  lines.some(({ state }) => state !== "DENIED");

/** The answer about the person; `identified` is false for a patient nobody could name. */
export function statusOf(judgement: Judgement, identified: boolean): EligibilityStatus {
  if (!identified || casePends(judgement)) return "UNDETERMINED";
  const notInsured = judgement.lines.every((line) =>
    carries(line, ({ code }) => NOT_INSURED.has(code)),
  );
  return notInsured ? "NOT_ELIGIBLE" : "ELIGIBLE";
}

/** What the desk does: the first that holds, in the order of the catalogue's last law. */
export function settlementOf(judgement: Judgement, status: EligibilityStatus): Settlement {
  const all = allReasons(judgement);
  if (all.some(({ code }) => code.startsWith("OTH-"))) return "OTHER_PAYER";
  if (status === "NOT_ELIGIBLE" || all.some(({ code }) => code === "PRV-001")) {
    return "OUTSIDE_SCHEME";
  }
  const review = judgement.lines.some(({ state }) => state === "PENDED");
  return status === "UNDETERMINED" || review ? "SCHEME_DECIDES_LATER" : "SCHEME_PAYS";
}

/** What becomes of a line, in the desk's words. */
export function outcomeOf({ state, benefitMinor }: LineJudgement): LineOutcome {
  if (state === "PENDED") return "NEEDS_REVIEW";
  if (state === "ALLOWED") return "WILL_PAY";
  return state === "REDUCED" && benefitMinor !== 0n ? "WILL_PAY_PART" : "WILL_NOT_PAY";
}

const SEVERITY_ORDER = ["DENY", "REDUCE", "PEND", "WARN", "ALLOW", "NONE"];

/** A reason of the whole case: what it takes off all its lines together. */
export interface CaseReason extends ReasonFound {
  primary: boolean;
}

const allReasons = ({ reasons, lines }: Judgement): ReasonFound[] => [
  ...reasons,
  ...lines.flatMap((line) => line.reasons),
];

/** Every reason of a case once, amounts summed over its lines, in order of precedence. */
export function caseReasons(
  reasons: readonly ReasonFound[],
  order: readonly string[],
): CaseReason[] {
  const byCode = new Map<string, ReasonFound>();
  for (const reason of reasons) {
    const known = byCode.get(reason.code);
    const amountMinor =
      known === undefined
        ? reason.amountMinor
        : known.amountMinor === null || reason.amountMinor === null
          ? null
          : known.amountMinor + reason.amountMinor;
    byCode.set(reason.code, { ...(known ?? reason), amountMinor });
  }
  return [...byCode.values()]
    .sort(
      (a, b) =>
        SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity) ||
        order.indexOf(a.code) - order.indexOf(b.code),
    )
    .map((reason, index) => ({ ...reason, primary: index === 0 }));
}

/** Every reason of a judgement once, as the desk reads it. */
export function reasonsOfJudgement(judgement: Judgement, order: readonly string[]): CaseReason[] {
  return caseReasons(allReasons(judgement), order);
}
