import { fork, spawn, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { KEYS_AS_TOLD } from "../kit/guarantee-keys";
import { SECRET } from "./stage";

/** A server in a process of its own. */
export interface RunningServer {
  url: string;
  /** CPU seconds its process has used; NaN on systems without /proc. */
  cpuSeconds: () => number;
  stop: () => Promise<void>;
}

const ROOT = path.join(__dirname, "..", "..");

/** How long a server may take to come up. */
const START_MS = 30_000;

function stopper(child: ChildProcess): () => Promise<void> {
  return async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once("exit", done));
    child.kill("SIGTERM");
    await ended;
  };
}

/** Ticks of the clock in which Linux counts CPU time. */
const TICKS_PER_SECOND = 100;

/** User and system time are the 14th and 15th field, the 12th and 13th after the name. */
function cpuOf({ pid }: ChildProcess): () => number {
  const file = `/proc/${pid}/stat`;
  return () => {
    if (!existsSync(file)) return NaN;
    const fields = readFileSync(file, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  };
}

/** What the child says first of where it is; a child that ends or stays silent has failed. */
async function addressOf(
  child: ChildProcess,
  listen: (told: (url: string) => void) => void,
): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<string>((told, failed) => {
      const gone = () => failed(new Error(`${child.spawnargs.join(" ")} did not start`));
      timer = setTimeout(gone, START_MS);
      child.once("exit", gone);
      listen(told);
    });
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Starts the compiled server as production does; with a folder, it leaves a CPU profile there. */
export async function startOurs(databaseUrl: string, profiles?: string): Promise<RunningServer> {
  const profiling = profiles === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profiles}`];
  const child = spawn(process.execPath, [...profiling, path.join(ROOT, "dist/src/main.js")], {
    cwd: ROOT,
    env: {
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      HIP_SECRET: SECRET,
      HIP_GUARANTEE_KEYS: KEYS_AS_TOLD,
      LOG_LEVEL: "silent",
      PORT: "0",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  const url = await addressOf(child, (told) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      const [address] = /http:\/\/[\d.]+:\d+/.exec(said) ?? [];
      if (address !== undefined) told(address);
    });
  });
  return { url, cpuSeconds: cpuOf(child), stop: stopper(child) };
}

/** Starts a reference server of `reference/` and tells it what it stands on. */
export async function startReference(name: string, settings: object): Promise<RunningServer> {
  const child = fork(path.join(__dirname, "reference", `${name}.server.ts`), {
    cwd: ROOT,
    execArgv: ["--import", "tsx"],
    env: { NODE_ENV: "production" },
  });
  child.send(settings);
  const url = await addressOf(child, (told) => {
    child.once("message", (port) => told(`http://127.0.0.1:${Number(port)}`));
  });
  return { url, cpuSeconds: cpuOf(child), stop: stopper(child) };
}

/** Resident memory of our server in megabytes, as it tells itself; NaN where the system does not. */
export async function memoryOf({ url }: RunningServer): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const [, bytes] = /^process_resident_memory_bytes (\S+)$/m.exec(text) ?? [];
  return Number(bytes) / 1_000_000;
}
