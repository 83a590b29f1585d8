import type { CaseFacts } from "../facts.rules";
import { isWithin } from "../icd10-ranges.rules";
import { claimRule } from "../rule.rules";

const REDIRECT = { action: "REDIRECT_TO_OTHER_PAYER", by: "PROVIDER" } as const;

/** ICD-10 for what work has done: work-related condition, and occupational exposure. */
const OF_WORK = ["Y96", "Z57"];

const saysWork = ({ cause, diagnoses }: CaseFacts): boolean =>
  cause === "WORK" || diagnoses.some((code) => isWithin(code, OF_WORK));

export const WORK_INJURY = claimRule({
  code: "OTH-001",
  family: "OTHER_PAYER",
  severity: "PEND",
  liability: "OTHER_PAYER",
  remedy: REDIRECT,
  resolvableBy: ["CLAIMS_OFFICER"],
  carc: "19",
  reads: ["cause", "diagnoses", "massEvent"],
  // A declared mass event settles the question for all its claims: as NSSF's, or as not of work.
  judge: (facts) => {
    if (facts.massEvent !== null) {
      return facts.massEvent.cause === "WORK" ? { settledAs: "DENY" } : null;
    }
    return saysWork(facts) ? {} : null;
  },
});

export const THIRD_PARTY_INJURY = claimRule({
  code: "OTH-002",
  family: "OTHER_PAYER",
  severity: "PEND",
  on: false,
  liability: "OTHER_PAYER",
  remedy: REDIRECT,
  resolvableBy: ["CLAIMS_OFFICER"],
  carc: "20",
  reads: ["cause"],
  judge: ({ cause }) => (cause === "ROAD" || cause === "OTHER" ? {} : null),
});

export const OTHER_COVER = claimRule({
  code: "OTH-003",
  family: "OTHER_PAYER",
  severity: "PEND",
  on: false,
  liability: "OTHER_PAYER",
  aboutMember: true,
  remedy: REDIRECT,
  resolvableBy: ["CLAIMS_OFFICER"],
  carc: "22",
  reads: ["member"],
  judge: ({ member }) =>
    member.identified && member.otherPayer !== null
      ? { parameters: { payer: member.otherPayer } }
      : null,
});

export const OTHER_PAYER_RULES = [WORK_INJURY, THIRD_PARTY_INJURY, OTHER_COVER];
