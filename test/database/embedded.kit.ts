import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import type { EmbeddedOptions } from "../../src/database/embedded";

const source = path.join(__dirname, "../../src/database/embedded");

/** The same roles in every test, so that one test finds what another left. */
export function optionsFor(dataDir: string, log: EmbeddedOptions["log"]): EmbeddedOptions {
  return {
    dataDir,
    durable: true,
    database: "hip",
    ownerRole: "hip_owner",
    serverRole: "hip_server",
    log,
  };
}

/** One statement on a connection of its own. */
export async function query<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url, ssl: false });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const result = await client.query(sql);
    return result.rows as Row[];
  } finally {
    await client.end();
  }
}

/** The same, tried until the database is there again. */
export async function queryWhenBack<Row>(url: string, sql: string): Promise<Row[]> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await query<Row>(url, sql);
    } catch (error) {
      if (attempt === 200) throw error;
      await sleep(25);
    }
  }
}

/** A server of its own process, so that it can be killed without killing the test. */
export async function startOtherServer(dataDir: string): Promise<ChildProcess> {
  const options = JSON.stringify(optionsFor(dataDir, () => undefined));
  const script = `require(${JSON.stringify(source)})
    .startEmbeddedPostgres({ ...${options}, log() {} })
    .then(() => { console.log("started"); setInterval(() => {}, 1000); });`;
  const child = spawn(process.execPath, ["--import", "tsx", "-e", script], {
    cwd: path.join(__dirname, "../.."),
    stdio: ["ignore", "pipe", "inherit"],
  });
  await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
  return child;
}

/** Ends a child as a crash would, and returns when it is gone. */
export async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}
