import "reflect-metadata";
import { start } from "./api/start";
import { readEnv } from "./env";
import { StartRefused } from "./shared/errors";

function giveUp(error: unknown): void {
  const line = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `HIP did not start: ${error instanceof StartRefused ? line : `${line} (this is a bug)`}\n`,
  );
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const running = await start(readEnv());
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    running.stop().then(() => process.exit(0), giveUp);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

main().catch(giveUp);
