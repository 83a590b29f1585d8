import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { LIMITS } from "../../src/shared/limits";
import { KEYS_AS_TOLD } from "../kit/guarantee-keys";
import { SECRET } from "../kit/world";
import { TODAY } from "../kit/seed.data";

const ROOT = path.join(__dirname, "../..");
const START_LIMIT_MS = 60_000;

/** A line of the log, as it was written. */
export interface LogLine {
  msg: string;
  requestId?: string;
  [key: string]: unknown;
}

/** A file, as the places of its errors name it: of a program in an address they would quote all. */
function fileOf(program: string): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "hip-plant-")), "plant.mjs");
  writeFileSync(file, program);
  return file;
}

/** The server as it is run, at level trace, with an ear on all it says. */
export class HeardServer {
  /** Everything on its standard output and its error stream: the log, the console, warnings. */
  said = "";
  private ended = false;
  private static readonly all: HeardServer[] = [];

  private constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => (this.said += text));
    }
    child.once("close", () => (this.ended = true));
    HeardServer.all.push(this);
  }

  /** Starts it on a database; `planted` is a program that runs in it before its own. */
  static async start(databaseUrl: string, planted?: string): Promise<HeardServer> {
    const plant = planted === undefined ? null : fileOf(planted);
    const plants = plant === null ? [] : ["--import", plant];
    const child = spawn(process.execPath, ["--import", "tsx", ...plants, "src/main.ts"], {
      cwd: ROOT,
      env: {
        NODE_ENV: "test",
        PORT: "0",
        LOG_LEVEL: "trace",
        DATABASE_URL: databaseUrl,
        HIP_SECRET: SECRET,
        HIP_GUARANTEE_KEYS: KEYS_AS_TOLD,
        HIP_TODAY: TODAY,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    if (plant !== null) {
      child.once("exit", () => rmSync(path.dirname(plant), { recursive: true, force: true }));
    }
    const server = new HeardServer(child);
    await server.until(() => server.ended || server.address !== "", START_LIMIT_MS);
    return server;
  }

  /** Ends those that a failed test has left running. */
  static endAll(): void {
    for (const { child } of HeardServer.all.splice(0)) child.kill("SIGKILL");
  }

  get address(): string {
    return /HIP is ready: +(http\S+)\/graphql/.exec(this.said)?.[1] ?? "";
  }

  get lines(): LogLine[] {
    const whole = this.said.split("\n").filter((line) => /^\{.*\}$/.test(line));
    return whole.map((line) => JSON.parse(line) as LogLine);
  }

  /** The lines of one request, once the one that ends it is there. */
  async linesOf(requestId: string): Promise<LogLine[]> {
    const own = () => this.lines.filter((line) => line.requestId === requestId);
    await this.until(() => own().some(({ msg }) => msg === "request"), LIMITS.operationMs);
    return own();
  }

  /** Waits for something it is about to say; gives up silently, as what is expected then fails. */
  async until(heard: () => boolean, limitMs: number = LIMITS.operationMs): Promise<void> {
    const deadline = Date.now() + limitMs;
    while (!heard() && Date.now() < deadline) await sleep(10);
  }

  /** Its exit status, when it ends. */
  async end(): Promise<number | null> {
    if (!this.ended) await once(this.child, "close");
    return this.child.exitCode;
  }

  async stop(): Promise<number | null> {
    this.child.kill("SIGTERM");
    return this.end();
  }
}
