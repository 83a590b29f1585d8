import {
  confirm,
  done,
  paymentOf,
  prepare,
  release,
  seen,
  told,
  type Shown,
} from "../payments/paying.kit";
import type { Journey } from "./journey.kit";

/** Whom the scheme pays, and in which currency. */
export const PAID = [
  { desk: "Neary", currency: "KHR" },
  { desk: "Kosal", currency: "USD" },
] as const;
export type Payee = (typeof PAID)[number];

/** A remittance that one person prepares; they may not release it, nor may it be paid before that. */
async function prepared(journey: Journey, { desk, currency }: Payee): Promise<Shown> {
  const wanted = {
    providerId: await journey.providerId(desk),
    currency,
    decidedUntil: journey.today,
  };
  const first = journey.key("Finance A");
  const remittance = done(await prepare(journey.ask, first, wanted));
  const own = told(await release(journey.ask, first, seen(remittance)));
  expect(own.map(([path]) => path)).toEqual(["remittanceId"]);
  const early = paymentOf(remittance, journey.today);
  expect(told(await confirm(journey.ask, first, early))).toHaveLength(1);
  return remittance;
}

/** What is owed to a provider, through every state, with what must be refused on the way. */
export async function pay(journey: Journey, payee: Payee): Promise<Shown> {
  const remittance = await prepared(journey, payee);
  const second = journey.key("Finance B");
  const released = done(await release(journey.ask, second, seen(remittance)));
  const wrong = { amount: { amount: "1", currency: payee.currency } };
  const bank = (rest: object) => paymentOf(released, journey.today, rest);
  const refused = told(await confirm(journey.ask, second, bank(wrong)));
  expect(refused.map(([path]) => path)).toEqual(["amount"]);
  const paid = done(await confirm(journey.ask, second, bank({})));
  expect(paid).toMatchObject({
    status: "PAID",
    preparedBy: "Finance A",
    releasedBy: "Finance B",
    paidOn: journey.today,
  });
  return paid;
}

/** The numbers of a desk's paid remittances, oldest first, as it lists them. */
export async function paidNumbers(journey: Journey, { desk }: Payee): Promise<string[]> {
  type List = { remittances: { edges: { node: { number: string } }[] } };
  const query = `{ remittances(first: 100, filter: { status: PAID }) { edges { node { number } } } }`;
  const { remittances } = await journey.read<List>(desk, query);
  return remittances.edges.map(({ node }) => node.number).reverse();
}
