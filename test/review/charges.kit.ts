import { parseMinor } from "../../src/shared/money";
import type { World } from "../kit/world";
import type { Refusal } from "../claims/claims.kit";

/** Money as it is asked for and shown. */
export const khr = (amount: string) => ({ amount, currency: "KHR" as const });
export const usd = (amount: string) => ({ amount, currency: "USD" as const });
type Amount = ReturnType<typeof khr> | ReturnType<typeof usd>;

/** A patient's charge as it is shown. */
export interface Charge {
  charged: Amount;
  refunded: Amount;
  due: Amount;
  closedOn: string | null;
  reports: {
    claimNumber: string;
    source: string | null;
    amount: Amount;
    counted: Amount | null;
    reportedBy: string;
    note: string | null;
  }[];
  refunds: { amount: Amount; paidOn: string; receipt: string; recordedBy: string }[];
}

/** A claim with its patient's charge. */
export interface ChargedClaim {
  claimNumber: string;
  status: string;
  version: number;
  patientCharge: Charge | null;
  timeline: { kind: string; actor: string; text: string }[];
}

/** What became of an act. */
export interface Done {
  claim: ChargedClaim | null;
  replayed: boolean;
  errors: Refusal[];
}

const MONEY = "{ amount currency }";
export const CHARGE = `charged ${MONEY} refunded ${MONEY} due ${MONEY} closedOn
  reports { claimNumber source amount ${MONEY} counted ${MONEY} reportedBy note }
  refunds { amount ${MONEY} paidOn receipt recordedBy }`;
const CLAIM = `claimNumber status version patientCharge { ${CHARGE} } timeline { kind actor text(language: EN) }`;

const INPUTS = {
  reportPatientCharge: "ReportPatientChargeInput",
  recordPatientRefund: "RecordPatientRefundInput",
  recordCallBack: "RecordCallBackInput",
};
type Act = keyof typeof INPUTS;

/** The document of an act. */
export const actOf = (act: Act): string =>
  `mutation($input: ${INPUTS[act]}!) { ${act}(input: $input) {
    claim { ${CLAIM} } replayed errors { code path message } } }`;

async function doIt(world: Pick<World, "ask">, act: Act, [key, input]: [string, object]) {
  const { data, errors } = await world.ask<Record<Act, Done>>(key, actOf(act), { input });
  expect(errors).toBeUndefined();
  return data[act];
}

/** Reports a charge; a fault fails the test. */
export const report = (world: Pick<World, "ask">, key: string, input: object) =>
  doIt(world, "reportPatientCharge", [
    key,
    { source: "STAFF", note: "the patient wrote", ...input },
  ]);

/** Records a refund; a fault fails the test. */
export const refund = (world: Pick<World, "ask">, key: string, input: object) =>
  doIt(world, "recordPatientRefund", [key, { paidOn: "2026-06-15", ...input }]);

/** Records the answer to a call; a fault fails the test. */
export const call = (world: Pick<World, "ask">, key: string, input: object) =>
  doIt(world, "recordCallBack", [key, input]);

/** The claim of an act that was done; a refusal fails the test. */
export function done({ claim, errors }: Done): ChargedClaim & { patientCharge: Charge | null } {
  expect(errors).toEqual([]);
  if (claim === null) throw new Error("nothing was recorded");
  return claim;
}

/** The charge of an act that was done, whose parts sum to the whole. */
export function chargeOf(answer: Done): Charge {
  const { patientCharge } = done(answer);
  if (patientCharge === null) throw new Error("no charge is told");
  expectSums(patientCharge);
  return patientCharge;
}

const minor = ({ amount, currency }: Amount): bigint => parseMinor(amount, currency) ?? -1n;

/** What is charged is refunded or due; a breach is closed exactly when nothing is due. */
export function expectSums({ charged, refunded, due, closedOn, reports, refunds }: Charge): void {
  expect(minor(refunded) + minor(due)).toBe(minor(charged));
  expect(refunds.reduce((sum, { amount }) => sum + minor(amount), 0n)).toBe(minor(refunded));
  const most = reports.map(({ counted }) => (counted === null ? 0n : minor(counted)));
  expect(most.reduce((a, b) => (a > b ? a : b))).toBe(minor(charged));
  expect(closedOn !== null).toBe(minor(due) === 0n);
}

/** A claim with its charge, as the caller reads it. */
export async function readCharged(world: Pick<World, "ask">, key: string, claimNumber: string) {
  const query = `query($n: String!) { claim(claimNumber: $n) { ${CLAIM} } }`;
  const { data } = await world.ask<{ claim: ChargedClaim }>(key, query, { n: claimNumber });
  return data.claim;
}

/** What was refused, by code, place and what is said. */
export const said = ({ errors }: Done) =>
  errors.map(({ code, path, message }) => [code, path.join("."), message]);

export interface Listed {
  totalCount: number;
  edges: { cursor: string; node: Charge & { claim: { claimNumber: string } } }[];
  pageInfo: { hasNextPage: boolean };
}

/** A page of charges. */
export async function listCharges(world: World, key: string, variables: object = {}) {
  const query = `query($filter: PatientChargeFilter, $first: Int, $after: String) {
    patientCharges(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage }
      edges { cursor node { ${CHARGE} claim { claimNumber } } } } }`;
  const { data, errors } = await world.ask<{ patientCharges: Listed }>(key, query, variables);
  expect(errors).toBeUndefined();
  return data.patientCharges;
}
