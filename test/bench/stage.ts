import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import "reflect-metadata";
import type { DataSource } from "typeorm";
import { dataSourceFor } from "../../ormconfig";
import { issueCredential, type Role } from "../../src/access";
import { migrate } from "../../src/database/connect";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../../src/database/embedded";
import { Clock } from "../../src/shared/clock";
import { fillStatements } from "./fill.sql";
import { idOf, type Scale } from "./scale";
import { StatementCounter } from "./statements";

/** The pepper of the bench's keys, and the server's secret. */
export const SECRET = "a pepper that only the bench knows and nobody else";

/** Keys of each kind: a key has a budget of points, so the load is spread over many. */
const KEYS = 32;

/** Somebody who may ask, as the reference servers know them without looking. */
export interface Caller {
  key: string;
  credentialId: string;
  person: string;
  /** Number of the provider a desk speaks for; 0 for staff. */
  provider: number;
}

/** A filled scheme on a PostgreSQL of its own, and those who may ask it. */
export interface Stage {
  scale: Scale;
  today: string;
  serverUrl: string;
  /** The superuser's connection, for what a reference does without a server. */
  root: DataSource;
  desks: Caller[];
  officers: Caller[];
  enrolmentOfficers: Caller[];
  statements: StatementCounter;
  close: () => Promise<void>;
}

const startIn = (dataDir: string): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({
    dataDir,
    durable: true,
    database: "hip",
    ownerRole: "hip_owner",
    serverRole: "hip_api",
    log: () => undefined,
  });

/** Settings that keep a checkpoint from falling into one measurement and not into the next. */
const SETTINGS = [
  "shared_preload_libraries = 'pg_stat_statements'",
  "pg_stat_statements.track_utility = off",
  "pg_stat_statements.track_planning = on",
  "compute_query_id = off",
  "max_wal_size = '8GB'",
  "checkpoint_timeout = '1h'",
];

/** Starts PostgreSQL twice: the library that counts statements is loaded at its start only. */
async function startCounting(dataDir: string): Promise<EmbeddedPostgres> {
  const first = await startIn(dataDir);
  const root = await dataSourceFor(first.superuserUrl, 1, true).initialize();
  for (const setting of SETTINGS) await root.query(`ALTER SYSTEM SET ${setting}`);
  await root.query("CREATE EXTENSION pg_stat_statements");
  await root.destroy();
  await first.stop();
  return startIn(dataDir);
}

/** Indexes that no constraint stands on: sorted once at the end they take half as long. */
const INDEXES = `
SELECT indexname AS name, indexdef AS definition FROM pg_indexes i
WHERE tablename IN ('claim', 'claim_line', 'claim_event', 'cost_fact')
  AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conname = i.indexname)`;

/** `replica` skips the checks of foreign keys, which take longer than the writing. */
const FILLING = `SET statement_timeout = 0; SET session_replication_role = replica;
SET work_mem = '128MB'; SET maintenance_work_mem = '256MB'`;

/**
 * Fills the scheme as superuser. Checks, unique keys and exclusions hold; that foreign keys do is
 * seen to by making all ids in one place.
 */
async function fill(root: DataSource, scale: Scale): Promise<void> {
  const runner = root.createQueryRunner();
  try {
    await runner.query(FILLING);
    const indexes = (await runner.query(INDEXES)) as { name: string; definition: string }[];
    for (const { name } of indexes) await runner.query(`DROP INDEX ${name}`);
    for (const sql of fillStatements(scale)) await runner.query(sql);
    for (const { definition } of indexes) await runner.query(definition);
    await runner.query("RESET ALL");
    await runner.query("SET statement_timeout = 0");
    await runner.query("VACUUM (ANALYZE)");
    await runner.query("CHECKPOINT");
  } finally {
    await runner.release();
  }
}

/** Keys of one role; desks stand at one provider after the other. */
async function issueKeys(root: DataSource, role: Role, scale: Scale): Promise<Caller[]> {
  const callers: Caller[] = [];
  for (let index = 0; index < KEYS; index += 1) {
    const provider = role === "DESK" ? 1 + (index % scale.providers) : 0;
    const person = `${role} ${index}`;
    const providerId = provider === 0 ? null : idOf("provider", provider);
    const wanted = { role, person, providerId, expiresOn: "2100-01-01" };
    const making = { pepper: SECRET, environment: "live" };
    const issued = await issueCredential(root.manager, wanted, making);
    callers.push({ ...issued, person, provider });
  }
  return callers;
}

/** PostgreSQL would outlive a bench that is broken off. */
function closeWhenInterrupted(close: () => Promise<void>): void {
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => void close().finally(() => process.exit(1)));
  }
}

/** Builds the stage: PostgreSQL with fsync on, every migration, the scheme, the keys. */
export async function buildStage(scale: Scale): Promise<Stage> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "hip-bench-"));
  chmodSync(dataDir, 0o755);
  const postgres = await startCounting(dataDir);
  const close = async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  closeWhenInterrupted(close);
  try {
    await migrate(postgres.ownerUrl, "hip_api");
    const root = await dataSourceFor(postgres.superuserUrl, 2, true).initialize();
    await fill(root, scale);
    const desks = await issueKeys(root, "DESK", scale);
    const officers = await issueKeys(root, "CLAIMS_OFFICER", scale);
    const enrolmentOfficers = await issueKeys(root, "ENROLMENT_OFFICER", scale);
    const { today } = await new Clock(root, null).moment();
    return {
      scale,
      today,
      serverUrl: postgres.serverUrl,
      desks,
      officers,
      enrolmentOfficers,
      root,
      statements: new StatementCounter(root),
      close: () => root.destroy().then(close),
    };
  } catch (error) {
    await close();
    throw error;
  }
}
