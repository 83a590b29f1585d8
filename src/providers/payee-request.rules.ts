import { malformed, textRefusals, unknownProvider, when, type Refusal } from "../shared/refusal";

/** A payee as it is asked for. */
export interface PayeeRequest {
  providerCode: string;
  /** The account's holder. */
  payee: string;
  bank: string;
  account: string;
  from: string;
}

/** What must be known besides the request. */
export interface PayeeFacts {
  providerKnown: boolean;
  maxName: number;
  maxAccount: number;
}

/** As banks write account numbers: digits and capitals, in groups. */
const ACCOUNT = /^[0-9A-Z]+(?:[ -][0-9A-Z]+)*$/;

/** Everything wrong with a payee by itself; what it overlaps is looked at after. */
export const payeeRefusals = (wanted: PayeeRequest, facts: PayeeFacts): Refusal[] => [
  ...when(!facts.providerKnown, () => unknownProvider("providerCode")),
  ...textRefusals("payee", wanted.payee, facts.maxName),
  ...textRefusals("bank", wanted.bank, facts.maxName),
  ...textRefusals("account", wanted.account, facts.maxAccount),
  ...when(wanted.account !== "" && !ACCOUNT.test(wanted.account), () =>
    malformed("account", "NOT_AN_ACCOUNT"),
  ),
];
