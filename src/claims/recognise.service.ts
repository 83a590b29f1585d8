import type { EntityManager } from "typeorm";
import {
  memberAsk,
  type CaseDraft,
  type Catalogue,
  type CatalogueCache,
  type QuotedPromise,
} from "../adjudication";
import { findMembers, type MemberOnRecord } from "../enrolment";
import { quotedPromise, type Guarantees, type TokenRead } from "../eligibility";
import { present } from "../shared/errors";
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
  guarantees: Guarantees;
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

/** What the token says that a claim quotes; null without one. */
const tokenOf = (guarantees: Guarantees, { draft, receivedAt }: IntakeItem, now: Date) =>
  draft.guaranteeToken === null
    ? Promise.resolve(null)
    : guarantees.read(draft.guaranteeToken, receivedAt?.now ?? now);

const numberIn = (token: TokenRead | null) =>
  token !== null && "promise" in token ? { quotedNumber: token.promise.number } : {};

/**
 * Finds the members of any number of claims, and what they were promised, in one statement. A server
 * does this before its transaction begins: reading a new version of the catalogue takes another
 * connection, and as many transactions at once as there are connections would wait for one until
 * they give up.
 */
export async function recognise(
  { manager, catalogue: catalogues, candidateSecret, fixedToday, guarantees }: Lookup,
  items: readonly IntakeItem[],
): Promise<Recognised> {
  const { now } = momentOf(new Date(), fixedToday);
  const tokens = await Promise.all(items.map((item) => tokenOf(guarantees, item, now)));
  const asks = items.map(({ draft, providerId }, index) => ({
    ...memberAsk(draft, { providerId, candidateSecret, now }),
    ...numberIn(tokens[index] ?? null),
    providerId,
  }));
  const found = await findMembers(manager, asks);
  const catalogue = await catalogues.at(found.catalogueVersion);
  const { today } = momentOf(found.now, fixedToday);
  const identified = items.map((item, index) => {
    const member = found.members[index] ?? null;
    const quoting = {
      draft: item.draft,
      member,
      provider: catalogue.network.providerById(item.providerId ?? ""),
      token: tokens[index] ?? null,
      found: present(found.guarantees[index], "guarantee"),
      today: item.receivedAt?.today ?? today,
    };
    return { ...item, member, promise: quotedPromise(quoting, guarantees) };
  });
  return { identified, catalogue };
}
