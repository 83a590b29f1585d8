import type { Insertion } from "../shared/sql";
import type { Adjudication, Finding, ReasonRow } from "./adjudication.entity";

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
