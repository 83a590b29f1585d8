import type { Refusal, WrittenAmount } from "../../shared/refusal";
import type { Sex } from "../../shared/sexes";

/** What became of a row. The set is closed: the schema's enum and the counts derive from it. */
export const ROSTER_OUTCOMES = [
  "JOINER",
  "LEAVER",
  "REHIRE",
  "CHANGE",
  "UNCHANGED",
  "CONFLICT",
  "REJECTED",
] as const;
export type RosterOutcome = (typeof ROSTER_OUTCOMES)[number];

/** A worker as the factory's list tells them; null where it does not say. */
export interface RosterRow {
  badge: string;
  name: string | null;
  nameKhmer: string | null;
  sex: Sex | null;
  birthDate: string | null;
  birthYear: number | null;
  nationalId: string | null;
  phone: string | null;
  memberNumber: string | null;
  /** The first day covered; null: the month's first. */
  joinedOn: string | null;
  /** The first day no longer covered; null: covered on. */
  leftOn: string | null;
  /** The month's wage. */
  wage: WrittenAmount | null;
}

/** A factory's whole list of a month, as it is to be shown or applied. */
export interface RosterRequest {
  factoryCode: string;
  month: string;
  rows: readonly RosterRow[];
  /** How many rows the sender counted; null: not counted. */
  statedRows: number | null;
  /** How many leave by being on no row, where so many do that the list looks cut off. */
  leavingByAbsence: number | null;
}

/** What became of one row: `row` counts from 1, and is 0 for somebody who is on none. */
export interface RosterRowResult {
  row: number;
  outcome: RosterOutcome;
  memberNumber: string | null;
  problems: Refusal[];
}

/** What became of a list: shown under a digest, applied, or refused as a whole. */
export interface RosterDone {
  digest: string | null;
  applied: boolean;
  counts: Record<RosterOutcome, number>;
  rows: RosterRowResult[];
  problems: Refusal[];
  memberIds: readonly string[];
}

/** How many rows had each outcome. */
export function countOutcomes(rows: readonly RosterRowResult[]): Record<RosterOutcome, number> {
  const counts = Object.fromEntries(ROSTER_OUTCOMES.map((outcome) => [outcome, 0]));
  for (const { outcome } of rows) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts as Record<RosterOutcome, number>;
}
