import { ApolloServer } from "@apollo/server";
import { unwrapResolverError } from "@apollo/server/errors";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import Fastify, { type FastifyInstance } from "fastify";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import { randomUUID } from "node:crypto";
import type { Doorkeeper, RequestContext } from "../access";
import type { AdviceDesk } from "../payments";
import { LIMITS } from "../shared/limits";
import { admission } from "./admission.plugin";
import { addAdvices } from "./advice";
import { contextOf } from "./context";
import { inTime } from "./deadline";
import { maskedError } from "./errors";
import { addFiles, type FileParts } from "./files/file-routes";
import type { Gate } from "./gate";
import { prepareHttp } from "./http";
import { apolloLogger, type Log } from "./log";
import { observation, statusByMediaType } from "./observation.plugin";
import { addPages, type PageSources } from "./pages";
import { limitQuery } from "./query-limits";
import { logRequests, noteAsked } from "./request-log.plugin";
import { refuseUnread, refuseUnrouted } from "./unread";

/** What the HTTP side stands on. */
export interface ServerParts extends PageSources {
  schema: GraphQLSchema;
  doorkeeper: Doorkeeper;
  /** The way into what is asked for beside GraphQL, and out of it. */
  gate: Pick<Gate, "guard">;
  advices: AdviceDesk;
  logger: Log;
  /** The files of claims; none are taken in or given without. */
  files?: FileParts | null;
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
  addAdvices(app, { ...parts, contextOf: context });
  const answer = fastifyApolloHandler(apollo, { context });
  app.route({
    method: ["GET", "POST", "OPTIONS"],
    url: "/graphql",
    handler: (request, reply) => inTime(reply, answer.call(app, request, reply)),
  });
  return app;
}
