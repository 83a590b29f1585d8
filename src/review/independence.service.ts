import type { EntityManager } from "typeorm";
import type { Actor } from "../access";
import type { Moment } from "../shared/dates";
import { malformed, type Refusal } from "../shared/refusal";
import type { Insert, Insertion } from "../shared/sql";
import {
  groundsAgainst,
  heldByNobody,
  isReadable,
  type Holder,
  type WaiverGround,
} from "./independence.rules";
import type { Waiver } from "./waiver.entity";

/** An act on a claim that only somebody independent may do, while there is one. */
export interface IndependenceAsked {
  actor: Actor;
  /** The root field. */
  act: string;
  claim: { id: string; providerId: string };
  moment: Moment;
  /** The field of the input that a refusal names. */
  path: string;
  /** What the act needs: each need is met by a person of one of several roles. */
  needs: readonly (readonly string[])[];
  /** Who took part in the decision that is looked at. */
  deciders: readonly string[];
}

/** Why somebody may not do it; or, when they may although they are not independent, what is kept of that. */
export interface Independence {
  problems: Refusal[];
  waived: Insert;
}

/** How waivers are written. */
const WAIVERS: Insertion<Omit<Waiver, "id">> = {
  table: "waiver",
  columns: {
    claimId: "uuid",
    providerId: "uuid",
    person: "text",
    act: "text",
    ground: "text",
    at: "timestamptz",
    insteadOfNobody: "text[]",
  },
};

/** Who has declared a tie to a provider, and who works at its desk. */
const TIED = `
SELECT t.person FROM provider_tie t WHERE t.provider_id = $1 AND t.ended_at IS NULL
UNION SELECT c.person FROM credential c
WHERE c.provider_id = $1 AND c.revoked_at IS NULL AND c.expires_on >= $2::date`;

const IS_TIED = `SELECT EXISTS (SELECT FROM (${TIED}) tied WHERE tied.person = $3) AS tied`;

/** Persons who hold roles: by a credential that is good, or with a token that the audit has seen. */
const POOL = `
WITH tied AS (${TIED}), held AS (
  SELECT c.person, c.role FROM credential c
  WHERE c.role = ANY($3) AND c.revoked_at IS NULL AND c.expires_on >= $2::date
  UNION SELECT s.person, s.role FROM staff_seen($3) s)
SELECT h.person, h.role, EXISTS (SELECT FROM tied WHERE tied.person = h.person) AS tied FROM held h`;

const CODES = { TIED: "TIED_TO_PROVIDER", DECIDED_IT: "DECIDED_IT_YOURSELF" } as const;

const nothing = (problems: Refusal[]): Independence => ({
  problems,
  waived: { insertion: WAIVERS, rows: [] },
});

const waivedBy = (
  { actor, act, claim, moment }: IndependenceAsked,
  grounds: readonly WaiverGround[],
  insteadOfNobody: string[],
): Independence => {
  const { person } = actor;
  const row = { claimId: claim.id, providerId: claim.providerId, person, act, at: moment.now };
  const rows = grounds.map((ground) => ({ ...row, ground, insteadOfNobody }));
  return { problems: [], waived: { insertion: WAIVERS, rows } };
};

/**
 * Whether a person may do an act, for a transaction that works as the engine: who is tied to the
 * provider, or has decided what is looked at, gives way to anybody who is independent. Only where
 * there is nobody the act goes through, and is told to the auditor. A pool in which they are not
 * themselves cannot have been read whole: then they are refused.
 */
export async function independenceOf(
  manager: EntityManager,
  asked: IndependenceAsked,
): Promise<Independence> {
  const { actor, claim, moment, path, needs, deciders } = asked;
  const { person, role, credentialId } = actor;
  const whose = [claim.providerId, moment.today];
  const [seen] = await manager.query<{ tied: boolean }[]>(IS_TIED, [...whose, person]);
  const acting = { person, tied: seen?.tied ?? true, deciders };
  const grounds = groundsAgainst(acting);
  const [first] = grounds;
  if (first === undefined) return nothing([]);
  const roles = [...new Set([role, ...needs.flat()])];
  const pool = await manager.query<Holder[]>(POOL, [...whose, roles]);
  const byCredential = credentialId !== null;
  if (!isReadable(pool, { person, role, byCredential })) {
    return nothing([malformed(path, "NOBODY_TO_COMPARE")]);
  }
  const nobody = heldByNobody(needs, pool, acting);
  return nobody.length === 0
    ? nothing([malformed(path, CODES[first])])
    : waivedBy(asked, grounds, nobody);
}
