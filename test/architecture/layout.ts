import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./seeded-tree";

/** The longest file that can still be seen whole. */
const MOST_LINES = 200;

/** Generated, appended to or pure data: what is exempt from the limit of lines. */
const PURE_DATA = /\.(?:texts|data)\.ts$/;

/** Words that name a drawer instead of a thing. */
const DRAWERS = /(?:^|[./-])(?:utils?|helpers?|common|managers?)(?=[./-]|$)/i;

/** Marks on tests and groups of tests that keep them from running. */
const SILENCED =
  /\b(?:it|test|describe)(?:\.\w+)*\.(?:skip|only|todo)\b|\b(?:x|f)(?:it|describe)\(/;

/** The project's files as git sees them: those committed and those about to be. */
export function projectFiles(): string[] {
  const args = ["ls-files", "--cached", "--others", "--exclude-standard"];
  const listed = execFileSync("git", args, { cwd: ROOT, encoding: "utf8" });
  return listed.split("\n").filter((path) => path !== "" && existsSync(join(ROOT, path)));
}

/** The text of one of the project's files. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

/** The visible entries of the top level. */
export function topLevel(paths: readonly string[]): string[] {
  const entries = new Set(paths.map((path) => path.split("/")[0] ?? path));
  return [...entries].filter((entry) => !entry.startsWith(".")).sort();
}

/** The folders directly under `src`. */
export function rooms(paths: readonly string[]): string[] {
  const folders = paths.map((path) => /^src\/([^/]+)\//.exec(path)?.[1] ?? "");
  return [...new Set(folders)].filter((folder) => folder !== "").sort();
}

/** True for a file under a name that says nothing, or in a folder of such a name. */
export function isDrawer(path: string): boolean {
  return DRAWERS.test(path);
}

/** True for a file longer than can be seen whole. */
export function isTooLong(path: string, text: string): boolean {
  const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  return lines > MOST_LINES && !PURE_DATA.test(path);
}

/** True for a text in which a test or a group of tests is kept from running. */
export function isSilenced(text: string): boolean {
  return SILENCED.test(text);
}
