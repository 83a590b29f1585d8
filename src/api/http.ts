import compress from "@fastify/compress";
import helmet from "@fastify/helmet";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isUtf8 } from "node:buffer";
import { constants } from "node:zlib";
import type { FaultCode } from "../shared/errors";
import { LIMITS } from "../shared/limits";
import { errorFields } from "./error-fields";
import type { Log } from "./log";

/** Answers below this many bytes are not worth compressing. */
const COMPRESSED_FROM = 1_024;
/** Brotli at its best quality takes longer than a slow line does. */
const BROTLI_QUALITY = 4;

/** What went wrong before GraphQL was reached, in words for people. */
const MESSAGES: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: "The body is not valid JSON.",
  FST_ERR_CTP_EMPTY_JSON_BODY: "The body is empty; send JSON with a query.",
  FST_ERR_CTP_BODY_TOO_LARGE: `The body is larger than ${LIMITS.rosterBodyBytes / 1_000} kB; send less at once.`,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "Send the body as application/json.",
  NOT_UTF8: "The body is not valid UTF-8.",
  ERR_INVALID_URL: "The address or the Host header is not well formed.",
};

/** What a status says where GraphQL had no say. */
export const outcomeOf = (status: number): FaultCode | "INTERNAL" | "OK" => {
  if (status < 400) return "OK";
  if (status < 500) return "BAD_USER_INPUT";
  return status === 503 ? "UNAVAILABLE" : "INTERNAL";
};

/** The status of what went wrong: an address that cannot be read is the caller's, too. */
const statusOf = ({ statusCode, code }: FastifyError): number =>
  statusCode ?? (code === "ERR_INVALID_URL" ? 400 : 500);

/** A refusal in the form in which GraphQL's are. */
export const asErrors = (message: string, extensions: object) => ({
  errors: [{ message, extensions }],
});

/** Every refusal before GraphQL is JSON, and quotes nothing of what was sent. */
export const refuseInJson =
  (log: Log) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const status = statusOf(error);
    const requestId = request.id;
    if (status >= 500) log.error({ requestId, ...errorFields(error) }, "bug");
    const usual = status < 500 ? "The request is not well formed." : "Something went wrong.";
    const extensions = { code: outcomeOf(status), requestId };
    void reply.code(status).send(asErrors(MESSAGES[error.code] ?? usual, extensions));
  };

/** Reads JSON, and keeps how many bytes it was. Broken characters are refused, never mended. */
function readJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.decorateRequest("bodyBytes", 0);
  app.addContentTypeParser(
    "application/json",
    { parseAs: "buffer", bodyLimit: LIMITS.rosterBodyBytes },
    (request, body: Buffer, done) => {
      request.bodyBytes = body.length;
      if (isUtf8(body)) void parse(request, body.toString(), done);
      else done(Object.assign(new Error(), { statusCode: 400, code: "NOT_UTF8" }));
    },
  );
}

declare module "fastify" {
  interface FastifyRequest {
    /** Bytes of the body, as it was sent. */
    bodyBytes: number;
  }
}

/** What every answer has, whatever it is about: JSON errors, compression, security headers. */
export async function prepareHttp(app: FastifyInstance, log: Log): Promise<void> {
  app.setErrorHandler(refuseInJson(log));
  readJson(app);
  await app.register(helmet, { global: true });
  await app.register(compress, {
    threshold: COMPRESSED_FROM,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  });
}
