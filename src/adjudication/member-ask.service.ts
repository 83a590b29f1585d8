import { readCandidate, type MemberAsk } from "../enrolment";
import type { CaseDraft } from "./draft.rules";
import { hasMalformedIdentifier } from "./identifier.rules";

/** The look-up that a draft's identifier asks for; one that names nobody finds nobody. */
export function memberAsk(draft: CaseDraft, candidateSecret: string, now: Date): MemberAsk {
  const { member, admittedOn: day } = draft;
  if (hasMalformedIdentifier(member)) return { day };
  switch (member.kind) {
    case "memberNumber":
      return { day, memberNumber: member.value };
    case "nationalId":
      return { day, nationalIdKey: member.value.slice(0, 9) };
    case "factoryBadge":
      return { day, factoryCode: member.factoryCode, badge: member.badge };
    case "candidate": {
      const memberId = readCandidate(member.value, candidateSecret, now);
      return memberId === null ? { day } : { day, memberId };
    }
    case "guaranteeNumber":
    case "unidentified":
      return { day };
  }
}
