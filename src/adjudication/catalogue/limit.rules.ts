import { daysAround, daysBetween, inSpan } from "../../shared/dates";
import { leaveUnits, type CaseView, type LineFacts, type UsedLine } from "../facts.rules";
import { firstBy } from "../first.rules";
import { count, countsBy, oneOf, valueFor } from "../parameters.rules";
import { lineRule, type LineRule } from "../rule.rules";
import { PERIODS, usedWithin, type Period } from "./periods.rules";

const NOTHING = { action: "NOTHING", by: "PROVIDER" } as const;
const REVIEWED = { action: "WAIT", by: "SCHEME" } as const;
const PERIOD = oneOf(PERIODS, "COVER_YEAR");

/** What every limit of the plan declares: off until a plan sets it, and about the member. */
const LIMIT = {
  family: "LIMIT",
  on: false,
  aboutMember: true,
  carc: "119",
  liability: "PROVIDER",
  remedy: NOTHING,
} as const;

const unitsOf = (lines: readonly UsedLine[]): number =>
  lines.reduce((sum, { quantity }) => sum + quantity, 0);

/** Units of the same service that count together with this line. */
function unitsUsed(line: LineFacts, facts: CaseView, period: Period): number {
  const within = usedWithin(period, line.serviceDate, facts);
  return unitsOf(within.filter(({ service }) => service === line.service));
}

export const QUANTITY_ABOVE_LIMIT = lineRule({
  ...LIMIT,
  code: "LIM-001",
  severity: "REDUCE",
  parameters: { maximum: countsBy("service"), period: PERIOD },
  openimis: "16",
  reads: ["service", "serviceDate", "quantity", "member", "used"],
  judge: (line, facts, given) => {
    const maximum = line.service === null ? null : valueFor(given.maximum, line.service);
    if (maximum === null || line.service === null) return null;
    const remaining = Math.max(0, maximum - unitsUsed(line, facts, given.period));
    if (line.quantity <= remaining) return null;
    const { service } = line;
    const told = { maximum: String(maximum), remaining: String(remaining), period: given.period };
    return { parameters: { service, ...told }, leaves: (before) => leaveUnits(before, remaining) };
  },
  balance: (line, facts, given) => {
    const allowed = line.service === null ? null : valueFor(given.maximum, line.service);
    if (allowed === null) return null;
    return { allowed, used: unitsUsed(line, facts, given.period), period: given.period };
  },
});

export const INTERVAL_NOT_MET = lineRule({
  ...LIMIT,
  code: "LIM-002",
  severity: "DENY",
  parameters: { days: countsBy("service") },
  openimis: "5",
  reads: ["service", "serviceDate", "used"],
  // Two-sided: an earlier service that arrives later is as near as a later one.
  judge: (line, facts, given) => {
    const days = line.service === null ? null : valueFor(given.days, line.service);
    if (days === null || line.service === null) return null;
    const { service, serviceDate } = line;
    const [from, to] = daysAround(serviceDate, days - 1);
    const same = facts.used.filter(
      (other) => other.service === service && inSpan(other.serviceDate, from, to),
    );
    const near = firstBy(same, (other) => other.serviceDate);
    if (near === null) return null;
    return { parameters: { service, days: String(days), other: near.serviceDate } };
  },
});

/** What one count of a limit is: a visit on a day, a whole claim, or each unit done. */
type Occasion = "DAY_OF_CLAIM" | "CLAIM" | "UNIT";

interface Counted {
  code: string;
  openimis: string;
  categories: readonly string[];
  occasion: Occasion;
  inpatient?: true;
  also?: LineRule["reads"];
}

const occasionKey = (occasion: Occasion, claim: string | null, day: string): string =>
  occasion === "CLAIM" ? (claim ?? "") : `${claim ?? ""} ${day}`;

/** Occasions used besides the one this line belongs to. */
function occasionsUsed(rule: Counted, line: LineFacts, facts: CaseView, period: Period): number {
  const used = usedWithin(period, line.serviceDate, facts).filter(
    ({ category, inpatient }) =>
      rule.categories.includes(category) && (inpatient || rule.inpatient !== true),
  );
  if (rule.occasion === "UNIT") return unitsOf(used);
  const own = occasionKey(rule.occasion, null, line.serviceDate);
  const keys = new Set(used.map((one) => occasionKey(rule.occasion, one.claim, one.serviceDate)));
  keys.delete(own);
  return keys.size;
}

const isCounted = (rule: Counted, line: LineFacts, facts: CaseView): boolean =>
  rule.categories.includes(line.category ?? "") &&
  (rule.inpatient !== true || facts.visitKind === "INPATIENT");

/** A limit on how often something may happen: the occasion above it is denied. */
const occasionsAbove = (rule: Counted): LineRule =>
  lineRule({
    ...LIMIT,
    code: rule.code,
    openimis: rule.openimis,
    severity: "DENY",
    parameters: { maximum: count(), period: PERIOD },
    reads: ["category", "serviceDate", "member", "used", ...(rule.also ?? [])],
    judge: (line, facts, { maximum, period }) => {
      if (!isCounted(rule, line, facts)) return null;
      const used = occasionsUsed(rule, line, facts, period);
      const asked = rule.occasion === "UNIT" ? line.quantity : 1;
      if (used + asked <= maximum) return null;
      return { parameters: { maximum: String(maximum), used: String(used), period } };
    },
    balance: (line, facts, { maximum, period }) => {
      if (!isCounted(rule, line, facts)) return null;
      return { allowed: maximum, used: occasionsUsed(rule, line, facts, period), period };
    },
  });

export const VISITS_ABOVE_LIMIT = occasionsAbove({
  code: "LIM-003",
  openimis: "12",
  categories: ["OUTPATIENT"],
  occasion: "DAY_OF_CLAIM",
});
export const ADMISSIONS_ABOVE_LIMIT = occasionsAbove({
  code: "LIM-005",
  openimis: "11",
  categories: ["ADMISSION", "SURGERY"],
  occasion: "CLAIM",
  inpatient: true,
  also: ["visitKind"],
});
export const SURGERIES_ABOVE_LIMIT = occasionsAbove({
  code: "LIM-006",
  openimis: "14",
  categories: ["SURGERY"],
  occasion: "UNIT",
  also: ["quantity"],
});
/** Twins are one delivery: what is counted is the claim. */
export const DELIVERIES_ABOVE_LIMIT = occasionsAbove({
  code: "LIM-007",
  openimis: "15",
  categories: ["DELIVERY", "CAESAREAN"],
  occasion: "CLAIM",
});
export const CONTACTS_ABOVE_LIMIT = occasionsAbove({
  code: "LIM-008",
  openimis: "19",
  categories: ["ANTENATAL"],
  occasion: "DAY_OF_CLAIM",
});

/** Services that make a stay. */
const OF_A_STAY: readonly string[] = ["ADMISSION", "SURGERY", "DELIVERY", "CAESAREAN"];

export const STAY_ABOVE_LIMIT = lineRule({
  ...LIMIT,
  code: "LIM-011",
  severity: "PEND",
  parameters: { days: countsBy("category") },
  liability: null,
  remedy: REVIEWED,
  resolvableBy: ["MEDICAL_REVIEWER"],
  carc: "152",
  reads: ["category", "visitKind", "admittedOn", "dischargedOn"],
  judge: ({ category }, { visitKind, admittedOn, dischargedOn }, given) => {
    if (visitKind !== "INPATIENT" || dischargedOn === null || category === null) return null;
    const maximum = OF_A_STAY.includes(category) ? valueFor(given.days, category) : null;
    const days = daysBetween(admittedOn, dischargedOn);
    if (maximum === null || days <= maximum) return null;
    return { parameters: { days: String(days), maximum: String(maximum) } };
  },
});

export const SECOND_CONSULTATION = lineRule({
  ...LIMIT,
  code: "LIM-012",
  severity: "DENY",
  carc: "B14",
  reads: ["service", "category", "serviceDate", "used"],
  judge: ({ category, serviceDate, service }, { used }) => {
    if (category !== "OUTPATIENT" || service === null) return null;
    const other = used.some(
      (one) => one.own && one.category === "OUTPATIENT" && one.serviceDate === serviceDate,
    );
    return other ? { parameters: { date: serviceDate } } : null;
  },
});
