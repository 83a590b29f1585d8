import type { Insertion } from "../shared/sql";
import type { RemittanceItem, RemittanceLine } from "./remittance-line.entity";
import type { Remittance } from "./remittance.entity";

/** How remittances are written; what is not named is not known before they are released and settled. */
export const REMITTANCES: Insertion<
  Omit<
    Remittance,
    | "version"
    | "releasedBy"
    | "releasedAt"
    | "settledBy"
    | "settledAt"
    | "settledReason"
    | "paidOn"
    | "bankReference"
  >
> = {
  table: "remittance",
  columns: {
    id: "uuid",
    number: "text",
    providerId: "uuid",
    currency: "text",
    status: "text",
    decidedUntil: "date",
    totalMinor: "bigint",
    carriedOverMinor: "bigint",
    payee: "text",
    expectedOn: "date",
    preparedBy: "text",
    preparedAt: "timestamptz",
  },
};

/** How their lines are written. */
export const REMITTANCE_LINES: Insertion<RemittanceLine> = {
  table: "remittance_line",
  columns: {
    remittanceId: "uuid",
    position: "int",
    providerId: "uuid",
    kind: "text",
    claimId: "uuid",
    claimNumber: "text",
    providerReference: "text",
    adjudicationVersion: "int",
    reversesId: "uuid",
    reversesPosition: "int",
    submittedMinor: "bigint",
    reducedMinor: "bigint",
    paidMinor: "bigint",
    live: "boolean",
  },
};

/** How the lines of claims are copied onto them. */
export const REMITTANCE_ITEMS: Insertion<RemittanceItem> = {
  table: "remittance_item",
  columns: {
    remittanceId: "uuid",
    position: "int",
    line: "int",
    providerId: "uuid",
    serviceId: "uuid",
    providerLineReference: "text",
    serviceDate: "date",
    submittedMinor: "bigint",
    reductions: "jsonb",
    reducedMinor: "bigint",
    paidMinor: "bigint",
  },
};
