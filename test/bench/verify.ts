import type { StatementCounter } from "./statements";

/** What a caller has left differs from one request to the next. */
const settled = (answer: string): string => answer.replace(/"available":\d+/, '"available":0');

/** The reference gives our answer to the letter. */
export function sameAnswers(reference: string, ours: string): void {
  if (settled(reference) === settled(ours)) return;
  throw new Error(
    `the reference answers otherwise:\n${reference.slice(0, 1_000)}\n${ours.slice(0, 1_000)}`,
  );
}

/** Every table in which a new claim leaves rows. */
const TABLES = [
  "claim",
  "claim_line",
  "adjudication",
  "reason",
  "finding",
  "claim_event",
  "cost_fact",
  "audit_entry",
];

const claimNumberOf = (answer: string): string =>
  /"claimNumber":"(\w+)"/.exec(answer)?.[1] ?? "none";

/** What varies from claim to claim: numbers, codes, texts. */
const shape = (answer: string): string => settled(answer).replace(/":("[^"]*"|\d+)/g, '":');

/** The reference leaves as many rows as we do in every table, and answers in the same form. */
export async function sameRows(
  counter: StatementCounter,
  reference: string,
  ours: string,
): Promise<void> {
  if (shape(reference) !== shape(ours)) sameAnswers(shape(reference), shape(ours));
  for (const table of TABLES) {
    const theirs = await counter.rowsOf(table, claimNumberOf(reference));
    const own = await counter.rowsOf(table, claimNumberOf(ours));
    if (theirs !== own) throw new Error(`the reference leaves ${theirs} ${table}, ours ${own}`);
  }
}
