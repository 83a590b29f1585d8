import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, runTool, type Files, type Seed } from "./seeded-tree";
import { PACKAGES } from "./seeded-imports.data";

/** One import that a rule forbids, or one file nobody reaches. */
export interface Violation {
  from: string;
  to: string;
  rule: { name: string };
}

/** What the cruiser found in a tree's `src`. */
export interface Cruise {
  modules: readonly { source: string }[];
  summary: { violations: readonly Violation[] };
}

/** The parts of the configuration that the tests look at. */
export interface CruiserConfig {
  forbidden: readonly { name: string }[];
  table: { uses: Readonly<Record<string, readonly string[]>>; open: readonly string[] };
}

const CONFIG = join(ROOT, ".dependency-cruiser.cjs");

// eslint-disable-next-line @typescript-eslint/no-require-imports -- the configuration is CommonJS
export const cruiserConfig = require(CONFIG) as CruiserConfig;

/** Runs the real rules on the `src` of a tree. */
export function cruise(directory: string): Cruise {
  const args = ["--config", CONFIG, "--output-type", "json", "src"];
  return runTool("dependency-cruiser/bin/dependency-cruise.mjs", args, directory);
}

/** What every seeded tree needs besides its seeds: packages, folders' indexes, an entry point. */
export function groundOf(seeds: readonly Seed[], domains: readonly string[]): Files {
  const reached = seeds.filter(({ rule }) => rule !== "no-orphans").map(({ file }) => file);
  return {
    "package.json": readFileSync(join(ROOT, "package.json"), "utf8"),
    "tsconfig.json": readFileSync(join(ROOT, "tsconfig.json"), "utf8"),
    ...Object.fromEntries(PACKAGES.flatMap(stubOf)),
    ...Object.fromEntries(domains.map((domain) => [`src/${domain}/index.ts`, "export {};\n"])),
    ...entryPointsTo(reached),
  };
}

/** A package of which only the name matters. */
function stubOf(name: string): [string, string][] {
  return [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, main: "index.js" })],
    [`node_modules/${name}/index.js`, ""],
  ];
}

/** One entry point for each folder, so that no seed is an orphan and no boundary is crossed. */
function entryPointsTo(files: readonly string[]): Files {
  const entries: Record<string, string> = {};
  for (const file of files) {
    const [, folder = "", name = ""] = /^(.*)\/([^/]+)\.ts$/.exec(file) ?? [];
    const entry = `${folder}/seeded.cli.ts`;
    entries[entry] = `${entries[entry] ?? ""}import "./${name}";\n`;
  }
  return entries;
}
