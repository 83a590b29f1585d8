import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Writes a file whole or not at all: a crash leaves the old one, or none, never half of one. */
export function writeJson(directory: string, name: string, value: unknown, mode: number): void {
  mkdirSync(directory, { recursive: true });
  const file = path.join(directory, name);
  const fresh = `${file}.new`;
  // Left by a crash, it would keep its own mode.
  rmSync(fresh, { force: true });
  writeFileSync(fresh, `${JSON.stringify(value, undefined, 2)}\n`, { mode, flush: true });
  renameSync(fresh, file);
}
