/** Why somebody is not independent: tied to the provider, or part of the decision that is looked at. */
export const WAIVER_GROUNDS = ["TIED", "DECIDED_IT"] as const;
export type WaiverGround = (typeof WAIVER_GROUNDS)[number];

/** A person who holds a role at this moment. */
export interface Holder {
  person: string;
  role: string;
  /** Whether they are tied to the provider of the claim. */
  tied: boolean;
}

/** Who acts, and what stands between them and the claim. */
export interface Acting {
  person: string;
  tied: boolean;
  /** The persons who took part in the decision that the act looks at; nobody where there is none. */
  deciders: readonly string[];
}

/** What stands between a person and a claim; nothing for who is independent. */
export const groundsAgainst = ({ person, tied, deciders }: Acting): WaiverGround[] => [
  ...(tied ? (["TIED"] as const) : []),
  ...(deciders.includes(person) ? (["DECIDED_IT"] as const) : []),
];

/** Whether another person, tied to nobody and part of nothing, holds one of some roles. */
const isHeld = (roles: readonly string[], pool: readonly Holder[], acting: Acting): boolean =>
  pool.some(
    ({ person, role, tied }) =>
      roles.includes(role) &&
      person !== acting.person &&
      groundsAgainst({ ...acting, person, tied }).length === 0,
  );

/**
 * The roles that nobody independent holds, of those an act needs: each need is met by one of
 * several roles. Nothing when others could do the whole of it.
 */
export function heldByNobody(
  needs: readonly (readonly string[])[],
  pool: readonly Holder[],
  acting: Acting,
): string[] {
  return [...new Set(needs.filter((roles) => !isHeld(roles, pool, acting)).flat())].sort();
}

/** Whether a pool can be trusted: who acts by a credential of the role must be in it themselves. */
export const isReadable = (
  pool: readonly Holder[],
  { person, role, byCredential }: { person: string; role: string; byCredential: boolean },
): boolean => !byCredential || pool.some((one) => one.person === person && one.role === role);
