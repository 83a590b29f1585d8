import type { Refusal } from "../claims/claims.kit";
import type { Asking } from "./review.kit";

/** A tie as it is shown. */
export interface ShownTie {
  person: string;
  reason: string;
  declaredBy: string;
  endedBy: string | null;
  provider: { code: string };
}

/** What became of an act on a tie. */
export interface TieAnswer {
  tie: ShownTie | null;
  errors: Refusal[];
}

async function act(world: Asking, key: string, name: "declareTie" | "endTie", input: object) {
  const upper = name === "declareTie" ? "DeclareTie" : "EndTie";
  const { data, errors } = await world.ask<Record<string, TieAnswer>>(
    key,
    `mutation($input: ${upper}Input!) { ${name}(input: $input) {
      tie { person reason declaredBy endedBy provider { code } } errors { code path message } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data[name] as TieAnswer;
}

const tie = (person: string, rest: object) => ({
  person,
  providerCode: "120104",
  reason: "a sister works there",
  ...rest,
});

/** Declares a tie to the first health center. */
export const declareTie = (world: Asking, key: string, person: string, rest: object = {}) =>
  act(world, key, "declareTie", tie(person, rest));

/** Ends a tie to the first health center. */
export const endTie = (world: Asking, key: string, person: string, rest: object = {}) =>
  act(world, key, "endTie", tie(person, { reason: "she has left", ...rest }));
