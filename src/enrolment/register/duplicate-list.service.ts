import type { EntityManager } from "typeorm";
import { Fault } from "../../shared/errors";
import { pageOf, pageSize, readCursor, writeCursor, type Page } from "../../shared/pages";

/** Why two records may be one person; what weighs more comes first. */
export const DUPLICATE_WEIGHTS = {
  SAME_NATIONAL_ID: 4,
  SAME_NAME_AND_BIRTH_DATE: 2,
  SAME_NAME_YEAR_SEX_AND_PHONE: 1,
} as const;
export type DuplicateReason = keyof typeof DUPLICATE_WEIGHTS;

/** Two records that may be one person; `weight` is the sum of its reasons' weights. */
export interface DuplicatePair {
  oneId: string;
  otherId: string;
  weight: number;
}

/** Records of one group that each is paired with; when these are settled, the next ones come up. */
const PAIRED = 5;

/**
 * Pairs of one kind: records that share a key with others, each with the next few of its group, so
 * that a key that hundreds share gives a few pairs each and not one for every two of them.
 */
const pairsBy = (weight: number, key: string, shared: string, holds: string): string => `
SELECT a.id AS one, b.id AS other, ${weight} AS weight
FROM (SELECT ${key} FROM member m WHERE ${holds} GROUP BY ${key} HAVING count(*) > 1) k
  JOIN member a ON ${shared.replaceAll("$", "a")},
LATERAL (SELECT m.id FROM member m
  WHERE m.id > a.id AND ${shared.replaceAll("$", "m")}
    AND NOT EXISTS (SELECT FROM member_merge g WHERE g.merged_id = m.id AND g.undone_at IS NULL)
    AND NOT EXISTS (SELECT FROM member_told_apart t WHERE t.one_id = a.id AND t.other_id = m.id)
  ORDER BY m.id LIMIT ${PAIRED}) b
WHERE NOT EXISTS (SELECT FROM member_merge g WHERE g.merged_id = a.id AND g.undone_at IS NULL)`;

const YEAR = "coalesce(m.birth_year, extract(year FROM m.birth_date)::int)";

const PAIRS = `
WITH found AS (${[
  pairsBy(
    DUPLICATE_WEIGHTS.SAME_NATIONAL_ID,
    "m.national_id_key",
    "$.national_id_key = k.national_id_key",
    "m.national_id_key IS NOT NULL",
  ),
  pairsBy(
    DUPLICATE_WEIGHTS.SAME_NAME_AND_BIRTH_DATE,
    "m.name_key, m.birth_date",
    "$.name_key = k.name_key AND $.birth_date = k.birth_date",
    "m.name_key <> '' AND m.birth_date IS NOT NULL",
  ),
  pairsBy(
    DUPLICATE_WEIGHTS.SAME_NAME_YEAR_SEX_AND_PHONE,
    `m.name_key, m.sex, m.phone, ${YEAR}`,
    `$.name_key = k.name_key AND $.sex = k.sex AND $.phone = k.phone
      AND coalesce($.birth_year, extract(year FROM $.birth_date)::int) = k.coalesce`,
    `m.name_key <> '' AND m.phone IS NOT NULL AND ${YEAR} IS NOT NULL`,
  ),
].join("\nUNION ALL")}
), pair AS (SELECT one, other, sum(weight)::int AS weight FROM found GROUP BY one, other)`;

const PAGE = `${PAIRS}
SELECT one AS "oneId", other AS "otherId", weight FROM pair
WHERE $2::int IS NULL OR weight < $2 OR (weight = $2 AND (one, other) > ($3::uuid, $4::uuid))
ORDER BY weight DESC, one, other LIMIT $1`;

const ROW_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function placeOf(after: string | null): [number | null, string | null, string | null] {
  const keys = readCursor(after, 3);
  if (keys === null) return [null, null, null];
  const [weight = "", one = "", other = ""] = keys;
  if (/^[1-7]$/.test(weight) && ROW_ID.test(one) && ROW_ID.test(other)) {
    return [Number(weight), one, other];
  }
  throw new Fault("BAD_USER_INPUT", "after: this is not a cursor of this list; start without one.");
}

/** A page of records that may be one person, the likeliest first; merged and told apart ones left out. */
export async function duplicatePage(
  manager: EntityManager,
  { first, after }: { first: number | null; after: string | null },
): Promise<Page<DuplicatePair>> {
  const size = pageSize(first);
  const rows = await manager.query<DuplicatePair[]>(PAGE, [size + 1, ...placeOf(after)]);
  const cursor = ({ weight, oneId, otherId }: DuplicatePair) =>
    writeCursor([String(weight), oneId, otherId]);
  return pageOf(rows, size, { after: after !== null && after !== undefined, cursor });
}

/** How many pairs there are. */
export async function countDuplicates(manager: EntityManager): Promise<number> {
  const [row] = await manager.query<{ pairs: number }[]>(
    `${PAIRS} SELECT count(*)::int AS pairs FROM pair`,
  );
  return row?.pairs ?? 0;
}
