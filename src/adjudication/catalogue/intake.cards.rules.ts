import type { RuleCard } from "../rule.rules";

const card = (code: string, carc: string, openimis: string | null, scope: RuleCard["scope"]) =>
  ({
    code,
    family: "INTAKE",
    severity: "REJECT",
    scope,
    on: true,
    parameters: {},
    remedy: { action: "CORRECT_AND_RESUBMIT", by: "PROVIDER" },
    resolvableBy: [],
    openimis,
    carc,
  }) as const satisfies RuleCard;

/** The rules that refuse a claim at the door: nothing is stored but the attempt. */
export const INTAKE_CARDS: readonly RuleCard[] = [
  card("INT-001", "16", null, "CLAIM"),
  card("INT-002", "16", "S6", "LINE"),
  card("INT-003", "16", "S6", "CLAIM"),
  card("INT-004", "16", null, "CLAIM"),
  card("INT-005", "110", "9", "CLAIM"),
  card("INT-006", "208", "S1", "CLAIM"),
  card("INT-007", "181", "1", "LINE"),
  card("INT-008", "146", "8", "CLAIM"),
  card("INT-009", "18", "S2", "CLAIM"),
];
