import type { FastifyInstance } from "fastify";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import pino from "pino";
import type { DataSource } from "typeorm";
import "reflect-metadata";
import { dataSourceFor } from "../../ormconfig";
import { issueCredential, type Role } from "../../src/access";
import type { Gate } from "../../src/api/gate";
import { buildApiSchema, printedSchema } from "../../src/api/schema";
import { buildServer } from "../../src/api/server";
import type { Foundation } from "../../src/api/foundation";
import { buildServices } from "../../src/api/services";
import { publicKeySet } from "../../src/shared/signing-keys";
import { addressToRead } from "./address";
import { GUARANTEE_KEYS } from "./guarantee-keys";
import { TODAY } from "./seed.data";

/** The pepper of every key of a world. */
export const SECRET = "a pepper that only the tests know and nobody else";

interface Answer<T> {
  data: T;
  errors?: { message: string; extensions: { code: string } }[];
}

/** One test file's own server on its own copy of the seeded scheme. */
export interface World {
  db: DataSource;
  /** The superuser's connection, which sees every row: for what neither server nor owner may do. */
  root: DataSource;
  app: FastifyInstance;
  /** Issues a key; a desk names its provider by code. */
  key: (role: Role, providerCode?: string, person?: string) => Promise<string>;
  /** Asks through HTTP and gives the whole answer. */
  ask: <T = Record<string, unknown>>(
    key: string | null,
    query: string,
    variables?: object,
  ) => Promise<Answer<T>>;
  /** Asks the same scheme behind another gate: for what must not go unnoticed. */
  behind: (change: (gate: Gate) => Pick<Gate, "guard">) => Promise<World["ask"]>;
  /** Asks the same scheme on another business day, by a server of its own. */
  on: (day: string) => Promise<World["ask"]>;
  /** Where the files of claims lie. */
  filesFolder: string;
  /** The statements the database has run since the last call, BEGIN and COMMIT not counted. */
  statements: () => string[];
  close: () => Promise<void>;
}

const renamed = (url: string, database: string): string => {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.toString();
};

async function onMaintenance(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: renamed(url, "postgres") });
  await client.connect();
  await client.query(sql);
  await client.end();
}

/** Opens a world of its own, on a business day and with settings of its own. */
export async function openWorld(
  today: string | null = TODAY,
  own: Partial<Foundation> = {},
): Promise<World> {
  const urls = JSON.parse(readFileSync(addressToRead(), "utf8")) as {
    serverUrl: string;
    superuserUrl: string;
  };
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2)}`;
  await onMaintenance(urls.superuserUrl, `CREATE DATABASE ${name} TEMPLATE hip OWNER hip_owner`);
  const db = await dataSourceFor(renamed(urls.serverUrl, name), 10).initialize();
  const root = await dataSourceFor(renamed(urls.superuserUrl, name), 2).initialize();
  const kept = { secret: SECRET, guaranteeKeys: GUARANTEE_KEYS };
  const filesFolder = mkdtempSync(path.join(tmpdir(), "hip-files-"));
  const standing = { dataSource: db, ...kept, today, demo: false, filesFolder, ...own };
  const services = buildServices(standing);
  const served: FastifyInstance[] = [];
  const serve = async (gate: Pick<Gate, "guard">, built = services) => {
    const schema = buildApiSchema({ ...built, gate });
    const app = await buildServer({
      ...built,
      schema,
      gate,
      logger: pino({ level: "silent" }),
      printed: printedSchema(schema),
      isReady: () => Promise.resolve(true),
      publicKeys: publicKeySet(standing.guaranteeKeys),
    });
    await app.ready();
    served.push(app);
    return app;
  };
  const app = await serve(services.gate);
  const statements = watchStatements(db);
  return {
    db,
    root,
    app,
    statements,
    filesFolder,
    key: (role, code, person = `${role} person`) => keyFor(db, { role, code, person }),
    ask: (key, query, variables) => post(app, key, { query, variables }),
    behind: async (change) => {
      const other = await serve(change(services.gate));
      return (key, query, variables) => post(other, key, { query, variables });
    },
    on: async (day) => {
      const then = buildServices({ ...standing, today: day });
      const other = await serve(then.gate, then);
      return (key, query, variables) => post(other, key, { query, variables });
    },
    close: async () => {
      await Promise.all(served.map((one) => one.close()));
      await db.destroy();
      await root.destroy();
      rmSync(filesFolder, { recursive: true, force: true });
      await onMaintenance(urls.superuserUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function keyFor(
  db: DataSource,
  { role, code, person }: { role: Role; code: string | undefined; person: string },
): Promise<string> {
  const rows = await db.query<{ id: string }[]>("SELECT id FROM provider WHERE code = $1", [code]);
  const providerId = role === "DESK" ? (rows[0]?.id ?? null) : null;
  const audience = role === "STAKEHOLDER" ? ("NSSF" as const) : null;
  const wanted = { role, person, providerId, audience, expiresOn: "2100-01-01" };
  const credential = { pepper: SECRET, environment: "test" };
  return (await issueCredential(db.manager, wanted, credential)).key;
}

async function post<T>(app: FastifyInstance, key: string | null, body: object): Promise<Answer<T>> {
  const response = await app.inject({
    method: "POST",
    url: "/graphql",
    headers: key === null ? {} : { authorization: `Bearer ${key}` },
    payload: body,
  });
  const { extensions: _, ...answer } = response.json<Answer<T> & { extensions?: object }>();
  return answer as Answer<T>;
}

interface PoolOfDriver {
  master: { on: (event: "connect", listener: (client: Client) => void) => void };
}

/** Watches every connection of the pool; only statements of the work itself are kept. */
function watchStatements(db: DataSource): () => string[] {
  let seen: string[] = [];
  const watched = new WeakSet<Client>();
  const watch = (client: Client) => {
    if (watched.has(client)) return;
    watched.add(client);
    const run = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const [first] = args;
      const sql = typeof first === "string" ? first : (first as { text: string }).text;
      if (!/^(START TRANSACTION|BEGIN|COMMIT|ROLLBACK|SET )/i.test(sql)) seen.push(sql);
      return run(...args);
    }) as typeof client.query;
  };
  const pool = (db.driver as unknown as PoolOfDriver).master as PoolOfDriver["master"] & {
    on: (event: "acquire", listener: (client: Client) => void) => void;
  };
  pool.on("connect", watch);
  pool.on("acquire", watch);
  return () => {
    const taken = seen;
    seen = [];
    return taken;
  };
}
