/** What is published by versions. */
export const PUBLICATION_KINDS = ["PLAN", "TARIFF", "EXCHANGE_RATE"] as const;
export type PublicationKind = (typeof PUBLICATION_KINDS)[number];

/** What became of a publication: it waits for a second person, or it is in force. */
export const PUBLICATION_STATUSES = ["DRAFT", "CONFIRMED"] as const;
export type PublicationStatus = (typeof PUBLICATION_STATUSES)[number];
