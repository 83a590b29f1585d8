import type { Actor, RequestContext } from "../access";
import type { Insert } from "../shared/sql";
import { AUDIT_ENTRIES, type NewEntry } from "./audit-log.service";

/** Who asks for what: the part of an entry that is known before the answer. */
export type Asker = Pick<
  NewEntry,
  "requestId" | "credentialId" | "role" | "providerId" | "operation" | "documentHash"
> & { person: string };

type Request = Pick<RequestContext, "requestId" | "documentHash">;

/** The asker behind a request whose caller is known. */
export function askerOf(actor: Actor, request: Request, operation: string): Asker {
  const { requestId, documentHash } = request;
  const { credentialId, person, role, providerId } = actor;
  return { requestId, credentialId, person, role, providerId, operation, documentHash };
}

/** The insert that enters an act that speaks of no member and no claim. */
export function actEntry(asker: Asker, outcome: string): Insert {
  const rows = [{ ...asker, memberIds: [], claimId: null, outcome }];
  return { insertion: AUDIT_ENTRIES, rows };
}

/** An entry of somebody nobody knows: no credential, or a refused one. */
export function strangersEntry(request: Request, operation: string, outcome: string): NewEntry {
  const { requestId, documentHash } = request;
  const nobody = { credentialId: null, person: null, role: null, providerId: null };
  return { ...nobody, requestId, documentHash, operation, memberIds: [], claimId: null, outcome };
}
