import { addDays } from "../../shared/dates";
import { count } from "../parameters.rules";
import { card, claimRule } from "../rule.rules";

export const FILED_TOO_LATE = claimRule({
  code: "TIM-001",
  family: "TIME",
  severity: "DENY",
  on: false,
  parameters: { days: count() },
  liability: "PROVIDER",
  claimsOnly: true,
  remedy: { action: "APPEAL", by: "PROVIDER" },
  carc: "29",
  reads: ["receivedOn", "admittedOn", "dischargedOn"],
  judge: ({ receivedOn, admittedOn, dischargedOn }, { days }) => {
    const last = addDays(dischargedOn ?? admittedOn, days);
    return receivedOn > last ? { parameters: { days: String(days), last } } : null;
  },
});

export const INFORMATION_OVERDUE = claimRule({
  code: "TIM-002",
  family: "TIME",
  severity: "DENY",
  liability: "PROVIDER",
  claimsOnly: true,
  remedy: { action: "APPEAL", by: "PROVIDER" },
  carc: "226",
  reads: ["informationDue"],
  judge: ({ informationDue }) =>
    informationDue === null ? null : { parameters: { due: informationDue } },
});

export const APPEAL_TOO_LATE = card({
  code: "TIM-003",
  family: "TIME",
  severity: "REJECT",
  scope: "CLAIM",
  remedy: { action: "NOTHING", by: "PROVIDER" },
  carc: "286",
});

export const TIME_RULES = [FILED_TOO_LATE, INFORMATION_OVERDUE];
