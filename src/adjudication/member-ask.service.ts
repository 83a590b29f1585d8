import { readCandidate, type MemberAsk } from "../enrolment";
import type { CaseDraft } from "./draft.rules";
import { hasMalformedIdentifier } from "./identifier.rules";

/** Who asks, and when: handles expire, and a guarantee's number speaks to its provider alone. */
export interface Asking {
  providerId: string | null;
  candidateSecret: string;
  now: Date;
}

/** The look-up that a draft's identifier asks for; one that names nobody finds nobody. */
export function memberAsk(draft: CaseDraft, asking: Asking): MemberAsk {
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
      const memberId = readCandidate(member.value, asking.candidateSecret, asking.now);
      return memberId === null ? { day } : { day, memberId };
    }
    case "guaranteeNumber":
      return { day, guaranteeNumber: member.value, providerId: asking.providerId };
    case "unidentified":
      return { day };
  }
}
