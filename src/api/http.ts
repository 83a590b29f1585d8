import compress from "@fastify/compress";
import helmet from "@fastify/helmet";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { constants } from "node:zlib";
import type { FaultCode } from "../shared/errors";
import { LIMITS } from "../shared/limits";

/** Answers below this many bytes are not worth compressing. */
const COMPRESSED_FROM = 1_024;
/** Brotli at its best quality takes longer than a slow line does. */
const BROTLI_QUALITY = 4;

/** What went wrong before GraphQL was reached, in words for people. */
const MESSAGES: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: "The body is not valid JSON.",
  FST_ERR_CTP_EMPTY_JSON_BODY: "The body is empty; send JSON with a query.",
  FST_ERR_CTP_BODY_TOO_LARGE: `The body is larger than ${LIMITS.batchBodyBytes / 1_000} kB; send less at once.`,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "Send the body as application/json.",
};

const codeOf = (status: number): FaultCode | "INTERNAL" => {
  if (status < 500) return "BAD_USER_INPUT";
  return status === 503 ? "UNAVAILABLE" : "INTERNAL";
};

/** A refusal in the form in which GraphQL's are. */
export const asErrors = (message: string, extensions: object) => ({
  errors: [{ message, extensions }],
});

/** Every refusal before GraphQL is JSON, and quotes nothing of what was sent. */
function refuseInJson(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const status = error.statusCode ?? 500;
  const usual = status < 500 ? "The request is not well formed." : "Something went wrong.";
  const extensions = { code: codeOf(status), requestId: request.id };
  void reply.code(status).send(asErrors(MESSAGES[error.code] ?? usual, extensions));
}

/** Reads JSON, and keeps how many bytes it was. */
function readJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.decorateRequest("bodyBytes", 0);
  app.addContentTypeParser(
    "application/json",
    { parseAs: "string", bodyLimit: LIMITS.batchBodyBytes },
    (request, body, done) => {
      request.bodyBytes = Buffer.byteLength(body);
      void parse(request, body as string, done);
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
export async function prepareHttp(app: FastifyInstance): Promise<void> {
  app.setErrorHandler(refuseInJson);
  readJson(app);
  await app.register(helmet, { global: true });
  await app.register(compress, {
    threshold: COMPRESSED_FROM,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  });
}
