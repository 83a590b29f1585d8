import type { FastifyRequest } from "fastify";
import { credentialRefused, type Doorkeeper, type RequestContext } from "../access";
import { comeAgain, isAway } from "./errors";

type Caller = Pick<RequestContext, "actor" | "refusal">;

/**
 * The one `Authorization` header of a request. Node keeps the first of several and drops the
 * rest, where something in between may have looked at another: two credentials are none.
 */
function credentialOf({ raw, headers }: FastifyRequest): string | undefined {
  const names = raw.rawHeaders.filter((_, index) => index % 2 === 0);
  const sent = names.filter((name) => name.toLowerCase() === "authorization");
  if (sent.length > 1) throw credentialRefused();
  return headers.authorization;
}

/** A refused credential, or a database that is away, is told by the first field that needs a caller. */
export async function callerBehind(
  doorkeeper: Doorkeeper,
  request: FastifyRequest,
): Promise<Caller> {
  try {
    return { actor: await doorkeeper.actorOf(credentialOf(request)), refusal: null };
  } catch (error) {
    return { actor: null, refusal: isAway(error) ? comeAgain(error) : error };
  }
}
