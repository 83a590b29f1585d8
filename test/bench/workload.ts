import { addDays } from "../../src/shared/dates";
import {
  currencyOf,
  decimal,
  excessOf,
  FREE_DAYS,
  memberNumber,
  priceOf,
  SERVICES,
  type Scale,
} from "./scale";
import type { Caller } from "./stage";

/** What requests are made from; plain data, as it goes to other processes. */
export interface Material {
  scale: Scale;
  today: string;
  callers: Caller[];
}

/** One request as a stock client sends it. */
export interface Request {
  key: string;
  body: string;
}

/** One kind of work: its n-th request, and how a right answer is known. */
export interface Workload {
  request: (n: number) => Request;
  isRight: (answer: string) => boolean;
}

export const WORKLOADS = ["eligibility", "submitClaim", "claims"] as const;
export type WorkloadName = (typeof WORKLOADS)[number];

const MONEY = "{ amount currency }";

const ELIGIBILITY = `query Desk($input: EligibilityInput!) { eligibility(input: $input) {
  status settlement instruction reasons { code text }
  lines { service { code } outcome schemePays ${MONEY} reasons { code text } } } }`;

const SUBMIT = `mutation Submit($input: SubmitClaimInput!) { submitClaim(input: $input) {
  claim { id claimNumber status decision submitted ${MONEY} benefit ${MONEY}
    lines { line allowedQuantity benefit ${MONEY} reasons { code text amount ${MONEY} } } }
  replayed conflict { claimNumber status differingFields } errors { code path message } } }`;

/** The document whose statements `test/claims/statements.test.ts` counts. */
export const PAGE = `query($first: Int!) { claims(first: $first) { edges { cursor node {
  claimNumber provider { code name } member { name } reasons { code text }
  lines { line service { code name } benefit { amount } reasons { code amount { amount } } tariff { price { amount } } } } } } }`;

/** Claims of one page. */
export const PAGE_ROWS = 100;

const at = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** Neighbours in time are far apart in the table, as patients are. */
const memberOf = (scale: Scale, n: number): number => 1 + ((n * 7_919) % scale.members);

function eligibility({ scale, today, callers }: Material): Workload {
  return {
    request: (n) => {
      const lines = [0, 1, 2, 3].map((line) => ({ service: at(SERVICES, n + line) }));
      const member = { memberNumber: memberNumber(memberOf(scale, n)) };
      const input = { member, serviceDate: today, lines };
      return {
        key: at(callers, n).key,
        body: JSON.stringify({ query: ELIGIBILITY, variables: { input } }),
      };
    },
    isRight: (answer) =>
      answer.includes('"status":"ELIGIBLE"') &&
      answer.split('"outcome":"WILL_PAY"').length === 5 &&
      !answer.includes('"errors"'),
  };
}

/**
 * Every n is another visit: as many days as are free, all members on each. A day lies between two
 * visits, as the same service on the next day elsewhere is looked at by a person.
 */
function visitDay({ scale, today }: Material, n: number): string {
  const back = 2 * (1 + Math.floor(n / scale.members));
  if (back >= FREE_DAYS) throw new Error("the bench has run out of new visits");
  return addDays(today, -back);
}

/** Three services, the last charged above its price: a claim with one reason. */
function submitClaim(material: Material): Workload {
  return {
    request: (n) => {
      const { key, provider } = at(material.callers, n);
      const currency = currencyOf(provider);
      const lines = [0, 1, 2].map((line) => {
        const service = (n + line) % SERVICES.length;
        const minor = priceOf(provider, service + 1) + (line === 2 ? excessOf(provider) : 0);
        return {
          service: SERVICES[service],
          charge: { amount: decimal(minor, currency), currency },
        };
      });
      const input = {
        providerReference: `NEW-${n}`,
        member: { memberNumber: memberNumber(memberOf(material.scale, n)) },
        visitKind: "OUTPATIENT",
        admittedOn: visitDay(material, n),
        diagnoses: ["J06.9"],
        lines,
      };
      return { key, body: JSON.stringify({ query: SUBMIT, variables: { input } }) };
    },
    isRight: (answer) =>
      answer.includes('"decision":"PARTIAL"') &&
      answer.includes('"replayed":false,"conflict":null,"errors":[]') &&
      !answer.startsWith('{"errors"'),
  };
}

function claims({ callers }: Material): Workload {
  const body = JSON.stringify({ query: PAGE, variables: { first: PAGE_ROWS } });
  return {
    request: (n) => ({ key: at(callers, n).key, body }),
    isRight: (answer) =>
      answer.split('"cursor":').length === PAGE_ROWS + 1 && !answer.includes('"errors"'),
  };
}

const MAKERS: Readonly<Record<WorkloadName, (material: Material) => Workload>> = {
  eligibility,
  submitClaim,
  claims,
};

/** The work of one name on one scheme. */
export const workload = (name: WorkloadName, material: Material): Workload =>
  MAKERS[name](material);
