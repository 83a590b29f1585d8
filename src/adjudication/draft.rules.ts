import type { Currency } from "../shared/money";
import type { DraftAttachment } from "./attachment.rules";
import type { InjuryCause, VisitKind } from "./decision.rules";

/** An amount as sent: it is read, or refused, by the intake rules. */
export interface DraftMoney {
  amount: string;
  currency: Currency;
}

/** How the desk names the patient: exactly one way. */
export type MemberIdentifier =
  | { kind: "memberNumber"; value: string }
  | { kind: "nationalId"; value: string }
  | { kind: "factoryBadge"; factoryCode: string; badge: string }
  | { kind: "candidate"; value: string }
  | { kind: "guaranteeNumber"; value: string }
  | { kind: "unidentified" };

/** The patient as the desk sees them: second factor, and description of an unknown person. */
export interface PatientAsSeen {
  name: string | null;
  nameKhmer: string | null;
  sex: "FEMALE" | "MALE" | "UNKNOWN" | null;
  birthYear: number | null;
  birthDate: string | null;
  phone: string | null;
  factoryName: string | null;
}

/** One service asked for, after defaults. */
export interface DraftLine {
  service: string;
  quantity: number;
  charge: DraftMoney | null;
  serviceDate: string;
  providerLineReference: string | null;
}

/** A claim, or the question that precedes it, after defaults and before any rule has seen it. */
export interface CaseDraft {
  /** Null for a question. */
  providerReference: string | null;
  member: MemberIdentifier;
  patientAsSeen: PatientAsSeen | null;
  visitKind: VisitKind;
  emergency: boolean;
  cause: InjuryCause;
  admittedOn: string;
  dischargedOn: string | null;
  dischargeOutcome: "HOME" | "REFERRED_OUT" | "ABSCONDED" | "DIED" | null;
  diagnoses: string[];
  diagnosisText: string | null;
  referral: { fromProviderCode: string; date: string; letterNumber: string | null } | null;
  guaranteeToken: string | null;
  patientPaid: DraftMoney | null;
  statedTotal: DraftMoney | null;
  lines: DraftLine[];
  attachments: DraftAttachment[];
}

/** True when the description says enough for a person to look for the patient. */
export function isDescribed(seen: PatientAsSeen | null): boolean {
  if (seen === null) return false;
  const { name, nameKhmer, birthYear, birthDate, phone } = seen;
  return [name, nameKhmer, birthYear, birthDate, phone].some(
    (value) => value !== null && String(value).trim() !== "",
  );
}
