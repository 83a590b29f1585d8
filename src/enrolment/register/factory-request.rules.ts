import { malformed, missing, textRefusals, when, type Refusal } from "../../shared/refusal";

/** A factory that becomes a partner. */
export interface FactoryRequest {
  code: string;
  name: string;
  nameKhmer: string | null;
  contractFrom: string;
  planCode: string;
  premiumAccount: string | null;
}

/** What must be known besides the request. */
export interface FactoryFacts {
  codeTaken: boolean;
  accountTaken: boolean;
  planKnown: boolean;
  maxCode: number;
  maxName: number;
}

/** Codes are typed at front desks and printed on cards: letters, digits and hyphens. */
const CODE = /^[A-Za-z0-9-]+$/;

/** Everything wrong with a factory to be registered; empty when it may be. */
export function factoryRefusals(wanted: FactoryRequest, facts: FactoryFacts): Refusal[] {
  const { code, name, nameKhmer, premiumAccount } = wanted;
  const { maxCode, maxName } = facts;
  return [
    ...textRefusals("code", code, maxCode),
    ...when(code !== "" && !CODE.test(code), () => malformed("code", "NOT_A_CODE")),
    ...when(facts.codeTaken, () => malformed("code", "TAKEN", { what: code })),
    ...textRefusals("name", name, maxName),
    ...when((nameKhmer ?? "").length > maxName, () =>
      malformed("nameKhmer", "TOO_LONG", { most: String(maxName) }),
    ),
    ...when(wanted.planCode === "", () => missing("planCode")),
    ...when(wanted.planCode !== "" && !facts.planKnown, () =>
      malformed("planCode", "NO_SUCH_PLAN"),
    ),
    ...when((premiumAccount ?? "").length > maxCode, () =>
      malformed("premiumAccount", "TOO_LONG", { most: String(maxCode) }),
    ),
    ...when(facts.accountTaken, () =>
      malformed("premiumAccount", "TAKEN", { what: premiumAccount ?? "" }),
    ),
  ];
}
