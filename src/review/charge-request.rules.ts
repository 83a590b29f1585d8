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
import type { CallBackOutcome } from "./callback.rules";
import type { VisitBalance } from "./charge.rules";

/** That a patient was charged, as somebody of the staff tells it. */
export interface ReportWish {
  claimNumber: string;
  amount: WrittenAmount;
  note: string;
}

/** What a member who was called said. */
export interface CallBackWish {
  claimNumber: string;
  outcome: CallBackOutcome;
  /** Only of a charge. */
  amount: WrittenAmount | null;
  /** Empty where nothing is noted. */
  note: string;
}

/** That a patient was given money back. */
export interface RefundWish {
  claimNumber: string;
  amount: WrittenAmount;
  paidOn: string;
  receipt: string;
}

/** How many characters texts may have. */
export interface TextBounds {
  textCharacters: number;
  codeCharacters: number;
}

/** No claim has the number, or none that the person may see: the same answer. */
export const noClaim = (): Refusal => malformed("claimNumber", "NO_CLAIM_OF_NUMBER");

/** An amount in minor units; nothing for one that is not any. */
export const minorOf = ({ amount, currency }: WrittenAmount): bigint =>
  parseMinor(amount, currency) ?? 0n;

const positiveRefusals = (amount: WrittenAmount): Refusal[] => {
  const unreadable = amountRefusals("amount", amount);
  const zero = unreadable.length === 0 && minorOf(amount) === 0n;
  return [...unreadable, ...when(zero, () => malformed("amount.amount", "NOT_ABOVE_ZERO"))];
};

/** Everything wrong with a report of a charge by itself. */
export const reportRefusals = ({ amount, note }: ReportWish, most: TextBounds): Refusal[] => [
  ...positiveRefusals(amount),
  ...textRefusals("note", note, most.textCharacters),
];

/** Without a rate only the visit's own currency can be counted. */
export const noRate = (currency: Currency): Refusal =>
  malformed("amount.currency", "NO_RATE_FOR_VISIT", { currency });

/** Everything wrong with the answer to a call that is not told with a charge. */
export const callBackRefusals = ({ amount, note }: CallBackWish, most: TextBounds): Refusal[] => [
  ...when(amount !== null, () => malformed("amount", "AMOUNT_ONLY_WHEN_CHARGED")),
  ...when(note.length > most.textCharacters, () =>
    malformed("note", "TOO_LONG", { most: String(most.textCharacters) }),
  ),
];

/** What must be known of the visit besides a refund. */
export interface RefundFacts {
  balance: VisitBalance | null;
  admittedOn: string;
  today: string;
  receiptUsed: boolean;
}

function dueRefusals({ amount }: RefundWish, balance: VisitBalance | null): Refusal[] {
  if (balance === null) return [malformed("claimNumber", "NOTHING_CHARGED")];
  const { currency, dueMinor } = balance;
  if (amount.currency !== currency) {
    return [malformed("amount.currency", "OWED_IN_OTHER_CURRENCY", { currency })];
  }
  const due = writeMoney(dueMinor, currency);
  return when(minorOf(amount) > dueMinor, () => malformed("amount", "ABOVE_DUE", { due }));
}

const paidOnRefusals = ({ paidOn }: RefundWish, { admittedOn, today }: RefundFacts): Refusal[] => [
  ...when(paidOn > today, () => impossibleDay("paidOn", paidOn, { problem: "IN_THE_FUTURE" })),
  ...when(paidOn < admittedOn, () =>
    impossibleDay("paidOn", paidOn, { problem: "REFUND_BEFORE_VISIT" }),
  ),
];

/** Everything wrong with a refund of a known visit; empty when it may be recorded. */
export function refundRefusals(wish: RefundWish, facts: RefundFacts, most: TextBounds): Refusal[] {
  const itself = positiveRefusals(wish.amount);
  return [
    ...itself,
    ...(itself.length === 0 ? dueRefusals(wish, facts.balance) : []),
    ...paidOnRefusals(wish, facts),
    ...textRefusals("receipt", wish.receipt, most.codeCharacters),
    ...when(facts.receiptUsed, () => malformed("receipt", "RECEIPT_USED")),
  ];
}
