import { readMigrationUrl } from "../env";
import { migrate } from "./connect";

/** `npm run migrate`: brings the tables of an outside database up to date. */
async function main(): Promise<void> {
  const done = await migrate(readMigrationUrl());
  process.stdout.write(done.length > 0 ? `migrated: ${done.join(", ")}\n` : "up to date\n");
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
