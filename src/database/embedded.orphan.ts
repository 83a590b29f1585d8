import { readFileSync, readlinkSync, realpathSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { accepts, asSuperuser } from "./embedded.connection";
import { commandLine, errorCode, isAlive, shutDown } from "./embedded.pid";

/** A database that outlived its server. */
export interface Orphan {
  pid: number;
  port: number;
}

/** What an orphan must be like to be kept. */
export interface OrphanWish {
  cluster: string;
  password: string;
  durable: boolean;
  /** Whose sessions died with the old server: they are cut, with whatever locks they still hold. */
  roles: string[];
}

interface PidFile {
  pid: number;
  directory: string;
  port: number;
}

const ANSWER_LIMIT_MS = 10_000;
/** Above any pid a kernel gives. */
const NO_PROCESS = 2_147_483_646;

/** The database that a killed server left running, if it can be used as it is; otherwise it is stopped. */
export async function adoptOrphan(wish: OrphanWish): Promise<Orphan | undefined> {
  const found = readPidFile(wish.cluster);
  if (found === undefined || !isServing(found, wish.cluster)) return undefined;
  const orphan = await waitForOrphan(wish);
  if (orphan === undefined && isServing(found, wish.cluster)) await shutDown(found.pid);
  return orphan;
}

/** Stops whatever PostgreSQL still runs on this directory. */
export async function stopOrphan(cluster: string): Promise<void> {
  const found = readPidFile(cluster);
  if (found !== undefined && isServing(found, cluster)) await shutDown(found.pid);
}

/**
 * A pid that now belongs to somebody else, or to a zombie, would make PostgreSQL refuse to start. Only the pid is taken
 * out of the file: the rest names the shared memory that a surviving backend may still use, and that check must stay.
 */
export function disarmPidFile(cluster: string): void {
  const found = readPidFile(cluster);
  if (found === undefined || isServing(found, cluster) || !processExists(found.pid)) return;
  const file = path.join(cluster, "postmaster.pid");
  const lines = readFileSync(file, "utf8").split("\n");
  const disarmed = `${file}.disarmed`;
  writeFileSync(disarmed, [String(NO_PROCESS), ...lines.slice(1)].join("\n"), { mode: 0o644 });
  renameSync(disarmed, file);
}

/** It may be in the middle of its own start or recovery: the port is in the file only a little later. */
async function waitForOrphan(wish: OrphanWish): Promise<Orphan | undefined> {
  const deadline = Date.now() + ANSWER_LIMIT_MS;
  while (Date.now() < deadline) {
    const found = readPidFile(wish.cluster);
    if (found === undefined || !isServing(found, wish.cluster)) return undefined;
    const login = { port: found.port, password: wish.password, database: "postgres" };
    try {
      if (found.port > 0 && (await accepts(login))) {
        return (await takeOver(found.port, wish))
          ? { pid: found.pid, port: found.port }
          : undefined;
      }
    } catch {
      return undefined;
    }
    await sleep(20);
  }
  return undefined;
}

async function takeOver(port: number, wish: OrphanWish): Promise<boolean> {
  return asSuperuser({ port, password: wish.password, database: "postgres" }, async (client) => {
    const { rows } = await client.query<{ directory: string; fsync: string }>(
      "SELECT current_setting('data_directory') AS directory, current_setting('fsync') AS fsync",
    );
    const isSame = rows[0]?.directory !== undefined && samePath(rows[0].directory, wish.cluster);
    if (!isSame || rows[0]?.fsync !== (wish.durable ? "on" : "off")) return false;
    await client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = ANY($1)",
      [wish.roles],
    );
    return true;
  });
}

/**
 * Whether this pid is really a postmaster of this directory: pids are reused, and a copied directory carries
 * the pid file of the original. Its working directory tells; where we may not see that, its arguments do.
 */
function isServing(found: PidFile, cluster: string): boolean {
  if (!isAlive(found.pid)) return false;
  const command = commandLine(found.pid);
  if (command === undefined) return samePath(found.directory, cluster);
  if (!path.basename(command[0] ?? "").startsWith("postgres")) return false;
  try {
    return samePath(readlinkSync(`/proc/${found.pid}/cwd`), cluster);
  } catch {
    return samePath(found.directory, cluster);
  }
}

/** As PostgreSQL sees it, zombies included. */
function processExists(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}

function readPidFile(cluster: string): PidFile | undefined {
  try {
    const lines = readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), directory: lines[1] ?? "", port: Number(lines[3] ?? 0) };
  } catch {
    return undefined;
  }
}

function samePath(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    return false;
  }
}
