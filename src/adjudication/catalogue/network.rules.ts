import { addDays } from "../../shared/dates";
import type { CaseFacts, CaseView, LineFacts, ReferralFacts } from "../facts.rules";
import { count, list } from "../parameters.rules";
import { claimRule, lineRule } from "../rule.rules";
import { withReferral } from "./remedies.rules";

const ASK_SCHEME = { action: "ASK_SCHEME", by: "PROVIDER" } as const;
const CORRECT = { action: "CORRECT_AND_RESUBMIT", by: "PROVIDER" } as const;
const LEVELS = ["HEALTH_CENTER", "REFERRAL_HOSPITAL", "NATIONAL_HOSPITAL"] as const;

export const PROVIDER_NOT_CONTRACTED = claimRule({
  code: "PRV-001",
  family: "NETWORK",
  severity: "DENY",
  liability: "PROVIDER",
  remedy: ASK_SCHEME,
  carc: "B7",
  reads: ["contracted", "providerCode", "admittedOn"],
  judge: ({ contracted, providerCode, admittedOn }) =>
    contracted ? null : { parameters: { provider: providerCode, date: admittedOn } },
});

export const CONTRACT_SUSPENDED = claimRule({
  code: "PRV-002",
  family: "NETWORK",
  severity: "PEND",
  remedy: ASK_SCHEME,
  resolvableBy: ["CLAIMS_OFFICER"],
  carc: "B7",
  reads: ["suspended", "providerCode", "admittedOn"],
  judge: ({ suspended, providerCode, admittedOn }) =>
    suspended ? { parameters: { provider: providerCode, date: admittedOn } } : null,
});

export const SERVICE_NOT_AT_LEVEL = lineRule({
  code: "PRV-003",
  family: "NETWORK",
  severity: "DENY",
  liability: "PROVIDER",
  remedy: CORRECT,
  openimis: "10",
  carc: "171",
  reads: ["service", "allowedAtLevel"],
  judge: (line) =>
    line.service === null || line.allowedAtLevel ? null : { parameters: { service: line.service } },
});

/** Services that take a bed: an out-patient visit cannot have them. */
const NEEDS_A_BED: readonly string[] = ["ADMISSION", "CAESAREAN"];

/** What about the kind of visit does not fit its dates or this service; null when all does. */
function kindProblem(line: LineFacts, facts: CaseView): string | null {
  const { visitKind, admittedOn, dischargedOn } = facts;
  if (visitKind === "INPATIENT") {
    const after = dischargedOn !== null && line.serviceDate > dischargedOn;
    return after || line.serviceDate < admittedOn ? "DAY_OUTSIDE_STAY" : null;
  }
  if (dischargedOn !== null && dischargedOn > admittedOn) return "NIGHTS_ON_OUTPATIENT";
  return NEEDS_A_BED.includes(line.category ?? "") ? "BED_SERVICE_ON_OUTPATIENT" : null;
}

const asOtherKind = (facts: CaseFacts): CaseFacts =>
  facts.visitKind === "INPATIENT"
    ? facts
    : { ...facts, visitKind: "INPATIENT", dischargedOn: facts.dischargedOn ?? facts.admittedOn };

export const KIND_DOES_NOT_FIT = lineRule({
  code: "PRV-004",
  family: "NETWORK",
  severity: "DENY",
  liability: "PROVIDER",
  remedy: CORRECT,
  openimis: "10",
  carc: "5",
  reads: ["visitKind", "admittedOn", "dischargedOn", "service", "serviceDate", "category"],
  judge: (line, facts) => {
    const problem = line.service === null ? null : kindProblem(line, facts);
    return problem === null ? null : { parameters: { problem, service: line.service ?? "" } };
  },
  remedied: asOtherKind,
});

export const REFERRAL_ABSENT = claimRule({
  code: "PRV-005",
  family: "NETWORK",
  severity: "DENY",
  on: false,
  parameters: { levels: list(LEVELS, "REFERRAL_HOSPITAL,NATIONAL_HOSPITAL") },
  liability: "PROVIDER",
  remedy: CORRECT,
  carc: "288",
  reads: ["providerLevel", "emergency", "referral"],
  judge: ({ providerLevel, emergency, referral }, { levels }) =>
    referral !== null || emergency || !levels.includes(providerLevel)
      ? null
      : { parameters: { level: providerLevel } },
  remedied: withReferral,
});

/** What is wrong with a referral letter; null for a good one. */
function letterProblem(
  letter: ReferralFacts,
  facts: CaseFacts,
  given: { days: number; uses: number },
): string | null {
  if (letter.fromProvider === facts.providerCode) return "OWN_LETTER";
  if (!letter.known) return "UNKNOWN_PROVIDER";
  if (letter.date > facts.admittedOn) return "LETTER_AFTER_VISIT";
  if (facts.admittedOn > addDays(letter.date, given.days)) return "EXPIRED_LETTER";
  if (letter.letterNumber === null) return null;
  const uses = facts.history.claims.filter(
    (past) =>
      past.letter?.letterNumber === letter.letterNumber &&
      past.letter.fromProvider === letter.fromProvider,
  );
  if (uses.some(({ own }) => !own)) return "LETTER_TO_ANOTHER_PROVIDER";
  return uses.length >= given.uses ? "LETTER_USED_UP" : null;
}

export const REFERRAL_NOT_GOOD = claimRule({
  code: "PRV-006",
  family: "NETWORK",
  severity: "DENY",
  on: false,
  parameters: { days: count("30"), uses: count("1") },
  liability: "PROVIDER",
  remedy: CORRECT,
  carc: "287",
  reads: ["referral", "providerCode", "admittedOn", "emergency", "history"],
  judge: (facts, given) => {
    const { referral, emergency } = facts;
    if (referral === null || emergency) return null;
    const problem = letterProblem(referral, facts, given);
    return problem === null ? null : { parameters: { problem, date: referral.date } };
  },
  remedied: withReferral,
});

export const PAID_BY_CAPITATION = lineRule({
  code: "PRV-009",
  family: "NETWORK",
  severity: "REDUCE",
  on: false,
  liability: "PROVIDER",
  remedy: { action: "NOTHING", by: "PROVIDER" },
  carc: "24",
  reads: ["service", "price"],
  judge: (line) =>
    line.price?.kind === "CAPITATION"
      ? {
          parameters: { service: line.service ?? "" },
          leaves: ({ quantity }) => ({ minor: 0n, quantity }),
        }
      : null,
});

export const NETWORK_RULES = [
  PROVIDER_NOT_CONTRACTED,
  CONTRACT_SUSPENDED,
  SERVICE_NOT_AT_LEVEL,
  KIND_DOES_NOT_FIT,
  REFERRAL_ABSENT,
  REFERRAL_NOT_GOOD,
  PAID_BY_CAPITATION,
];
