import type { World } from "../kit/world";

/** How the payment of a claim stands, as its desk reads it. */
export interface ShownPayment {
  status: string;
  version: number;
  expectedPayment: string | null;
  expectedPaymentOn: string | null;
}

/** How the payment of a claim stands. */
export async function payment(
  world: World,
  key: string,
  { claimNumber }: { claimNumber: string },
): Promise<ShownPayment> {
  const query = `query($n: String!) { claim(claimNumber: $n) {
    status version expectedPayment { amount } expectedPaymentOn } }`;
  type Answer = {
    claim: Omit<ShownPayment, "expectedPayment"> & { expectedPayment: { amount: string } | null };
  };
  const { data, errors } = await world.ask<Answer>(key, query, { n: claimNumber });
  expect(errors).toBeUndefined();
  return { ...data.claim, expectedPayment: data.claim.expectedPayment?.amount ?? null };
}

/** Texts of the timeline: what payments tell, in words. */
export async function timelineOf(
  world: World,
  key: string,
  { claimNumber }: { claimNumber: string },
): Promise<string[]> {
  const query = `query($n: String!) { claim(claimNumber: $n) { timeline { kind text(language: EN) } } }`;
  type Answer = { claim: { timeline: { kind: string; text: string }[] } };
  const { data } = await world.ask<Answer>(key, query, { n: claimNumber });
  return data.claim.timeline.map(({ kind, text }) =>
    ["SUBMITTED", "ADJUDICATED"].includes(kind) ? kind : `${kind}: ${text}`,
  );
}
