import { card, type RuleCard } from "../rule.rules";

const APPEAL = { action: "APPEAL", by: "PROVIDER" } as const;
const NOTHING = { action: "NOTHING", by: "PROVIDER" } as const;

const reviewer = (
  code: string,
  carc: string | null,
  severity: "DENY" | "REDUCE" | "ALLOW",
): RuleCard =>
  card({
    code,
    family: "REVIEW",
    severity,
    scope: "LINE",
    remedy: severity === "ALLOW" ? NOTHING : APPEAL,
    openimis: carc === null || code === "REV-005" ? null : "-1",
    carc,
  });

/** What only a person says of a line: with a sentence of their own beside the code. */
export const REVIEWER_CARDS: readonly RuleCard[] = [
  reviewer("REV-001", "50", "DENY"),
  reviewer("REV-002", "151", "REDUCE"),
  reviewer("REV-003", "152", "REDUCE"),
  reviewer("REV-004", "150", "REDUCE"),
  reviewer("REV-005", "112", "DENY"),
  reviewer("REV-006", null, "ALLOW"),
];

const after = (code: string, scope: "CLAIM" | "LINE", carc: string | null = null): RuleCard =>
  card({ code, family: "ADJUSTMENT", severity: "NONE", scope, remedy: NOTHING, carc });

/** What happens to a decision afterwards; ADJ-004 books what a guarantee made the scheme pay. */
export const ADJUSTMENT_CARDS: readonly RuleCard[] = [
  after("ADJ-001", "CLAIM"),
  after("ADJ-002", "CLAIM", "216"),
  after("ADJ-003", "CLAIM", "193"),
  after("ADJ-004", "LINE"),
];
