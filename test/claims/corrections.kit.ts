import { withCheckDigit } from "../../src/shared/check-digit";
import { addDays } from "../../src/shared/dates";
import type { World } from "../kit/world";
import {
  accepted,
  CLAIM_FIELDS,
  claimInput,
  submit,
  type Payload,
  type ShownClaim,
} from "./claims.kit";

const FIELDS = `${CLAIM_FIELDS} version replaces { claimNumber status } replacedBy { claimNumber }`;

/** A claim with what it corrects, and what corrects it. */
export type Corrected = ShownClaim & {
  version: number;
  replaces: { claimNumber: string; status: string } | null;
  replacedBy: { claimNumber: string } | null;
};

/** What became of a replacement. */
export type Replaced = Omit<Payload, "claim"> & { claim: Corrected | null };

/** Asks as one server or another does; the world's own when nothing else is said. */
type Asking = Pick<World, "ask">;

const REPLACE = `mutation($input: ReplaceClaimInput!) { replaceClaim(input: $input) {
  claim { ${FIELDS} } replayed conflict { claimNumber status differingFields }
  errors { code path message remedy { action by text } } } }`;
const VOID = `mutation($input: VoidClaimInput!) { voidClaim(input: $input) {
  claim { ${FIELDS} } errors { code path message } } }`;

/** Puts a claim in another's place; a fault fails the test. */
export async function replace(world: Asking, key: string, input: object): Promise<Replaced> {
  const { data, errors } = await world.ask<{ replaceClaim: Replaced }>(key, REPLACE, { input });
  expect(errors).toBeUndefined();
  return data.replaceClaim;
}

/** Voids a claim; a fault fails the test. */
export async function withdraw(world: Asking, key: string, input: object) {
  const { data, errors } = await world.ask<{
    voidClaim: { claim: Corrected | null; errors: Payload["errors"] };
  }>(key, VOID, { input });
  expect(errors).toBeUndefined();
  return data.voidClaim;
}

/** A claim as its desk reads it, by its number. */
export async function read(world: Asking, key: string, claimNumber: string): Promise<Corrected> {
  const query = `query($n: String!) { claim(claimNumber: $n) { ${FIELDS} } }`;
  return (await world.ask<{ claim: Corrected }>(key, query, { n: claimNumber })).data.claim;
}

/** The newest claim under a reference. */
export async function newest(world: Asking, key: string, reference: string): Promise<Corrected> {
  const query = `query($r: String!) { claim(providerReference: $r) { ${FIELDS} } }`;
  return (await world.ask<{ claim: Corrected }>(key, query, { r: reference })).data.claim;
}

let serial = 0;

/** A claim that stands, on a day of its own, so that visits do not meet. */
export async function standing(world: World, key: string, rest: object = {}) {
  const reference = `K-${(serial += 1)}`;
  const admittedOn = addDays("2026-01-20", serial);
  const input = claimInput(reference, { admittedOn, ...rest });
  const claim = accepted(await submit(world, key, input));
  return { input, claim, reference };
}

/** The wish to correct a claim that was read in its first version. */
export const correction = (claim: { claimNumber: string }, rest: object) => ({
  claimNumber: claim.claimNumber,
  expectedVersion: 1,
  correctionReference: `${claim.claimNumber}-1`,
  reason: "the wrong service was typed",
  ...rest,
});

/** The wish to void a claim that was read in its first version. */
export const withdrawal = (claim: { claimNumber: string }, rest: object = {}) => ({
  claimNumber: claim.claimNumber,
  expectedVersion: 1,
  reason: "typed twice",
  ...rest,
});

/** The number of a claim that nobody has submitted. */
export const UNKNOWN_CLAIM = `C${withCheckDigit("000999999")}`;

/** Lets a claim be in a status that the scheme has given it. */
export const setStatus = (world: World, { claimNumber }: ShownClaim, status: string) =>
  world.root.query("UPDATE claim SET status = $2 WHERE claim_number = $1", [claimNumber, status]);
