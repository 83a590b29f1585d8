import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import type { DataSource } from "typeorm";
import { dataSourceFor } from "../../ormconfig";
import { migrate } from "../../src/database/connect";
import { fillDemo, type DemoSettings } from "../../src/demo";
import { addressToRead } from "../kit/address";

interface Urls {
  ownerUrl: string;
  serverUrl: string;
  superuserUrl: string;
}

const named = (url: string, database: string): string => {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.toString();
};

async function asSuperuser(url: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** An empty database of the run's PostgreSQL, with its tables: as the server sees it, and whole. */
async function emptyDatabase(): Promise<{ server: DataSource; root: DataSource }> {
  const urls = JSON.parse(readFileSync(addressToRead(), "utf8")) as Urls;
  const name = `demo_${process.pid}_${Math.random().toString(36).slice(2)}`;
  await asSuperuser(
    named(urls.superuserUrl, "postgres"),
    `CREATE DATABASE ${name} OWNER hip_owner`,
  );
  await asSuperuser(
    named(urls.superuserUrl, name),
    "CREATE EXTENSION btree_gist",
    "CREATE EXTENSION pg_trgm",
  );
  await migrate(named(urls.ownerUrl, name), "hip_api");
  return {
    server: await dataSourceFor(named(urls.serverUrl, name), 4).initialize(),
    root: await dataSourceFor(named(urls.superuserUrl, name), 2).initialize(),
  };
}

/** A demo in a database and a data directory of its own. */
export interface FilledDemo {
  /** Sees every row. */
  root: DataSource;
  dataDir: string;
  filled: boolean;
  lines: string[];
  fillAgain: () => Promise<boolean>;
  close: () => Promise<void>;
}

export const DEMO_TODAY = "2026-06-15";

/** Fills a database with the demo. */
export async function demo(settings: DemoSettings): Promise<FilledDemo> {
  const { server, root } = await emptyDatabase();
  const dataDir = mkdtempSync(path.join(tmpdir(), "hip-demo-"));
  const lines: string[] = [];
  const fill = () =>
    fillDemo({
      dataSource: server,
      settings,
      secret: "a pepper that only the tests know and nobody else",
      fixedToday: DEMO_TODAY,
      dataDir,
      log: (line) => lines.push(line),
    });
  const close = async () => {
    await server.destroy();
    await root.destroy();
  };
  return { root, dataDir, lines, filled: await fill(), fillAgain: fill, close };
}
