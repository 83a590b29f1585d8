import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../src/database/embedded";
import { kill, optionsFor, query, queryWhenBack, startOtherServer } from "./embedded.kit";

const root = mkdtempSync(path.join(os.tmpdir(), "hip embedded "));
const dataDir = path.join(root, "data");
const lines: string[] = [];
let database: EmbeddedPostgres | undefined;
let otherServer: ChildProcess | undefined;

async function start(directory = dataDir): Promise<EmbeddedPostgres> {
  database = await startEmbeddedPostgres(optionsFor(directory, (line) => lines.push(line)));
  return database;
}

function postmasterPid(directory = dataDir): number {
  const text = readFileSync(path.join(directory, "postgres", "postmaster.pid"), "utf8");
  return Number(text.split("\n")[0]);
}

beforeAll(() => {
  // As root, PostgreSQL runs as another user, who must be able to pass through.
  chmodSync(root, 0o755);
});

afterEach(async () => {
  lines.length = 0;
  if (otherServer !== undefined && otherServer.exitCode === null && !otherServer.killed) {
    await kill(otherServer);
  }
  await database?.stop();
  database = undefined;
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("the embedded database", () => {
  it("starts in an empty directory whose path has a space, and keeps its rows over a restart", async () => {
    const first = await start();
    await query(first.ownerUrl, "CREATE TABLE kept (value text)");
    await query(first.ownerUrl, "INSERT INTO kept VALUES ('before the restart')");
    await first.stop();
    expect(existsSync(path.join(dataDir, "server.lock"))).toBe(false);

    const second = await start();
    expect(await query(second.ownerUrl, "SELECT value FROM kept")).toEqual([
      { value: "before the restart" },
    ]);
  });

  it("serves through a role that owns nothing and bypasses nothing, on the loopback address only", async () => {
    const { serverUrl, superuserUrl } = await start();
    const [role] = await query(
      serverUrl,
      "SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user",
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false });
    await expect(query(serverUrl, "CREATE TABLE refused ()")).rejects.toThrow("permission denied");
    const settings = await query(
      superuserUrl,
      `SELECT current_setting('listen_addresses') AS address, current_setting('fsync') AS fsync,
         (SELECT count(*)::int FROM pg_extension WHERE extname IN ('btree_gist', 'pg_trgm')) AS extensions`,
    );
    expect(settings).toEqual([{ address: "127.0.0.1", fsync: "on", extensions: 2 }]);
    expect(statSync(path.join(dataDir, "postgres-secrets.json")).mode & 0o777).toBe(0o600);
  });

  it("comes back by itself on the same address with every committed row when it is killed", async () => {
    const { ownerUrl } = await start();
    await query(ownerUrl, "CREATE TABLE acknowledged (value int)");
    // Computes for minutes and does not notice that its postmaster is gone.
    const long = "SELECT count(*) FROM generate_series(1, 100000) a, generate_series(1, 100000) b";
    const cut = query(ownerUrl, long).catch(String);
    await sleep(200);
    for (const value of [1, 2]) {
      await query(ownerUrl, `INSERT INTO acknowledged VALUES (${value})`);
      process.kill(postmasterPid(), "SIGKILL");
      const rows = await queryWhenBack<{ value: number }>(
        ownerUrl,
        "SELECT value FROM acknowledged ORDER BY value",
      );
      expect(rows.at(-1)).toEqual({ value });
    }
    expect(lines).toContainEqual(expect.stringContaining("ended by itself"));
    expect(await cut).toContain("terminated");
  });

  it("is taken over, with its rows, when the server before was killed", async () => {
    const killed = await startOtherServer(dataDir);
    otherServer = killed;
    const pid = postmasterPid();
    await kill(killed);

    const { ownerUrl } = await start();
    expect(postmasterPid()).toBe(pid);
    expect(lines).toContainEqual(expect.stringContaining("took over"));
    expect(await query(ownerUrl, "SELECT count(*)::int AS rows FROM acknowledged")).toEqual([
      { rows: 2 },
    ]);

    process.kill(pid, "SIGKILL");
    await queryWhenBack(ownerUrl, "SELECT");
    expect(postmasterPid()).not.toBe(pid);
  });

  it("is refused to a second server with one line that names the first", async () => {
    const first = await startOtherServer(dataDir);
    otherServer = first;
    const line = `another HIP server (pid ${first.pid}) is using ${dataDir}; stop it or set HIP_DATA_DIR`;
    await expect(start()).rejects.toThrow(line);
    await kill(first);
    await start();
  });

  it("starts in spite of a lock and a pid file whose pids belong to other programs", async () => {
    const { stop } = await start();
    // Of the database's own user: PostgreSQL itself overlooks processes that it may not signal.
    const { uid } = statSync(path.join(dataDir, "postgres"));
    const stranger = spawn("sleep", ["60"], { uid });
    const file = path.join(dataDir, "postgres", "postmaster.pid");
    const pidFile = readFileSync(file, "utf8");
    await stop();
    writeFileSync(file, pidFile.replace(/^\d+/, String(stranger.pid)));
    writeFileSync(path.join(dataDir, "server.lock"), `${stranger.pid}\n`);
    try {
      const { ownerUrl } = await start();
      expect(await query(ownerUrl, "SELECT count(*)::int AS rows FROM kept")).toEqual([
        { rows: 1 },
      ]);
    } finally {
      await kill(stranger);
    }
  });

  it("starts anew where a first start was interrupted half-way", async () => {
    const halfway = path.join(root, "halfway");
    const staging = path.join(halfway, "postgres.init-0a1b2c3d");
    mkdirSync(path.join(staging, "base"), { recursive: true, mode: 0o755 });
    writeFileSync(path.join(staging, "PG_VERSION"), "18\n");

    const { ownerUrl } = await start(halfway);
    expect(await query(ownerUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    expect(readdirSync(halfway).filter((name) => name.includes("init-"))).toEqual([]);
  });

  it("says in one line that its directory cannot be written", async () => {
    const file = path.join(root, "a file");
    writeFileSync(file, "");
    await expect(start(path.join(file, "data"))).rejects.toThrow(
      `the data directory ${path.join(file, "data")} cannot be written: ENOTDIR; set HIP_DATA_DIR`,
    );
  });
});
