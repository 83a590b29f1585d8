import { createHash } from "node:crypto";
import type { RosterPlan } from "./roster-plan.rules";
import type { RosterRequest } from "./roster-row.rules";

const hash = (value: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(value, (_, v: unknown) => (typeof v === "bigint" ? String(v) : v)))
    .digest("hex")
    .slice(0, 32);

/** The digest of a list as it was sent. */
export const listDigest = ({ factoryCode, month, rows }: RosterRequest): string =>
  hash([factoryCode, month, rows]);

/**
 * What a dry run is quoted by: the list that was sent, and what it would do to the register as it
 * was then. Whatever either becomes, another digest comes of it.
 */
export function planDigest(request: RosterRequest, { rows, absent }: RosterPlan): string {
  const shown = rows.map(({ outcome, problems, personId, effect }) => [
    outcome,
    problems,
    personId,
    effect,
  ]);
  return `${listDigest(request)}-${hash([shown, absent])}`;
}

/** True for the digest of a dry run of this very list, whatever the register was like. */
export const isOfList = (digest: string, request: RosterRequest): boolean =>
  digest.startsWith(`${listDigest(request)}-`);
