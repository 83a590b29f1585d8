import "reflect-metadata";
import { lastWords } from "./api/last-words";
import { start } from "./api/start";
import { readEnv } from "./env";

const giveUp = (said: string) => (error: unknown) => {
  process.stderr.write(lastWords(said, error));
  process.exitCode = 1;
};

/** Nobody knows what state the process is in; Node's own last words would hold the message. */
const fall = (error: unknown): void => {
  giveUp("HIP fell")(error);
  process.exit();
};

async function main(): Promise<void> {
  const running = await start(readEnv());
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    running.stop().then(() => process.exit(0), giveUp("HIP did not stop well"));
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

process.on("uncaughtException", fall);
process.on("unhandledRejection", fall);
main().catch(giveUp("HIP did not start"));
