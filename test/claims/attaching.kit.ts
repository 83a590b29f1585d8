import type { World } from "../kit/world";
import { accepted, CLAIM_FIELDS, submit, type Refusal, type ShownClaim } from "./claims.kit";
import { freshClaim, type Told } from "./waiting.kit";

/** A claim as the officer who has attached its member is shown it. */
export type Attached = Omit<Told, "findings"> & {
  findings: { code: string; line: number | null; resolvedAt: string | null }[];
};

const FIELDS = `${CLAIM_FIELDS} version waitsOn dueOn findings { resolvedAt }
  timeline { kind actor text(language: EN) }`;
const ATTACH = `mutation($input: AttachMemberInput!) { attachMember(input: $input) {
  claim { ${FIELDS} } errors { code path message } } }`;

/** What became of an officer's word. */
export interface AttachAnswer {
  claim: Attached | null;
  errors: Refusal[];
}

/** Says who a patient is; a fault fails the test. */
export async function attach(
  world: Pick<World, "ask">,
  key: string,
  input: object,
): Promise<AttachAnswer> {
  const { data, errors } = await world.ask<{ attachMember: AttachAnswer }>(key, ATTACH, { input });
  expect(errors).toBeUndefined();
  return data.attachMember;
}

/** The claim after a member was attached; a refusal fails the test. */
export async function attached(
  world: Pick<World, "ask">,
  key: string,
  input: object,
): Promise<Attached> {
  const { claim, errors } = await attach(world, key, input);
  expect(errors).toEqual([]);
  if (claim === null) throw new Error("nobody was attached");
  return claim;
}

/** An officer's word on a claim as it first stands. */
export const word = (
  { claimNumber }: { claimNumber: string },
  memberNumber: string,
  rest: object = {},
) => ({
  claimNumber,
  expectedVersion: 1,
  memberNumber,
  reason: "the factory was asked on the telephone",
  ...rest,
});

/** What a desk says of a patient it cannot name. */
export const STRANGER = {
  member: { unidentified: true },
  patientAsSeen: { name: "Sok Dara", birthYear: 1995 },
};

/** A claim that waits to learn who its patient is, with its input. */
export async function asking(
  world: World,
  desk: string,
  rest: object,
): Promise<{ input: object; claim: ShownClaim }> {
  const input = freshClaim(rest);
  const claim = accepted(await submit(world, desk, input));
  expect(claim.status).toBe("PENDED");
  expect(claim.findings.map(({ code }) => code)).toContainEqual(
    expect.stringMatching("ELG-00[17]"),
  );
  return { input, claim };
}
