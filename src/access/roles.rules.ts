/** What a caller may be; fifteen people hold several of these between them. */
export const ROLES = [
  "DESK",
  "CLAIMS_OFFICER",
  "MEDICAL_REVIEWER",
  "SENIOR_REVIEWER",
  "FINANCE",
  "ENROLMENT_OFFICER",
  "ANALYST",
  "ADMINISTRATOR",
  "AUDITOR",
  "STAKEHOLDER",
] as const;
export type Role = (typeof ROLES)[number];

/** Desks and outside bodies speak for a provider or an audience, which no token of staff names. */
const NOT_STAFF: readonly Role[] = ["DESK", "STAKEHOLDER"];

/**
 * The staff role a token's claim gives: a role by itself, or a list with exactly one role of the
 * scheme among whatever else the identity provider keeps there. Null for anything less clear.
 */
export function staffRoleIn(claim: unknown): Role | null {
  const said: unknown[] = Array.isArray(claim) ? claim : [claim];
  const roles = ROLES.filter((role) => said.includes(role));
  const [role] = roles;
  return role === undefined || roles.length > 1 || NOT_STAFF.includes(role) ? null : role;
}

/** Outside bodies that receive the scheme's published figures. */
export const AUDIENCES = ["NSSF", "MINISTRY", "GMAC", "UNION", "EMPLOYER"] as const;
export type Audience = (typeof AUDIENCES)[number];
