import { convertMoney, sum, writeMoney } from "../../shared/money";
import type { CaseFacts } from "../facts.rules";
import { amount, share } from "../parameters.rules";
import { claimRule } from "../rule.rules";
import { submittedOf } from "./pricing.rules";

/** What every selection for review declares: only the senior reviewer resolves it. */
const SELECTION = {
  family: "SELECTION",
  severity: "PEND",
  claimsOnly: true,
  remedy: { action: "WAIT", by: "SCHEME" },
  carc: "133",
} as const;

/** Under which seed claims are drawn for a second look; another one draws others. */
export const SAMPLE_SEED = "1";

/** Who is drawn keeps with which seed and probability: what was found in them speaks for the rest. */
export const RANDOM_SAMPLE = claimRule({
  ...SELECTION,
  code: "SEL-001",
  parameters: { share: share("0.02") },
  reads: ["sample"],
  judge: ({ sample }, { share: wanted }) =>
    sample !== null && sample < wanted
      ? { parameters: { seed: SAMPLE_SEED, share: String(wanted) } }
      : null,
});

/** What is submitted, in dollar cents at each line's rate; lines without an amount count nothing. */
function submittedCents({ lines, currency }: CaseFacts): bigint {
  return sum(
    lines.map((line) => {
      const minor = submittedOf(line, currency);
      if (minor === null || (currency === "KHR" && line.rielPerUsd === null)) return 0n;
      return convertMoney({ minor, currency }, "USD", line.rielPerUsd ?? 1).minor;
    }),
  );
}

export const ABOVE_VALUE = claimRule({
  ...SELECTION,
  code: "SEL-002",
  parameters: { threshold: amount("200.00 USD") },
  reads: ["lines", "currency"],
  judge: (facts, { threshold }) => {
    const [line] = facts.lines;
    const rate = line?.rielPerUsd ?? null;
    if (threshold.currency === "KHR" && rate === null) return null;
    const cents = convertMoney(threshold, "USD", rate ?? 1).minor;
    const told = writeMoney(threshold.minor, threshold.currency);
    return submittedCents(facts) > cents ? { parameters: { threshold: told } } : null;
  },
});

export const FULL_REVIEW = claimRule({
  ...SELECTION,
  code: "SEL-004",
  reads: ["underReview", "providerCode"],
  judge: ({ underReview, providerCode }) =>
    underReview ? { parameters: { provider: providerCode } } : null,
});

export const SELECTION_RULES = [RANDOM_SAMPLE, ABOVE_VALUE, FULL_REVIEW];
