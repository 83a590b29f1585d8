import type { EntityManager } from "typeorm";
import { Plan } from "../../plans";
import { addMonths, firstDay, monthsBetween, type Month } from "../../shared/dates";
import type { Currency } from "../../shared/money";
import {
  contributionMonth,
  type Booking,
  type ContributionMonth,
} from "./contribution-month.rules";
import type { CoveredAlike } from "./contribution.rules";

/**
 * Covers of the factories that reach into the months, cut at both ends of them and at their lapse.
 * Two records of one person are one person. Each factory owes for its own members: who is covered
 * at two is owed for at both, though only one of them takes the exposure of the day.
 */
const SPELLS = `
WITH month AS (
  SELECT day::date AS first, (day + interval '1 month')::date AS next
  FROM generate_series($2::date, $3::date - 1, interval '1 month') AS day
), spell AS (
  SELECT c.factory_id, p.person, c.member_id, c.plan_code, d.begins, d.ends,
    $4 OR count(*) OVER (PARTITION BY c.factory_id, p.person) > 1 AS looked_at
  FROM coverage c LEFT JOIN member_merge g ON g.merged_id = c.member_id AND g.undone_at IS NULL,
    LATERAL (SELECT coalesce(g.kept_id, c.member_id) AS person) p,
    LATERAL (SELECT greatest(c.from_day, $2::date) AS begins,
      least(c.to_day, c.lapsed_from, $3::date) AS ends) d
  WHERE c.factory_id = ANY($1) AND c.superseded_at IS NULL AND d.begins < d.ends
)`;

/**
 * Most people have one cover there: its whole months are counted together with others', and only
 * the months of its first and last day by themselves.
 */
const ALONE = `, alone AS (
  SELECT factory_id, plan_code, begins, ends, date_trunc('month', ends)::date AS whole_ends,
    (date_trunc('month', begins - 1) + interval '1 month')::date AS whole_begins
  FROM spell WHERE NOT looked_at
), whole AS (
  SELECT factory_id, plan_code, whole_begins, whole_ends, count(*) AS members
  FROM alone WHERE whole_begins < whole_ends GROUP BY 1, 2, 3, 4
), counted AS (
  SELECT w.factory_id, w.plan_code, m.first, m.first AS since, m.next - m.first AS days, w.members
  FROM whole w JOIN month m ON m.first >= w.whole_begins AND m.first < w.whole_ends
  UNION ALL
  SELECT factory_id, plan_code, date_trunc('month', begins)::date, begins,
    least(ends, whole_begins) - begins, 1 FROM alone WHERE begins < whole_begins
  UNION ALL
  SELECT factory_id, plan_code, whole_ends, whole_ends, ends - whole_ends, 1
  FROM alone WHERE whole_ends < ends AND begins <= whole_ends
)`;

/**
 * Who has several covers there, and everybody where premiums go by wage, is looked at month by
 * month: days count once, and the wage is the latest that was told for the month or an earlier one.
 */
const LOOKED_AT = `, part AS (
  SELECT s.factory_id, s.person, s.member_id, s.plan_code, m.first,
    greatest(s.begins, m.first) AS begins, least(s.ends, m.next) AS ends
  FROM spell s JOIN month m ON s.begins < m.next AND s.ends > m.first WHERE s.looked_at
), person_month AS (
  SELECT factory_id, first, min(begins) AS since, array_agg(DISTINCT member_id) AS records,
    (array_agg(plan_code ORDER BY begins))[1] AS plan_code,
    (SELECT sum(upper(span) - lower(span))::int
     FROM unnest(range_agg(daterange(begins, ends))) AS span) AS days
  FROM part GROUP BY factory_id, person, first
), waged AS (
  SELECT p.*, w.wage_minor, w.currency
  FROM person_month p LEFT JOIN LATERAL (
    SELECT wage_minor, currency FROM member_wage
    WHERE $4 AND factory_id = p.factory_id AND member_id = ANY(p.records)
      AND superseded_at IS NULL AND month <= p.first
    ORDER BY month DESC, recorded_at DESC LIMIT 1) w ON true
)`;

/** Members covered alike, by factory and month, as it is known now. */
const COVERED = `${SPELLS}${ALONE}${LOOKED_AT}
SELECT factory_id AS "factoryId", to_char(first, 'YYYY-MM') AS month, plan_code AS "planCode", since,
  days, wage_minor AS "wageMinor", currency AS "wageCurrency", sum(members)::int AS members
FROM (
  SELECT factory_id, first, plan_code, since, days, members, NULL::bigint AS wage_minor, NULL AS currency
  FROM counted
  UNION ALL SELECT factory_id, first, plan_code, since, days, 1, wage_minor, currency FROM waged) g
GROUP BY 1, 2, 3, 4, 5, 6, 7
ORDER BY 1, 2, 3, 4, 5, 6, 7`;

const BOOKED = `
SELECT factory_id AS "factoryId", id, to_char(month, 'YYYY-MM') AS month, currency,
  employer_minor AS "employerMinor", employee_minor AS "employeeMinor", received_on AS "receivedOn",
  reference, recorded_by AS "recordedBy", withdrawn_at IS NOT NULL AS withdrawn
FROM contribution WHERE factory_id = ANY($1) AND month >= $2 AND month < $3
ORDER BY received_on, reference, id`;

interface CoveredRow extends Omit<CoveredAlike, "wage"> {
  factoryId: string;
  wageMinor: bigint | null;
  wageCurrency: Currency | null;
}

type BookedRow = Booking & { factoryId: string };

/** Months of a question, both included. */
export interface MonthSpan {
  from: Month;
  to: Month;
}

/** A factory as far as its premiums go. */
export interface PremiumPayer {
  id: string;
  planCode: string;
}

const groupOf = ({ wageMinor, wageCurrency, ...row }: CoveredRow): CoveredAlike => ({
  ...row,
  wage:
    wageMinor === null || wageCurrency === null
      ? null
      : { minor: wageMinor, currency: wageCurrency },
});

function groupedBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

const factoryMonth = ({ factoryId, month }: { factoryId: string; month: Month }): string =>
  `${factoryId} ${month}`;

/** Every plan version in force on its days. */
export const loadPremiumTerms = (manager: EntityManager): Promise<Plan[]> =>
  manager.find(Plan, { where: { status: "IN_FORCE" }, order: { code: "ASC", validFrom: "ASC" } });

/**
 * What factories owe and have paid, month by month, by factory id: three statements, however many
 * members, months and factories. The entries of a factory are in the order of their months.
 */
export async function contributionMonthsOf(
  manager: EntityManager,
  payers: readonly PremiumPayer[],
  { from, to }: MonthSpan,
): Promise<Map<string, ContributionMonth[]>> {
  const span = [payers.map(({ id }) => id), firstDay(from), firstDay(addMonths(to, 1))];
  const terms = await loadPremiumTerms(manager);
  const byWage = terms.some(({ premiumWageRateBp }) => premiumWageRateBp !== null);
  const members = await manager.query<CoveredRow[]>(COVERED, [...span, byWage]);
  const booked = await manager.query<BookedRow[]>(BOOKED, span);
  const covered = groupedBy(members, factoryMonth);
  const bookings = groupedBy(booked, factoryMonth);
  const monthOf = ({ id, planCode }: PremiumPayer, month: Month): ContributionMonth[] => {
    const key = factoryMonth({ factoryId: id, month });
    return contributionMonth({
      month,
      planCode,
      terms,
      covered: (covered.get(key) ?? []).map(groupOf),
      bookings: bookings.get(key) ?? [],
    });
  };
  const months = monthsBetween(from, to);
  return new Map(
    payers.map((payer) => [payer.id, months.flatMap((month) => monthOf(payer, month))]),
  );
}
