import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { commandLine, errorCode, isAlive, startOf } from "./embedded.pid";

/** Directories this very process holds: its own pid in a lock file tells nothing about a second start in it. */
const held = new Set<string>();

/**
 * One server per data directory: two would restart and stop each other's database.
 * Returns the release; throws one line that names the holder.
 */
export function lockDirectory(directory: string, dataDir: string): () => void {
  if (held.has(directory)) throw alreadyUsed(process.pid, dataDir);
  const lockFile = path.join(directory, "server.lock");
  const claim = `${lockFile}.${process.pid}`;
  writeFileSync(claim, `${process.pid} ${startOf(process.pid)}\n`);
  try {
    claimLock(claim, lockFile, dataDir);
  } finally {
    rmSync(claim, { force: true });
  }
  held.add(directory);
  return () => {
    if (held.delete(directory)) rmSync(lockFile, { force: true });
  };
}

/** A hard link appears with its whole content or not at all, so nobody ever reads a half-written lock. */
function claimLock(claim: string, lockFile: string, dataDir: string): void {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    try {
      linkSync(claim, lockFile);
      return;
    } catch (error) {
      if (errorCode(error) !== "EEXIST") throw error;
    }
    const seen = readLock(lockFile);
    if (seen !== undefined) removeStale(lockFile, seen, dataDir);
  }
  throw new Error(`the lock ${lockFile} cannot be taken`);
}

function removeStale(lockFile: string, seen: string, dataDir: string): void {
  const holder = liveHolder(seen);
  if (holder !== undefined) throw alreadyUsed(holder, dataDir);
  const aside = `${lockFile}.stale.${process.pid}`;
  try {
    renameSync(lockFile, aside);
  } catch {
    return;
  }
  const taken = readLock(aside) ?? "";
  const newHolder = liveHolder(taken);
  // Between reading and renaming somebody else may have taken the lock: it is theirs, give it back.
  if (newHolder !== undefined) renameSync(aside, lockFile);
  rmSync(aside, { force: true });
  if (newHolder !== undefined) throw alreadyUsed(newHolder, dataDir);
}

function liveHolder(content: string): number | undefined {
  const [pidText = "", start = ""] = content.trim().split(" ");
  const pid = Number(pidText);
  // Our own pid in a file that we do not hold was left by a process before us (a restarted container counts from 1 again).
  if (pid === process.pid || !isAlive(pid)) return undefined;
  const startNow = startOf(pid);
  if (start !== "" && startNow !== "") return start === startNow ? pid : undefined;
  const command = commandLine(pid);
  return command === undefined || /node/i.test(command.join(" ")) ? pid : undefined;
}

function readLock(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function alreadyUsed(pid: number, dataDir: string): Error {
  return new Error(
    `another HIP server (pid ${pid}) is using ${dataDir}; stop it or set HIP_DATA_DIR`,
  );
}
