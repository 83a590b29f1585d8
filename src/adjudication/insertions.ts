import type { Insertion } from "../shared/sql";
import type { Adjudication, Finding, ReasonRow } from "./adjudication.entity";
import type { Ruling } from "./ruling.entity";

/** How decisions are written. */
export const ADJUDICATIONS: Insertion<Adjudication> = {
  table: "adjudication",
  columns: {
    claimId: "uuid",
    providerId: "uuid",
    version: "int",
    kind: "text",
    decision: "text",
    benefitMinor: "bigint",
    decidedAt: "timestamptz",
    decidedBy: "text",
    ruleSetVersion: "text",
    planVersion: "int",
    planId: "uuid",
    facts: "jsonb",
    ran: "text",
  },
};

/** How the reasons of claims and lines are written. */
export const REASONS: Insertion<ReasonRow> = {
  table: "reason",
  columns: {
    claimId: "uuid",
    providerId: "uuid",
    adjudicationVersion: "int",
    line: "int",
    position: "int",
    code: "text",
    severity: "text",
    liability: "text",
    amountMinor: "bigint",
    parameters: "jsonb",
  },
};

/** How what persons rule on lines is written. */
export const RULINGS: Insertion<Omit<Ruling, "id">> = {
  table: "ruling",
  columns: {
    claimId: "uuid",
    providerId: "uuid",
    line: "int",
    ruling: "text",
    allowedQuantity: "int",
    benefitMinor: "bigint",
    code: "text",
    sentence: "text",
    parameters: "jsonb",
    overrides: "boolean",
    person: "text",
    role: "text",
    at: "timestamptz",
    version: "int",
  },
};

/** How the findings a claim waits on are written. */
export const FINDINGS: Insertion<Omit<Finding, "resolvedAt" | "resolvedBy">> = {
  table: "finding",
  columns: {
    claimId: "uuid",
    providerId: "uuid",
    code: "text",
    line: "int",
    openedAt: "timestamptz",
  },
};
