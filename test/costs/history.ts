import pino from "pino";
import { issueCredential } from "../../src/access";
import { buildApiSchema } from "../../src/api/schema";
import { buildServer } from "../../src/api/server";
import { buildServices } from "../../src/api/services";
import { GUARANTEE_KEYS, PUBLIC_KEYS } from "../kit/guarantee-keys";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";

const SECRET = "a pepper of the desks that wrote this history";
const SUBMIT = `mutation($input: SubmitClaimInput!) { submitClaim(input: $input) {
  claim { status decision benefit { amount currency } } errors { code path } } }`;

/** A claim of the history, and what became of it. */
interface Visit {
  reference: string;
  provider: "120104" | "NH01";
  member: string;
  day: string;
  lines: { service: string; charge?: { amount: string; currency: string } }[];
  diagnosis: string;
  stayTo?: string;
}

const visit = (
  reference: string,
  member: string,
  day: string,
  rest: Partial<Visit> = {},
): Visit => ({
  reference,
  member,
  day,
  provider: "120104",
  lines: [{ service: "OPD" }],
  diagnosis: "J06",
  ...rest,
});

/**
 * What the scheme came to know, day by day. An out-patient visit at the health center is 6,000
 * riel, USD 1.50 at 4,000 riel a dollar; from April a dollar is 4,100.
 */
export const HISTORY: readonly [knownOn: string, visits: Visit[]][] = [
  ["2026-02-05", [visit("A", WHO.covered, "2026-01-20")]],
  [
    "2026-03-01",
    [
      visit("B", WHO.second, "2026-02-10", {
        provider: "NH01",
        lines: [{ service: "OPD" }, { service: "LAB" }],
        diagnosis: "A09",
      }),
    ],
  ],
  [
    "2026-03-10",
    [
      visit("C", WHO.lapsed, "2026-03-05", { lines: [{ service: "EMG" }] }),
      visit("D1", WHO.twoFactories, "2026-02-05"),
      visit("D2", WHO.twoFactories, "2026-02-20"),
      visit("F, in a gap of cover", WHO.gap, "2026-02-15"),
      visit("G, above tariff", WHO.covered, "2026-03-06", {
        lines: [{ service: "OPD", charge: { amount: "7500", currency: "KHR" } }],
      }),
    ],
  ],
  [
    "2026-04-05",
    [
      visit("H, below tariff", WHO.covered, "2026-04-02", {
        lines: [{ service: "OPD", charge: { amount: "5300", currency: "KHR" } }],
      }),
      visit("K, outside the package", WHO.covered, "2026-04-03", { lines: [{ service: "COSM" }] }),
    ],
  ],
  [
    "2026-06-14",
    [
      visit("E, late", WHO.covered, "2026-03-20", {
        provider: "NH01",
        lines: [{ service: "ADM" }],
        stayTo: "2026-03-22",
        diagnosis: "A09",
      }),
    ],
  ],
];

/** A server of the same scheme on another day: what it takes in is known from that day on. */
async function deskOn(world: World, day: string) {
  const kept = { secret: SECRET, guaranteeKeys: GUARANTEE_KEYS };
  const services = buildServices({ dataSource: world.db, ...kept, today: day, demo: false });
  const app = await buildServer({
    ...services,
    schema: buildApiSchema(services),
    logger: pino({ level: "silent" }),
    printed: "",
    isReady: () => Promise.resolve(true),
    publicKeys: PUBLIC_KEYS,
  });
  const keyOf = async (code: string): Promise<string> => {
    const [provider] = await world.db.query<{ id: string }[]>(
      "SELECT id FROM provider WHERE code = $1",
      [code],
    );
    const providerId = provider?.id ?? null;
    const wanted = { role: "DESK" as const, person: code, providerId, expiresOn: "2100-01-01" };
    const made = { pepper: SECRET, environment: "test" };
    return (await issueCredential(world.db.manager, wanted, made)).key;
  };
  return { app, keyOf };
}

/** Submits visits as their desks would have on a day; each must be taken in. */
export async function submitOn(world: World, day: string, visits: readonly Visit[]): Promise<void> {
  const { app, keyOf } = await deskOn(world, day);
  for (const one of visits) {
    const input = {
      providerReference: one.reference,
      member: { memberNumber: one.member },
      visitKind: one.stayTo === undefined ? "OUTPATIENT" : "INPATIENT",
      admittedOn: one.day,
      dischargedOn: one.stayTo ?? null,
      diagnoses: [one.diagnosis],
      lines: one.lines,
    };
    const reply = await app.inject({
      method: "POST",
      url: "/graphql",
      headers: { authorization: `Bearer ${await keyOf(one.provider)}` },
      payload: { query: SUBMIT, variables: { input } },
    });
    const { claim } = reply.json<{ data: { submitClaim: { claim: { status: string } | null } } }>()
      .data.submitClaim;
    if (claim?.status !== "ADJUDICATED") throw new Error(`${one.reference}: ${reply.body}`);
  }
  await app.close();
}

/** A world with the history in it. */
export async function openHistory(): Promise<World> {
  const world = await openWorld();
  for (const [day, visits] of HISTORY) await submitOn(world, day, visits);
  return world;
}

export { visit };
