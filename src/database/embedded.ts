import { chmodSync, mkdirSync, realpathSync } from "node:fs";
import path from "node:path";
import { ownerOf, unprivilegedAccount } from "./embedded.account";
import { readyBinaries } from "./embedded.binaries";
import { type Secrets, ensureCluster, ensureSecrets, locateCluster } from "./embedded.cluster";
import { LOOPBACK, SUPERUSER } from "./embedded.connection";
import { lockDirectory } from "./embedded.lock";
import { adoptOrphan } from "./embedded.orphan";
import { errorCode } from "./embedded.pid";
import { type Launch, freePort } from "./embedded.process";
import { ensureRolesAndDatabase } from "./embedded.roles";
import { WatchedPostgres } from "./embedded.watch";

/** What the server wants of its embedded database. */
export interface EmbeddedOptions {
  /** Holds the database, its passwords, its log and the lock of the server that uses it. */
  dataDir: string;
  /** True: an acknowledged row survives a power cut. False: faster, for tests. */
  durable: boolean;
  database: string;
  /** Owns the database and runs the migrations. */
  ownerRole: string;
  /** Serves requests; owns nothing and bypasses nothing. */
  serverRole: string;
  log(line: string): void;
}

/** A running database; the addresses stay valid until `stop`, also when it had to be restarted in between. */
export interface EmbeddedPostgres {
  ownerUrl: string;
  serverUrl: string;
  superuserUrl: string;
  stop(): Promise<void>;
}

/** Starts (or takes over) the PostgreSQL of a data directory and prepares its roles and database. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = prepareDirectory(options.dataDir);
  const releases = [locked(dataDir, dataDir)];
  const release = (): void => releases.splice(0).forEach((each) => each());
  try {
    const account = unprivilegedAccount();
    const cluster = locateCluster(dataDir, account, options.durable);
    const home = path.dirname(cluster);
    // A copied data directory points to the same outside data as its original.
    if (home !== dataDir) releases.push(locked(home, dataDir));
    return await startIn({ ...options, dataDir }, cluster, release);
  } catch (error) {
    release();
    throw error;
  }
}

async function startIn(
  options: EmbeddedOptions,
  cluster: string,
  release: () => void,
): Promise<EmbeddedPostgres> {
  const { dataDir, durable, log } = options;
  const account = unprivilegedAccount();
  const binaries = readyBinaries(account, dataDir);
  const secrets = ensureSecrets(dataDir, cluster);
  const password = secrets.superuser;
  await ensureCluster({ cluster, binaries, account, password, durable }, dataDir, log);
  const logFile = path.join(dataDir, "postgres.log");
  const owner = ownerOf(cluster, account);
  const { postgres } = binaries;
  const running = await startOrAdopt(
    { postgres, cluster, logFile, durable, account: owner, password },
    options,
  );
  try {
    await ensureRolesAndDatabase(rolesPlan(options, secrets, running.port));
  } catch (error) {
    await running.stop();
    throw error;
  }
  const stop = once(() => running.stop().finally(release));
  return { ...addresses(options, secrets, running.port), stop };
}

async function startOrAdopt(plan: Launch, options: EmbeddedOptions): Promise<WatchedPostgres> {
  const { cluster, password, durable } = plan;
  const roles = [options.ownerRole, options.serverRole];
  const orphan = await adoptOrphan({ cluster, password, durable, roles });
  if (orphan === undefined) return startOnFreePort(plan, options);
  options.log(`took over the PostgreSQL (pid ${orphan.pid}) that an earlier server left running`);
  const adopted = new WatchedPostgres(plan, orphan.port, options.log);
  adopted.adopt(orphan.pid);
  return adopted;
}

/** Between finding a free port and using it, another program may take it. */
async function startOnFreePort(plan: Launch, options: EmbeddedOptions): Promise<WatchedPostgres> {
  for (let attempt = 1; ; attempt += 1) {
    const fresh = new WatchedPostgres(plan, await freePort(), options.log);
    try {
      await fresh.start();
      return fresh;
    } catch (error) {
      if (attempt === 3 || !/listen|bind/.test(String(error))) throw error;
    }
  }
}

/** Root's own directories can be entered by the account that PostgreSQL runs as; what is secret in them is 0600. */
function prepareDirectory(dataDir: string): string {
  const wanted = path.resolve(dataDir);
  try {
    const created = mkdirSync(wanted, { recursive: true });
    if (created !== undefined) chmodSync(wanted, process.getuid?.() === 0 ? 0o711 : 0o700);
    return realpathSync(wanted);
  } catch (error) {
    throw unwritable(wanted, error);
  }
}

function locked(directory: string, dataDir: string): () => void {
  try {
    return lockDirectory(directory, dataDir);
  } catch (error) {
    throw errorCode(error) === "" ? error : unwritable(directory, error);
  }
}

function unwritable(directory: string, error: unknown): Error {
  return new Error(
    `the data directory ${directory} cannot be written: ${errorCode(error)}; set HIP_DATA_DIR`,
  );
}

function rolesPlan(options: EmbeddedOptions, secrets: Secrets, port: number) {
  const { database, ownerRole, serverRole } = options;
  const passwords = {
    superuserPassword: secrets.superuser,
    ownerPassword: secrets.owner,
    serverPassword: secrets.server,
  };
  return { port, database, ownerRole, serverRole, ...passwords };
}

function addresses(options: EmbeddedOptions, secrets: Secrets, port: number) {
  const url = (role: string, password: string): string =>
    `postgres://${encodeURIComponent(role)}:${password}@${LOOPBACK}:${port}/${encodeURIComponent(options.database)}`;
  return {
    ownerUrl: url(options.ownerRole, secrets.owner),
    serverUrl: url(options.serverRole, secrets.server),
    superuserUrl: url(SUPERUSER, secrets.superuser),
  };
}

function once(action: () => Promise<void>): () => Promise<void> {
  let result: Promise<void> | undefined;
  return () => (result ??= action());
}
