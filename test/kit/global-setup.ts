import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import "reflect-metadata";
import { migrate } from "../../src/database/connect";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "../../src/database/embedded";
import { dataSourceFor } from "../../ormconfig";
import { addressToWrite } from "./address";
import { seed } from "./seed";

/** The throw-away PostgreSQL of this run, for the teardown. */
export const running: { postgres?: EmbeddedPostgres } = {};

/** Starts one PostgreSQL for the run and fills the template that every test file copies. */
export default async function setUp(): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "hip-test-"));
  chmodSync(dataDir, 0o755);
  const postgres = await startEmbeddedPostgres({
    dataDir,
    durable: false,
    database: "hip",
    ownerRole: "hip_owner",
    serverRole: "hip_api",
    log: () => undefined,
  });
  running.postgres = postgres;
  await migrate(postgres.ownerUrl, "hip_api");
  const owner = await dataSourceFor(postgres.ownerUrl, 1).initialize();
  await seed(owner);
  await owner.destroy();
  const { ownerUrl, serverUrl, superuserUrl } = postgres;
  writeFileSync(addressToWrite(), JSON.stringify({ ownerUrl, serverUrl, superuserUrl }));
}
