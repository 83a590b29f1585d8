import { execFile } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, parse } from "node:path";

export const ROOT = join(__dirname, "..", "..");

/** The contract as client authors get it. */
export const SCHEMA = readFileSync(join(ROOT, "schema", "schema.graphql"), "utf8");

/** The scalars as schema/README.md tells client authors to map them. */
export const SCALARS = {
  Date: "string",
  YearMonth: "string",
  DateTime: "string",
  Decimal: "string",
};

/** The contract, had a field that every client's documents name been renamed. */
export const SCHEMA_WITH_A_FIELD_RENAMED = SCHEMA.replaceAll("claimNumber: String!", "no: String!");

/** The documents of one folder beside this file, by their names. */
export function documentsOf(folder: string): { name: string; text: string }[] {
  return readdirSync(join(__dirname, folder)).map((file) => ({
    name: parse(file).name,
    text: readFileSync(join(__dirname, folder, file), "utf8"),
  }));
}

/** A client author's project for the time of one test. */
export interface ScratchFolder {
  path: string;
  write: (files: Record<string, string>) => void;
  read: (file: string) => string;
  remove: () => void;
}

/** Opens an empty folder outside the checkout: Relay's compiler works in none beneath node_modules. */
export function openScratchFolder(): ScratchFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "hip-client-")));
  return {
    path,
    write: (files) => {
      for (const [file, text] of Object.entries(files)) {
        mkdirSync(dirname(join(path, file)), { recursive: true });
        writeFileSync(join(path, file), text);
      }
    },
    read: (file) => readFileSync(join(path, file), "utf8"),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** How a tool's run ended: whether it was content, and everything it printed. */
export interface ToolRun {
  ok: boolean;
  printed: string;
}

/** Runs a script of the project or its packages in a Node.js of its own. */
export function runTool(script: string, args: readonly string[], cwd: string): Promise<ToolRun> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, script), ...args], { cwd }, (error, stdout, stderr) =>
      resolve({ ok: error === null, printed: `${stdout}${stderr}` }),
    );
  });
}
