import type { FastifyInstance } from "fastify";
import pino from "pino";
import type { DataSource } from "typeorm";
import { dataSourceFor } from "../../ormconfig";
import { buildApiSchema } from "../../src/api/schema";
import { buildServer } from "../../src/api/server";
import { buildServices } from "../../src/api/services";
import { GUARANTEE_KEYS, PUBLIC_KEYS } from "../kit/guarantee-keys";
import { TODAY, WHO } from "../kit/seed.data";
import { SECRET, type World } from "../kit/world";

/** What a desk is answered, with the status and how long it took. */
export interface Told {
  status: number;
  ms: number;
  /** The claim's number, and whether it stood before; null without one. */
  claim: { number: string; replayed: boolean } | null;
  faults: Record<string, unknown>[];
}

/** A server like the world's, on a pool and a line of its own. */
export interface FarServer {
  dataSource: DataSource;
  /** Sends a claim under a reference; the same one whenever the reference is the same. */
  submit: (key: string, reference: string) => Promise<Told>;
  close: () => Promise<void>;
}

interface Reply {
  data?: {
    submitClaim: { claim: { claimNumber: string } | null; replayed: boolean } | null;
  } | null;
  errors?: { extensions: Record<string, unknown> }[];
}

const SUBMIT = `mutation($input: SubmitClaimInput!) {
  submitClaim(input: $input) { claim { claimNumber } replayed errors { code } } }`;

/** What a server says while its database cannot do the work. */
export const COME_AGAIN = { code: "UNAVAILABLE", retryAfterSeconds: 2 };

/** Starts a server on the database of an address. */
export async function serveFrom(url: string, poolSize: number): Promise<FarServer> {
  const dataSource = await dataSourceFor(url, poolSize).initialize();
  const logger = pino({ level: "silent" });
  const kept = { secret: SECRET, guaranteeKeys: GUARANTEE_KEYS };
  const services = buildServices({ dataSource, ...kept, today: TODAY, demo: false });
  const schema = buildApiSchema(services);
  const isReady = () => Promise.resolve(true);
  const pages = { printed: "", isReady, publicKeys: PUBLIC_KEYS };
  const app = await buildServer({ ...services, schema, logger, ...pages });
  return {
    dataSource,
    submit: (key, reference) => submit(app, key, reference),
    close: async () => {
      await app.close();
      await dataSource.destroy();
    },
  };
}

async function submit(app: FastifyInstance, key: string, reference: string): Promise<Told> {
  const input = {
    providerReference: reference,
    member: { memberNumber: WHO.covered },
    visitKind: "OUTPATIENT",
    admittedOn: "2026-06-10",
    diagnoses: ["J06.9"],
    lines: [{ service: "OPD" }],
  };
  const started = performance.now();
  const reply = await app.inject({
    method: "POST",
    url: "/graphql",
    headers: { authorization: `Bearer ${key}` },
    payload: { query: SUBMIT, variables: { input } },
  });
  const { data, errors = [] } = reply.json<Reply>();
  const taken = data?.submitClaim;
  return {
    status: reply.statusCode,
    ms: performance.now() - started,
    claim: taken?.claim ? { number: taken.claim.claimNumber, replayed: taken.replayed } : null,
    faults: errors.map(({ extensions }) => extensions),
  };
}

/** The numbers of the claims that stand under a reference. */
export async function standing({ root }: World, reference: string): Promise<string[]> {
  const rows = await root.query<{ number: string }[]>(
    "SELECT claim_number AS number FROM claim WHERE provider_reference = $1",
    [reference],
  );
  return rows.map(({ number }) => number);
}
