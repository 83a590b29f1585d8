import type { EntityManager } from "typeorm";
import { addDays, toEpochDay } from "../shared/dates";
import { numberOfNobody } from "./people";
import type { Place } from "./network";
import { SeededRandom } from "./random";
import { SERVICES } from "./services.data";

/** Samples of each kind. */
const WANTED = 10;
/** Days for which the covered samples have had cover and no claim. */
const QUIET_DAYS = 60;

/** Members to try things on, as written beside the database. */
export interface DemoSamples {
  covered: string[];
  ended: string[];
  lapsed: string[];
  neverCovered: string[];
  unknown: string[];
  twoFactories: string[];
  badge: { factoryCode: string; badge: string; memberNumber: string } | null;
  birthYears: Record<string, number>;
  pricedServices: Record<string, string[]>;
}

/** One row for each member: how their covers stand today, and when they last had a claim. */
const STANDING = `
WITH cover AS (
  SELECT member_id, count(*) AS covers,
    count(*) FILTER (WHERE from_day <= $1 AND coalesce(to_day > $1, true)
      AND coalesce(lapsed_from > $1, true)) AS holding,
    count(*) FILTER (WHERE from_day <= $1 AND coalesce(to_day > $1, true)
      AND lapsed_from <= $1) AS lapsed,
    min(from_day) AS since, count(DISTINCT factory_id) AS factories
  FROM coverage WHERE superseded_at IS NULL GROUP BY member_id
), claimed AS (
  SELECT member_id, max(greatest(admitted_on, (received_at AT TIME ZONE 'Asia/Phnom_Penh')::date)) AS last,
    bool_or(status = 'PENDED') AS pending
  FROM claim WHERE member_id IS NOT NULL GROUP BY member_id
)
SELECT m.member_number AS number, m.birth_year AS "birthYear",
  CASE
    WHEN c.member_id IS NULL THEN 'neverCovered'
    WHEN c.holding > 1 AND c.factories > 1 THEN 'twoFactories'
    WHEN c.holding = 1 AND c.covers = 1 AND c.since <= $2 AND coalesce(k.last < $2, true)
      AND NOT coalesce(k.pending, false) THEN 'covered'
    WHEN c.holding = 0 AND c.lapsed > 0 THEN 'lapsed'
    WHEN c.holding = 0 THEN 'ended'
  END AS kind
FROM member m LEFT JOIN cover c ON c.member_id = m.id LEFT JOIN claimed k ON k.member_id = m.id
ORDER BY m.member_number`;

const BADGE = `
SELECT f.code AS "factoryCode", c.badge, m.member_number AS "memberNumber"
FROM coverage c JOIN factory f ON f.id = c.factory_id JOIN member m ON m.id = c.member_id
WHERE m.member_number = $1 AND c.superseded_at IS NULL`;

interface Standing {
  number: string;
  birthYear: number;
  kind: "covered" | "ended" | "lapsed" | "neverCovered" | "twoFactories" | null;
}

/** Ten of a list at even steps: old members and new ones. */
function spread<T>(list: readonly T[]): T[] {
  const step = Math.max(1, list.length / WANTED);
  return Array.from(
    { length: Math.min(WANTED, list.length) },
    (_, n) => list[Math.floor(n * step)] as T,
  );
}

/** What each provider in the network is paid for today, out-patient fees for either sex first. */
function pricedServices(places: readonly Place[], today: string): Record<string, string[]> {
  const day = toEpochDay(today);
  const covered = SERVICES.filter((service) => service.covered);
  return Object.fromEntries(
    places
      .filter(({ contract }) => contract && contract.from <= day && day < contract.to)
      .map(({ code, prices }) => [
        code,
        covered.map((service) => service.code).filter((service) => prices.has(service)),
      ]),
  );
}

/** Chooses members of every kind from what the database holds now. */
export async function chooseSamples(
  manager: EntityManager,
  places: readonly Place[],
  { today, seed }: { today: string; seed: number },
): Promise<DemoSamples> {
  const members = await manager.query<Standing[]>(STANDING, [today, addDays(today, -QUIET_DAYS)]);
  const of = (kind: Standing["kind"]) => spread(members.filter((member) => member.kind === kind));
  const chosen = {
    covered: of("covered"),
    ended: of("ended"),
    lapsed: of("lapsed"),
    neverCovered: of("neverCovered"),
    twoFactories: of("twoFactories"),
  };
  const numbers = (list: readonly Standing[]) => list.map(({ number }) => number);
  const random = new SeededRandom(`${seed}/unknown`);
  const [badge] = await manager.query<NonNullable<DemoSamples["badge"]>[]>(BADGE, [
    chosen.covered[0]?.number ?? "",
  ]);
  return {
    covered: numbers(chosen.covered),
    ended: numbers(chosen.ended),
    lapsed: numbers(chosen.lapsed),
    neverCovered: numbers(chosen.neverCovered),
    unknown: Array.from({ length: WANTED }, () => numberOfNobody(random)),
    twoFactories: numbers(chosen.twoFactories),
    badge: badge ?? null,
    birthYears: Object.fromEntries(
      Object.values(chosen).flatMap((list) =>
        list.map(({ number, birthYear }) => [number, birthYear]),
      ),
    ),
    pricedServices: pricedServices(places, today),
  };
}
