import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from "@apollo/server";
import { getVariableValues, GraphQLError, type OperationDefinitionNode } from "graphql";
import type { RequestContext } from "../access";
import { Fault } from "../shared/errors";
import { LIMITS } from "../shared/limits";
import { fragmentsOf, rootFields } from "./operation";
import { CostMeter, countObjects } from "./query-cost";

type Resolved = GraphQLRequestContextDidResolveOperation<RequestContext> & {
  operation: OperationDefinitionNode;
};

/** Acts that may be sent with a larger body. */
const BODIES: Readonly<Record<string, number>> = {
  submitClaims: LIMITS.batchBodyBytes,
  applyRoster: LIMITS.rosterBodyBytes,
};
/** The way to the whole schema; a single `__type` tells no more than `/schema.graphql` does. */
const INTROSPECTION = "__schema";

/** What else a value might have meant: Apollo hides it in documents, but not in variables. */
const SUGGESTION = / Did you mean [^?]*\?/g;

/** A fault of the whole operation, with the HTTP status that says the same. */
function refusal(fault: Fault, status: number): GraphQLError {
  const extensions = { code: fault.code, http: { status } };
  return new GraphQLError(fault.message, { originalError: fault, extensions });
}

/** Refuses what the operation as a whole may not: look into the schema unnamed, or send too much. */
function checkOperation({ operation, document, contextValue }: Resolved): void {
  const fields = rootFields(operation, document);
  if (contextValue.actor === null && fields.includes(INTROSPECTION)) {
    const message =
      "Introspection needs a credential; the schema itself is public at /schema.graphql.";
    throw refusal(new Fault("UNAUTHENTICATED", message), 401);
  }
  const most = Math.max(...fields.map((name) => BODIES[name] ?? LIMITS.bodyBytes));
  if (contextValue.bodyBytes > most) {
    const message = `The body is larger than ${most / 1_000} kB; send less at once.`;
    throw refusal(new Fault("BAD_USER_INPUT", message), 413);
  }
}

/** The variables as they will be used, defaults too; such as cannot be read are refused later. */
function variablesOf({ operation, schema, request }: Resolved): Record<string, unknown> {
  const definitions = operation.variableDefinitions ?? [];
  return getVariableValues(schema, definitions, request.variables ?? {}).coerced ?? {};
}

/** What the operation may cost: its objects at most, and what its fields cost besides. */
function measure(resolved: Resolved) {
  const { operation, document, schema } = resolved;
  const root = schema.getRootType(operation.operation);
  if (!root) {
    throw refusal(new Fault("BAD_USER_INPUT", "There are only queries and mutations here."), 400);
  }
  const fragments = fragmentsOf(document);
  const meter = new CostMeter({ schema, fragments, variables: variablesOf(resolved) });
  const { objects, besides } = meter.costOf(operation.selectionSet, root);
  return { requested: 1 + objects + besides, besides };
}

/** Takes what the operation may cost from the caller's budget, or tells when to come again. */
function take({ budget }: RequestContext, requested: number): void {
  if (requested > LIMITS.operationCost) {
    const message = `The operation may cost ${requested} points, more than the ${LIMITS.operationCost} that are allowed; ask for smaller pages or fewer fields.`;
    throw refusal(new Fault("QUERY_TOO_COSTLY", message), 400);
  }
  const taking = budget.take(requested);
  if (taking.taken) return;
  const { retryAfterSeconds } = taking;
  const message = `The credential has used up its budget; come again in ${retryAfterSeconds} s.`;
  throw refusal(new Fault("RATE_LIMITED", message, { retryAfterSeconds }), 429);
}

/**
 * Lets an operation in, or not, before anything of it runs; and tells with every answer what it
 * has cost: `extensions.cost`. What was taken and not used is given back; lists that came out
 * longer than they were taken for are paid for afterwards.
 */
export const admission = (): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () => {
    let cost = { requested: 0, besides: 0 };
    let taken = 0;
    return Promise.resolve({
      didResolveOperation: (requestContext) => {
        // A document without the operation that was named is refused where it would be run.
        if (!requestContext.operation) return Promise.resolve();
        const resolved = requestContext as Resolved;
        checkOperation(resolved);
        cost = measure(resolved);
        take(resolved.contextValue, cost.requested);
        taken = cost.requested;
        return Promise.resolve();
      },
      didEncounterErrors: ({ errors }) => {
        for (const error of errors) error.message = error.message.replace(SUGGESTION, "");
        return Promise.resolve();
      },
      willSendResponse: ({ contextValue, response: { body } }) => {
        if (body.kind !== "single") return Promise.resolve();
        const { budget } = contextValue;
        const actual = taken && countObjects(body.singleResult.data) + cost.besides;
        budget.giveBack(taken - actual);
        const { restoreRate } = budget;
        body.singleResult.extensions = {
          ...body.singleResult.extensions,
          cost: { requested: cost.requested, actual, available: budget.available(), restoreRate },
        };
        return Promise.resolve();
      },
    });
  },
});
