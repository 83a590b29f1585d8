import { addDays, daysAround, daysBetween, inSpan } from "../../shared/dates";
import type { CaseFacts, CaseView, LineFacts, PastClaim } from "../facts.rules";
import { firstBy } from "../first.rules";
import { count } from "../parameters.rules";
import { claimRule, lineRule } from "../rule.rules";

const CORRECT = { action: "CORRECT_AND_RESUBMIT", by: "PROVIDER" } as const;
const REVIEWED = { action: "WAIT", by: "SCHEME" } as const;

export const DUPLICATE_LINE = lineRule({
  code: "DUP-001",
  family: "DUPLICATE",
  severity: "DENY",
  liability: "PROVIDER",
  aboutMember: true,
  remedy: CORRECT,
  openimis: "6",
  carc: "18",
  reads: ["service", "serviceDate", "used"],
  judge: (line, { used }) => {
    const same = used.filter(
      ({ claim, own, service, serviceDate }) =>
        claim !== null && own && service === line.service && serviceDate === line.serviceDate,
    );
    const [first] = same.map(({ claim }) => claim ?? "").sort();
    return first === undefined
      ? null
      : { parameters: { claim: first, service: line.service ?? "" } };
  },
});

/** Days before and after a service in which another provider's same service asks for a look. */
const NEAR_DAYS = 1;

export const SAME_SERVICE_ELSEWHERE = lineRule({
  code: "DUP-002",
  family: "DUPLICATE",
  severity: "PEND",
  aboutMember: true,
  remedy: REVIEWED,
  resolvableBy: ["MEDICAL_REVIEWER"],
  carc: "133",
  reads: ["service", "serviceDate", "used", "massEvent"],
  judge: (line, { used, massEvent }) => {
    const { service, serviceDate } = line;
    if (service === null || massEvent !== null) return null;
    const [from, to] = daysAround(serviceDate, NEAR_DAYS);
    const same = used.filter(
      (one) => !one.own && one.service === service && inSpan(one.serviceDate, from, to),
    );
    const near = firstBy(same, (one) => `${one.serviceDate} ${one.provider}`);
    if (near === null) return null;
    const other = { other: near.serviceDate, provider: near.provider };
    return { parameters: { service, date: serviceDate, ...other } };
  },
});

/** A stay `[from, to)`; a stay without a discharge yet is one night so far. */
const stayOf = (stay: Pick<PastClaim, "admittedOn" | "dischargedOn">) => ({
  from: stay.admittedOn,
  to: stay.dischargedOn ?? addDays(stay.admittedOn, 1),
});

type Stay = ReturnType<typeof stayOf>;

const nightsShared = (a: Stay, b: Stay): boolean => a.from < b.to && b.from < a.to;
/** Somebody sent to hospital, or home from it, may be seen elsewhere on that very day. */
const strictlyIn = (day: string, { from, to }: Stay): boolean => from < day && day < to;

/** The other stay, or the day of another visit, that this line overlaps. */
function overlapped(line: LineFacts, facts: CaseView): Stay | null {
  const own = facts.visitKind === "INPATIENT" ? stayOf(facts) : null;
  const stays = facts.history.claims.filter(({ inpatient }) => inpatient).map(stayOf);
  const shared = stays.filter((stay) =>
    own === null ? strictlyIn(line.serviceDate, stay) : nightsShared(own, stay),
  );
  const met = firstBy(shared, ({ from, to }) => `${from} ${to}`);
  if (met !== null || own === null) return met;
  const visits = facts.used.filter(
    ({ claim, inpatient, serviceDate }) =>
      claim !== null && !inpatient && strictlyIn(serviceDate, own),
  );
  const visit = firstBy(visits, ({ serviceDate }) => serviceDate);
  return visit && { from: visit.serviceDate, to: visit.serviceDate };
}

export const OVERLAPS_STAY = lineRule({
  code: "DUP-003",
  family: "DUPLICATE",
  severity: "PEND",
  aboutMember: true,
  remedy: REVIEWED,
  resolvableBy: ["MEDICAL_REVIEWER"],
  carc: "60",
  reads: ["service", "serviceDate", "visitKind", "admittedOn", "dischargedOn", "history", "used"],
  judge: (line, facts) => {
    const stay = line.service === null ? null : overlapped(line, facts);
    return stay && { parameters: { date: line.serviceDate, ...stay } };
  },
});

/** The other stay for the same illness that ended, or began, within so many days of this one. */
function readmissionTo(facts: CaseFacts, days: number): PastClaim | null {
  const [principal] = facts.diagnoses;
  if (facts.visitKind !== "INPATIENT" || principal === undefined) return null;
  const own = stayOf(facts);
  const category = principal.slice(0, 3);
  const near = facts.history.claims.filter((past) => {
    if (!past.inpatient || past.diagnosis?.slice(0, 3) !== category) return false;
    const other = stayOf(past);
    const after = daysBetween(other.to, own.from);
    const before = daysBetween(own.to, other.from);
    return (after >= 0 && after <= days) || (before >= 0 && before <= days);
  });
  return firstBy(near, ({ admittedOn }) => admittedOn);
}

export const READMISSION = claimRule({
  code: "DUP-005",
  family: "DUPLICATE",
  severity: "PEND",
  on: false,
  parameters: { days: count() },
  aboutMember: true,
  remedy: REVIEWED,
  resolvableBy: ["MEDICAL_REVIEWER"],
  carc: "249",
  reads: ["visitKind", "admittedOn", "dischargedOn", "diagnoses", "history"],
  judge: (facts, { days }) => {
    const other = readmissionTo(facts, days);
    return other && { parameters: { days: String(days), other: other.admittedOn } };
  },
});

export const DUPLICATE_RULES = [DUPLICATE_LINE, SAME_SERVICE_ELSEWHERE, OVERLAPS_STAY, READMISSION];
