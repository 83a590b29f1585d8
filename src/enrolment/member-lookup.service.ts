import type { GuaranteePromise } from "../shared/guarantee-promise";
import type { Queryable } from "../shared/sql";
import type { OtherPayer } from "./other-payer.rules";
import type { Sex } from "../shared/sexes";

/** One question "who is this?", by exactly one identifier. */
export interface MemberAsk {
  memberId?: string;
  memberNumber?: string;
  /** The national ID's first nine digits. */
  nationalIdKey?: string;
  factoryCode?: string;
  badge?: string;
  /** The number of a guarantee given to `providerId`: it names the member it was given for. */
  guaranteeNumber?: string;
  /** The number of a guarantee brought beside another identifier: it names nobody. */
  quotedNumber?: string;
  /** Who asks: the number of another provider's guarantee is like one that was never given. */
  providerId?: string | null;
  /** The service date: badges are re-used, so they are resolved as of it. */
  day: string;
}

/** A cover of the member as it is recorded now. */
export interface CoverOnRecord {
  id: string;
  factoryId: string;
  factoryCode: string;
  planCode: string;
  from: string;
  to: string | null;
  premiumPaidThrough: string | null;
  lapsedFrom: string | null;
  recordedAt: string;
}

/** A member with all current covers: what eligibility and claims judge by. */
export interface MemberOnRecord {
  id: string;
  /** Ids of every record of this person, as they are merged now: its own, then those merged into it. */
  records: string[];
  memberNumber: string;
  name: string;
  nameKhmer: string | null;
  sex: Sex;
  birthDate: string | null;
  birthYear: number | null;
  phone: string | null;
  diedOn: string | null;
  cardBlockedFrom: string | null;
  otherPayer: OtherPayer | null;
  covers: CoverOnRecord[];
}

/** What is known of a guarantee that an ask brings. */
export interface GuaranteeFound {
  number: string;
  /** Null for one that was not given to this provider. */
  promise: GuaranteePromise | null;
  /** The number of the active claim that has used it; null when none has. */
  usedBy: string | null;
}

/** The answer to a list of asks, with the database's clock and the catalogue's version. */
export interface MembersFound {
  now: Date;
  catalogueVersion: bigint;
  /** By position of the ask; null when nobody, or more than one person, answers to it. */
  members: (MemberOnRecord | null)[];
  /** By position of the ask: of the number that names the member first, then of the one beside it. */
  guarantees: GuaranteeFound[][];
}

const LOOKUP = `
WITH ask AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS a(
    i int, "memberId" uuid, "memberNumber" text, "nationalIdKey" text, "factoryCode" text, badge text,
    "guaranteeNumber" text, "quotedNumber" text, "providerId" uuid, day date)
), brought AS (
  SELECT i, "guaranteeNumber" AS number, "providerId", true AS names FROM ask WHERE "guaranteeNumber" IS NOT NULL
  UNION ALL SELECT i, "quotedNumber", "providerId", false FROM ask WHERE "quotedNumber" IS NOT NULL
), promise AS (
  SELECT b.i, b.number, b.names, g.promised, g.used_by
  FROM brought b, LATERAL guarantee_promised(b.number, b."providerId") g
), hit AS (
  SELECT a.i, m.id FROM ask a JOIN member m ON m.member_number = a."memberNumber"
  UNION ALL SELECT a.i, a."memberId" FROM ask a WHERE a."memberId" IS NOT NULL
  UNION ALL SELECT a.i, m.id FROM ask a JOIN member m ON m.national_id_key = a."nationalIdKey"
  UNION ALL SELECT a.i, c.member_id FROM ask a JOIN factory f ON f.code = a."factoryCode",
    LATERAL (SELECT member_id FROM coverage WHERE factory_id = f.id AND coverage.badge = a.badge
             AND superseded_at IS NULL AND from_day <= a.day ORDER BY from_day DESC LIMIT 1) c
  UNION ALL SELECT i, (promised ->> 'memberId')::uuid FROM promise
    WHERE names AND promised IS NOT NULL
), person AS (
  SELECT DISTINCT h.i, coalesce(g.kept_id, h.id) AS id
  FROM hit h LEFT JOIN member_merge g ON g.merged_id = h.id AND g.undone_at IS NULL
), one AS (SELECT i, min(id::text)::uuid AS id FROM person GROUP BY i HAVING count(*) = 1)
SELECT now() AS now, (SELECT version FROM catalogue_version) AS version,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('i', o.i, 'member', jsonb_build_object(
    'id', m.id, 'records', r.ids, 'memberNumber', m.member_number, 'name', m.name, 'nameKhmer', m.name_khmer,
    'sex', m.sex, 'birthDate', m.birth_date, 'birthYear', m.birth_year, 'phone', m.phone, 'diedOn', m.died_on,
    'cardBlockedFrom', m.card_blocked_from, 'otherPayer', m.other_payer,
    'covers', (SELECT coalesce(jsonb_agg(jsonb_build_object(
      'id', c.id, 'factoryId', c.factory_id, 'factoryCode', f.code, 'planCode', c.plan_code,
      'from', c.from_day, 'to', c.to_day, 'premiumPaidThrough', f.premium_paid_through,
      'lapsedFrom', c.lapsed_from, 'recordedAt', c.recorded_at) ORDER BY c.from_day, f.code), '[]')
      FROM coverage c JOIN factory f ON f.id = c.factory_id
      WHERE c.member_id = ANY(r.ids) AND c.superseded_at IS NULL)))), '[]')
   FROM one o JOIN member m ON m.id = o.id, LATERAL (SELECT m.id || ARRAY(
     SELECT g.merged_id FROM member_merge g WHERE g.kept_id = m.id AND g.undone_at IS NULL
     ORDER BY g.merged_id) AS ids) r) AS found,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('i', i, 'number', number, 'promise', promised, 'usedBy', used_by)
    ORDER BY names DESC), '[]')
   FROM promise) AS promised`;

interface Found {
  now: Date;
  version: bigint;
  found: { i: number; member: MemberOnRecord }[];
  promised: (GuaranteeFound & { i: number })[];
}

/** Finds members, their covers and what they were promised, any number of them, in one statement. */
export async function findMembers(db: Queryable, asks: MemberAsk[]): Promise<MembersFound> {
  const indexed = asks.map((ask, i) => ({ i, ...ask }));
  const [row] = await db.query<Found[]>(LOOKUP, [JSON.stringify(indexed)]);
  if (!row) throw new Error("the member lookup gave no row");
  const members: (MemberOnRecord | null)[] = asks.map(() => null);
  for (const { i, member } of row.found) members[i] = member;
  const guarantees: GuaranteeFound[][] = asks.map(() => []);
  for (const { i, ...guarantee } of row.promised) guarantees[i]?.push(guarantee);
  return { now: row.now, catalogueVersion: row.version, members, guarantees };
}

/** The cover that holds a day: the earlier one, then the lower factory code, when two do. */
export function coverHolding(covers: readonly CoverOnRecord[], day: string): CoverOnRecord | null {
  const holding = covers.filter(({ from, to }) => from <= day && (to === null || day < to));
  return (
    holding.find(({ lapsedFrom }) => lapsedFrom === null || day < lapsedFrom) ?? holding[0] ?? null
  );
}
