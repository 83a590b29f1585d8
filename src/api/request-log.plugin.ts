import type { ApolloServerPlugin } from "@apollo/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { RequestContext } from "../access";
import { outcomeOf } from "./http";
import type { Log } from "./log";
import { rootFields } from "./operation";

/** What GraphQL made of a request, for its line in the log. */
interface Asked {
  role: string | undefined;
  kind: string | undefined;
  /** Known once the document is valid, so by then they are names of the schema. */
  rootFields: string[];
  outcome: string | undefined;
}

declare module "fastify" {
  interface FastifyRequest {
    /** What GraphQL made of it; null before it got there. */
    asked: Asked | null;
  }
}

/** The contexts of one request are copies; what they remember they share. */
const askedIn = ({ memo, actor }: RequestContext): Asked =>
  memo.get("asked", () => ({
    role: actor?.role,
    kind: undefined,
    rootFields: [],
    outcome: undefined,
  }));

/** Ties a request to its context, so that its line can say who asked for what. */
export function tieToRequest(context: RequestContext, request: FastifyRequest): RequestContext {
  request.asked = askedIn(context);
  return context;
}

/** The gravest of an answer's errors by code: a bug of ours before all that callers bring about. */
function gravest(errors: readonly { extensions?: Record<string, unknown> }[] = []): string {
  const codes = errors.map(({ extensions }) => String(extensions?.code ?? "INTERNAL"));
  return codes.find((code) => code === "INTERNAL") ?? codes[0] ?? "OK";
}

/** Notes what was asked for and what came of it. */
export const noteAsked = (): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operation, document, contextValue }) => {
        const asked = askedIn(contextValue);
        asked.kind = operation?.operation;
        if (operation) asked.rootFields = rootFields(operation, document);
        return Promise.resolve();
      },
      willSendResponse: ({ contextValue, response: { body } }) => {
        const errors = body.kind === "single" ? body.singleResult.errors : undefined;
        askedIn(contextValue).outcome = gravest(errors);
        return Promise.resolve();
      },
    }),
});

/** What came of a request, from GraphQL or, where it had no say, from the status. */
function outcomeBehind({ asked }: FastifyRequest, { statusCode, raw }: FastifyReply): string {
  if (!raw.writableFinished) return "ABORTED";
  const told = outcomeOf(statusCode);
  return statusCode >= 500 ? told : (asked?.outcome ?? told);
}

/** Writes the line of a request when its answer has left, or nobody waits for it any more. */
export function followRequest(log: Log, request: FastifyRequest, reply: FastifyReply): void {
  const startedMs = performance.now();
  let told = false;
  const tell = () => {
    if (told) return;
    told = true;
    const { role, kind, rootFields } = request.asked ?? {};
    const line = {
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url,
      role,
      kind,
      rootFields,
      outcome: outcomeBehind(request, reply),
      status: reply.statusCode,
      durationMs: Math.round((performance.now() - startedMs) * 10) / 10,
    };
    log.info(line, "request");
  };
  reply.raw.once("finish", tell).once("close", tell);
}

/** Gives every answer the id of its line, and every request its line. */
export function logRequests(app: FastifyInstance, log: Log): void {
  app.decorateRequest("asked", null);
  app.addHook("onRequest", (request, reply, done) => {
    void reply.header("x-request-id", request.id);
    followRequest(log, request, reply);
    done();
  });
}
