import { inSpan } from "../../shared/dates";
import type { CaseFacts, CoverFacts, LineFacts } from "../facts.rules";
import { claimRule, lineRule, type Verdict } from "../rule.rules";

const ASK_FACTORY = { action: "ASK_FACTORY", by: "FACTORY" } as const;
const ASK_SCHEME = { action: "ASK_SCHEME", by: "PROVIDER" } as const;
const IDENTITY_RESOLVERS = ["CLAIMS_OFFICER", "ENROLMENT_OFFICER"] as const;

/** A case rate is owed if the member was covered on admission; everything else by its own day. */
const coverDay = (line: LineFacts, facts: CaseFacts): string =>
  line.price?.kind === "CASE_RATE" ? facts.admittedOn : line.serviceDate;

type CoverState = "COVERED" | "BEFORE" | "ENDED" | "LAPSED";

/** How the covers of one person stand to one day; the best of several answers counts. */
export function coverOn(day: string, covers: readonly CoverFacts[]): CoverState {
  const holding = covers.filter((cover) => inSpan(day, cover.from, cover.to));
  if (holding.some((cover) => cover.lapsedFrom === null || day < cover.lapsedFrom)) {
    return "COVERED";
  }
  if (holding.length > 0) return "LAPSED";
  return covers.some((cover) => cover.from <= day) ? "ENDED" : "BEFORE";
}

const whenCoverIs =
  (state: CoverState) =>
  (line: LineFacts, facts: CaseFacts): Verdict | null => {
    if (!facts.member.identified) return null;
    const date = coverDay(line, facts);
    return coverOn(date, facts.member.covers) === state ? { parameters: { date } } : null;
  };

const coverRule = (code: string, carc: string, state: CoverState) =>
  lineRule({
    code,
    family: "ELIGIBILITY",
    severity: "DENY",
    liability: "PROVIDER",
    aboutMember: true,
    remedy: ASK_FACTORY,
    openimis: "21",
    carc,
    judge: whenCoverIs(state),
  });

export const MEMBER_NOT_IDENTIFIED = claimRule({
  code: "ELG-001",
  family: "ELIGIBILITY",
  severity: "PEND",
  remedy: ASK_SCHEME,
  resolvableBy: IDENTITY_RESOLVERS,
  openimis: "7",
  carc: "31",
  judge: (facts) => (facts.member.identified ? null : {}),
});

export const BEFORE_COVER = coverRule("ELG-002", "26", "BEFORE");
export const AFTER_COVER = coverRule("ELG-003", "27", "ENDED");
export const COVER_LAPSED = coverRule("ELG-004", "200", "LAPSED");

export const IDENTITY_MISMATCH = claimRule({
  code: "ELG-007",
  family: "ELIGIBILITY",
  severity: "PEND",
  remedy: ASK_SCHEME,
  resolvableBy: IDENTITY_RESOLVERS,
  carc: "140",
  judge: ({ member }) =>
    member.identified && member.identityDifferences.length > 0
      ? { parameters: { fields: member.identityDifferences.join(", ") } }
      : null,
});

export const PLAN_NOT_ACTIVE = claimRule({
  code: "ELG-012",
  family: "ELIGIBILITY",
  severity: "DENY",
  liability: "PROVIDER",
  aboutMember: true,
  remedy: ASK_SCHEME,
  openimis: "3",
  carc: "177",
  judge: (facts) => (facts.planInForce ? null : { parameters: { date: facts.admittedOn } }),
});

export const ELIGIBILITY_RULES = [
  MEMBER_NOT_IDENTIFIED,
  BEFORE_COVER,
  AFTER_COVER,
  COVER_LAPSED,
  IDENTITY_MISMATCH,
  PLAN_NOT_ACTIVE,
];
