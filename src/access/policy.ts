import { Fault } from "../shared/errors";
import type { Actor } from "./actor";
import { EVERYONE, POLICY } from "./operations.data";
import type { Role } from "./roles.rules";

export { POLICY };

/**
 * Root fields whose answers may speak of members: each says of whom, and no answer leaves before
 * that is in the audit. Acts are not among them: they enter it in the transaction that does them.
 */
const SPEAKS_OF_MEMBERS = new Set([
  "eligibility",
  "memberSearch",
  "member",
  "possibleDuplicates",
  "claim",
  "claims",
  "reviewQueue",
  "openAppeals",
  "replayAdjudication",
  "node",
  "nodes",
  "auditTrail",
  "decisionsToReconsider",
  "lapses",
  "callBackSample",
  "patientCharges",
]);

/** True when an answer to this root field may speak of members. */
export const speaksOfMembers = (operation: string): boolean => SPEAKS_OF_MEMBERS.has(operation);

/** Who may fetch an object of a type by its global id; another type is nobody's. */
export const NODE_POLICY: Readonly<Record<string, readonly Role[]>> = {
  Claim: POLICY.claim ?? [],
  Remittance: POLICY.remittance ?? [],
  Member: POLICY.member ?? [],
  Factory: POLICY.factories ?? [],
  Provider: EVERYONE,
  Service: EVERYONE,
  Plan: EVERYONE,
};

/** What can be done with the files of claims, beside GraphQL. */
export type FileMethod = "PUT" | "HEAD" | "GET";

/** Who may send the files of claims, ask how much of one has arrived, and read them. */
export const FILE_POLICY: Readonly<Record<FileMethod, readonly Role[]>> = {
  PUT: ["DESK"],
  HEAD: ["DESK"],
  GET: ["DESK", "CLAIMS_OFFICER", "MEDICAL_REVIEWER", "SENIOR_REVIEWER", "AUDITOR"],
};

/** The gate of the files: refuses what no policy allows. */
export function authorizeFile(actor: Actor, method: FileMethod): void {
  if (FILE_POLICY[method].includes(actor.role)) return;
  throw new Fault("FORBIDDEN", `The role ${actor.role} may not ${method} files.`);
}

/** True when the actor's role may use a root field at all. */
export const mayUse = (actor: Actor, operation: string): boolean =>
  POLICY[operation]?.includes(actor.role) ?? false;

/** True when the actor's role may see objects of a type at all. */
export const mayFetch = (actor: Actor, type: string): boolean =>
  NODE_POLICY[type]?.includes(actor.role) ?? false;

/** The one gate of every root field: refuses what no policy allows. */
export function authorize(actor: Actor, operation: string): void {
  if (mayUse(actor, operation)) return;
  throw new Fault("FORBIDDEN", `The role ${actor.role} may not use ${operation}.`);
}

/** The operations an actor may use, for `viewer`. */
export const operationsOf = (actor: Actor): string[] =>
  Object.keys(POLICY).filter((operation) => mayUse(actor, operation));
