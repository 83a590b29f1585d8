import { running } from "./global-setup";

/** Stops the run's PostgreSQL. */
export default async function tearDown(): Promise<void> {
  await running.postgres?.stop();
}
