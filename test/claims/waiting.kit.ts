import { CatalogueCache, loadCalendarBook } from "../../src/adjudication";
import { Reconsiderations, WaitingClaims } from "../../src/claims";
import { Guarantees } from "../../src/eligibility";
import { loadPlanBook, Versioned } from "../../src/plans";
import { loadNetwork } from "../../src/providers";
import { GUARANTEE_KEYS } from "../kit/guarantee-keys";
import { TODAY } from "../kit/seed.data";
import { SECRET, type World } from "../kit/world";
import { accepted, CLAIM_FIELDS, claimInput, submit, type ShownClaim } from "./claims.kit";

/** A claim with how it goes on. */
export type Told = ShownClaim & {
  version: number;
  waitsOn: string | null;
  dueOn: string | null;
  expectedPaymentOn: string | null;
  timeline: { kind: string; actor: string; text: string }[];
};

/** Asks as one server or another does. */
type Asking = Pick<World, "ask">;

/** A claim as its desk follows it, by its number. */
export async function told(world: Asking, key: string, claimNumber: string): Promise<Told> {
  const { data, errors } = await world.ask<{ claim: Told }>(
    key,
    `query($n: String!) { claim(claimNumber: $n) { ${CLAIM_FIELDS} version waitsOn dueOn expectedPaymentOn
      timeline { kind actor text(language: EN) } } }`,
    { n: claimNumber },
  );
  expect(errors).toBeUndefined();
  return data.claim;
}

let serial = 0;

/** A claim under a reference of its own. */
export const freshClaim = (rest: object) => claimInput(`W-${(serial += 1)}`, rest);

/** A claim that waits for something. */
export async function waiting(world: World, key: string, rest: object): Promise<ShownClaim> {
  const claim = accepted(await submit(world, key, freshClaim(rest)));
  expect(claim.status).toBe("PENDED");
  return claim;
}

/** Does something; a fault fails the test. */
export async function act<T>(world: Asking, key: string, mutation: string): Promise<T> {
  const { data, errors } = await world.ask<T>(key, `mutation { ${mutation} }`);
  expect(errors).toBeUndefined();
  return data;
}

/** A price of the first health center, in riel, from a day on; to another one, when it is named. */
export interface NewPrice {
  service: string;
  price: string;
  from: string;
  to?: string;
}

/** Publishes a price; it is in force at once where there was none. */
export const publishPrice = (
  world: Asking,
  administrator: string,
  { service, price, from, to }: NewPrice,
) =>
  act<{ publishTariff: { errors: unknown[]; publication: { id: string; status: string } } }>(
    world,
    administrator,
    `publishTariff(input: { providerCode: "120104", from: "${from}", ${to ? `to: "${to}",` : ""}
      prices: [{ service: "${service}", pricing: FEE, price: { amount: "${price}", currency: KHR } }] })
      { errors { code path message } publication { id status } }`,
  );

/** What the claims of a server that has just been started stand on, on some business day. */
export function freshDesk({ db }: Pick<World, "db">, today: string = TODAY) {
  const { manager } = db;
  const catalogue = new CatalogueCache(
    new Versioned(manager, loadPlanBook),
    new Versioned(manager, loadNetwork),
    new Versioned(manager, loadCalendarBook),
  );
  const guarantees = new Guarantees(GUARANTEE_KEYS, SECRET);
  return { catalogue, candidateSecret: SECRET, fixedToday: today, guarantees };
}

/** What a server that has just been started follows up with. */
export const freshServer = (world: Pick<World, "db">): WaitingClaims =>
  new WaitingClaims(world.db, freshDesk(world));

/** What a server that has just been started looks decisions through with. */
export const freshReconsiderations = (world: Pick<World, "db">): Reconsiderations =>
  new Reconsiderations(world.db, freshDesk(world));
