import { parseMinor, sum, type Currency } from "../../src/shared/money";
import { addDays } from "../../src/shared/dates";
import { WHO } from "../kit/seed.data";
import type { World } from "../kit/world";

interface Amount {
  amount: string;
  currency: Currency;
}

export interface ShownReason {
  code: string;
  severity: string;
  primary: boolean;
  amount: Amount | null;
}

export interface ShownLine {
  line: number;
  quantity: number;
  allowedQuantity: number | null;
  submitted: Amount | null;
  chargeAsSubmitted: Amount | null;
  benefit: Amount | null;
  patientPays: Amount;
  tariff: { price: Amount; validFrom: string } | null;
  reasons: ShownReason[];
}

export interface ShownClaim {
  id: string;
  claimNumber: string;
  providerReference: string;
  status: string;
  decision: string | null;
  submitted: Amount | null;
  benefit: Amount | null;
  patientPays: Amount;
  patientPaid: Amount | null;
  member: { memberNumber: string; masked: boolean } | null;
  lines: ShownLine[];
  reasons: ShownReason[];
  reductions: ShownReason[];
  findings: { code: string; line: number | null; resolvableBy: string[] }[];
  adjudications: { version: number; kind: string; decision: string; benefit: Amount }[];
}

export interface Refusal {
  code: string;
  path: string[];
  message: string;
  remedy: { action: string; by: string; text: string } | null;
}

export interface Payload {
  claim: ShownClaim | null;
  replayed: boolean;
  conflict: { claimNumber: string; status: string; differingFields: string[] } | null;
  errors: Refusal[];
}

const MONEY = "{ amount currency }";
const REASON = `code severity primary amount ${MONEY}`;

export const CLAIM_FIELDS = `id claimNumber providerReference status decision
  submitted ${MONEY} benefit ${MONEY} patientPays ${MONEY} patientPaid ${MONEY}
  member { memberNumber masked }
  lines { line quantity allowedQuantity submitted ${MONEY} chargeAsSubmitted ${MONEY}
    benefit ${MONEY} patientPays ${MONEY} tariff { price ${MONEY} validFrom } reasons { ${REASON} } }
  reasons { ${REASON} } reductions { ${REASON} }
  findings { code line resolvableBy }
  adjudications { version kind decision benefit ${MONEY} decidedBy ruleSetVersion planVersion }`;

const PAYLOAD = `claim { ${CLAIM_FIELDS} } replayed conflict { claimNumber status differingFields }
  errors { code path message remedy { action by text } }`;

/** The least a claim needs; everything else is named by the case. */
export const claimInput = (providerReference: string, rest: object = {}) => ({
  providerReference,
  member: { memberNumber: WHO.covered },
  visitKind: "OUTPATIENT",
  admittedOn: "2026-06-10",
  diagnoses: ["J06.9"],
  lines: [{ service: "OPD" }],
  ...rest,
});

const SUBMIT = `mutation($input: SubmitClaimInput!) { submitClaim(input: $input) { ${PAYLOAD} } }`;
const send = (world: World, key: string, input: object) =>
  world.ask<{ submitClaim: Payload }>(key, SUBMIT, { input });

/** Submits one claim; a fault fails the test. */
export async function submit(world: World, key: string, input: object): Promise<Payload> {
  const { data, errors } = await send(world, key, input);
  expect(errors).toBeUndefined();
  return data.submitClaim;
}

/** Submits as desks do that all come at once: who is told to come again does so. */
export async function submitInARush(world: World, key: string, input: object): Promise<Payload> {
  for (let tries = 1; tries < 5; tries += 1) {
    const { data, errors } = await send(world, key, input);
    if (errors?.[0]?.extensions.code !== "UNAVAILABLE") {
      expect(errors).toBeUndefined();
      return data.submitClaim;
    }
  }
  return submit(world, key, input);
}

export interface BatchAnswer {
  results: (Payload & { index: number; providerReference: string })[];
  accepted: number;
  refused: number;
  errors: Refusal[];
}

/** Submits a batch; a fault fails the test. */
export async function submitAll(
  world: World,
  key: string,
  input: { claims: object[]; controlCount?: number; controlTotal?: object },
): Promise<BatchAnswer> {
  const { data, errors } = await world.ask<{ submitClaims: BatchAnswer }>(
    key,
    `mutation($input: SubmitClaimsInput!) { submitClaims(input: $input) {
      results { index providerReference ${PAYLOAD} } accepted refused
      errors { code path message remedy { action by text } } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data.submitClaims;
}

/** The claim of a payload; a refusal fails the test. */
export function accepted({ claim, errors }: Payload): ShownClaim {
  expect(errors).toEqual([]);
  if (claim === null) throw new Error("the claim was not taken in");
  return claim;
}

/** A day nobody has used yet, so that no case is another one's duplicate. */
export function dayGiver(first: string): () => string {
  let used = 0;
  return () => addDays(first, used++);
}

export const minor = (money: Amount | null): bigint =>
  money === null ? 0n : (parseMinor(money.amount, money.currency) ?? -1n);

export const codes = (reasons: readonly { code: string }[]) => reasons.map(({ code }) => code);

/** What of a claim the database holds, over all claims or those of one reference. */
export async function count(world: World, table: string, reference?: string): Promise<number> {
  const where = reference === undefined ? "" : "WHERE provider_reference = $1";
  const [row] = await world.root.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM ${table} ${where}`,
    reference === undefined ? [] : [reference],
  );
  return row?.n ?? -1;
}

/** Parts sum to the whole, on every line and on the claim; the patient pays nothing. */
export function expectBalanced(claim: ShownClaim): void {
  for (const line of claim.lines) {
    expect(minor(line.patientPays)).toBe(0n);
    if (line.benefit === null || line.submitted === null) continue;
    const taken = sum(line.reasons.map(({ amount }) => minor(amount)));
    expect(minor(line.benefit) + taken).toBe(minor(line.submitted));
  }
  expect(minor(claim.patientPays)).toBe(0n);
  expect(claim.reasons.filter(({ primary }) => primary)).toHaveLength(claim.reasons.length && 1);
  if (claim.submitted === null) return;
  expect(sum(claim.lines.map(({ submitted }) => minor(submitted)))).toBe(minor(claim.submitted));
  if (claim.benefit === null) return;
  expect(sum(claim.lines.map(({ benefit }) => minor(benefit)))).toBe(minor(claim.benefit));
  const taken = sum(claim.reductions.map(({ amount }) => minor(amount)));
  expect(minor(claim.benefit) + taken).toBe(minor(claim.submitted));
  expect(minor(claim.adjudications.at(-1)?.benefit ?? null)).toBe(minor(claim.benefit));
}

/** What the ledger says a claim costs the scheme, in minor units. */
export async function ledgerOf(world: World, { claimNumber }: ShownClaim): Promise<bigint> {
  const [row] = await world.root.query<{ cost: bigint }[]>(
    `SELECT sum(f.incurred_minor)::bigint AS cost FROM cost_fact f JOIN claim c ON c.id = f.claim_id
     WHERE c.claim_number = $1`,
    [claimNumber],
  );
  return BigInt(row?.cost ?? -1n);
}
