/** What is published by versions. */
export const PUBLICATION_KINDS = ["PLAN", "TARIFF", "EXCHANGE_RATE", "PAYEE"] as const;
export type PublicationKind = (typeof PUBLICATION_KINDS)[number];

/** What became of a publication: it waits for a second person, or it is in force. */
export const PUBLICATION_STATUSES = ["DRAFT", "CONFIRMED"] as const;
export type PublicationStatus = (typeof PUBLICATION_STATUSES)[number];

/** Days `[validFrom, validTo)`; a null end is open. */
export interface Span {
  validFrom: string;
  validTo: string | null;
}

/** A version in its days. */
export interface Version extends Span {
  id: string;
}

/** What a new version meets among those in force. */
export interface Succession<V> {
  /** The open-ended one it follows, which ends the day it begins. */
  ends: V | null;
  /** Those it may not be beside. */
  overlaps: V[];
}

const endsAfter = ({ validTo }: Span, day: string): boolean => validTo === null || day < validTo;

/** Whether two spans have a day in common. */
export const overlap = (one: Span, other: Span): boolean =>
  endsAfter(one, other.validFrom) && endsAfter(other, one.validFrom);

/**
 * A new version ends an open-ended one that began before it. Whatever else it overlaps was agreed
 * for those very days, and stays.
 */
export function succession<V extends Span>(fresh: Span, inForce: readonly V[]): Succession<V> {
  const met = inForce.filter((version) => overlap(fresh, version));
  const follows = ({ validFrom, validTo }: V) => validTo === null && validFrom < fresh.validFrom;
  return {
    ends: met.find(follows) ?? null,
    overlaps: met.filter((version) => !follows(version)),
  };
}

/** What is said of days that are taken: the code of what, and its span. */
export const inForceAlready = (what: string, { validFrom: since, validTo: until }: Span) =>
  until === null
    ? { problem: "IN_FORCE_SINCE", what, since }
    : { problem: "IN_FORCE_UNTIL", what, since, until };
