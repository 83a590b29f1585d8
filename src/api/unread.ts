import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { asErrors, outcomeOf, refuseInJson } from "./http";
import type { Log } from "./log";
import { followRequest } from "./request-log.plugin";

/** Requests that nobody could read: by the parser's code, the status that says so. */
const STATUSES: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/**
 * Answers what is no HTTP, or too much of it, as every other request is: in JSON, with an id and a
 * line. The parser's error carries the bytes that were sent, so nothing of it but its code is read.
 */
export const refuseUnread =
  (log: Log) =>
  (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === "ECONNRESET" || socket.destroyed) return;
    const status = STATUSES[error.code ?? ""] ?? 400;
    const outcome = outcomeOf(status);
    const requestId = randomUUID();
    log.info({ requestId, outcome, status }, "request");
    const body = JSON.stringify(
      asErrors("The request is not well formed.", { code: outcome, requestId }),
    );
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      "content-type: application/json; charset=utf-8",
      `content-length: ${Buffer.byteLength(body)}`,
      `x-request-id: ${requestId}`,
      "connection: close",
    ];
    if (socket.writable) socket.write(`${head.join("\r\n")}\r\n\r\n${body}`);
    socket.destroy(error);
  };

/** Answers an address that cannot be read; no hook has seen such a request. */
export const refuseUnrouted = (log: Log) => {
  const refuse = refuseInJson(log);
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    void reply.header("x-request-id", request.id);
    followRequest(log, request, reply);
    refuse(error, request, reply);
  };
};
