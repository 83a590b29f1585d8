import { type ChildProcess, spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  fchownSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
} from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Account } from "./embedded.account";
import { shortHash } from "./embedded.binaries";
import { LOOPBACK, answersWhile } from "./embedded.connection";
import { disarmPidFile } from "./embedded.orphan";
import { endProcesses, shutDown } from "./embedded.pid";

/** Everything a start of the database needs besides its port. */
export interface Launch {
  postgres: string;
  cluster: string;
  logFile: string;
  durable: boolean;
  account: Account | undefined;
  password: string;
}

/** Recovery after a crash under load may take long; beyond this something else is wrong. */
const START_LIMIT_MS = 300_000;
/** How long a backend of a killed postmaster may go on computing before we give up waiting for its end. */
const OLD_BACKENDS_LIMIT_MS = 60_000;
const LOG_LIMIT_BYTES = 16 * 1024 * 1024;

/** PostgreSQL without inherited variables (PGPORT, PGOPTIONS, a foreign locale), working in a folder it can enter. */
export function spawnSettings(cluster: string, account: Account | undefined) {
  const identity = account === undefined ? {} : { uid: account.uid, gid: account.gid };
  return { cwd: path.dirname(cluster), env: { LC_ALL: "C", TZ: "UTC" }, ...identity };
}

/** Starts the database and returns when it answers; throws with the end of its log when it does not. */
export async function launch(
  plan: Launch,
  port: number,
  signal: AbortSignal,
): Promise<ChildProcess> {
  const deadline = Date.now() + OLD_BACKENDS_LIMIT_MS;
  for (;;) {
    const logStart = rotateLog(plan.logFile);
    const outcome = await launchOnce(plan, port, signal);
    if (typeof outcome !== "string") return outcome;
    const said = existsSync(plan.logFile)
      ? readFileSync(plan.logFile).subarray(logStart).toString()
      : "";
    // PostgreSQL rightly refuses while a backend of its killed predecessor still works on the same files.
    // It may compute for long without noticing, so it is told.
    const isWaiting = said.includes("pre-existing shared memory block");
    const isOver = signal.aborted || Date.now() > deadline;
    if (!isWaiting || isOver) throw new Error(describe(outcome, said));
    endProcesses(`postgres: ${clusterName(plan.cluster)}: `);
    await sleep(100);
  }
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, LOOPBACK, () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

async function launchOnce(
  plan: Launch,
  port: number,
  signal: AbortSignal,
): Promise<ChildProcess | string> {
  disarmPidFile(plan.cluster);
  const child = spawnPostgres(plan, port);
  let failure: string | undefined;
  child.once("error", (error) => (failure ??= error.message));
  child.once("exit", (code, by) => (failure ??= by === null ? `exit status ${code}` : by));
  const deadline = Date.now() + START_LIMIT_MS;
  const login = { port, password: plan.password, database: "postgres" };
  const mayBecomeReady = () => failure === undefined && !signal.aborted && Date.now() < deadline;
  const answers = await answersWhile(login, mayBecomeReady).catch(String);
  if (answers === true && failure === undefined) return child;
  if (failure === undefined && child.pid !== undefined) await shutDown(child.pid);
  if (typeof answers === "string") return answers;
  return failure ?? (signal.aborted ? "stopped while starting" : "no answer in five minutes");
}

/**
 * A process group of its own: Ctrl-C in the terminal must reach the server, which drains, and not the database.
 * Unreferenced, so that a program that forgets `stop()` still ends; the next start then adopts the database.
 */
function spawnPostgres(plan: Launch, port: number): ChildProcess {
  const log = openSync(plan.logFile, "a", 0o600);
  try {
    if (plan.account !== undefined) fchownSync(log, plan.account.uid, plan.account.gid);
    const child = spawn(plan.postgres, ["-D", plan.cluster, ...settings(plan, port)], {
      ...spawnSettings(plan.cluster, plan.account),
      detached: true,
      stdio: ["ignore", log, log],
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

/**
 * Rows are members, and PostgreSQL quotes them: in the statement and the detail of an error, in what
 * a killed backend was doing, and in the message itself ("invalid input syntax: …"). So its log holds
 * what the server says of itself, and no client's errors: those the API logs by their codes.
 */
const QUOTES_NO_ROW: Readonly<Record<string, string>> = {
  log_min_messages: "log",
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
  log_parameter_max_length: "0",
  log_parameter_max_length_on_error: "0",
  log_statement: "none",
  log_min_duration_statement: "-1",
  log_min_duration_sample: "-1",
  log_transaction_sample_rate: "0",
  log_lock_waits: "off",
};

/** On the command line, so that no file left in the data directory can override them. */
function settings({ durable, cluster }: Launch, port: number): string[] {
  const safety = durable ? "on" : "off";
  const values: Record<string, string> = {
    listen_addresses: LOOPBACK,
    port: String(port),
    unix_socket_directories: "",
    cluster_name: clusterName(cluster),
    max_connections: "100",
    shared_buffers: "64MB",
    timezone: "UTC",
    log_timezone: "UTC",
    jit: "off",
    fsync: safety,
    synchronous_commit: safety,
    full_page_writes: safety,
    ...QUOTES_NO_ROW,
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** Appears in the title of every backend, so that those of a killed postmaster can be found. */
function clusterName(cluster: string): string {
  return `hip-${shortHash(cluster)}`;
}

/** Returns where in the log the coming start will begin to write. */
function rotateLog(logFile: string): number {
  const size = existsSync(logFile) ? statSync(logFile).size : 0;
  if (size <= LOG_LIMIT_BYTES) return size;
  renameSync(logFile, `${logFile}.1`);
  return 0;
}

function describe(outcome: string, said: string): string {
  const reason = said
    .split("\n")
    .filter((line) => /FATAL|PANIC|error while loading/.test(line))
    .at(-1);
  return `PostgreSQL did not start (${outcome})${reason === undefined ? "" : `: ${reason.trim()}`}`;
}
