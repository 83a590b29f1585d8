import { WHO } from "../kit/seed.data";
import type { World } from "../kit/world";

/** A guarantee as a desk reads it. */
export interface ShownGuarantee {
  number: string;
  token: string;
  validUntil: string;
  episode: boolean;
  services: string[];
}

/** An answer as a desk reads it, as far as guarantees go. */
export interface ShownAnswer {
  status: string;
  settlement: string;
  member: { memberNumber: string; masked: boolean } | null;
  guarantee: ShownGuarantee | null;
  errors: { code: string; path: string[]; message: string }[];
}

const QUESTION = `query($input: EligibilityInput!) { eligibility(input: $input) {
  status settlement member { memberNumber masked } errors { code path message }
  guarantee { number token validUntil episode services } } }`;

/** Asks the front desk's question; `rest` names what differs from a covered worker's visit today. */
export async function checked(
  ask: World["ask"],
  key: string,
  rest: object = {},
): Promise<ShownAnswer> {
  const usual = {
    member: { memberNumber: WHO.covered },
    serviceDate: "2026-06-15",
    lines: [{ service: "OPD" }],
  };
  const input = { ...usual, ...rest };
  const { data, errors } = await ask<{ eligibility: ShownAnswer }>(key, QUESTION, { input });
  expect(errors).toBeUndefined();
  return data.eligibility;
}

/** The guarantee of an answer that must have one. */
export async function given(
  ask: World["ask"],
  key: string,
  rest: object = {},
): Promise<ShownGuarantee> {
  const { guarantee } = await checked(ask, key, rest);
  if (guarantee === null) throw new Error("nothing was promised");
  return guarantee;
}

/** The id of a provider or member. */
export async function idOf(world: World, table: "provider" | "member", code: string) {
  const column = table === "provider" ? "code" : "member_number";
  const [row] = await world.root.query<{ id: string }[]>(
    `SELECT id FROM ${table} WHERE ${column} = $1`,
    [code],
  );
  return row?.id ?? "";
}
