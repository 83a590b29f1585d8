import type { FastifyReply } from "fastify";
import { Fault, type FaultCode } from "../../shared/errors";
import { comeAgain, isAway } from "../errors";
import { databaseCodeOf, errorFields } from "../error-fields";
import { asErrors } from "../http";
import type { Log } from "../log";
import { BodyLost } from "./body";

/** A file that is refused: the status says how, the message what to do; it quotes nothing sent. */
export class FileRefused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** There is no such file, or none that the caller may read: both are told alike. */
export const noSuchFile = () => new FileRefused(404, "There is no such file.");

const STATUSES: Readonly<Record<FaultCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  QUERY_TOO_COSTLY: 400,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
};

/** The disk is full, may not be written, fails, or gives no more handles: come again. */
const DISK_AWAY = /^(ENOSPC|EDQUOT|EROFS|EACCES|EPERM|EIO|EMFILE|ENFILE|ENOTDIR|EISDIR)$/;

/** The error as a fault of the service, where it is one. */
function faultBehind(error: unknown): Fault | null {
  if (error instanceof Fault) return error;
  const away = isAway(error) || DISK_AWAY.test(databaseCodeOf(error));
  return away ? comeAgain(error) : null;
}

interface Told {
  status: number;
  code: FaultCode | "INTERNAL";
  message: string;
  details?: Readonly<Record<string, string | number>>;
}

function toldOf(error: unknown): Told {
  const code = "BAD_USER_INPUT";
  if (error instanceof FileRefused) return { status: error.status, code, message: error.message };
  if (error instanceof BodyLost) {
    const message = "The rest of the file did not come; go on where HEAD says that it stopped.";
    return { status: 408, code, message };
  }
  const fault = faultBehind(error);
  if (fault) return { status: STATUSES[fault.code], ...fault, message: fault.message };
  const message = "Something went wrong on our side; tell HIP the request id.";
  return { status: 500, code: "INTERNAL", message };
}

function note(log: Log, error: unknown, { code }: Told, requestId: string): void {
  const fault = faultBehind(error);
  if (code === "INTERNAL") log.error({ requestId, ...errorFields(error) }, "bug");
  if (fault?.code === "UNAVAILABLE") {
    log.warn({ requestId, ...errorFields(fault.cause ?? fault) }, "unavailable");
  }
}

/** Refuses in JSON, as every other refusal is; gives the code for the request's line. */
export function refuseFile(reply: FastifyReply, log: Log, error: unknown): string {
  const told = toldOf(error);
  const { status, code, message, details = {} } = told;
  const requestId = reply.request.id;
  note(log, error, told, requestId);
  const { retryAfterSeconds } = details;
  if (retryAfterSeconds !== undefined) reply.header("retry-after", String(retryAfterSeconds));
  // Of a body too large or too slow no more is read.
  if (status === 413 || status === 408) reply.header("connection", "close");
  void reply.code(status).send(asErrors(message, { code, ...details, requestId }));
  return code;
}
