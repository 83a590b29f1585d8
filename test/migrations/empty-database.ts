import { readFileSync } from "node:fs";
import { Client } from "pg";
import { addressToRead } from "../kit/address";

/** An empty database of the run's PostgreSQL: what an administrator hands to the owner. */
export interface EmptyDatabase {
  ownerUrl: string;
  drop: () => Promise<void>;
}

const within = (url: string, database: string): string => {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.toString();
};

async function asSuperuser(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const sql of statements) await client.query(sql);
  await client.end();
}

export async function createEmptyDatabase(): Promise<EmptyDatabase> {
  const { ownerUrl, superuserUrl } = JSON.parse(readFileSync(addressToRead(), "utf8")) as {
    ownerUrl: string;
    superuserUrl: string;
  };
  const name = `empty_${process.pid}_${Math.random().toString(36).slice(2)}`;
  const maintenance = within(superuserUrl, "postgres");
  await asSuperuser(maintenance, [`CREATE DATABASE ${name} TEMPLATE template0 OWNER hip_owner`]);
  await asSuperuser(within(superuserUrl, name), [
    "CREATE EXTENSION btree_gist",
    "CREATE EXTENSION pg_trgm",
  ]);
  return {
    ownerUrl: within(ownerUrl, name),
    drop: () => asSuperuser(maintenance, [`DROP DATABASE ${name} WITH (FORCE)`]),
  };
}
