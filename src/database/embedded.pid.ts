import { readFileSync, readdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** The `code` of a system or PostgreSQL error, or "" for anything else that was thrown. */
export function errorCode(error: unknown): string {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}

/** Zombies count as dead: in a container whose first process reaps nobody they would stay "alive" for ever. */
export function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
  return processStat(pid)?.state !== "Z";
}

/** When the process began, in ticks since boot; "" where the system does not tell. Tells a reused pid from the old one. */
export function startOf(pid: number): string {
  return processStat(pid)?.start ?? "";
}

/** The arguments of a process, or undefined where the system does not tell. */
export function commandLine(pid: number): string[] | undefined {
  const line = readText(`/proc/${pid}/cmdline`);
  return line === undefined || line === "" ? undefined : line.split("\0");
}

/**
 * Ends a postmaster: a fast shutdown first (sessions are cut, everything is written), then an immediate one
 * (recovery at the next start), then the kernel. Returns when the process is gone.
 */
export async function shutDown(pid: number): Promise<void> {
  const steps: [NodeJS.Signals, number][] = [
    ["SIGINT", 10_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ];
  for (const [signal, waitMs] of steps) {
    if (!isAlive(pid)) return;
    sendSignal(pid, signal);
    if (await isGoneWithin(pid, waitMs)) return;
  }
  throw new Error(`PostgreSQL (pid ${pid}) does not stop`);
}

/** Ends at once every process whose title begins so; nothing where the system does not list processes. */
export function endProcesses(title: string): void {
  for (const pid of listProcesses()) {
    if (commandLine(pid)?.[0]?.startsWith(title) === true) sendSignal(pid, "SIGQUIT");
  }
}

function listProcesses(): number[] {
  try {
    return readdirSync("/proc").map(Number).filter(Number.isSafeInteger);
  } catch {
    return [];
  }
}

async function isGoneWithin(pid: number, waitMs: number): Promise<boolean> {
  const deadline = Date.now() + waitMs;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await sleep(10);
  }
  return true;
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (errorCode(error) !== "ESRCH") throw error;
  }
}

/** proc(5): the name in parentheses may itself hold spaces and parentheses, so fields are counted after the last one. */
function processStat(pid: number): { state: string; start: string } | undefined {
  const text = readText(`/proc/${pid}/stat`);
  if (text === undefined) return undefined;
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return { state: fields[0] ?? "", start: fields[19] ?? "" };
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
