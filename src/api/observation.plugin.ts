import type { ApolloServerPlugin } from "@apollo/server";
import type { RequestContext } from "../access";
import { requestTimer } from "./metrics";

/** The longest of the waits that an answer's errors ask for, in seconds; 0 for none. */
function waitOf(errors: readonly { extensions?: Record<string, unknown> }[] | undefined): number {
  const waits = (errors ?? []).map(({ extensions }) => Number(extensions?.retryAfterSeconds ?? 0));
  return Math.max(0, ...waits);
}

const GRAPHQL_RESPONSE = "application/graphql-response+json";

/**
 * GraphQL over HTTP: a client that speaks its media type is told by the status that a document was
 * refused; to every other one a well-formed request is a 200.
 */
export const statusByMediaType = (): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ request, response: { http } }) => {
        const speaks = request.http?.headers.get("accept")?.includes(GRAPHQL_RESPONSE);
        if (speaks) http.headers.set("content-type", `${GRAPHQL_RESPONSE}; charset=utf-8`);
        else if (http.status === 400 && request.query) http.status = 200;
        return Promise.resolve();
      },
    }),
});

/** Times every request, names its document for the audit, and gives its errors the id of the log. */
export const observation = (): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () => {
    const done = requestTimer();
    return Promise.resolve({
      didResolveOperation: ({ contextValue, queryHash }) => {
        contextValue.documentHash = queryHash;
        return Promise.resolve();
      },
      didEncounterErrors: ({ errors, contextValue }) => {
        for (const error of errors) error.extensions.requestId = contextValue.requestId;
        return Promise.resolve();
      },
      willSendResponse: ({ operationName, response }) => {
        const { body, http } = response;
        const errors = body.kind === "single" ? body.singleResult.errors : undefined;
        done(operationName ? "named" : "unnamed", errors?.length ? "errors" : "ok");
        const wait = waitOf(errors);
        if (wait > 0) http.headers.set("retry-after", String(wait));
        return Promise.resolve();
      },
    });
  },
});
