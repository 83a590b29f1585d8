import pino, { type DestinationStream } from "pino";
import { POLICY, ROLES } from "../access";
import { errorFields, type ErrorFields } from "./error-fields";

/** What a line may say happened: words of ours, never a text put together. */
export const EVENTS = [
  "request",
  "bug",
  "unavailable",
  "many misses",
  "follow-up unfinished",
  "apollo",
  "unnamed",
] as const;
export type LogEvent = (typeof EVENTS)[number];

/** All a line may hold besides its time, level and event. */
export interface LogFields extends Partial<ErrorFields> {
  requestId?: string | undefined;
  method?: string | undefined;
  /** The route as it is registered, never the address that was asked for. */
  route?: string | undefined;
  kind?: string | undefined;
  rootFields?: readonly string[] | undefined;
  role?: string | undefined;
  outcome?: string | undefined;
  status?: number | undefined;
  durationMs?: number | undefined;
  credentialId?: string | undefined;
  misses?: number | undefined;
}

/** Where lines go. */
export interface Log {
  info: (fields: LogFields, event: LogEvent) => void;
  warn: (fields: LogFields, event: LogEvent) => void;
  error: (fields: LogFields, event: LogEvent) => void;
}

type Allows = (value: unknown) => boolean;

const like =
  (pattern: RegExp): Allows =>
  (value) =>
    typeof value === "string" && pattern.test(value);
const oneOf =
  (values: Iterable<string>, known = new Set(values)): Allows =>
  (value) =>
    typeof value === "string" && known.has(value);
const each =
  (allows: Allows): Allows =>
  (value) =>
    Array.isArray(value) && value.every(allows);

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Root fields by the policy that every one of them has, and GraphQL's own. */
const ROOT_FIELDS = [...Object.keys(POLICY), "__schema", "__type", "__typename"];

/** Every key a line may have, with what its value may look like: nothing that was sent fits. */
const ALLOWED: { readonly [K in keyof Required<LogFields>]: Allows } = {
  requestId: like(UUID),
  method: oneOf(["GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"]),
  route: like(/^\/[a-z0-9.:/]{0,40}$/),
  kind: oneOf(["query", "mutation"]),
  rootFields: each(oneOf(ROOT_FIELDS)),
  role: oneOf(ROLES),
  outcome: like(/^[A-Z_]{2,40}$/),
  status: Number.isInteger,
  durationMs: Number.isFinite,
  databaseCode: like(/^(?:[0-9A-Z]{5}|E[A-Z]{2,20}|(?:ERR|FST|HPE)_[A-Z_]{2,50})$/),
  errorName: like(/^[A-Za-z]{1,60}$/),
  frames: each(like(/^at [^\n]{1,500}$/)),
  credentialId: like(UUID),
  misses: Number.isInteger,
};

/** An error where fields belong, alone or among them, is told like any other error. */
function reduced(handed: object): object {
  if (handed instanceof Error) return errorFields(handed);
  const error = Object.values(handed).find((value) => value instanceof Error);
  return error === undefined ? handed : { ...handed, ...errorFields(error) };
}

/** What of the fields handed in may be written; all else is dropped, whatever it is called. */
function allowedOf(handed: unknown): object {
  if (typeof handed !== "object" || handed === null) return {};
  const fields = reduced(handed) as Readonly<Record<string, unknown>>;
  const allowed = Object.entries(ALLOWED).filter(([key, allows]) => allows(fields[key]));
  return Object.fromEntries(allowed.map(([key]) => [key, fields[key]]));
}

/**
 * Makes the log, here and nowhere else: whatever is handed to it, a line holds allowed fields and
 * one of the known events.
 */
export function makeLog(level: string, to?: DestinationStream): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const logger = to ? pino(options, to) : pino(options);
  const line = (at: keyof Log) => (fields: LogFields, event: LogEvent) => {
    if (!logger.isLevelEnabled(at)) return;
    logger[at](allowedOf(fields), EVENTS.includes(event) ? event : "unnamed");
  };
  return { info: line("info"), warn: line("warn"), error: line("error") };
}

/** Apollo's own words interpolate the errors they are about: only that it spoke is kept. */
export const apolloLogger = (log: Log) => ({
  debug: () => undefined,
  info: () => undefined,
  warn: (said: unknown) => log.warn(said instanceof Error ? errorFields(said) : {}, "apollo"),
  error: (said: unknown) => log.error(said instanceof Error ? errorFields(said) : {}, "apollo"),
});
