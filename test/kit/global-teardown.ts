import { rmSync } from "node:fs";
import { addressToWrite } from "./address";
import { running } from "./global-setup";

/** Stops the run's PostgreSQL. */
export default async function tearDown(): Promise<void> {
  rmSync(addressToWrite(), { force: true });
  await running.postgres?.stop();
}
