import { accepted, dayGiver, submit, type Refusal } from "../claims/claims.kit";
import { freshClaim } from "../claims/waiting.kit";
import type { World } from "../kit/world";
import { reviewKeys, SEEN, type Asking, type Seen } from "./review.kit";

/** An appeal as everybody sees it who may. */
export interface ShownAppeal {
  id: string;
  adjudicationVersion: number;
  reason: string;
  openedBy: string;
  status: string;
  dueOn: string | null;
  decidedBy: string | null;
  sentence: string | null;
}

/** A claim with its appeals. */
export type Appealed = Seen & { appeals: ShownAppeal[] };

/** What became of an act. */
export interface Done {
  claim: Appealed | null;
  errors: Refusal[];
}

const APPEAL = "id adjudicationVersion reason openedBy status dueOn decidedBy sentence";
const FIELDS = `claim { ${SEEN} appeals { ${APPEAL} } } errors { code path message }`;

async function act(world: Asking, key: string, name: string, input: object): Promise<Done> {
  const upper = name.replace(/^./, (first) => first.toUpperCase());
  const { data, errors } = await world.ask<Record<string, Done>>(
    key,
    `mutation($input: ${upper}Input!) { ${name}(input: $input) { ${FIELDS} } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data[name] as Done;
}

type Numbered = Pick<Seen, "claimNumber">;

export const REASON = "the scar is from a burn at the factory";

/** Appeals against the decision on a claim. */
export const appeal = (world: Asking, key: string, { claimNumber }: Numbered, rest: object = {}) =>
  act(world, key, "appealClaim", { claimNumber, reason: REASON, ...rest });

/** Withdraws an appeal. */
export const withdrawAppeal = (world: Asking, key: string, appealId: string) =>
  act(world, key, "withdrawAppeal", { appealId });

/** Decides an appeal. */
export const decideAppeal = (world: Asking, key: string, appealId: string, rest: object = {}) =>
  act(world, key, "decideAppeal", {
    appealId,
    overturn: true,
    sentence: "the burn is in the book of the health center",
    ...rest,
  });

export const uphold = (world: Asking, key: string, appealId: string) =>
  decideAppeal(world, key, appealId, { overturn: false, sentence: "cosmetic all the same" });

/** Takes money back of a paid claim. */
export const recover = (
  world: Asking,
  key: string,
  claim: Numbered & { version: number },
  lines: object[],
  rest: object = {},
) =>
  act(world, key, "recoverPayment", {
    claimNumber: claim.claimNumber,
    expectedVersion: claim.version,
    lines,
    sentence: "the book has one visit less",
    ...rest,
  });

/** The claim of an act; a refusal fails the test. */
export function took({ claim, errors }: Done): Appealed {
  expect(errors).toEqual([]);
  if (claim === null) throw new Error("it was not done");
  return claim;
}

/** The path and what is said of each refusal. */
export const refusals = ({ errors }: Pick<Done, "errors">): [string, string, string][] =>
  errors.map(({ code, path, message }) => [code, path.join("."), message]);

/** The newest appeal of a claim that was just appealed against. */
export const newestOf = ({ appeals }: Appealed): ShownAppeal => appeals.at(-1) as ShownAppeal;

/** Opens an appeal; a refusal fails the test. */
export const opened = async (world: Asking, key: string, claim: Numbered) =>
  newestOf(took(await appeal(world, key, claim)));

/** Keys of everybody who opens and decides appeals, two seniors among them. */
export async function appealKeys(world: World) {
  const keys = await reviewKeys(world);
  return {
    ...keys,
    senior2: await world.key("SENIOR_REVIEWER", undefined, "Senior B"),
    finance: await world.key("FINANCE", undefined, "Finance A"),
    administrator: await world.key("ADMINISTRATOR", undefined, "Admin A"),
  };
}
export type AppealKeys = Awaited<ReturnType<typeof appealKeys>>;

const day = dayGiver("2026-03-20");

/** A claim that the engine decides at once: the second line is denied, as nothing covers it. */
export const partly = async (
  world: World,
  key: string,
  lines: object[] = [{ service: "OPD" }, { service: "COSM" }],
) => accepted(await submit(world, key, freshClaim({ admittedOn: day(), lines })));

/** What the ledger holds of a claim by line, in minor units: what it costs and how often it counts. */
export const ledgerLines = (world: World, { claimNumber }: Numbered) =>
  world.root.query<{ line: number; cost: string; claims: string }[]>(
    `SELECT f.line, sum(f.incurred_minor)::text AS cost, sum(f.claims)::text AS claims
     FROM cost_fact f JOIN claim c ON c.id = f.claim_id WHERE c.claim_number = $1
     GROUP BY f.line ORDER BY f.line`,
    [claimNumber],
  );

/** What was done by persons who were not independent, oldest first. */
export async function waiversOf(world: Asking, key: string) {
  const { data, errors } = await world.ask<{
    waivers: {
      edges: {
        node: {
          person: string;
          act: string;
          ground: string;
          claimNumber: string;
          insteadOfNobody: string[];
        };
      }[];
    };
  }>(key, "{ waivers { edges { node { person act ground claimNumber insteadOfNobody } } } }");
  expect(errors).toBeUndefined();
  return data.waivers.edges.map(({ node }) => node).reverse();
}
