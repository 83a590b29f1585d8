import { hasValidCheckDigit, isSpeakable } from "../shared/check-digit";
import type { MemberIdentifier } from "./draft.rules";

/** Nine digits, optionally with the two-digit issue number: only the nine are compared. */
const NATIONAL_ID = /^[0-9]{9}([(][0-9]{2}[)])?$/;

/** True for an identifier that can never name anyone: it is mistyped, not unknown. */
export function hasMalformedIdentifier(member: MemberIdentifier): boolean {
  switch (member.kind) {
    case "memberNumber":
      return !/^\d{10}$/.test(member.value) || !hasValidCheckDigit(member.value);
    case "nationalId":
      return !NATIONAL_ID.test(member.value);
    case "factoryBadge":
      return member.factoryCode === "" || member.badge === "";
    case "candidate":
      return member.value === "";
    case "guaranteeNumber":
      return !isSpeakable(member.value);
    case "unidentified":
      return false;
  }
}
