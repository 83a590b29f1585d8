import type { EntityManager } from "typeorm";
import { LIMITS } from "../../shared/limits";
import { nameSought } from "../name.rules";
import { candidateHandle } from "./candidate.service";
import { ranked, type Found } from "./likeness.rules";
import { maskName } from "./masking.rules";
import { memberSearchSql } from "./member-search.sql";

/** Whom to look for. */
export interface MemberSearch {
  name: string;
  birthYear?: number | null;
  sex?: string | null;
  factoryCode?: string | null;
  serviceDate: string;
}

/** What a search gives: masked candidates, and of whom they speak. */
export interface SearchAnswer {
  candidates: {
    candidate: string;
    maskedName: string;
    birthYear: number | null;
    factoryName: string | null;
    score: number;
  }[];
  tooMany: boolean;
  memberIds: string[];
}

type Row = Found & { id: string; factoryName: string | null };

/** A year that is not on record may be the one asked for: the index holds 0 for it. */
const NOT_ON_RECORD = 0;

const NOBODY: SearchAnswer = { candidates: [], tooMany: false, memberIds: [] };

async function read(manager: EntityManager, search: MemberSearch): Promise<Row[]> {
  const { name, birthYear = null, sex = null, factoryCode = null, serviceDate } = search;
  const sought = nameSought(name);
  if (sought.words.length === 0) return [];
  const years = birthYear === null ? null : [birthYear, NOT_ON_RECORD];
  const asked = sex === "UNKNOWN" ? null : sex;
  const narrowing = { years, sex: asked, factoryCode };
  const { sql, values } = memberSearchSql(sought, narrowing, serviceDate);
  return manager.query<Row[]>(sql, values);
}

/**
 * Finds people by name, in one statement: at most five, masked, best first, each with a handle that
 * eligibility and claims accept. More fit as well when the sixth fits as well as the fifth.
 */
export async function searchMembers(
  manager: EntityManager,
  search: MemberSearch,
  { secret, now }: { secret: string; now: Date },
): Promise<SearchAnswer> {
  const { name, birthYear = null, sex = null } = search;
  const rows = await read(manager, search);
  const people = ranked({ name, birthYear, sex: sex === "UNKNOWN" ? null : sex }, rows);
  const shown = people.slice(0, LIMITS.searchCandidates);
  const [last, next] = [shown.at(-1), people[LIMITS.searchCandidates]];
  if (last === undefined) return NOBODY;
  return {
    candidates: shown.map(({ found, score }) => ({
      candidate: candidateHandle(found.id, secret, now),
      maskedName: maskName(found.name),
      birthYear: birthYear === null ? null : found.birthYear,
      factoryName: found.covered ? found.factoryName : null,
      score,
    })),
    tooMany: next !== undefined && next.score >= last.score,
    memberIds: shown.map(({ found }) => found.id),
  };
}
