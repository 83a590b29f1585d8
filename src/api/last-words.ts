import { StartRefused } from "../shared/errors";
import { errorFields } from "./error-fields";

/**
 * The last lines of a process that ends. A refused start says why; an error nobody expected is told
 * by its kind, code and place: its message may quote a row.
 */
export function lastWords(said: string, error: unknown): string {
  if (error instanceof StartRefused) return `${said}: ${error.message}\n`;
  const { errorName, databaseCode, frames } = errorFields(error);
  const code = /^\w{1,60}$/.test(databaseCode) ? ` ${databaseCode}` : "";
  return [`${said}: ${errorName}${code} (this is a bug)`, ...frames].join("\n    ") + "\n";
}
