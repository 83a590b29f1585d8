import type { Role } from "../../src/access";

/** Somebody by one of the credentials they hold. */
export interface Actor {
  person: string;
  role: Role;
  /** The desk's provider. */
  at?: Place;
}

/** The two providers: a health center paid in riel, a hospital paid in dollars. */
export type Place = "CENTER" | "HOSPITAL";

/** Their codes, and the currencies of their contracts. */
export const PLACES = {
  CENTER: { code: "120104", currency: "KHR" },
  HOSPITAL: { code: "NH01", currency: "USD" },
} as const;

/**
 * Everybody who acts on claims. Kim works at the health center's desk as well; Vuth is a physician who
 * also does the officers' work; Dara decides appeals and pays: persons, not roles, are compared.
 */
export const ACTORS = {
  center: { person: "Kim", role: "DESK", at: "CENTER" },
  hospital: { person: "Ly", role: "DESK", at: "HOSPITAL" },
  chan: { person: "Chan", role: "CLAIMS_OFFICER" },
  kim: { person: "Kim", role: "CLAIMS_OFFICER" },
  vuth: { person: "Vuth", role: "MEDICAL_REVIEWER" },
  vuthAsOfficer: { person: "Vuth", role: "CLAIMS_OFFICER" },
  bopha: { person: "Bopha", role: "SENIOR_REVIEWER" },
  dara: { person: "Dara", role: "SENIOR_REVIEWER" },
  daraPays: { person: "Dara", role: "FINANCE" },
  sophal: { person: "Sophal", role: "FINANCE" },
  nary: { person: "Nary", role: "ENROLMENT_OFFICER" },
  auditor: { person: "Audit", role: "AUDITOR" },
} as const satisfies Record<string, Actor>;

/** One credential. */
export type Who = keyof typeof ACTORS;

/** Who somebody is. */
export const actorOf = (who: Who): Actor => ACTORS[who];

/** Whether a person works at the desk of a provider. */
export const isTied = (person: string, at: Place): boolean =>
  Object.values<Actor>(ACTORS).some((one) => one.person === person && one.at === at);

/** The credentials of some roles. */
export const withRoles = (...roles: Role[]): Who[] =>
  (Object.keys(ACTORS) as Who[]).filter((who) => roles.includes(ACTORS[who].role));
