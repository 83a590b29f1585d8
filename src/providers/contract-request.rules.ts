import type { Currency } from "../shared/money";
import {
  impossibleDay,
  malformed,
  missing,
  spanRefusals,
  textRefusals,
  unknownProvider,
  when,
  type Refusal,
} from "../shared/refusal";

/** A span in the network as it is asked for, and what the provider is called. */
export interface ContractTerms {
  code: string;
  name: string;
  nameKhmer: string | null;
  aliases: readonly string[];
  from: string;
  to: string | null;
  currency: Currency;
  /** The code the provider went by before, which this one replaces. */
  replacesCode: string | null;
}

/** Days on which something is true of a provider, and why. */
export interface DaysRequest {
  providerCode: string;
  from: string;
  to: string | null;
  reason: string;
}

/** What is said of days that are taken: the code of a word, and its parameters. */
export type DaysTaken = { problem: string } & Record<string, string>;

/** What must be known of the codes besides the request. */
export interface ContractFacts {
  codeTaken: boolean;
  /** False when the code to be replaced is nobody's present code. */
  replacedKnown: boolean;
  /** Until when another provider's paper carries the code; null when nobody's does. */
  codeHeldUntil: string | null;
  /** Since when the code to be replaced has been this provider's, where that is recorded. */
  replacedSince: string | null;
  /** What is said of the contracts the new one would overlap. */
  overlaps: readonly DaysTaken[];
  maxCode: number;
  maxName: number;
  maxAliases: number;
}

type ContractRule = (wanted: ContractTerms, facts: ContractFacts) => Refusal[];

const names: ContractRule = (wanted, { maxCode, maxName, maxAliases }) => [
  ...textRefusals("code", wanted.code, maxCode),
  ...textRefusals("name", wanted.name, maxName),
  ...when((wanted.nameKhmer?.length ?? 0) > maxName, () =>
    malformed("nameKhmer", "TOO_LONG", { most: String(maxName) }),
  ),
  ...when(wanted.aliases.length > maxAliases, () =>
    malformed("aliases", "TOO_MANY", { most: String(maxAliases) }),
  ),
  ...wanted.aliases.flatMap((alias, index) => textRefusals(`aliases.${index}`, alias, maxName)),
];

const days: ContractRule = ({ from, to }, { overlaps }) => [
  ...spanRefusals(from, to),
  ...overlaps.map((taken) => impossibleDay("from", from, taken)),
];

const ownCode: ContractRule = ({ from }, { codeHeldUntil }) =>
  when(codeHeldUntil !== null && from < codeHeldUntil, () =>
    malformed("code", "CODE_HELD", { until: codeHeldUntil ?? "" }),
  );

const replacement: ContractRule = (wanted, facts) => {
  if (wanted.replacesCode === null) return [];
  const since = facts.replacedSince;
  return [
    ...when(!facts.replacedKnown, () => unknownProvider("replacesCode")),
    ...when(facts.replacedKnown && facts.codeTaken, () => malformed("code", "CODE_TAKEN")),
    ...when(since !== null && wanted.from <= since, () =>
      impossibleDay("from", wanted.from, { problem: "CODE_BEGAN", since: since ?? "" }),
    ),
  ];
};

const CONTRACT_RULES: readonly ContractRule[] = [names, days, ownCode, replacement];

/** Everything wrong with a contract; empty when it may be made. */
export const contractRefusals: ContractRule = (wanted, facts) =>
  CONTRACT_RULES.flatMap((rule) => rule(wanted, facts));

/** Everything wrong with days of a suspension or a review. */
export function daysRefusals(
  { from, to, reason }: DaysRequest,
  facts: { providerKnown: boolean; maxText: number; overlaps: readonly DaysTaken[] },
): Refusal[] {
  return [
    ...when(!facts.providerKnown, () => unknownProvider("providerCode")),
    ...spanRefusals(from, to),
    ...when(reason === "", () => missing("reason")),
    ...when(reason.length > facts.maxText, () =>
      malformed("reason", "TOO_LONG", { most: String(facts.maxText) }),
    ),
    ...facts.overlaps.map((taken) => impossibleDay("from", from, taken)),
  ];
}
