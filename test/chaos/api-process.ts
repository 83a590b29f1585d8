import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const ROOT = path.join(__dirname, "../..");
/** A start that finds the database away is refused; it is repeated, as a supervisor would. */
const REFUSED_EXIT = 1;
const AGAIN_AFTER_MS = 100;
/** What is kept of what it says on its error stream. */
const KEPT_CHARACTERS = 2_000;

/** One API process on a port of its own, started again whenever it ends. */
export class ApiProcess {
  readonly address: string;
  /** Ends that nobody caused: exit status or signal, and the last words. */
  readonly crashes: string[] = [];
  private child: ChildProcess | undefined;
  private killed = false;
  private stopping = false;

  constructor(
    private readonly port: number,
    private readonly environment: Record<string, string>,
  ) {
    this.address = `http://127.0.0.1:${port}`;
  }

  start(): void {
    this.killed = false;
    const child = spawn(process.execPath, ["--import", "tsx", "src/main.ts"], {
      cwd: ROOT,
      env: { ...this.environment, PORT: String(this.port) },
      stdio: ["ignore", "ignore", "pipe"],
    });
    this.child = child;
    let words = "";
    child.stderr.on("data", (chunk: Buffer) => {
      words = `${words}${chunk.toString()}`.slice(-KEPT_CHARACTERS);
    });
    child.once("exit", (code, signal) => void this.ended(signal ?? code, words));
  }

  /** Returns when it says that it is ready, or when nobody waits any more. */
  async ready(over: AbortSignal): Promise<void> {
    while (!this.stopping && !over.aborted && !(await this.isReady())) await sleep(50);
  }

  /** kill -9, in the middle of whatever it does; it is started again at once. */
  kill(): void {
    this.killed = true;
    this.child?.kill("SIGKILL");
  }

  /** Ends it for good, and returns when it is gone. */
  async end(): Promise<void> {
    this.stopping = true;
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGTERM");
    await gone;
  }

  private async ended(how: number | string | null, words: string): Promise<void> {
    if (this.stopping) return;
    const refused = how === REFUSED_EXIT && words.includes("the database cannot be used");
    if (!this.killed && !refused) this.crashes.push(`${how}: ${words}`);
    if (!this.killed) await sleep(AGAIN_AFTER_MS);
    if (!this.stopping) this.start();
  }

  private async isReady(): Promise<boolean> {
    try {
      const signal = AbortSignal.timeout(5_000);
      return (await fetch(`${this.address}/health/ready`, { signal })).ok;
    } catch {
      return false;
    }
  }
}
