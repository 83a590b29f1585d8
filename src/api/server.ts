import { ApolloServer } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import Fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import { randomUUID } from "node:crypto";
import { Memo, type Doorkeeper, type RequestContext } from "../access";
import { LIMITS } from "../shared/limits";
import { preferredLanguage } from "../shared/text";
import { admission } from "./admission.plugin";
import { Budgets } from "./budgets";
import { callerBehind } from "./caller";
import { inTime } from "./deadline";
import { maskedError } from "./errors";
import { addFiles, type FileParts } from "./files/file-routes";
import { prepareHttp } from "./http";
import { apolloLogger, type Log } from "./log";
import { observation, statusByMediaType } from "./observation.plugin";
import { addPages, type PageSources } from "./pages";
import { limitQuery } from "./query-limits";
import { logRequests, noteAsked, tieToRequest } from "./request-log.plugin";
import { refuseUnread, refuseUnrouted } from "./unread";

/** What the HTTP side stands on. */
export interface ServerParts extends PageSources {
  schema: GraphQLSchema;
  doorkeeper: Doorkeeper;
  logger: Log;
  /** The files of claims; none are taken in or given without. */
  files?: FileParts | null;
}

/** Makes the context of each request: who calls, in which language, with which budget. */
function contextOf(doorkeeper: Doorkeeper) {
  const budgets = new Budgets();
  return async (request: FastifyRequest): Promise<RequestContext> => {
    const caller = await callerBehind(doorkeeper, request);
    const { actor } = caller;
    const name = actor === null ? request.ip : (actor.credentialId ?? actor.person);
    const made = {
      ...caller,
      language: preferredLanguage(request.headers["accept-language"]),
      requestId: request.id,
      documentHash: null,
      bodyBytes: request.bodyBytes,
      budget: budgets.of(name, actor !== null),
      memo: new Memo(),
    };
    return tieToRequest(made, request);
  };
}

/** Faults keep their message; everything unexpected is logged by request and masked. */
function formatErrors(logger: Log) {
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
    logger: apolloLogger(logger),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      fastifyApolloDrainPlugin(app),
      observation(),
      noteAsked(),
      admission(),
      statusByMediaType(),
    ],
  });
}

/** Builds the HTTP server: GraphQL, health, metrics, the schema and the explorer. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: LIMITS.rosterBodyBytes,
    genReqId: () => randomUUID(),
    forceCloseConnections: "idle",
    return503OnClosing: false,
    clientErrorHandler: refuseUnread(parts.logger),
    frameworkErrors: refuseUnrouted(parts.logger),
  });
  logRequests(app, parts.logger);
  await prepareHttp(app, parts.logger);
  addPages(app, parts);
  if (parts.files) addFiles(app, parts.files, parts.logger);
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
