import { toReporting, type Currency } from "../../src/shared/money";
import { given } from "../eligibility/guarantee.kit";
import { WHO } from "../kit/seed.data";
import type { World } from "../kit/world";
import { CLAIM_FIELDS, claimInput, type Payload, type ShownClaim } from "./claims.kit";

/** A reason with what its text names. */
export interface FullReason {
  code: string;
  amount: { amount: string; currency: Currency } | null;
  parameters: { name: string; value: string }[];
}

/** A claim with its reasons in full. */
export type Promised = Omit<ShownClaim, "lines" | "reasons"> & {
  version: number;
  reasons: FullReason[];
  lines: (Omit<ShownClaim["lines"][number], "reasons"> & { reasons: FullReason[] })[];
};

const REASONS = "reasons { code parameters { name value } }";
/** What is asked of a claim that quotes a promise. */
export const PROMISED_FIELDS = `${CLAIM_FIELDS} version ${REASONS} lines { ${REASONS} }`;

const SUBMIT = `mutation($input: SubmitClaimInput!) { submitClaim(input: $input) {
  claim { ${PROMISED_FIELDS} } replayed conflict { claimNumber status differingFields }
  errors { code path message remedy { action by text } } } }`;
const BATCH = `mutation($input: SubmitClaimsInput!) { submitClaims(input: $input) {
  results { claim { ${PROMISED_FIELDS} } } } }`;

/** Submits a claim that quotes a promise; a fault fails the test. */
export async function quote(
  ask: World["ask"],
  key: string,
  input: object,
): Promise<Omit<Payload, "claim"> & { claim: Promised | null }> {
  const { data, errors } = await ask<{ submitClaim: Awaited<ReturnType<typeof quote>> }>(
    key,
    SUBMIT,
    { input },
  );
  expect(errors).toBeUndefined();
  return data.submitClaim;
}

/** The claim that was taken in; a refusal fails the test. */
export async function taken(ask: World["ask"], key: string, input: object): Promise<Promised> {
  const { claim, errors } = await quote(ask, key, input);
  expect(errors).toEqual([]);
  if (claim === null) throw new Error("the claim was not taken in");
  return claim;
}

/** The claims of one batch, all of them taken in. */
export async function takenTogether(
  ask: World["ask"],
  key: string,
  claims: object[],
): Promise<Promised[]> {
  const { data } = await ask<{ submitClaims: { results: { claim: Promised }[] } }>(key, BATCH, {
    input: { claims },
  });
  return data.submitClaims.results.map(({ claim }) => claim);
}

/** What a reason of a list names; null when the reason is not there. */
export function parametersOf(
  reasons: readonly FullReason[],
  code: string,
): Record<string, string> | null {
  const found = reasons.find((reason) => reason.code === code);
  return found
    ? Object.fromEntries(found.parameters.map(({ name, value }) => [name, value]))
    : null;
}

/** Why the promise a claim quotes is not honoured; null when nothing is said of it. */
export const problemOf = ({ reasons }: Promised): string | null =>
  parametersOf(reasons, "ELG-014")?.["problem"] ?? null;

/** How a claim may quote a promise. */
export type Way = "token" | "number" | "both";
export const WAYS: Way[] = ["token", "number", "both"];

let serial = 0;

/** A promise for a visit on a day, and the claim of that visit as its paper form tells it. */
export async function promised(
  world: World,
  key: string,
  { day, way = "both", ...rest }: { day: string; way?: Way; visitKind?: string; lines?: object[] },
) {
  const guarantee = await given(world.ask, key, { serviceDate: day, ...rest });
  const { number: guaranteeNumber, token: guaranteeToken } = guarantee;
  const input = claimInput(`P-${(serial += 1)}`, {
    admittedOn: day,
    member: way === "token" ? { memberNumber: WHO.covered } : { guaranteeNumber },
    ...(way === "number" ? {} : { guaranteeToken }),
    ...rest,
  });
  return { guarantee, input };
}

/** The same visit with nothing quoted, under a reference of its own. */
export const unquoted = ({
  guaranteeToken: _,
  ...input
}: object & { guaranteeToken?: string }) => ({
  ...input,
  providerReference: `P-${(serial += 1)}`,
  member: { memberNumber: WHO.covered },
});

/** The visit under another reference, with something changed. */
export const another = (input: object, rest: object = {}) => ({
  ...input,
  providerReference: `P-${(serial += 1)}`,
  ...rest,
});

const ROWS = "member_id = (SELECT id FROM member WHERE member_number = $1)";

/** Lets cover be other than it was recorded while some work is done. */
export async function withCover<T>(
  world: World,
  change: string,
  work: () => Promise<T>,
): Promise<T> {
  const { root } = world;
  await root.query(`UPDATE coverage SET ${change} WHERE ${ROWS}`, [WHO.covered]);
  try {
    return await work();
  } finally {
    const back = `from_day = '2026-01-01', to_day = NULL, lapsed_from = NULL, noticed_on = NULL,
      superseded_at = NULL, plan_code = 'HIP'`;
    await root.query(`UPDATE coverage SET ${back} WHERE ${ROWS}`, [WHO.covered]);
  }
}

/** What the ledger says that promises have cost on a claim, in ten-thousandths of a dollar. */
export async function guaranteeCost(world: World, { claimNumber }: { claimNumber: string }) {
  const [row] = await world.root.query<{ cost: bigint | null }[]>(
    `SELECT sum(f.guarantee_e4)::bigint AS cost FROM cost_fact f JOIN claim c ON c.id = f.claim_id
     WHERE c.claim_number = $1`,
    [claimNumber],
  );
  return BigInt(row?.cost ?? -1n);
}

/** Riel as the ledger counts them at the seed's rate: that of June when none is named. */
export const asCost = (riel: bigint, rate = 4100): bigint => toReporting(riel, "KHR", rate);

/** A claim of somebody whose cover has ended was judged without the promise, and is told why. */
export async function expectRefused(world: World, claim: Promised, problem: string) {
  expect([claim.decision, problemOf(claim)]).toEqual(["DENIED", problem]);
  expect(claim.reasons.map(({ code }) => code)).toEqual(["ELG-003", "ELG-014"]);
  expect(await guaranteeCost(world, claim)).toBe(0n);
}

/**
 * What was tried, once the random sample (SEL-001) passed its claim over: where no plan is in force
 * none turns it off, and it picks one claim in fifty.
 */
export async function passedOver<T extends { claim: Promised }>(
  trying: () => Promise<T>,
): Promise<T> {
  const tried = await trying();
  const picked = tried.claim.reasons.some(({ code }) => code === "SEL-001");
  return picked ? passedOver(trying) : tried;
}
