import type { Currency, Money } from "../shared/money";
import type { InjuryCause, VisitKind } from "./decision.rules";

/** A span of cover as the engine sees it: `[from, to)`, ended early by a recorded lapse. */
export interface CoverFacts {
  from: string;
  to: string | null;
  lapsedFrom: string | null;
}

/** What is known of the patient: identified with the record's covers, or not. */
export type MemberFacts =
  | { identified: false }
  | { identified: true; covers: readonly CoverFacts[]; identityDifferences: readonly string[] };

/** The price in force for a line, in the contract's currency. */
export interface PriceFacts {
  kind: "FEE" | "CASE_RATE";
  minor: bigint;
}

/** One service asked for, with all that the catalogue, the contract and history say of it. */
export interface LineFacts {
  line: number;
  /** Null when only cover is asked about. */
  service: string | null;
  serviceDate: string;
  quantity: number;
  charge: Money | null;
  allowedAtLevel: boolean;
  covered: boolean;
  /** Null when no contract prices the service on the date. */
  price: PriceFacts | null;
  /** Riel per dollar on the service date; null when none is published. */
  rielPerUsd: number | null;
  /** The number of another active claim with the same member, provider, date and service. */
  duplicateOf: string | null;
}

/** Everything the rules may look at: plain values, so that a decision can be replayed. */
export interface CaseFacts {
  visitKind: VisitKind;
  cause: InjuryCause;
  admittedOn: string;
  patientPaid: Money | null;
  /** The currency every amount of the case is in. */
  currency: Currency;
  member: MemberFacts;
  /** Whether a plan of the member's factory was in force on the admission date. */
  planInForce: boolean;
  contracted: boolean;
  providerCode: string;
  lines: readonly LineFacts[];
}

/** What is left of a line while reasons take from it, in order of precedence. */
export interface Left {
  minor: bigint;
  quantity: number;
}
