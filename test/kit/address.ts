import { existsSync } from "node:fs";
import path from "node:path";

const modules = path.join(__dirname, "..", "..", "node_modules");
const fileOf = (pid: number): string => path.join(modules, `.hip-test-${pid}.json`);

/** Where this run's set-up leaves the addresses of its PostgreSQL. */
export const addressToWrite = (): string => fileOf(process.pid);

/** Where a worker finds them: its parent is the run, or it is the run itself. */
export const addressToRead = (): string =>
  existsSync(fileOf(process.ppid)) ? fileOf(process.ppid) : fileOf(process.pid);
