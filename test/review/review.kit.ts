import type { Role } from "../../src/access";
import { WHO } from "../kit/seed.data";
import type { World } from "../kit/world";
import { accepted, CLAIM_FIELDS, dayGiver, submit } from "../claims/claims.kit";
import type { Refusal, ShownClaim, ShownReason } from "../claims/claims.kit";
import { freshClaim, type Told } from "../claims/waiting.kit";

/** A claim as reviewers see it. */
export type Seen = Omit<Told, "findings" | "adjudications"> & {
  findings: {
    code: string;
    line: number | null;
    resolvableBy: string[];
    resolvedAt: string | null;
  }[];
  adjudications: (ShownClaim["adjudications"][number] & { decidedBy: string })[];
  lease: { person: string; until: string } | null;
};

export const SEEN = `${CLAIM_FIELDS} version waitsOn dueOn expectedPaymentOn findings { resolvedAt }
  timeline { kind actor text(language: EN) } lease { person until }`;
const ERRORS = "errors { code path message }";

/** What became of an act. */
export interface Reviewed {
  claim: Seen | null;
  errors: Refusal[];
  leaseUntil?: string | null;
}

/** Asks as one server or another does. */
export type Asking = Pick<World, "ask">;

async function act(world: Asking, key: string, name: string, input: object): Promise<Reviewed> {
  const upper = name.replace(/^./, (first) => first.toUpperCase());
  const { data, errors } = await world.ask<Record<string, Reviewed>>(
    key,
    `mutation($input: ${upper}Input!) { ${name}(input: $input) { claim { ${SEEN} } ${
      name === "takeClaimForReview" ? "leaseUntil" : ""
    } ${ERRORS} } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data[name] as Reviewed;
}

type Numbered = Pick<ShownClaim, "claimNumber">;

/** Opens a claim. */
export const take = (world: Asking, key: string, { claimNumber }: Numbered) =>
  act(world, key, "takeClaimForReview", { claimNumber });

/** Decides a claim as it was sent. */
export const decide = (world: Asking, key: string, input: object) =>
  act(world, key, "decideClaim", input);

/** The claim of an act; a refusal fails the test. */
export function done({ claim, errors }: Reviewed): Seen {
  expect(errors).toEqual([]);
  if (claim === null) throw new Error("it was not done");
  return claim;
}

/** What is said of a claim that was just seen. */
export const wordOn = (
  claim: Numbered & { version: number },
  lines: object[] = [],
  sentence: string | null = "the register and the record agree",
) => ({ claimNumber: claim.claimNumber, expectedVersion: claim.version, lines, sentence });

/** Opens a claim and decides it in one go; a refusal fails the test. */
export async function reviewed(
  world: Asking,
  key: string,
  claim: Numbered,
  lines: object[] = [],
): Promise<Seen> {
  const opened = done(await take(world, key, claim));
  return done(await decide(world, key, wordOn(opened, lines)));
}

/** The keys of everybody a review takes. */
export async function reviewKeys(world: World) {
  const as = (role: Role, person: string) => world.key(role, undefined, person);
  return {
    desk: await world.key("DESK", "120104"),
    hospital: await world.key("DESK", "NH01"),
    officer: await as("CLAIMS_OFFICER", "Officer A"),
    officer2: await as("CLAIMS_OFFICER", "Officer B"),
    medical: await as("MEDICAL_REVIEWER", "Doctor A"),
    senior: await as("SENIOR_REVIEWER", "Senior A"),
    auditor: await as("AUDITOR", "Auditor A"),
  };
}
export type ReviewKeys = Awaited<ReturnType<typeof reviewKeys>>;

const day = dayGiver("2026-02-15");
const fresh = async (world: World, key: string, rest: object) =>
  accepted(await submit(world, key, freshClaim({ admittedOn: day(), ...rest })));

/** Claims that wait for one person or several, each on a day of its own. */
export const waitingFor = (world: World, keys: ReviewKeys) => ({
  /** OTH-001: administrative. */
  officer: (lines: object[] = [{ service: "OPD" }]) =>
    fresh(world, keys.desk, { cause: "WORK", lines }),
  /** BEN-006: medical, on its first line. */
  medical: () =>
    fresh(world, keys.desk, { member: { memberNumber: WHO.second }, lines: [{ service: "DEL" }] }),
  /** OTH-001 and BEN-006. */
  both: () =>
    fresh(world, keys.desk, {
      cause: "WORK",
      member: { memberNumber: WHO.second },
      lines: [{ service: "DEL" }, { service: "OPD" }],
    }),
  /** SEL-002: selected by its value, the senior reviewer's. */
  senior: () =>
    fresh(world, keys.hospital, {
      lines: [{ service: "LAB", quantity: 80, charge: { amount: "240.00", currency: "USD" } }],
    }),
  /** PRC-001: nobody has priced it. */
  unpriced: (charge: object | null = null) =>
    fresh(world, keys.desk, { lines: [{ service: "NOPR", ...(charge ? { charge } : {}) }] }),
});

/** The codes and amounts of a line's reasons. */
export const reasonsOn = (claim: Seen, line: number): [string, string, string | null][] =>
  (claim.lines[line - 1]?.reasons ?? []).map(({ code, severity, amount }: ShownReason) => [
    code,
    severity,
    amount?.amount ?? null,
  ]);

/** Where an act was refused, and why; one that was done fails the test. */
export function problems({ claim, errors }: Reviewed): [string, string][] {
  expect(claim).toBeNull();
  return errors.map(({ path, message }) => [path.join("."), message]);
}

const TABLES = "claim claim_line finding adjudication reason ruling cost_fact claim_event";

/** Everything that the database holds of claims, to show that nothing was changed. */
export const standing = (world: Pick<World, "root">): Promise<unknown> =>
  world.root.query(
    TABLES.split(" ")
      .map((name) => `SELECT md5(string_agg(r::text, '|' ORDER BY r::text)) FROM ${name} r`)
      .join(" UNION ALL "),
  );
