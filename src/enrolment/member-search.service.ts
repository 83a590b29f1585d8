import type { EntityManager } from "typeorm";
import { LIMITS } from "../shared/limits";
import { candidateHandle } from "./candidate.service";
import { maskName } from "./masking.rules";
import { foldKhmer, nameKey } from "./name.rules";

/** Whom to look for. */
export interface MemberSearch {
  name: string;
  birthYear?: number | null;
  sex?: string | null;
  factoryCode?: string | null;
  serviceDate: string;
}

const SEARCH = `
SELECT m.id, m.name, coalesce(m.birth_year, extract(year FROM m.birth_date)::int) AS "birthYear",
  c.name AS "factoryName"
FROM member m LEFT JOIN LATERAL (
  SELECT f.name, f.code FROM coverage c JOIN factory f ON f.id = c.factory_id
  WHERE c.member_id = m.id AND c.superseded_at IS NULL AND c.from_day <= $5
    AND (c.to_day IS NULL OR c.to_day > $5) ORDER BY c.from_day, f.code LIMIT 1) c ON true
WHERE ((m.name_key = $1 AND $1 <> '') OR (m.name_khmer_key = $2 AND $2 <> ''))
  AND ($3::int IS NULL OR coalesce(m.birth_year, extract(year FROM m.birth_date)::int) = $3)
  AND ($4::text IS NULL OR m.sex IN ($4, 'UNKNOWN'))
  AND ($6::text IS NULL OR c.code = $6)
ORDER BY c.name IS NULL, m.member_number LIMIT ${LIMITS.searchCandidates + 1}`;

/**
 * Finds people of a name, words in any order: at most five, masked, each with a handle that
 * eligibility and claims accept. Only exact names for now: spelling comes with enrolment.
 */
export async function searchMembers(
  manager: EntityManager,
  search: MemberSearch,
  { secret, now }: { secret: string; now: Date },
) {
  const { name, birthYear = null, sex = null, factoryCode = null, serviceDate } = search;
  const rows = await manager.query<
    { id: string; name: string; birthYear: number | null; factoryName: string | null }[]
  >(SEARCH, [nameKey(name), foldKhmer(name), birthYear, sex, serviceDate, factoryCode]);
  const candidates = rows.slice(0, LIMITS.searchCandidates).map((row) => ({
    candidate: candidateHandle(row.id, secret, now),
    maskedName: maskName(row.name),
    birthYear: birthYear === null ? null : row.birthYear,
    factoryName: row.factoryName,
    score: row.factoryName === null ? 0.9 : 1,
  }));
  const memberIds = rows.slice(0, LIMITS.searchCandidates).map(({ id }) => id);
  return { candidates, tooMany: rows.length > LIMITS.searchCandidates, memberIds };
}
