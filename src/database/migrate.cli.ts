import { readEnv } from "../env";
import { StartRefused } from "../shared/errors";
import { migrate } from "./connect";

/** `npm run migrate`: brings the tables of an outside database up to date. */
async function main(): Promise<void> {
  const { migrationUrl } = readEnv();
  if (migrationUrl === null) throw new StartRefused("DATABASE_URL is not set: nothing to migrate");
  const done = await migrate(migrationUrl);
  process.stdout.write(done.length > 0 ? `migrated: ${done.join(", ")}\n` : "up to date\n");
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
