import "reflect-metadata";
import { globalId } from "../../src/shared/node.type";
import type { Currency } from "../../src/shared/money";
import type { Refusal } from "../claims/claims.kit";
import type { World } from "../kit/world";

/** A remittance as it is shown. */
export interface Shown {
  id: string;
  number: string;
  version: number;
  status: string;
  currency: Currency;
  total: { amount: string; currency: Currency };
  carriedOver: { amount: string; currency: Currency };
  payee: string;
  preparedBy: string;
  releasedBy: string | null;
  paidOn: string | null;
  bankReference: string | null;
}

/** What became of an act of payment. */
export interface Act {
  remittance: Shown | null;
  errors: Refusal[];
}

export type Ask = World["ask"];

const ANSWER = `{ remittance { id number version status currency total { amount currency }
  carriedOver { amount currency } payee preparedBy releasedBy paidOn bankReference }
  errors { code path message } }`;

const mutation = (name: string) => {
  const type = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { ${name}(input: $input) ${ANSWER} }`;
  return async (ask: Ask, key: string, input: object): Promise<Act> => {
    const { data, errors } = await ask<Record<string, Act>>(key, query, { input });
    expect(errors).toBeUndefined();
    const act = data[name];
    if (!act) throw new Error("no answer");
    return act;
  };
};

export const prepare = mutation("prepareRemittance");
export const release = mutation("releaseRemittance");
export const confirm = mutation("confirmPayment");
export const cancel = mutation("cancelRemittance");

/** The remittance of an act that was done; a refusal fails the test. */
export function done({ remittance, errors }: Act): Shown {
  expect(errors).toEqual([]);
  if (remittance === null) throw new Error("nothing was done");
  return remittance;
}

/** What was wrong with an act: places and messages. */
export const told = ({ remittance, errors }: Act): [string, string][] => {
  expect(remittance).toBeNull();
  return errors.map(({ path, message }) => [path.join("."), message]);
};

/** The global id of a provider. */
export async function providerId(world: World, code: string): Promise<string> {
  const [row] = await world.root.query<{ id: string }[]>(
    "SELECT id FROM provider WHERE code = $1",
    [code],
  );
  return globalId("Provider", row?.id ?? "");
}

/** A remittance as an act names it. */
export const seen = ({ id, version }: Shown) => ({ remittanceId: id, expectedVersion: version });

/** What the bank says of a released remittance: all is well. */
export const paymentOf = (remittance: Shown, paidOn: string, rest: object = {}) => ({
  ...seen(remittance),
  amount: remittance.total,
  paidOn,
  bankReference: "ACL-1",
  ...rest,
});

/** A remittance through all its states: prepared by one person, released by another, paid. */
export async function payAll(
  ask: Ask,
  { preparer, releaser }: { preparer: string; releaser: string },
  wanted: { providerId: string; currency: Currency; decidedUntil: string },
): Promise<Shown> {
  const prepared = done(await prepare(ask, preparer, wanted));
  const released = done(await release(ask, releaser, seen(prepared)));
  return done(await confirm(ask, preparer, paymentOf(released, wanted.decidedUntil)));
}

/** A line as the table keeps it. */
export interface KeptLine {
  kind: string;
  claim: string;
  submitted: bigint;
  reduced: bigint;
  paid: bigint;
  live: boolean;
}

/** The lines of a remittance in their order. */
export const linesOf = (world: World, { number }: Shown): Promise<KeptLine[]> =>
  world.root.query(
    `SELECT l.kind, l.claim_number AS claim, l.submitted_minor AS submitted, l.reduced_minor AS reduced,
       l.paid_minor AS paid, l.live
     FROM remittance_line l JOIN remittance r ON r.id = l.remittance_id WHERE r.number = $1 ORDER BY l.position`,
    [number],
  );

/** What the books of one provider and currency sum to. */
export interface Books {
  provider: string;
  currency: Currency;
  submitted: bigint;
  reduced: bigint;
  benefit: bigint;
  remitted: bigint;
  outstanding: bigint;
  carried: bigint;
  transferred: bigint;
  ledgerPaid: bigint;
}

/**
 * The books of every provider and currency, read from the tables alone: what stands decided; what
 * live lines of paid remittances say was remitted of it; what is still owed, claim by claim.
 */
export const books = (world: World): Promise<Books[]> =>
  world.root.query(`
WITH standing AS (
  SELECT c.id, c.provider_id, c.currency, CASE WHEN ended THEN 0 ELSE (SELECT sum(coalesce(k.submitted_minor, 0)) FROM claim_line k WHERE k.claim_id = c.id) END AS submitted,
    CASE WHEN ended THEN 0 ELSE c.benefit_minor END AS benefit,
    CASE WHEN ended THEN 0 ELSE coalesce((SELECT sum(r.amount_minor) FROM reason r WHERE r.claim_id = c.id AND r.line > 0
      AND r.adjudication_version = (SELECT max(version) FROM adjudication a WHERE a.claim_id = c.id)), 0) END AS reduced,
    coalesce((SELECT sum(l.paid_minor) FROM remittance_line l JOIN remittance r ON r.id = l.remittance_id
      WHERE l.claim_id = c.id AND l.live AND r.status = 'PAID'), 0) AS remitted,
    coalesce((SELECT sum(f.paid_minor) FROM cost_fact f WHERE f.claim_id = c.id), 0) AS ledger
  FROM claim c, LATERAL (SELECT c.status IN ('VOIDED', 'SUPERSEDED') AS ended) e
  WHERE ended OR c.benefit_minor IS NOT NULL)
SELECT p.code AS provider, s.currency, sum(submitted)::bigint AS submitted, sum(reduced)::bigint AS reduced,
  sum(benefit)::bigint AS benefit, sum(remitted)::bigint AS remitted, sum(benefit - remitted)::bigint AS outstanding,
  coalesce((SELECT sum(l.paid_minor) FROM remittance_line l
    JOIN remittance r ON r.id = l.remittance_id WHERE l.kind = 'CARRY_OVER' AND l.live AND r.status = 'PAID'
    AND r.provider_id = p.id AND r.currency = s.currency), 0)::bigint AS carried,
  coalesce((SELECT sum(r.total_minor) FROM remittance r WHERE r.status = 'PAID' AND r.provider_id = p.id
    AND r.currency = s.currency), 0)::bigint AS transferred,
  sum(ledger)::bigint AS "ledgerPaid"
FROM standing s JOIN provider p ON p.id = s.provider_id GROUP BY p.id, p.code, s.currency ORDER BY 1, 2`);

/** Σ submitted − Σ reductions = Σ benefit = Σ remitted + Σ outstanding; the bank and the ledger agree. */
export async function expectBalanced(world: World): Promise<void> {
  for (const one of await books(world)) {
    expect(one.submitted - one.reduced).toBe(one.benefit);
    expect(one.remitted + one.outstanding).toBe(one.benefit);
    // What was transferred is what was remitted, less what earlier batches still have to take off.
    expect(one.transferred).toBe(one.remitted + one.carried);
    expect(one.ledgerPaid).toBe(one.remitted);
  }
}
