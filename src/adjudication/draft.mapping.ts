import { foldSpeakable } from "../shared/check-digit";
import { Fault } from "../shared/errors";
import type {
  MemberIdentifierInput,
  PatientAsSeenInput,
  ReferralInput,
  ServiceLineInput,
} from "./case.input";
import type { CaseDraft, DraftLine, MemberIdentifier, PatientAsSeen } from "./draft.rules";

/** Reads who the patient is said to be. */
export function identifierOf(input: MemberIdentifierInput): MemberIdentifier {
  const trimmed = (text: string) => text.trim();
  if (input.memberNumber != null) {
    return { kind: "memberNumber", value: trimmed(input.memberNumber) };
  }
  if (input.nationalId != null) return { kind: "nationalId", value: trimmed(input.nationalId) };
  if (input.factoryBadge != null) {
    const { factoryCode, badge } = input.factoryBadge;
    return { kind: "factoryBadge", factoryCode: trimmed(factoryCode), badge: trimmed(badge) };
  }
  if (input.candidate != null) return { kind: "candidate", value: input.candidate };
  if (input.guaranteeNumber != null) {
    return { kind: "guaranteeNumber", value: foldSpeakable(input.guaranteeNumber) };
  }
  if (input.unidentified === true) return { kind: "unidentified" };
  throw new Fault("BAD_USER_INPUT", "member: say in exactly one way who the patient is.");
}

const orNull = <T>(value: T | null | undefined): T | null => value ?? null;

/** Reads the patient as seen. */
export function patientOf(input: PatientAsSeenInput | null | undefined): PatientAsSeen | null {
  if (!input) return null;
  return {
    name: orNull(input.name),
    nameKhmer: orNull(input.nameKhmer),
    sex: orNull(input.sex),
    birthYear: orNull(input.birthYear),
    birthDate: orNull(input.birthDate),
    phone: orNull(input.phone),
    factoryName: orNull(input.factoryName),
  };
}

/** Reads the lines, with the case's own date where a line names none. */
export function linesOf(input: readonly ServiceLineInput[], date: string): DraftLine[] {
  return input.map(({ service, quantity, charge, serviceDate, providerLineReference }) => ({
    service: service.trim(),
    quantity: quantity ?? 1,
    charge: charge ? { amount: charge.amount, currency: charge.currency } : null,
    serviceDate: serviceDate ?? date,
    providerLineReference: orNull(providerLineReference),
  }));
}

/** Reads the referral letter. */
export function referralOf(input: ReferralInput | null | undefined): CaseDraft["referral"] {
  if (!input) return null;
  const { fromProviderCode, date, letterNumber } = input;
  return { fromProviderCode, date, letterNumber: orNull(letterNumber) };
}
