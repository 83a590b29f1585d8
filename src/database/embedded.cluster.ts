import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { type Account, canEnter, outsidePlace, ownerOf } from "./embedded.account";
import { type Binaries, shortHash } from "./embedded.binaries";
import { SUPERUSER } from "./embedded.connection";
import { stopOrphan } from "./embedded.orphan";
import { spawnSettings } from "./embedded.process";

/** Passwords of the three roles, random, made once. */
export interface Secrets {
  superuser: string;
  owner: string;
  server: string;
}

/** What making a cluster needs to know. */
export interface ClusterPlan {
  cluster: string;
  binaries: Binaries;
  account: Account | undefined;
  password: string;
  durable: boolean;
}

const run = promisify(execFile);

/**
 * Where PostgreSQL keeps its files: in the data directory, or outside when the account cannot get there.
 * `postgres-location` remembers the place, so that it is found again after the data directory was moved.
 */
export function locateCluster(
  dataDir: string,
  account: Account | undefined,
  durable: boolean,
): string {
  const note = locationNote(dataDir);
  if (existsSync(note)) {
    const cluster = readFileSync(note, "utf8").trim();
    if (existsSync(cluster)) return cluster;
    throw new Error(`${note} says that the database is in ${cluster}, but nothing is there`);
  }
  const inside = path.join(dataDir, "postgres");
  if (existsSync(inside)) {
    if (canEnter(ownerOf(inside, account), dataDir)) return inside;
    throw new Error(
      `PostgreSQL runs as ${account?.name} and cannot enter ${dataDir}; set HIP_DATA_DIR`,
    );
  }
  if (canEnter(account, dataDir)) return inside;
  const home = path.join(outsidePlace(durable), `data-${shortHash(dataDir)}`);
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o711);
  return path.join(home, "postgres");
}

/** Makes the cluster if it is not there yet; a first start that was interrupted leaves nothing but its staging folder. */
export async function ensureCluster(
  plan: ClusterPlan,
  dataDir: string,
  log: (line: string) => void,
): Promise<void> {
  const home = path.dirname(plan.cluster);
  if (home !== dataDir && !existsSync(locationNote(dataDir))) await setAside(plan.cluster, log);
  for (const name of readdirSync(home)) {
    if (/^postgres\.init-/.test(name)) removeTree(path.join(home, name));
  }
  if (!existsSync(plan.cluster)) await makeCluster(plan, home);
  else if (plan.account !== undefined) chownTree(plan.cluster, plan.account);
  if (home !== dataDir) writeWhole(locationNote(dataDir), `${plan.cluster}\n`, 0o644);
}

/** Written before the cluster exists: a cluster without its passwords could not be entered again. */
export function ensureSecrets(dataDir: string, cluster: string): Secrets {
  const file = path.join(dataDir, "postgres-secrets.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Secrets;
  const isOurs = path.dirname(cluster) === dataDir || existsSync(locationNote(dataDir));
  if (isOurs && existsSync(cluster)) {
    throw new Error(`${file} is missing: without it the database in ${cluster} cannot be entered`);
  }
  const password = (): string => randomBytes(24).toString("base64url");
  const secrets = { superuser: password(), owner: password(), server: password() };
  writeWhole(file, `${JSON.stringify(secrets, undefined, 2)}\n`, 0o600);
  return secrets;
}

function locationNote(dataDir: string): string {
  return path.join(dataDir, "postgres-location");
}

/** Outside data without a note belongs to a data directory that was deleted since. Data is never deleted by us. */
async function setAside(cluster: string, log: (line: string) => void): Promise<void> {
  if (!existsSync(cluster)) return;
  await stopOrphan(cluster);
  const aside = `${cluster}.before-${Date.now()}`;
  renameSync(cluster, aside);
  log(
    `an earlier database of this data directory was left in ${aside}; delete it when it is not needed`,
  );
}

async function makeCluster(plan: ClusterPlan, home: string): Promise<void> {
  const staging = path.join(home, `postgres.init-${randomBytes(4).toString("hex")}`);
  const passwordFile = `${staging}.password`;
  mkdirSync(staging, { mode: 0o700 });
  writeFileSync(passwordFile, `${plan.password}\n`, { mode: 0o600 });
  if (plan.account !== undefined) {
    for (const file of [staging, passwordFile]) chownSync(file, plan.account.uid, plan.account.gid);
  }
  const choices = ["--encoding=UTF8", "--locale=C", "--data-checksums", "--auth=scram-sha-256"];
  const files = ["-D", staging, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`];
  const sync = plan.durable ? [] : ["--no-sync"];
  try {
    const settings = spawnSettings(plan.cluster, plan.account);
    await run(plan.binaries.initdb, [...files, ...choices, ...sync, "--no-instructions"], settings);
    renameSync(staging, plan.cluster);
  } finally {
    for (const file of [passwordFile, staging]) removeTree(file);
  }
}

/** A database that root copied or restored belongs to root, and PostgreSQL would refuse it. */
function chownTree(directory: string, account: Account): void {
  if (ownerOf(directory, account) !== account) return;
  for (const name of readdirSync(directory, { recursive: true, encoding: "utf8" })) {
    lchownSync(path.join(directory, name), account.uid, account.gid);
  }
  chownSync(directory, account.uid, account.gid);
}

/** Retries, because an initdb whose parent was killed may still be writing there for a moment. */
function removeTree(target: string): void {
  rmSync(target, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

function writeWhole(file: string, text: string, mode: number): void {
  writeFileSync(`${file}.new`, text, { mode });
  renameSync(`${file}.new`, file);
}
