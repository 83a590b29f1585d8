import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive, shutDown } from "./embedded.pid";
import { type Launch, launch } from "./embedded.process";

const MINUTE_MS = 60_000;
const RESTARTS_PER_MINUTE = 5;
/** An adopted process is nobody's child here, so its end has to be looked for. */
const ADOPTED_CHECK_MS = 100;

/** The running database: started again on the same port whenever it dies without having been told to. */
export class WatchedPostgres {
  private pid = 0;
  private adoptedTimer: NodeJS.Timeout | undefined;
  private recovery: Promise<void> | undefined;
  private readonly stopping = new AbortController();
  private readonly restartedAt: number[] = [];

  constructor(
    private readonly plan: Launch,
    readonly port: number,
    private readonly log: (line: string) => void,
  ) {}

  async start(): Promise<void> {
    const child = await launch(this.plan, this.port, this.stopping.signal);
    this.pid = child.pid ?? 0;
    if (hasEnded(child)) this.recover();
    else child.once("exit", () => this.recover());
  }

  adopt(pid: number): void {
    this.pid = pid;
    this.adoptedTimer = setInterval(() => {
      if (!isAlive(pid)) this.recover();
    }, ADOPTED_CHECK_MS).unref();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    clearInterval(this.adoptedTimer);
    await this.recovery;
    await shutDown(this.pid);
  }

  private recover(): void {
    clearInterval(this.adoptedTimer);
    if (this.stopping.signal.aborted) return;
    this.log(`PostgreSQL (pid ${this.pid}) ended by itself; starting it again`);
    this.pid = 0;
    const previous = this.recovery ?? Promise.resolve();
    this.recovery = previous.then(() => this.startUntilItRuns());
  }

  private async startUntilItRuns(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.waitForAllowance();
      if (this.stopping.signal.aborted) return;
      this.restartedAt.push(Date.now());
      try {
        await this.start();
        this.log(`PostgreSQL runs again on port ${this.port}`);
        return;
      } catch (error) {
        this.log(error instanceof Error ? error.message : String(error));
      }
    }
  }

  /** A database that dies at once each time must not keep the machine busy: it is tried again a minute later. */
  private async waitForAllowance(): Promise<void> {
    const oldest = this.restartedAt.at(-RESTARTS_PER_MINUTE);
    const waitMs = oldest === undefined ? 0 : oldest + MINUTE_MS - Date.now();
    if (waitMs <= 0) return;
    this.log(
      `PostgreSQL ended ${RESTARTS_PER_MINUTE} times within a minute; trying again in ${Math.ceil(waitMs / 1000)} s`,
    );
    await sleep(waitMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
