import { claimRule, lineRule } from "../rule.rules";
import { asIdentified, asNobodysCard } from "./remedies.rules";

const ASK_SCHEME = { action: "ASK_SCHEME", by: "PROVIDER" } as const;
const IDENTITY_RESOLVERS = ["CLAIMS_OFFICER", "ENROLMENT_OFFICER"] as const;

export const MEMBER_NOT_IDENTIFIED = claimRule({
  code: "ELG-001",
  family: "ELIGIBILITY",
  severity: "PEND",
  remedy: ASK_SCHEME,
  resolvableBy: IDENTITY_RESOLVERS,
  openimis: "7",
  carc: "31",
  reads: ["member"],
  judge: (facts) => (facts.member.identified ? null : {}),
});

export const IDENTITY_MISMATCH = claimRule({
  code: "ELG-007",
  family: "ELIGIBILITY",
  severity: "PEND",
  remedy: ASK_SCHEME,
  resolvableBy: IDENTITY_RESOLVERS,
  carc: "140",
  reads: ["member"],
  judge: ({ member }) =>
    member.identified && member.identityDifferences.length > 0
      ? { parameters: { fields: member.identityDifferences.join(", ") } }
      : null,
  remedied: asIdentified,
});

export const CARD_BLOCKED = claimRule({
  code: "ELG-008",
  family: "ELIGIBILITY",
  severity: "PEND",
  aboutMember: true,
  remedy: ASK_SCHEME,
  resolvableBy: ["CLAIMS_OFFICER"],
  carc: "224",
  reads: ["member", "admittedOn"],
  judge: ({ member, admittedOn }) => {
    const from = member.identified ? member.cardBlockedFrom : null;
    return from !== null && admittedOn >= from ? { parameters: { date: from } } : null;
  },
  remedied: asNobodysCard,
});

export const OUTSIDE_LIFE = lineRule({
  code: "ELG-009",
  family: "ELIGIBILITY",
  severity: "PEND",
  aboutMember: true,
  remedy: ASK_SCHEME,
  resolvableBy: ["CLAIMS_OFFICER"],
  carc: "14",
  reads: ["member", "serviceDate"],
  judge: (line, { member }) => {
    if (!member.identified) return null;
    const { birthDate, birthYear, diedOn } = member;
    const born = birthDate ?? (birthYear === null ? null : `${birthYear}-01-01`);
    if (born !== null && line.serviceDate < born) {
      return { parameters: { date: line.serviceDate, event: "BIRTH" } };
    }
    const after = diedOn !== null && line.serviceDate > diedOn;
    return after ? { parameters: { date: line.serviceDate, event: "DEATH" } } : null;
  },
});

export const GUARANTEE_NOT_HONOURED = claimRule({
  code: "ELG-014",
  family: "ELIGIBILITY",
  severity: "WARN",
  remedy: ASK_SCHEME,
  reads: ["guaranteeProblem"],
  judge: ({ guaranteeProblem }) =>
    guaranteeProblem === null ? null : { parameters: { problem: guaranteeProblem } },
});
