import type { EntityManager } from "typeorm";
import { Adjudication, ReasonRow } from "../adjudication";

/** What a decision was judged by; facts are null where none are kept, as for imported ones. */
export type JudgedBy = Pick<Adjudication, "version" | "planId" | "facts">;

/** A decision as a batch reader names it. */
export const decisionKey = ({ claimId, version }: Pick<Adjudication, "claimId" | "version">) =>
  `${claimId} ${version}`;

const NAMED = `IN (SELECT named.claim, named.version
  FROM unnest(CAST(:claims AS uuid[]), CAST(:versions AS int[])) AS named(claim, version))`;

const namedBy = (keys: readonly string[]) => {
  const parts = keys.map((key) => key.split(" "));
  return {
    claims: parts.map(([claim]) => claim),
    versions: parts.map(([, version]) => Number(version)),
  };
};

/** The reasons of decisions, those that stand and those before them, in order of precedence. */
export async function loadDecisionReasons(manager: EntityManager, keys: readonly string[]) {
  const rows = await manager
    .createQueryBuilder(ReasonRow, "r")
    .where(`(r.claimId, r.adjudicationVersion) ${NAMED}`, namedBy(keys))
    .orderBy("r.line")
    .addOrderBy("r.position")
    .getMany();
  const byKey = new Map<string, ReasonRow[]>(keys.map((key) => [key, []]));
  for (const row of rows) byKey.get(`${row.claimId} ${row.adjudicationVersion}`)?.push(row);
  return keys.map((key) => byKey.get(key) ?? []);
}

/** What decisions were judged by: too heavy to come with every one. */
export async function loadJudgedBy(manager: EntityManager, keys: readonly string[]) {
  const rows = await manager
    .createQueryBuilder(Adjudication, "a")
    .addSelect("a.facts")
    .where(`(a.claimId, a.version) ${NAMED}`, namedBy(keys))
    .getMany();
  const byKey = new Map<string, JudgedBy>(rows.map((row) => [decisionKey(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** What the standing decisions of claims were judged by; null for a claim that is not decided. */
export async function loadStanding(manager: EntityManager, claimIds: readonly string[]) {
  const rows = await manager
    .createQueryBuilder(Adjudication, "a")
    .addSelect("a.facts")
    .where("a.claimId IN (:...ids)", { ids: [...claimIds] })
    .andWhere(
      "a.version = (SELECT max(b.version) FROM adjudication b WHERE b.claim_id = a.claim_id)",
    )
    .getMany();
  const byId = new Map<string, JudgedBy>(rows.map((row) => [row.claimId, row]));
  return claimIds.map((id) => byId.get(id) ?? null);
}
