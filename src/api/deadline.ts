import type { FastifyReply, FastifyRequest } from "fastify";
import { LIMITS } from "../shared/limits";
import { comeAgain } from "./errors";
import { asErrors } from "./http";

/** A body larger than any batch of claims can only bring a roster, which may take longer. */
const patience = ({ bodyBytes }: FastifyRequest): number =>
  bodyBytes > LIMITS.batchBodyBytes ? LIMITS.rosterMs : LIMITS.operationMs;

/**
 * Answers in time: an operation that takes too long is told as UNAVAILABLE. What it was doing may
 * still be done; sent again, a claim finds itself by its reference.
 */
export async function inTime<T>(reply: FastifyReply, answer: T | Promise<T>): Promise<T | object> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<object>((resolve) => {
    timer = setTimeout(() => {
      const { code, message, details } = comeAgain();
      void reply.code(503).header("retry-after", String(details.retryAfterSeconds));
      resolve(asErrors(message, { code, ...details, requestId: reply.request.id }));
    }, patience(reply.request));
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
