import type { FastifyRequest } from "fastify";
import { Memo, type Doorkeeper, type RequestContext } from "../access";
import { preferredLanguage } from "../shared/text";
import { Budgets } from "./budgets";
import { callerBehind } from "./caller";
import { tieToRequest } from "./request-log.plugin";

/** Makes the context of a request. */
export type ContextOf = (request: FastifyRequest) => Promise<RequestContext>;

/** Makes the context of each request: who calls, in which language, with which budget. */
export function contextOf(doorkeeper: Doorkeeper): ContextOf {
  const budgets = new Budgets();
  return async (request) => {
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
