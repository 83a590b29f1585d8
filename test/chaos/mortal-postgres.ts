import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { ownerOf, unprivilegedAccount } from "../../src/database/embedded.account";
import { readyBinaries } from "../../src/database/embedded.binaries";
import { ensureSecrets, locateCluster } from "../../src/database/embedded.cluster";
import { startEmbeddedPostgres } from "../../src/database/embedded";
import { shutDown } from "../../src/database/embedded.pid";
import { launch, type Launch } from "../../src/database/embedded.process";

/** Below what a connection takes for its own end: what restarts on a port finds it free. */
const PORTS = { from: 20_000, to: 32_000 };

/** A port nobody listens on, and that no outgoing connection takes while its server is away. */
export async function lastingPort(): Promise<number> {
  for (;;) {
    const port = PORTS.from + Math.floor(Math.random() * (PORTS.to - PORTS.from));
    if (await isFree(port)) return port;
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });

/** The parent of a process, as proc(5) tells it; none for one that is gone. */
function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return undefined;
  }
}

/** Nothing where the system does not list processes: they end themselves without their postmaster. */
const childrenOf = (parent: number): number[] =>
  (existsSync("/proc") ? readdirSync("/proc") : [])
    .map(Number)
    .filter((pid) => Number.isSafeInteger(pid) && parentOf(pid) === parent);

function killNow(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It was gone before.
  }
}

/** A durable PostgreSQL that can be killed with every process of it, and started where it was. */
export class MortalPostgres {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    private readonly plan: Launch,
    private readonly port: number,
    readonly urls: { ownerUrl: string; serverUrl: string; superuserUrl: string },
  ) {}

  /** Makes it as the server makes its own, and then starts it without the server's watch. */
  static async begin(): Promise<MortalPostgres> {
    const folder = mkdtempSync(path.join(tmpdir(), "hip-chaos-"));
    chmodSync(folder, 0o755);
    const roles = { database: "hip", ownerRole: "hip_owner", serverRole: "hip_api" };
    const first = await startEmbeddedPostgres({
      dataDir: folder,
      durable: true,
      log: () => undefined,
      ...roles,
    });
    await first.stop();
    const port = await lastingPort();
    const at = (address: string) => Object.assign(new URL(address), { port }).toString();
    const postgres = new MortalPostgres(folder, planFor(folder), port, {
      ownerUrl: at(first.ownerUrl),
      serverUrl: at(first.serverUrl),
      superuserUrl: at(first.superuserUrl),
    });
    await postgres.start();
    return postgres;
  }

  /** Starts it on the same directory and port; returns when it answers. */
  async start(): Promise<void> {
    this.child = await launch(this.plan, this.port, new AbortController().signal);
  }

  /** kill -9 of the postmaster, its writers and every backend: what was in memory only is gone. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child?.pid === undefined) return;
    const gone = once(child, "exit");
    for (const pid of [child.pid, ...childrenOf(child.pid)]) killNow(pid);
    await gone;
  }

  async end(): Promise<void> {
    if (this.child?.pid !== undefined) await shutDown(this.child.pid);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}

function planFor(dataDir: string): Launch {
  const account = unprivilegedAccount();
  const cluster = locateCluster(dataDir, account, true);
  return {
    cluster,
    postgres: readyBinaries(account, dataDir).postgres,
    logFile: path.join(dataDir, "postgres.log"),
    durable: true,
    account: ownerOf(cluster, account),
    password: ensureSecrets(dataDir, cluster).superuser,
  };
}
