import type { InjectOptions } from "fastify";
import { gzipSync } from "node:zlib";
import { LIMITS } from "../../src/shared/limits";
import { JSON_TYPE } from "./sending";

/** Stands in everything that is sent, and must stand in nothing that is answered. */
export const CANARY = "Sok Dara";

const QUERY = "{ viewer { person } }";
const BODY = JSON.stringify({ query: QUERY, variables: { name: CANARY } });
const post = (payload: string | Buffer, headers: Record<string, string> = JSON_TYPE) => ({
  method: "POST" as const,
  url: "/graphql",
  headers,
  payload,
});
const zipped = (payload: Buffer, encoding = "gzip") =>
  post(payload, { ...JSON_TYPE, "content-encoding": encoding });
const typed = (type: string) => post(BODY, { "content-type": type });
const asked = `query=${encodeURIComponent(QUERY)}&name=${encodeURIComponent(CANARY)}`;

/** Requests that never get to GraphQL, and the statuses that may answer them. */
export const UNREADABLE: [string, number[], InjectOptions][] = [
  ["malformed JSON", [400], post(`{"query": "{ viewer ${CANARY}`)],
  ["JSON with a comma too many", [400], post(`{"query": "${CANARY}",}`)],
  ["two JSON values", [400], post(`${BODY}${BODY}`)],
  ["an empty body", [400], post("")],
  ["a body too large", [413], post(CANARY.repeat(LIMITS.rosterBodyBytes / 8 + 1))],
  [
    "a body that is too large once it is unpacked",
    [413],
    zipped(gzipSync(Buffer.alloc(100_000_000, CANARY))),
  ],
  ["a body that says it is packed", [400], zipped(Buffer.from(BODY))],
  ["a body packed by nobody knows what", [415], zipped(Buffer.from(BODY), CANARY)],
  ["a prototype", [400], post(`{"query":"${QUERY}","__proto__":{"name":"${CANARY}"}}`)],
  [
    "a prototype in the variables",
    [400],
    post(`{"query":"${QUERY}","variables":{"a":[{"__proto__":"${CANARY}"}]}}`),
  ],
  [
    "a prototype in escapes",
    [400],
    post(`{"query":"${QUERY}","\\u005f_proto__":{"name":"${CANARY}"}}`),
  ],
  [
    "a constructor's prototype",
    [400],
    post(`{"query":"${QUERY}","constructor":{"prototype":{"name":"${CANARY}"}}}`),
  ],
  [
    "bytes that are not UTF-8",
    [400],
    post(Buffer.from(BODY.replace("Sok", "Sok\u00e9"), "latin1")),
  ],
  [
    "half of a character's bytes",
    [400],
    post(
      Buffer.concat([
        Buffer.from(BODY.slice(0, -2)),
        Buffer.from([0xe1, 0x9e]),
        Buffer.from('"}}'),
      ]),
    ),
  ],
  [
    "a surrogate in UTF-8",
    [400],
    post(
      Buffer.concat([
        Buffer.from(BODY.slice(0, -3)),
        Buffer.from([0xed, 0xa0, 0xbd]),
        Buffer.from('"}}'),
      ]),
    ),
  ],
  ["UTF-16", [400], post(Buffer.from(BODY, "utf16le"))],
  ["XML", [415], typed("application/xml")],
  ["a form", [415], typed("application/x-www-form-urlencoded")],
  ["a form of parts", [415], typed("multipart/form-data; boundary=x")],
  ["GraphQL as such", [415], typed("application/graphql")],
  ["no content type", [415], post(BODY, {})],
  ["a content type that is none", [415], typed(CANARY)],
  ["an unknown page", [404], { method: "GET", url: `/claims?${asked}` }],
  ["a page below the API", [404], { ...post(BODY), url: `/graphql/${encodeURIComponent(CANARY)}` }],
  ["an address that cannot be read", [400], { method: "GET", url: `/%zz?${asked}` }],
  ["a host that is none", [400], { ...post(BODY), headers: { ...JSON_TYPE, host: `${CANARY} %` } }],
  ...(["PUT", "PATCH", "DELETE"] as const).map((method): [string, number[], InjectOptions] => [
    `${method} to the API`,
    [404, 405],
    { ...post(BODY), method },
  ]),
];

/** What a page of another site can make a browser send: none of it may get to an operation. */
export const FORGED: [string, InjectOptions][] = [
  ["a GET", { method: "GET", url: `/graphql?${asked}` }],
  [
    "a GET with an empty proof",
    { method: "GET", url: `/graphql?${asked}`, headers: { "apollo-require-preflight": "" } },
  ],
  ["a POST as text", typed("text/plain")],
  ["a POST as text with a charset", typed("text/plain; charset=utf-8")],
  ["a form", typed("application/x-www-form-urlencoded")],
  ["a form of parts", typed("multipart/form-data; boundary=x")],
  ["a POST of nothing in no type", { method: "POST", url: `/graphql?${asked}` }],
  ["a HEAD", { method: "HEAD", url: `/graphql?${asked}` }],
];

const page = (url: string): InjectOptions => ({ method: "GET", url });

/** An answer of every kind: none may be without its security headers. */
export const ANSWERS: [string, InjectOptions][] = [
  ["an answer", post(BODY)],
  ["a refused document", post('{"query":"{ nothing }"}')],
  ["a refused introspection", post('{"query":"{ __schema { types { name } } }"}')],
  ["a preflight", { method: "OPTIONS", url: "/graphql" }],
  ...["/health/live", "/health/ready", "/metrics", "/schema.graphql", "/explorer"].map(
    (url): [string, InjectOptions] => [url, page(url)],
  ),
  ...UNREADABLE.filter(([name]) => name !== "an address that cannot be read").map(
    ([name, , options]): [string, InjectOptions] => [name, options],
  ),
  ...FORGED,
];
