import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { errorCode } from "./embedded.pid";

/** The only address the embedded database listens on. */
export const LOOPBACK = "127.0.0.1";
/** The cluster's superuser: prepares the database, never serves a request. */
export const SUPERUSER = "postgres";

/** What it takes to log in to the embedded database as superuser. */
export interface Login {
  port: number;
  password: string;
  database: string;
}

/** Runs one piece of work on a connection of its own. */
export async function asSuperuser<T>(
  login: Login,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({
    host: LOOPBACK,
    user: SUPERUSER,
    ssl: false,
    connectionTimeoutMillis: 2_000,
    ...login,
  });
  // A connection cut while idle is reported by the next query; unheard, the event would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whether the database answers; throws what no waiting will mend, such as a wrong password. */
export async function accepts(login: Login): Promise<boolean> {
  try {
    await asSuperuser(login, (client) => client.query("SELECT"));
    return true;
  } catch (error) {
    // Class 28: refused credentials; 3D000: no such database.
    if (/^(28|3D)/.test(errorCode(error))) throw error;
    return false;
  }
}

/** Polls until the database answers; false as soon as `mayBecomeReady` says that it never will. */
export async function answersWhile(login: Login, mayBecomeReady: () => boolean): Promise<boolean> {
  while (mayBecomeReady()) {
    if (await accepts(login)) return true;
    await sleep(20);
  }
  return false;
}
