import type { LightMyRequestResponse } from "fastify";
import type { World } from "../kit/world";

/** What an operation cost, as every answer tells. */
export interface Cost {
  requested: number;
  actual: number;
  available: number;
  restoreRate: number;
}

export interface ToldError {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; requestId?: string; retryAfterSeconds?: number };
}

/** An answer with everything that `world.ask` leaves out. */
export interface Whole<T> {
  status: number;
  headers: LightMyRequestResponse["headers"];
  text: string;
  data: T | null;
  errors: ToldError[];
  cost: Cost;
}

export const JSON_TYPE = { "content-type": "application/json" };
/** The media type by which a client is told by the status that its document was refused. */
export const BY_STATUS = { accept: "application/graphql-response+json" };

export const bearer = (key: string | null): Record<string, string> =>
  key === null ? {} : { authorization: `Bearer ${key}` };

function whole<T>(reply: LightMyRequestResponse): Whole<T> {
  const { data, errors, extensions } = reply.json<{
    data?: T | null;
    errors?: ToldError[];
    extensions?: { cost: Cost };
  }>();
  const { statusCode, headers, body } = reply;
  const cost = extensions?.cost ?? { requested: -1, actual: -1, available: -1, restoreRate: -1 };
  return {
    status: statusCode,
    headers,
    text: body,
    data: data ?? null,
    errors: errors ?? [],
    cost,
  };
}

/** Sends these bytes as the body of a POST to /graphql. */
export async function sendBody<T = Record<string, unknown>>(
  world: World,
  headers: Record<string, string>,
  payload: string | Buffer,
): Promise<Whole<T>> {
  return whole(await world.app.inject({ method: "POST", url: "/graphql", headers, payload }));
}

/** Sends an operation, to a client that is told by the status, and gives the whole answer. */
export function send<T = Record<string, unknown>>(
  world: World,
  key: string | null,
  query: string,
  variables: object = {},
): Promise<Whole<T>> {
  const headers = { ...JSON_TYPE, ...BY_STATUS, ...bearer(key) };
  return sendBody(world, headers, JSON.stringify({ query, variables }));
}

export const codesOf = ({ errors }: { errors: readonly ToldError[] }): string[] =>
  errors.map(({ extensions }) => extensions.code);
