import { readFileSync } from "node:fs";
import path from "node:path";
import { GUARANTEE_KEY } from "../kit/guarantee-keys";
import { openWorld, type World } from "../kit/world";

let world: World;
let auditor: string;

beforeAll(async () => {
  world = await openWorld();
  auditor = await world.key("AUDITOR", undefined, "Neary");
});
afterAll(() => world.close());

const get = (url: string, headers: Record<string, string> = {}) =>
  world.app.inject({ method: "GET", url, headers });

test("it says that it lives, and that it is ready", async () => {
  expect((await get("/health/live")).json()).toEqual({ status: "live" });
  expect((await get("/health/ready")).json()).toEqual({ status: "ready" });
});

test("metrics are told in Prometheus' text form", async () => {
  await world.ask(auditor, "{ viewer { person } }");
  const { statusCode, headers, body } = await get("/metrics");
  expect(statusCode).toBe(200);
  expect(headers["content-type"]).toMatch(/^text\/plain/);
  expect(body).toMatch(/^hip_graphql_request_seconds_count\{.*outcome="ok".*\} [1-9]\d*$/m);
  expect(body).toMatch(/^process_cpu_user_seconds_total /m);
  expect(body).not.toContain("Neary");
});

test("the schema is public, and the committed one", async () => {
  const { statusCode, headers, body } = await get("/schema.graphql");
  expect([statusCode, headers["content-type"]]).toEqual([200, "text/plain; charset=utf-8"]);
  const committed = path.join(__dirname, "..", "..", "schema", "schema.graphql");
  expect(body).toBe(readFileSync(committed, "utf8"));
});

test("the keys of the guarantees are public, without what signs, and may be kept for a while", async () => {
  const { statusCode, headers, body } = await get("/.well-known/jwks.json");
  expect([statusCode, headers["cache-control"]]).toEqual([200, "public, max-age=300"]);
  const { kty, crv, kid, x } = GUARANTEE_KEY;
  expect(JSON.parse(body)).toEqual({ keys: [{ kty, crv, kid, x, alg: "EdDSA", use: "sig" }] });
});

/** Every address a page would fetch by itself. */
function fetchedBy(page: string): string[] {
  const markup = page.replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, "$1");
  const tags = markup.match(/<(script|link|img|iframe|source|object|embed)\b[^>]*>/g) ?? [];
  return tags.flatMap((tag) => /\b(?:src|href|data)=["']?([^"'\s>]+)/.exec(tag)?.[1] ?? []);
}

test("the explorer comes from this server alone: it works without the internet", async () => {
  const { statusCode, headers, body } = await get("/explorer");
  expect([statusCode, headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
  expect(body).toContain("/graphql");
  expect(body).toContain("Authorization");
  const outside = fetchedBy(body).filter((address) => /^(https?:)?\/\//i.test(address));
  expect(outside).toEqual([]);
  expect(body).not.toMatch(/@import\s+(url\()?["']?(https?:)?\/\//i);
  expect(body).not.toMatch(/\bimport\s*\(?\s*["']https?:/);
  expect(body).not.toMatch(/(unpkg|jsdelivr|esm\.sh|cdnjs|googleapis)\.?[a-z]*\/[^"']*\.(js|css)/);
});

test("a page that loads something from outside would be noticed", () => {
  const page =
    '<link rel=stylesheet href="https://cdn.example/x.css"><script src=//cdn/x.js></script>';
  expect(fetchedBy(page)).toEqual(["https://cdn.example/x.css", "//cdn/x.js"]);
});

test("an unknown page is told in JSON, whatever the method", async () => {
  for (const method of ["GET", "POST", "DELETE"] as const) {
    const reply = await world.app.inject({ method, url: "/claims/1?member=2000000019" });
    expect(reply.statusCode).toBe(404);
    expect(reply.headers["content-type"]).toMatch(/^application\/json/);
    expect(reply.json()).toMatchObject({
      errors: [{ message: expect.stringContaining("/graphql") }],
    });
  }
});

const send = (payload: string, type = "application/json") =>
  world.app.inject({
    method: "POST",
    url: "/graphql",
    headers: {
      authorization: `Bearer ${auditor}`,
      "content-type": type,
      accept: "application/graphql-response+json, application/json",
    },
    payload,
  });

test.each([
  ["malformed JSON", '{"query": "{ viewer'],
  ["nothing", ""],
  ["a list", "[]"],
  ["a batch", '[{"query":"{ viewer { person } }"}]'],
  ["no query", "{}"],
  ["a query that is no text", '{"query": 1}'],
  ["variables that are no object", '{"query": "{ viewer { person } }", "variables": "x"}'],
  ["a document that does not parse", '{"query": "{ viewer {"}'],
  ["a field that does not exist", '{"query": "{ viewers { person } }"}'],
  ["a body too large", JSON.stringify({ query: " ".repeat(1_100_000) })],
])("%s is refused in JSON with a 4xx status", async (_, payload) => {
  const reply = await send(payload);
  expect(reply.statusCode).toBeGreaterThanOrEqual(400);
  expect(reply.statusCode).toBeLessThan(500);
  expect(reply.headers["content-type"]).toMatch(/^application\/(json|graphql-response\+json)/);
  expect(() => reply.json<unknown>()).not.toThrow();
  expect(reply.body).not.toMatch(/\bat .*\.(ts|js):\d+/);
});

test("a misspelt field is refused without suggestions of what there is", async () => {
  const reply = await send('{"query": "{ viewers { person } }"}');
  expect(reply.body).not.toContain("Did you mean");
});

test("a question may come by GET with the credential in its header, an act may not", async () => {
  const authorization = `Bearer ${auditor}`;
  const query = encodeURIComponent("{ viewer { person } }");
  const asked = await get(`/graphql?query=${query}`, { authorization });
  expect([asked.statusCode, asked.json()]).toEqual([
    200,
    { data: { viewer: { person: "Neary" } }, extensions: expect.any(Object) as object },
  ]);
  const act = encodeURIComponent("mutation { submitClaims(input: { claims: [] }) { accepted } }");
  expect((await get(`/graphql?query=${act}`, { authorization })).statusCode).toBe(405);
});

test("a page of another site cannot ask: without header or JSON it is refused", async () => {
  const query = encodeURIComponent("{ viewer { person } }");
  expect((await get(`/graphql?query=${query}`)).statusCode).toBe(400);
});

test("an answer speaks the client's media type", async () => {
  const authorization = `Bearer ${auditor}`;
  const query = encodeURIComponent("{ viewer { person } }");
  for (const accept of ["application/graphql-response+json", "application/json"]) {
    const { headers } = await get(`/graphql?query=${query}`, { authorization, accept });
    expect(headers["content-type"]).toBe(`${accept}; charset=utf-8`);
  }
});
