import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { DataSource } from "typeorm";
import { dataSourceFor } from "../../ormconfig";
import type { Env } from "../env";
import { StartRefused } from "../shared/errors";
import { makeSigningKey, readSigningKeys, type SigningKey } from "../shared/signing-keys";
import { startEmbeddedPostgres } from "./embedded";

/** An open database with its tables up to date, and what the process keeps secret. */
export interface OpenDatabase {
  dataSource: DataSource;
  /** The address it is served under. */
  url: string;
  secret: string;
  guaranteeKeys: readonly SigningKey[];
  close: () => Promise<void>;
}

const SERVER_ROLE = "hip_api";

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message || error.name : String(error)).split("\n")[0] ?? "";

/**
 * Brings the tables up to date, as their owner; lets `serverRole` serve them. Outside the
 * embedded database an administrator grants `hip_server` instead.
 */
export async function migrate(url: string, serverRole?: string): Promise<string[]> {
  const owner = dataSourceFor(url, 1, true);
  try {
    await owner.initialize();
    const done = await owner.runMigrations({ transaction: "each" });
    if (serverRole !== undefined) await owner.query(`GRANT hip_server TO "${serverRole}"`);
    return done.map(({ name }) => name);
  } finally {
    if (owner.isInitialized) await owner.destroy();
  }
}

/** What belongs to the embedded database alone: made once, readable by its owner only. */
function generated(dataDir: string, name: string, make: () => string): string {
  const file = path.join(dataDir, name);
  if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}

/** The pepper of credentials and the keys of guarantees, as told or as made for the embedded one. */
function secretsOf({ dataDir, ...env }: Env): Pick<OpenDatabase, "secret" | "guaranteeKeys"> {
  const pepper = () => randomBytes(32).toString("hex");
  const secret = env.secret ?? generated(dataDir, "secret", pepper);
  if (env.guaranteeKeys !== null) return { secret, guaranteeKeys: env.guaranteeKeys };
  const file = "guarantee-keys.json";
  const fresh = () => JSON.stringify([makeSigningKey()], null, 2);
  const guaranteeKeys = readSigningKeys(generated(dataDir, file, fresh));
  if (guaranteeKeys === null) {
    throw new StartRefused(`${path.join(dataDir, file)} holds no keys of guarantees; restore it`);
  }
  return { secret, guaranteeKeys };
}

/** The role the server comes as, and whether it is, or may become, one that no guard holds. */
const POWER = `
SELECT current_user AS name, EXISTS (
  SELECT FROM pg_roles r WHERE pg_has_role(current_user, r.oid, 'MEMBER')
    AND (r.rolsuper OR r.rolbypassrls OR r.rolname = 'hip_engine' OR EXISTS (
      SELECT FROM pg_tables WHERE schemaname = 'public' AND tableowner = r.rolname))) AS unguarded`;

/** The server serves as a role that owns nothing and passes no row's guard. */
async function refuseTooMuchPower(dataSource: DataSource): Promise<void> {
  const [role] = await dataSource.query<{ name: string; unguarded: boolean }[]>(POWER);
  if (role?.unguarded === false) return;
  throw new StartRefused(
    `DATABASE_URL names ${role?.name}, which may do too much: create a login role that owns nothing, GRANT hip_server TO it, and keep the owner for DATABASE_MIGRATION_URL`,
  );
}

async function openOutside(env: Env, url: string): Promise<OpenDatabase> {
  const dataSource = dataSourceFor(url);
  try {
    if (env.migrationUrl !== null && env.migrationUrl !== url) await migrate(env.migrationUrl);
    await dataSource.initialize();
    await refuseTooMuchPower(dataSource);
  } catch (error) {
    if (dataSource.isInitialized) await dataSource.destroy();
    if (error instanceof StartRefused) throw error;
    throw new StartRefused(`the database cannot be used: ${firstLine(error)}`);
  }
  return { dataSource, url, ...secretsOf(env), close: () => dataSource.destroy() };
}

async function openEmbedded(env: Env, log: (line: string) => void): Promise<OpenDatabase> {
  const postgres = await startEmbeddedPostgres({
    dataDir: env.dataDir,
    durable: true,
    database: "hip",
    ownerRole: "hip_owner",
    serverRole: SERVER_ROLE,
    log,
  }).catch((error: unknown) => {
    throw new StartRefused(firstLine(error));
  });
  const dataSource = dataSourceFor(postgres.serverUrl);
  const address = addressFile(env.dataDir);
  try {
    await migrate(postgres.ownerUrl, SERVER_ROLE);
    await dataSource.initialize();
    writeFileSync(address, postgres.serverUrl, { mode: 0o600 });
    return {
      dataSource,
      url: postgres.serverUrl,
      ...secretsOf(env),
      close: async () => {
        rmSync(address, { force: true });
        await dataSource.destroy();
        await postgres.stop();
      },
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

/** Where a server with the embedded database leaves its address for commands beside it. */
const addressFile = (dataDir: string): string => path.join(dataDir, "database-address");

/** Opens the embedded database that a server beside this command is using; null without one. */
async function openBeside(env: Env): Promise<OpenDatabase | null> {
  const address = addressFile(env.dataDir);
  if (env.databaseUrl !== null || !existsSync(address)) return null;
  const url = readFileSync(address, "utf8");
  const secrets = secretsOf(env);
  const dataSource = dataSourceFor(url, 1);
  try {
    await dataSource.initialize();
  } catch {
    return null;
  }
  return { dataSource, url, ...secrets, close: () => dataSource.destroy() };
}

/** Opens the database for a command, also while a server is using it. */
export async function openForCommand(env: Env): Promise<OpenDatabase> {
  return (await openBeside(env)) ?? openDatabase(env, () => undefined);
}

/** Opens the database the environment names: an outside one, or the embedded one. */
export function openDatabase(env: Env, log: (line: string) => void): Promise<OpenDatabase> {
  return env.databaseUrl === null ? openEmbedded(env, log) : openOutside(env, env.databaseUrl);
}
