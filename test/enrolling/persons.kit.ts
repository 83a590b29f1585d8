import type { World } from "../kit/world";

export interface Refused {
  code: string;
  path: string[];
  message: string;
}

/** What an act on a member is answered with. */
export interface Acted {
  member: { memberNumber: string } | null;
  errors: Refused[];
}

const INPUTS = {
  correctMember: "CorrectMemberInput",
  mergeMembers: "MergeMembersInput",
  undoMerge: "UndoMergeInput",
  tellApart: "TellApartInput",
} as const;

/** Acts on a member as an officer does; a fault fails the test. */
export async function acted(
  world: Pick<World, "ask">,
  key: string,
  act: keyof typeof INPUTS,
  input: object,
): Promise<Acted> {
  const { data, errors } = await world.ask<Record<string, Acted>>(
    key,
    `mutation($input: ${INPUTS[act]}!) { ${act}(input: $input) { member { memberNumber }
      errors { code path message } } }`,
    { input: { reason: "the same card was shown", ...input } },
  );
  expect(errors).toBeUndefined();
  return data[act] as Acted;
}

/** What a question is answered with; a fault fails the test. */
export async function asked<T>(
  world: Pick<World, "ask">,
  key: string,
  query: string,
  variables?: object,
): Promise<T> {
  const { data, errors } = await world.ask<T>(key, query, variables);
  expect(errors).toBeUndefined();
  return data;
}
