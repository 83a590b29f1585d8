import type { Audience, Role } from "./roles.rules";

/** Who is calling: a person with one role, through one credential. */
export interface Actor {
  /** Null for staff who come with a token of their identity provider. */
  credentialId: string | null;
  person: string;
  role: Role;
  /** The provider a desk speaks for; null for everybody else. */
  providerId: string | null;
  organisation: string | null;
  audience: Audience | null;
  factoryId: string | null;
  expiresOn: string;
}

/**
 * The provider a caller may speak for: a desk's own (naming another one is nobody's), for staff
 * the one they name. Null when there is none: the intake rules then answer INT-006.
 */
export function spokenProvider(
  actor: Actor,
  named: string | null | undefined,
  read: (id: string) => string | null,
): string | null {
  const wanted = named == null ? null : read(named);
  if (actor.role !== "DESK") return wanted;
  return named == null || wanted === actor.providerId ? actor.providerId : null;
}
