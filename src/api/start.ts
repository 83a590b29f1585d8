import type { FastifyInstance } from "fastify";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openDatabase, type OpenDatabase } from "../database/connect";
import { fillDemoApart, holdsAnything } from "../demo";
import type { Env } from "../env";
import { StartRefused } from "../shared/errors";
import { publicKeySet } from "../shared/signing-keys";
import { LIMITS } from "../shared/limits";
import { errorFields } from "./error-fields";
import { makeLog, type Log } from "./log";
import { buildApiSchema, printedSchema } from "./schema";
import { buildServer } from "./server";
import { buildServices } from "./services";
import { welcome } from "./welcome";

/** A running server. */
export interface RunningServer {
  address: string;
  stop: () => Promise<void>;
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function fillWhenDemo(env: Env, database: OpenDatabase): Promise<void> {
  if (!env.demo || (await holdsAnything(database.dataSource))) return;
  await fillDemoApart({
    url: database.url,
    settings: {
      members: env.demoMembers,
      months: env.demoMonths,
      until: env.demoUntil,
      seed: env.demoSeed,
    },
    secret: database.secret,
    fixedToday: env.today,
    dataDir: env.dataDir,
  });
}

/** What was begun and never finished goes; a disk that is away is no reason not to start. */
async function sweepFiles({ files }: ReturnType<typeof buildServices>, log: Log): Promise<void> {
  const untouchedSince = new Date(Date.now() - LIMITS.unfinishedFileMs);
  await files?.store
    .sweep(untouchedSince)
    .catch((error: unknown) => log.warn(errorFields(error), "unavailable"));
}

/** Takes no more requests, and answers those under way. */
async function drain(app: FastifyInstance): Promise<void> {
  // Whoever shares out the calls sees that it is not ready and sends no more here, before the port is closed.
  await sleep(LIMITS.drainNoticeMs);
  const late = setTimeout(() => app.server.closeAllConnections(), LIMITS.drainMs);
  await app.close();
  clearTimeout(late);
}

async function serve(env: Env, database: OpenDatabase): Promise<RunningServer> {
  const { dataSource, secret, guaranteeKeys } = database;
  let draining = false;
  const { today, demo, oidc } = env;
  const environment = env.production ? "live" : "test";
  const log = makeLog(env.logLevel);
  const filesFolder = path.join(env.dataDir, "attachments");
  const kept = { dataSource, secret, guaranteeKeys, filesFolder };
  const services = buildServices({ ...kept, today, demo, environment, oidc, log });
  const schema = buildApiSchema(services);
  const isReady = async () =>
    !draining && (await dataSource.query("SELECT 1").then(Boolean, () => false));
  const printed = printedSchema(schema);
  const app = await buildServer({
    ...services,
    schema,
    logger: log,
    files: services.files,
    printed,
    isReady,
    publicKeys: publicKeySet(guaranteeKeys),
  });
  const address = await app.listen({ host: env.host, port: env.port }).catch((error: unknown) => {
    const code = (error as { code?: string }).code ?? "unknown error";
    throw new StartRefused(`cannot listen on ${env.host}:${env.port}: ${code}; set PORT or HOST`);
  });
  services.followUp.start();
  await sweepFiles(services, log);
  return {
    address,
    stop: async () => {
      draining = true;
      await services.followUp.stop();
      await drain(app);
      await database.close();
    },
  };
}

/** Opens the database, fills the demo on the first start, and serves. */
export async function start(env: Env): Promise<RunningServer> {
  const database = await openDatabase(env, say);
  try {
    await fillWhenDemo(env, database);
    const running = await serve(env, database);
    say(welcome(running.address, env.demo ? path.resolve(env.dataDir) : null));
    return running;
  } catch (error) {
    await database.close();
    throw error;
  }
}
