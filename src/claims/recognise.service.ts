import type { EntityManager } from "typeorm";
import {
  memberAsk,
  type CaseDraft,
  type Catalogue,
  type CatalogueCache,
  type QuotedPromise,
} from "../adjudication";
import { findMembers, type MemberOnRecord } from "../enrolment";
import { momentOf, type Moment } from "../shared/dates";

/** One claim at the door. */
export interface IntakeItem {
  draft: CaseDraft;
  /** Null when the caller named no provider it may speak for. */
  providerId: string | null;
  /** When it came in: only the demo's history gives it, everyone else gets the clock. */
  receivedAt?: Moment;
}

/** What it takes to find out who everybody is. */
export interface Lookup {
  manager: EntityManager;
  catalogue: CatalogueCache;
  candidateSecret: string;
  fixedToday: string | null;
}

/** A claim at the door whose patient has been looked for. */
export interface Identified extends IntakeItem {
  member: MemberOnRecord | null;
  /** The promise it quotes, and whether it holds. */
  promise: QuotedPromise;
}

/** Claims with their patients, and the catalogue they are judged by. */
export interface Recognised {
  identified: Identified[];
  catalogue: Catalogue;
}

/**
 * Finds the members of any number of claims, in one statement. A server does this before its
 * transaction begins: reading a new version of the catalogue takes another connection, and as many
 * transactions at once as there are connections would wait for one until they give up.
 */
export async function recognise(
  { manager, catalogue, candidateSecret, fixedToday }: Lookup,
  items: readonly IntakeItem[],
): Promise<Recognised> {
  const { now } = momentOf(new Date(), fixedToday);
  const asks = items.map(({ draft }) => memberAsk(draft, candidateSecret, now));
  const found = await findMembers(manager, asks);
  const identified = items.map((item, index) => ({
    ...item,
    member: found.members[index] ?? null,
    promise: { guarantee: null, problem: null },
  }));
  return { identified, catalogue: await catalogue.at(found.catalogueVersion) };
}
