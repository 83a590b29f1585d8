import { card, type RuleCard } from "../rule.rules";

const door = (code: string, carc: string, openimis: string | null, scope: RuleCard["scope"]) =>
  card({
    code,
    family: "INTAKE",
    severity: "REJECT",
    scope,
    remedy: { action: "CORRECT_AND_RESUBMIT", by: "PROVIDER" },
    openimis,
    carc,
  });

/** The rules that refuse a claim at the door: nothing is stored but the attempt. */
export const INTAKE_CARDS: readonly RuleCard[] = [
  door("INT-001", "16", null, "CLAIM"),
  door("INT-002", "16", "S6", "LINE"),
  door("INT-003", "16", "S6", "CLAIM"),
  door("INT-004", "16", null, "CLAIM"),
  door("INT-005", "110", "9", "CLAIM"),
  door("INT-006", "208", "S1", "CLAIM"),
  door("INT-007", "181", "1", "LINE"),
  door("INT-008", "146", "8", "CLAIM"),
  door("INT-009", "18", "S2", "CLAIM"),
  door("INT-011", "129", null, "CLAIM"),
];
