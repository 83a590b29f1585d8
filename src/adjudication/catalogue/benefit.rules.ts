import type { LineFacts, PersonFacts } from "../facts.rules";
import { isWithin } from "../icd10-ranges.rules";
import { choicesBy, list, valueFor } from "../parameters.rules";
import { lineRule } from "../rule.rules";

const NOTHING = { action: "NOTHING", by: "PROVIDER" } as const;
const CORRECT = { action: "CORRECT_AND_RESUBMIT", by: "PROVIDER" } as const;
const REVIEWED = { action: "WAIT", by: "SCHEME" } as const;

export const NOT_IN_BENEFIT_PACKAGE = lineRule({
  code: "BEN-001",
  family: "BENEFIT",
  severity: "DENY",
  liability: "PROVIDER",
  remedy: NOTHING,
  openimis: "3",
  carc: "204",
  reads: ["service", "covered"],
  judge: (line) =>
    line.service === null || line.covered ? null : { parameters: { service: line.service } },
});

export const DIAGNOSIS_EXCLUDED = lineRule({
  code: "BEN-002",
  family: "BENEFIT",
  severity: "DENY",
  on: false,
  parameters: { diagnoses: list(null) },
  liability: "PROVIDER",
  remedy: NOTHING,
  carc: "167",
  reads: ["service", "diagnoses"],
  judge: (line, facts, { diagnoses }) => {
    const [principal] = facts.diagnoses;
    if (line.service === null || principal === undefined) return null;
    return isWithin(principal, diagnoses) ? { parameters: { diagnosis: principal } } : null;
  },
});

export const CODE_NOT_IN_FORCE = lineRule({
  code: "BEN-003",
  family: "BENEFIT",
  severity: "DENY",
  liability: "PROVIDER",
  remedy: CORRECT,
  openimis: "1",
  carc: "181",
  reads: ["service", "codeInForce", "successor", "serviceDate"],
  judge: ({ service, codeInForce, serviceDate, successor }) =>
    service === null || codeInForce
      ? null
      : { parameters: { service, date: serviceDate, successor: successor ?? "-" } },
});

/** The least and the most full years a person can have lived on a day. */
function ageOn(day: string, { birthDate, birthYear }: PersonFacts): [number, number] | null {
  const year = Number(day.slice(0, 4));
  if (birthDate !== null) {
    const had = day.slice(5) >= birthDate.slice(5);
    const age = year - Number(birthDate.slice(0, 4)) - (had ? 0 : 1);
    return [age, age];
  }
  return birthYear === null ? null : [year - birthYear - 1, year - birthYear];
}

export const AGE_DOES_NOT_FIT = lineRule({
  code: "BEN-005",
  family: "BENEFIT",
  severity: "PEND",
  aboutMember: true,
  remedy: REVIEWED,
  resolvableBy: ["MEDICAL_REVIEWER"],
  openimis: "4",
  carc: "6",
  reads: ["member", "service", "serviceDate", "minAge", "maxAge"],
  judge: ({ service, serviceDate, minAge, maxAge }, { member }) => {
    const age = member.identified && service !== null ? ageOn(serviceDate, member) : null;
    if (age === null || service === null) return null;
    const [least, most] = age;
    const fits = (minAge === null || most >= minAge) && (maxAge === null || least <= maxAge);
    const bounds = { least: String(minAge ?? "-"), most: String(maxAge ?? "-") };
    return fits ? null : { parameters: { service, age: String(most), ...bounds } };
  },
});

/** ICD-10 codes that only one sex can have: pregnancy and the organs of each. */
const OF_WOMEN = ["O00-O99", "C51-C58", "D25-D28", "N70-N77", "N80-N98", "Z32-Z37", "Z39"];
const OF_MEN = ["C60-C63", "D29", "N40-N51"];

/** What in a case only the other sex can have: a service, or a diagnosis. */
function ofOtherSex(line: LineFacts, diagnoses: readonly string[], sex: "FEMALE" | "MALE") {
  if (line.onlySex !== null && line.onlySex !== sex) return line.service;
  const others = sex === "FEMALE" ? OF_MEN : OF_WOMEN;
  return diagnoses.find((code) => isWithin(code, others)) ?? null;
}

export const SEX_DOES_NOT_FIT = lineRule({
  code: "BEN-006",
  family: "BENEFIT",
  severity: "PEND",
  aboutMember: true,
  remedy: REVIEWED,
  resolvableBy: ["MEDICAL_REVIEWER"],
  openimis: "4",
  carc: "7",
  reads: ["member", "service", "onlySex", "diagnoses"],
  judge: (line, { member, diagnoses }) => {
    if (!member.identified || member.sex === "UNKNOWN" || line.service === null) return null;
    const code = ofOtherSex(line, diagnoses, member.sex);
    return code === null ? null : { parameters: { code, sex: member.sex } };
  },
});

export const DIAGNOSIS_DOES_NOT_FIT = lineRule({
  code: "BEN-007",
  family: "BENEFIT",
  severity: "PEND",
  on: false,
  parameters: { allowed: choicesBy("service") },
  remedy: REVIEWED,
  resolvableBy: ["MEDICAL_REVIEWER"],
  carc: "11",
  reads: ["service", "diagnoses"],
  judge: ({ service }, { diagnoses }, { allowed }) => {
    const ranges = service === null ? null : valueFor(allowed, service);
    if (ranges === null || service === null || diagnoses.length === 0) return null;
    return diagnoses.some((code) => isWithin(code, ranges))
      ? null
      : { parameters: { service, diagnosis: diagnoses[0] ?? "" } };
  },
});

export const COMFORT_CHARGE = lineRule({
  code: "BEN-008",
  family: "BENEFIT",
  severity: "DENY",
  liability: "PROVIDER",
  remedy: NOTHING,
  carc: "202",
  reads: ["service", "comfort"],
  judge: ({ service, comfort }) =>
    service !== null && comfort ? { parameters: { service } } : null,
});

export const BENEFIT_RULES = [
  NOT_IN_BENEFIT_PACKAGE,
  DIAGNOSIS_EXCLUDED,
  CODE_NOT_IN_FORCE,
  AGE_DOES_NOT_FIT,
  SEX_DOES_NOT_FIT,
  DIAGNOSIS_DOES_NOT_FIT,
  COMFORT_CHARGE,
];
