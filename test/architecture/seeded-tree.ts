import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** The repository's root: the tools and their configurations are always the real ones. */
export const ROOT = resolve(__dirname, "../..");

/** The text of each file by its path. */
export type Files = Readonly<Record<string, string>>;

/** A file that breaks exactly one rule, and the rule it breaks. */
export interface Seed {
  rule: string;
  because: string;
  file: string;
  source: string;
}

/** Writes a tree outside the repository, so that a crashed run leaves nothing to commit. */
export function plant(files: Files): string {
  const directory = mkdtempSync(join(tmpdir(), "seeded-"));
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), source);
  }
  return directory;
}

/** Removes a planted tree. */
export function uproot(directory: string): void {
  rmSync(directory, { recursive: true, force: true });
}

/** The seeds as files to plant. */
export function filesOf(seeds: readonly Seed[]): Files {
  return Object.fromEntries(seeds.map(({ file, source }) => [file, source]));
}

/**
 * Runs one of the repository's tools in a tree and reads the JSON it prints.
 * Its exit code is ignored: these tools also report violations through it.
 */
export function runTool<T>(script: string, args: readonly string[], directory: string): T {
  const run = spawnSync(process.execPath, [join(ROOT, "node_modules", script), ...args], {
    cwd: directory,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!/^[[{]/.test(run.stdout)) throw new Error(`${script} did not run: ${run.stderr}`);
  return JSON.parse(run.stdout) as T;
}

/** The rules reported for each file, sorted and without repetition. */
export function rulesByFile(
  reports: readonly { file: string; rule: string }[],
): Map<string, string[]> {
  const rules = new Map<string, string[]>();
  for (const { file, rule } of reports) {
    rules.set(file, [...new Set([...(rules.get(file) ?? []), rule])].sort());
  }
  return rules;
}
