import { accepted, claimInput, dayGiver, submit } from "../claims/claims.kit";
import type { ShownClaim } from "../claims/claims.kit";
import { fileOf, named } from "../claims/files/files.kit";
import { freshDesk } from "../claims/waiting.kit";
import { OverdueInformation } from "../../src/review";
import { TODAY } from "../kit/seed.data";
import type { World } from "../kit/world";
import { done, SEEN, take, type Asking, type Reviewed, type Seen } from "./review.kit";

/** A question and its answer as they are shown. */
export interface Question {
  id: string;
  question: string;
  findingCode: string;
  dueOn: string;
  answer: string | null;
  status: string;
  askedBy: string;
}

/** A claim with what its provider was asked. */
export type Asked = Seen & {
  informationRequests: Question[];
  attachments: { kind: string }[];
};

const FIELDS = `${SEEN} attachments { kind }
  informationRequests { id question findingCode dueOn answer status askedBy }`;

export type Outcome = Omit<Reviewed, "claim"> & { claim: Asked | null };

async function act(world: Asking, key: string, name: string, input: object): Promise<Outcome> {
  const upper = name.replace(/^./, (first) => first.toUpperCase());
  const { data, errors } = await world.ask<Record<string, Outcome>>(
    key,
    `mutation($input: ${upper}Input!) { ${name}(input: $input) { claim { ${FIELDS} }
      errors { code path message } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data[name] as Outcome;
}

/** Asks the provider, as it was sent. */
export const ask = (world: Asking, key: string, input: object) =>
  act(world, key, "requestInformation", input);

/** Answers, as it was sent. */
export const answer = (world: Asking, key: string, input: object) =>
  act(world, key, "answerInformationRequest", input);

/** A claim with its questions, as somebody reads it. */
export async function readAsked(world: Asking, key: string, claimNumber: string): Promise<Asked> {
  const query = `query($n: String!) { claim(claimNumber: $n) { ${FIELDS} } }`;
  const { data, errors } = await world.ask<{ claim: Asked }>(key, query, { n: claimNumber });
  expect(errors).toBeUndefined();
  return data.claim;
}

/** A question about a claim that was just seen. */
export const questionOn = (
  claim: Pick<ShownClaim, "claimNumber"> & { version: number },
  rest: object = {},
) => ({
  claimNumber: claim.claimNumber,
  expectedVersion: claim.version,
  findingCode: "OTH-001",
  question: "Where did the accident happen?",
  dueOn: "2026-06-25",
  ...rest,
});

/** The claim of an act; a refusal fails the test. */
export function asked({ claim, errors }: Outcome): Asked {
  expect(errors).toEqual([]);
  if (claim === null) throw new Error("it was not done");
  return claim;
}

/** Opens a claim and asks about it; a refusal fails the test. */
export async function askedAbout(
  world: Asking,
  key: string,
  claim: Pick<ShownClaim, "claimNumber">,
  rest: object = {},
): Promise<Asked> {
  const opened = done(await take(world, key, claim));
  return asked(await ask(world, key, questionOn(opened, rest)));
}

/** The last question of a claim. */
export const lastOf = ({ informationRequests }: Asked): Question => {
  const last = informationRequests.at(-1);
  if (!last) throw new Error("nothing was asked");
  return last;
};

const day = dayGiver("2026-03-20");
let serial = 0;

/** A claim that waits with DOC-001 for a file of kind LAB_RESULT, once `requireDocuments` was called. */
export const withoutDocument = async (world: World, desk: string): Promise<ShownClaim> =>
  accepted(
    await submit(
      world,
      desk,
      claimInput(`D-${(serial += 1)}`, {
        admittedOn: day(),
        emergency: true,
        lines: [{ service: "EMG" }],
      }),
    ),
  );

/** A file as an answer names it, of its own in every call. */
export const fresh = (kind: string) => named(fileOf("pdf", `answer ${(serial += 1)}`), kind);

/** From now on an emergency needs a result of the laboratory. */
export async function requireDocuments({ root }: World): Promise<void> {
  const rules = '{"DOC-001": {"on": true, "parameters": {"documents": "EMERGENCY=LAB_RESULT"}}}';
  await root.query("UPDATE plan SET rules = rules || $1::jsonb", [rules]);
  await root.query("UPDATE catalogue_version SET version = version + 1");
}

/** What a server does about overdue answers on some business day. */
export const overdueOn = (world: World, today: string = TODAY) =>
  new OverdueInformation(world.db, freshDesk(world, today));
