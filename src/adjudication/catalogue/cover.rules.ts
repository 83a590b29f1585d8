import { addDays, addMonths, inSpan, monthOf } from "../../shared/dates";
import { leaveUnits, type CaseView, type CoverFacts, type LineFacts } from "../facts.rules";
import { count, countsBy, valueFor } from "../parameters.rules";
import { claimRule, lineRule, type Verdict } from "../rule.rules";
import { coverBegins } from "./periods.rules";
import { withCoverOn } from "./remedies.rules";

const ASK_FACTORY = { action: "ASK_FACTORY", by: "FACTORY" } as const;
const ASK_SCHEME = { action: "ASK_SCHEME", by: "PROVIDER" } as const;
const WAIT_FOR_FACTORY = { action: "WAIT", by: "FACTORY" } as const;

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

/**
 * The days on which a line needs cover: a case rate is owed if the member was covered on
 * admission, a line that counts days needs each of them, everything else its own day.
 */
function coverDays(line: LineFacts, facts: CaseView): string[] {
  if (line.price?.kind === "CASE_RATE") return [facts.admittedOn];
  if (!line.perDay) return [line.serviceDate];
  return Array.from({ length: line.quantity }, (_, day) => addDays(line.serviceDate, day));
}

/** A line is denied for want of cover only when no day of it is covered. */
const whenCoverIs =
  (state: CoverState) =>
  (line: LineFacts, facts: CaseView): Verdict | null => {
    const { member } = facts;
    if (!member.identified) return null;
    const days = coverDays(line, facts);
    const states = days.map((day) => coverOn(day, member.covers));
    if (states[0] !== state || states.includes("COVERED")) return null;
    return { parameters: { date: days[0] ?? line.serviceDate } };
  };

const coverRule = (code: string, carc: string, state: CoverState) =>
  lineRule({
    code,
    family: "ELIGIBILITY",
    severity: "DENY",
    liability: "PROVIDER",
    aboutMember: true,
    guaranteed: true,
    remedy: ASK_FACTORY,
    openimis: "21",
    carc,
    reads: ["member", "serviceDate", "admittedOn", "quantity", "perDay", "price", "guarantee"],
    judge: whenCoverIs(state),
    remedied: withCoverOn,
  });

export const BEFORE_COVER = coverRule("ELG-002", "26", "BEFORE");
export const AFTER_COVER = coverRule("ELG-003", "27", "ENDED");
export const COVER_LAPSED = coverRule("ELG-004", "200", "LAPSED");

export const PREMIUM_AWAITED = lineRule({
  code: "ELG-005",
  family: "ELIGIBILITY",
  severity: "PEND",
  on: false,
  parameters: { graceMonths: count("1") },
  aboutMember: true,
  guaranteed: true,
  remedy: WAIT_FOR_FACTORY,
  resolvableBy: ["CLAIMS_OFFICER"],
  carc: "257",
  reads: ["member", "serviceDate"],
  // Past the grace it still only waits: a lapse is a recorded act, never a missing booking.
  judge: (line, { member }, { graceMonths }) => {
    if (!member.identified) return null;
    const date = line.serviceDate;
    const holding = member.covers.filter(
      ({ from, to, lapsedFrom }) =>
        inSpan(date, from, to) && (lapsedFrom === null || date < lapsedFrom),
    );
    const unpaid = holding.every(({ paidThrough }) => paidThrough === null || paidThrough < date);
    if (holding.length === 0 || !unpaid) return null;
    const grace = addMonths(monthOf(date), graceMonths);
    return { parameters: { date, month: monthOf(date), graceUntil: grace } };
  },
});

export const WAITING_PERIOD = lineRule({
  code: "ELG-006",
  family: "ELIGIBILITY",
  severity: "DENY",
  on: false,
  parameters: { days: countsBy("category") },
  liability: "PROVIDER",
  aboutMember: true,
  remedy: { action: "NOTHING", by: "PROVIDER" },
  openimis: "17",
  carc: "179",
  reads: ["member", "service", "serviceDate", "category"],
  judge: (line, { member }, given) => {
    const days = line.category === null ? null : valueFor(given.days, line.category);
    if (days === null || line.category === null || !member.identified) return null;
    const begun = coverBegins(member.covers, line.serviceDate);
    const from = begun === null ? null : addDays(begun, days);
    if (from === null || line.serviceDate >= from) return null;
    const { service, category } = line;
    return { parameters: { service: service ?? "", category, days: String(days), from } };
  },
});

export const STAY_PARTLY_COVERED = lineRule({
  code: "ELG-010",
  family: "ELIGIBILITY",
  severity: "REDUCE",
  liability: "PROVIDER",
  aboutMember: true,
  guaranteed: true,
  remedy: ASK_FACTORY,
  carc: "238",
  reads: ["member", "serviceDate", "quantity", "perDay", "price", "guarantee"],
  judge: (line, facts) => {
    const { member } = facts;
    if (!member.identified || !line.perDay || line.price?.kind === "CASE_RATE") return null;
    const days = coverDays(line, facts);
    const covered = days.filter((day) => coverOn(day, member.covers) === "COVERED").length;
    if (covered === 0 || covered === days.length) return null;
    return {
      parameters: { covered: String(covered), quantity: String(line.quantity) },
      leaves: (before) => leaveUnits(before, covered),
    };
  },
  remedied: withCoverOn,
});

export const PLAN_NOT_ACTIVE = claimRule({
  code: "ELG-012",
  family: "ELIGIBILITY",
  severity: "DENY",
  liability: "PROVIDER",
  aboutMember: true,
  guaranteed: true,
  remedy: ASK_SCHEME,
  openimis: "3",
  carc: "177",
  reads: ["planInForce", "admittedOn", "guarantee"],
  judge: (facts) => (facts.planInForce ? null : { parameters: { date: facts.admittedOn } }),
  remedied: (facts) => ({ ...facts, planInForce: true }),
});

export const ROSTER_AWAITED = claimRule({
  code: "ELG-013",
  family: "ELIGIBILITY",
  severity: "PEND",
  on: false,
  aboutMember: true,
  guaranteed: true,
  remedy: WAIT_FOR_FACTORY,
  resolvableBy: ["CLAIMS_OFFICER"],
  carc: "257",
  reads: ["rosterAwaited", "admittedOn"],
  judge: ({ rosterAwaited, admittedOn }) =>
    rosterAwaited === null
      ? null
      : { parameters: { factory: rosterAwaited, month: monthOf(admittedOn) } },
});
