import { symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { ROOT, runTool, type Files } from "./seeded-tree";

/** One thing the linter objects to, in a file of the tree. */
export interface Objection {
  file: string;
  rule: string;
}

/** What the linter prints for one file. */
interface Linted {
  filePath: string;
  messages: readonly { ruleId: string | null; message: string }[];
}

/** The project's compiler settings, at home in a tree elsewhere: typed rules need them. */
export const LINT_GROUND: Files = {
  "tsconfig.json": JSON.stringify({
    extends: join(ROOT, "tsconfig.json"),
    compilerOptions: { rootDir: "." },
    include: ["src", "migrations", "test", "ormconfig.ts"],
  }),
};

/** Runs the real lint rules on a tree; a file that cannot be parsed objects with its message. */
export function lint(directory: string, folders: readonly string[]): Objection[] {
  symlinkSync(join(ROOT, "node_modules"), join(directory, "node_modules"));
  const config = join(ROOT, ".eslint.config.mjs");
  const args = ["--config", config, "--format", "json", ...folders];
  const linted = runTool<Linted[]>("eslint/bin/eslint.js", args, directory);
  return linted.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message }) => ({
      file: relative(directory, filePath),
      rule: ruleId ?? message,
    })),
  );
}
