import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { Fault } from "../shared/errors";
import { databaseCodeOf, errorFields } from "./error-fields";
import type { Log } from "./log";

/** GraphQL's own refusals: their messages speak of the document, not of anybody. */
const CLIENT_CODES = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "QUERY_TOO_COSTLY",
]);

/** PostgreSQL and network codes that mean: come again; others got in the way, or a line was silent. */
const UNAVAILABLE = /^(08|53|57)|^(40001|40P01|25P03)$|^ECONN|^ETIMEDOUT|^EPIPE/;
/** What TypeORM says of a connection that was lost between two statements. */
const LOST_BETWEEN = /^QueryRunner(Provider)?AlreadyReleasedError$/;
const RETRY_AFTER_SECONDS = 2;

/** True for an error that says: the database is away or overrun. */
export const isAway = (error: unknown): boolean =>
  UNAVAILABLE.test(databaseCodeOf(error)) ||
  (error instanceof Error &&
    (LOST_BETWEEN.test(error.name) ||
      /timeout exceeded|Connection terminated|timeout expired|is not queryable/.test(
        error.message,
      )));

/** What a caller is told while the database is away; why is for the log alone. */
export function comeAgain(why?: unknown): Fault {
  const message = "The service is busy or its database is away; send the same again.";
  const fault = new Fault("UNAVAILABLE", message, { retryAfterSeconds: RETRY_AFTER_SECONDS });
  fault.cause = why;
  return fault;
}

/** The fault itself, or the one a refusal of the whole operation carries. */
function faultBehind(error: unknown): Fault | null {
  if (error instanceof Fault) return error;
  const behind = error instanceof GraphQLError ? error.originalError : null;
  return behind instanceof Fault ? behind : null;
}

/** The error as the caller may see it: faults as they are, the rest masked with a request id. */
export function maskedError(
  formatted: GraphQLFormattedError,
  original: unknown,
  log: Log,
): GraphQLFormattedError {
  const { message, path, locations } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  const requestId = String(formatted.extensions?.requestId ?? "");
  const fault = faultBehind(original);
  if (fault) {
    const { code, details } = fault;
    if (code === "UNAVAILABLE") {
      log.warn({ requestId, ...errorFields(fault.cause ?? fault) }, "unavailable");
    }
    return { message: fault.message, ...place, extensions: { code, ...details } };
  }
  const code = String(formatted.extensions?.code ?? "");
  if (CLIENT_CODES.has(code)) return { message, ...place, extensions: { code: clientCode(code) } };
  if (isAway(original)) return maskedError(formatted, comeAgain(original), log);
  log.error({ requestId, ...errorFields(original) }, "bug");
  return {
    message: "Something went wrong on our side; tell HIP the request id.",
    ...place,
    extensions: { code: "INTERNAL", requestId },
  };
}

/** Codes that are told as they are; the others all mean: the request was not well formed. */
const TOLD = ["GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED", "QUERY_TOO_COSTLY"];
const clientCode = (code: string): string => (TOLD.includes(code) ? code : "BAD_USER_INPUT");
