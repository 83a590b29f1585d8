import { malformed, textRefusals, when, type Refusal } from "../../shared/refusal";
import { numberRefusals } from "./correction.rules";

/** What must be known of a record that an act names; null when no member has the number. */
export type RecordFacts = {
  nationalIdKey: string | null;
  /** Whether it is merged into another record now. */
  merged: boolean;
  /** Whether other records are merged into it now. */
  keepsOthers: boolean;
} | null;

/** Two numbers with the paths they were given in, and why. */
export interface PairRequest {
  one: { path: string; number: string };
  other: { path: string; number: string };
  reason: string;
}

const numbersRefusals = (
  { one, other, reason }: PairRequest,
  known: readonly [RecordFacts, RecordFacts],
  maxText: number,
): Refusal[] => [
  ...numberRefusals(one.path, one.number, known[0] !== null),
  ...numberRefusals(other.path, other.number, known[1] !== null),
  ...when(one.number !== "" && one.number === other.number, () =>
    malformed(other.path, "ONE_RECORD_TWICE"),
  ),
  ...textRefusals("reason", reason, maxText),
];

/**
 * Everything wrong with a merge; `one` is the record that is kept. Nobody's records make a chain:
 * a kept record is not merged itself, and a merged one keeps no others.
 */
export function mergeRefusals(
  wanted: PairRequest,
  known: readonly [RecordFacts, RecordFacts],
  maxText: number,
): Refusal[] {
  const { one, other } = wanted;
  const [kept, merged] = known;
  const ids = [kept?.nationalIdKey ?? null, merged?.nationalIdKey ?? null];
  const differ = !ids.includes(null) && ids[0] !== ids[1];
  return [
    ...numbersRefusals(wanted, known, maxText),
    ...when(kept?.merged === true, () => malformed(one.path, "MERGED_ALREADY")),
    ...when(merged?.merged === true, () => malformed(other.path, "MERGED_ALREADY")),
    ...when(merged?.keepsOthers === true, () => malformed(other.path, "KEEPS_OTHERS")),
    ...when(differ, () => malformed(other.path, "OTHER_NATIONAL_ID")),
  ];
}

/** Everything wrong with telling two records apart. */
export function apartRefusals(
  wanted: PairRequest,
  known: readonly [RecordFacts, RecordFacts],
  { apartAlready, maxText }: { apartAlready: boolean; maxText: number },
): Refusal[] {
  const [one, other] = known;
  return [
    ...numbersRefusals(wanted, known, maxText),
    ...when(one?.merged === true, () => malformed(wanted.one.path, "MERGED_ALREADY")),
    ...when(other?.merged === true, () => malformed(wanted.other.path, "MERGED_ALREADY")),
    ...when(apartAlready, () => malformed(wanted.other.path, "TOLD_APART_ALREADY")),
  ];
}

/** Everything wrong with undoing the merge of a record. */
export function undoRefusals(
  wanted: { mergedNumber: string; reason: string },
  merged: RecordFacts,
  maxText: number,
): Refusal[] {
  const { mergedNumber, reason } = wanted;
  return [
    ...numberRefusals("mergedNumber", mergedNumber, merged !== null),
    ...when(merged?.merged === false, () => malformed("mergedNumber", "NOT_MERGED")),
    ...textRefusals("reason", reason, maxText),
  ];
}
