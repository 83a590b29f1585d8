import {
  type Stats,
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";

/** Whom PostgreSQL runs as when we are root: it refuses to run as root itself. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** READ and ENTER are permission bits, as in `chmod`. */
const ENTER = 1;
const READ_AND_ENTER = 5;

/** Undefined for an ordinary user, who simply runs PostgreSQL as himself. */
export function unprivilegedAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync("/etc/passwd", "utf8").split("\n").map(parseAccount);
  const find = (name: string): Account | undefined =>
    accounts.find((account) => account.name === name && account.uid > 0);
  return find("postgres") ?? find("nobody") ?? { name: "nobody", uid: 65534, gid: 65534 };
}

/** Existing data belongs to whoever wrote it: root must not take an ordinary user's database away from him. */
export function ownerOf(directory: string, account: Account | undefined): Account | undefined {
  const { uid, gid } = statSync(directory);
  if (account === undefined || uid === 0) return account;
  return { name: `uid ${uid}`, uid, gid };
}

/** Whether the account can pass every folder down to here, and read and list (or execute) what is here. */
export function canUse(account: Account | undefined, target: string): boolean {
  return passes(account, target, READ_AND_ENTER);
}

/** Whether the account can pass every folder down to and including this one. */
export function canEnter(account: Account | undefined, directory: string): boolean {
  return passes(account, directory, ENTER);
}

/**
 * A directory outside every home, for what the account could not reach where it is. Made by root, writable by root alone:
 * in a place that others may write to (`/tmp`), somebody could have put binaries of his own there.
 */
export function outsidePlace(isLasting: boolean): string {
  const lasting = "/var/lib/hip-embedded";
  const places = isLasting ? [lasting] : [lasting, path.join(os.tmpdir(), "hip-embedded")];
  for (const place of places) if (isOursAlone(place)) return place;
  throw new Error(
    `${places.join(" and ")} cannot be used; set HIP_DATA_DIR to a folder that every user can enter`,
  );
}

function isOursAlone(place: string): boolean {
  try {
    if (mkdirSync(place, { recursive: true }) !== undefined) chmodSync(place, 0o755);
    const stats = lstatSync(place);
    return stats.isDirectory() && stats.uid === process.getuid?.() && (stats.mode & 0o022) === 0;
  } catch {
    return false;
  }
}

function passes(account: Account | undefined, target: string, wanted: number): boolean {
  if (account === undefined) return true;
  let at = realpathSync(target);
  if (!permits(account, statSync(at), wanted)) return false;
  while (at !== path.dirname(at)) {
    at = path.dirname(at);
    if (!permits(account, statSync(at), ENTER)) return false;
  }
  return true;
}

function permits(account: Account, stats: Stats, wanted: number): boolean {
  const bits =
    stats.uid === account.uid
      ? stats.mode >> 6
      : stats.gid === account.gid
        ? stats.mode >> 3
        : stats.mode;
  return (bits & wanted) === wanted;
}

function parseAccount(line: string): Account {
  const [name = "", , uid, gid] = line.split(":");
  return { name, uid: Number(uid), gid: Number(gid) };
}
