import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import Fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { Memo, type Doorkeeper, type RequestContext } from "../access";
import { LIMITS } from "../shared/limits";
import { preferredLanguage } from "../shared/text";
import { comeAgain, isAway, maskedError } from "./errors";
import { addPages, type PageSources } from "./pages";
import { requestTimer } from "./metrics";
import { limitQuery } from "./query-limits";

/** What the HTTP side stands on. */
export interface ServerParts extends PageSources {
  schema: GraphQLSchema;
  doorkeeper: Doorkeeper;
  logger: Logger;
}

type Caller = Pick<RequestContext, "actor" | "refusal">;

/** A refused credential, or a database that is away, is told by the first field that needs a caller. */
async function callerBehind(doorkeeper: Doorkeeper, header: string | undefined): Promise<Caller> {
  try {
    return { actor: await doorkeeper.actorOf(header), refusal: null };
  } catch (error) {
    return { actor: null, refusal: isAway(error) ? comeAgain() : error };
  }
}

function contextOf(doorkeeper: Doorkeeper) {
  return async (request: FastifyRequest): Promise<RequestContext> => ({
    ...(await callerBehind(doorkeeper, request.headers.authorization)),
    language: preferredLanguage(request.headers["accept-language"]),
    requestId: request.id,
    memo: new Memo(),
  });
}

/** Faults keep their message; everything unexpected is logged by request and masked. */
function formatErrors(logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError =>
    maskedError(formatted, unwrapResolverError(error), logger);
}

/** Times every request, and gives its errors the id they are found by in the log. */
const timing = (): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () => {
    const done = requestTimer();
    return Promise.resolve({
      didEncounterErrors: ({ errors, contextValue }) => {
        for (const error of errors) error.extensions.requestId = contextValue.requestId;
        return Promise.resolve();
      },
      willSendResponse: ({ operationName, response }) => {
        const { body } = response;
        const failed = body.kind === "single" && (body.singleResult.errors?.length ?? 0) > 0;
        done(operationName ? "named" : "unnamed", failed ? "errors" : "ok");
        return Promise.resolve();
      },
    });
  },
});

/** Builds the HTTP server: GraphQL, health, metrics, the schema and the explorer. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const { schema, doorkeeper, logger } = parts;
  const app = Fastify({
    bodyLimit: LIMITS.bodyBytes,
    genReqId: () => randomUUID(),
    forceCloseConnections: "idle",
  });
  const apollo = new ApolloServer<RequestContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: { requestHeaders: ["authorization", "apollo-require-preflight"] },
    parseOptions: { maxTokens: LIMITS.documentTokens },
    validationRules: [limitQuery],
    stopOnTerminationSignals: false,
    formatError: formatErrors(logger),
    plugins: [ApolloServerPluginCacheControlDisabled(), fastifyApolloDrainPlugin(app), timing()],
  });
  await apollo.start();
  addPages(app, parts);
  await app.register(fastifyApollo(apollo), {
    path: "/graphql",
    context: contextOf(doorkeeper),
  });
  return app;
}
