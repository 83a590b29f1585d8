import type { Insertion } from "../shared/sql";
import type { FactRow } from "./cost-fact.rules";

/** How cost facts are written: by whoever changes a claim, in the same statement. */
export const COST_FACTS: Insertion<FactRow> = {
  table: "cost_fact",
  columns: {
    claimId: "uuid",
    line: "int",
    kind: "text",
    reasonCode: "text",
    knownAt: "timestamptz",
    serviceDate: "date",
    serviceMonth: "date",
    memberId: "uuid",
    factoryId: "uuid",
    providerId: "uuid",
    serviceId: "uuid",
    category: "text",
    diagnosisGroup: "text",
    currency: "text",
    incurredMinor: "bigint",
    incurredE4: "bigint",
    benefitE4: "bigint",
    guaranteeE4: "bigint",
    chargeE4: "bigint",
    claims: "int",
    paidMinor: "bigint",
    paidE4: "bigint",
    paidClaims: "int",
  },
};
