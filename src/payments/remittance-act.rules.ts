import type { Day } from "../shared/dates";
import { parseMinor, writeMoney, type Currency } from "../shared/money";
import {
  amountRefusals,
  impossibleDay,
  malformed,
  textRefusals,
  when,
  type Refusal,
  type WrittenAmount,
} from "../shared/refusal";
import type { RemittanceStatus } from "./remittance.rules";

/** A remittance as it stands, as far as acts on it go. */
export interface RemittanceState {
  version: number;
  status: RemittanceStatus;
  currency: Currency;
  totalMinor: bigint;
  preparedBy: string;
  releasedOn: Day | null;
}

/** What the bank says of a transfer, in the words of who reads its statement. */
export interface PaymentWords {
  paidOn: Day;
  amount: WrittenAmount;
  bankReference: string;
}

/** Bounds of what people write. */
export interface WordBounds {
  reference: number;
  reason: number;
}

/** Why nothing can be done to a remittance from where it stands; a foreign one is like none. */
function standingRefusals(
  remittance: RemittanceState | null,
  from: readonly RemittanceStatus[],
  expectedVersion: number,
): Refusal[] {
  if (remittance === null) return [malformed("remittanceId", "NO_SUCH_REMITTANCE")];
  const { status, version } = remittance;
  if (!from.includes(status)) {
    return [malformed("remittanceId", "REMITTANCE_STANDS", { standing: status })];
  }
  return when(version !== expectedVersion, () =>
    malformed("expectedVersion", "OTHER_VERSION", { version: String(version) }),
  );
}

/** Why a remittance may not be prepared; nothing when what is found decides. */
export const prepareRefusals = (decidedUntil: Day, today: Day): Refusal[] =>
  when(decidedUntil > today, () =>
    impossibleDay("decidedUntil", decidedUntil, { problem: "IN_THE_FUTURE" }),
  );

/** Nothing is owed to the provider in this currency, and nothing is to be taken back. */
export const nothingToPay = (): Refusal => malformed("decidedUntil", "NOTHING_TO_PAY");

/** Why a person may not release a remittance; nothing when they may. */
export const releaseRefusals = (
  remittance: RemittanceState | null,
  { expectedVersion, person }: { expectedVersion: number; person: string },
): Refusal[] => [
  ...standingRefusals(remittance, ["PREPARED"], expectedVersion),
  ...when(remittance?.preparedBy === person && remittance.status === "PREPARED", () =>
    malformed("remittanceId", "OWN_REMITTANCE"),
  ),
];

function amountIsOther(amount: WrittenAmount, remittance: RemittanceState): Refusal[] {
  const { currency, totalMinor } = remittance;
  const minor = parseMinor(amount.amount, amount.currency);
  const same = amount.currency === currency && minor === totalMinor;
  return when(minor !== null && !same, () =>
    malformed("amount", "OTHER_REMITTANCE_TOTAL", { total: writeMoney(totalMinor, currency) }),
  );
}

function dayRefusals(paidOn: Day, releasedOn: Day | null, today: Day): Refusal[] {
  const early = releasedOn !== null && paidOn < releasedOn;
  return [
    ...when(paidOn > today, () => impossibleDay("paidOn", paidOn, { problem: "IN_THE_FUTURE" })),
    ...when(early, () => impossibleDay("paidOn", paidOn, { problem: "BEFORE_RELEASE" })),
  ];
}

/** Why a payment may not be confirmed, or its failure told; nothing when it may. */
export function paymentRefusals(
  remittance: RemittanceState | null,
  words: PaymentWords & { expectedVersion: number },
  { today, most }: { today: Day; most: WordBounds },
): Refusal[] {
  const standing = standingRefusals(remittance, ["RELEASED"], words.expectedVersion);
  if (remittance === null || standing.length > 0) return standing;
  return [
    ...amountRefusals("amount", words.amount),
    ...amountIsOther(words.amount, remittance),
    ...dayRefusals(words.paidOn, remittance.releasedOn, today),
    ...textRefusals("bankReference", words.bankReference, most.reference),
  ];
}

/** Why a remittance may not be withdrawn; nothing when it may. */
export const cancelRefusals = (
  remittance: RemittanceState | null,
  { expectedVersion, reason }: { expectedVersion: number; reason: string },
  most: WordBounds,
): Refusal[] => [
  ...standingRefusals(remittance, ["PREPARED", "RELEASED"], expectedVersion),
  ...textRefusals("reason", reason, most.reason),
];
