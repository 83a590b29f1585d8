import { ApolloServer } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import Fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import { randomUUID } from "node:crypto";
import type { Logger } from "pino";
import { Memo, type Doorkeeper, type RequestContext } from "../access";
import { LIMITS } from "../shared/limits";
import { preferredLanguage } from "../shared/text";
import { admission } from "./admission.plugin";
import { Budgets } from "./budgets";
import { callerBehind } from "./caller";
import { inTime } from "./deadline";
import { maskedError } from "./errors";
import { prepareHttp } from "./http";
import { observation, statusByMediaType } from "./observation.plugin";
import { addPages, type PageSources } from "./pages";
import { limitQuery } from "./query-limits";

/** What the HTTP side stands on. */
export interface ServerParts extends PageSources {
  schema: GraphQLSchema;
  doorkeeper: Doorkeeper;
  logger: Logger;
}

/** Makes the context of each request: who calls, in which language, with which budget. */
function contextOf(doorkeeper: Doorkeeper) {
  const budgets = new Budgets();
  return async (request: FastifyRequest): Promise<RequestContext> => {
    const caller = await callerBehind(doorkeeper, request);
    const { actor } = caller;
    const name = actor === null ? request.ip : (actor.credentialId ?? actor.person);
    return {
      ...caller,
      language: preferredLanguage(request.headers["accept-language"]),
      requestId: request.id,
      documentHash: null,
      bodyBytes: request.bodyBytes,
      budget: budgets.of(name, actor !== null),
      memo: new Memo(),
    };
  };
}

/** Faults keep their message; everything unexpected is logged by request and masked. */
function formatErrors(logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError =>
    maskedError(formatted, unwrapResolverError(error), logger);
}

function apolloFor(app: FastifyInstance, { schema, logger }: ServerParts) {
  return new ApolloServer<RequestContext>({
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
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      fastifyApolloDrainPlugin(app),
      observation(),
      admission(),
      statusByMediaType(),
    ],
  });
}

/** Builds the HTTP server: GraphQL, health, metrics, the schema and the explorer. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: LIMITS.batchBodyBytes,
    genReqId: () => randomUUID(),
    forceCloseConnections: "idle",
    return503OnClosing: false,
  });
  await prepareHttp(app);
  addPages(app, parts);
  const apollo = apolloFor(app, parts);
  await apollo.start();
  const context = contextOf(parts.doorkeeper);
  const answer = fastifyApolloHandler(apollo, { context });
  app.route({
    method: ["GET", "POST", "OPTIONS"],
    url: "/graphql",
    handler: (request, reply) => inTime(reply, answer.call(app, request, reply)),
  });
  return app;
}
