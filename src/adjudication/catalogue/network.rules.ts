import { claimRule, lineRule } from "../rule.rules";

export const WORK_INJURY = claimRule({
  code: "OTH-001",
  family: "OTHER_PAYER",
  severity: "PEND",
  liability: "OTHER_PAYER",
  remedy: { action: "REDIRECT_TO_OTHER_PAYER", by: "PROVIDER" },
  resolvableBy: ["CLAIMS_OFFICER"],
  carc: "19",
  judge: (facts) => (facts.cause === "WORK" ? {} : null),
});

export const PROVIDER_NOT_CONTRACTED = claimRule({
  code: "PRV-001",
  family: "NETWORK",
  severity: "DENY",
  liability: "PROVIDER",
  remedy: { action: "ASK_SCHEME", by: "PROVIDER" },
  carc: "B7",
  judge: (facts) =>
    facts.contracted
      ? null
      : { parameters: { provider: facts.providerCode, date: facts.admittedOn } },
});

export const SERVICE_NOT_AT_LEVEL = lineRule({
  code: "PRV-003",
  family: "NETWORK",
  severity: "DENY",
  liability: "PROVIDER",
  remedy: { action: "CORRECT_AND_RESUBMIT", by: "PROVIDER" },
  openimis: "10",
  carc: "171",
  judge: (line) =>
    line.service === null || line.allowedAtLevel ? null : { parameters: { service: line.service } },
});

export const NOT_IN_BENEFIT_PACKAGE = lineRule({
  code: "BEN-001",
  family: "BENEFIT",
  severity: "DENY",
  liability: "PROVIDER",
  remedy: { action: "NOTHING", by: "PROVIDER" },
  openimis: "3",
  carc: "204",
  judge: (line) =>
    line.service === null || line.covered ? null : { parameters: { service: line.service } },
});

export const DUPLICATE_LINE = lineRule({
  code: "DUP-001",
  family: "DUPLICATE",
  severity: "DENY",
  liability: "PROVIDER",
  aboutMember: true,
  remedy: { action: "CORRECT_AND_RESUBMIT", by: "PROVIDER" },
  openimis: "6",
  carc: "18",
  judge: (line) =>
    line.duplicateOf === null
      ? null
      : { parameters: { claim: line.duplicateOf, service: line.service ?? "" } },
});
