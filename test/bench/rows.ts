import path from "node:path";
import type { Caller, Stage } from "./stage";
import type { WorkloadName } from "./workload";

/** What a row must reach against its reference. */
export interface Budget {
  /** Our throughput over the reference's, at least. */
  throughput: number;
  /** Our p99 over the reference's, at most. */
  p99?: number;
  /** SQL statements of one operation, at most. */
  statements?: number;
}

/** One line of the budgets of `speed.md`. */
export interface Row {
  workload: WorkloadName;
  says: string;
  against: string;
  connections: number;
  budget: Budget;
  /** Whether a reference's answer is ours to the letter; a new claim has numbers of its own. */
  sameBytes: boolean;
  callers: (stage: Stage) => Caller[];
  /** What the reference needs to know beside our answer. */
  settings: (stage: Stage) => object;
}

const database = ({ serverUrl, desks, scale }: Stage) => ({
  databaseUrl: serverUrl,
  callers: desks,
  scale,
});

/** The rows, in the order in which they run: new claims come last, as lists would begin with them. */
export const ROWS: readonly Row[] = [
  {
    workload: "eligibility",
    says: "eligibility, 4 services",
    against: "node:http + pg named statements, group-committed audit",
    connections: 50,
    budget: { throughput: 0.6, p99: 2 },
    sameBytes: true,
    callers: ({ desks }) => desks,
    settings: database,
  },
  {
    workload: "claims",
    says: "100 claims with lines, provider, member",
    against: "node:http + graphql-js on plain objects",
    connections: 8,
    budget: { throughput: 0.5, statements: 6 },
    sameBytes: true,
    callers: ({ officers }) => officers,
    settings: () => ({ schema: path.join(__dirname, "..", "..", "schema", "schema.graphql") }),
  },
  {
    workload: "submitClaim",
    says: "submitClaim, 3 lines",
    against: "node:http + pg, the same rows in one transaction",
    connections: 16,
    budget: { throughput: 0.4 },
    sameBytes: false,
    callers: ({ desks }) => desks,
    settings: database,
  },
];
