import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { count } from "../claims/claims.kit";
import { openWorld, type World } from "../kit/world";
import { ANSWERS, CANARY, FORGED, UNREADABLE } from "./http.data";
import { bearer, BY_STATUS, JSON_TYPE, type ToldError } from "./sending";

let world: World;
let authorization: Record<string, string>;

beforeAll(async () => {
  world = await openWorld();
  authorization = bearer(await world.key("DESK", "120104"));
});
afterAll(() => world.close());

const QUERY = "{ viewer { person } }";
const encoded = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;
const get = (url: string, headers: Record<string, string> = {}) =>
  world.app.inject({ method: "GET", url, headers });

test.each(UNREADABLE)("%s is refused in JSON, with a code and an id", async (_, statuses, sent) => {
  const headers = { ...authorization, ...sent.headers };
  const reply = await world.app.inject({ ...sent, headers });
  expect(statuses).toContain(reply.statusCode);
  expect(reply.headers["content-type"]).toMatch(/^application\/json; charset=utf-8$/);
  const { errors } = reply.json<{ errors: ToldError[] }>();
  expect(errors).toEqual([
    {
      message: expect.stringMatching(/^[A-Z].*\.$/) as unknown,
      extensions: {
        code: "BAD_USER_INPUT",
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
      },
    },
  ]);
  expect(reply.body).not.toContain(CANARY);
});

test("what is not refused is read to the letter", async () => {
  for (const payload of ["\ufeff", " \n"].map(
    (before) => before + JSON.stringify({ query: QUERY }),
  )) {
    const headers = { ...JSON_TYPE, ...authorization };
    const reply = await world.app.inject({ method: "POST", url: "/graphql", headers, payload });
    expect(reply.json()).toMatchObject({ data: { viewer: { person: "DESK person" } } });
  }
});

describe("a page of another site", () => {
  test.each(FORGED)("cannot ask by %s", async (_, sent) => {
    world.statements();
    const reply = await world.app.inject(sent);
    expect([400, 415]).toContain(reply.statusCode);
    expect(reply.body).not.toContain('"data"');
    expect(world.statements()).toEqual([]);
  });

  test.each([
    ["the credential's header", () => authorization, 200],
    ["the proof of a preflight", () => ({ "apollo-require-preflight": "1" }), 200],
  ])("is told from a client by %s", async (_, headers, status) => {
    const reply = await get(encoded("{ __typename }"), headers());
    expect([reply.statusCode, reply.json()]).toEqual([
      status,
      expect.objectContaining({ data: { __typename: "Query" } }),
    ]);
  });

  test("is allowed nothing by a preflight, and the next one is answered", async () => {
    const asked = { origin: "https://example.org", "access-control-request-method": "POST" };
    for (const headers of [{}, asked, { ...asked, ...authorization }, JSON_TYPE]) {
      const reply = await world.app.inject({ method: "OPTIONS", url: "/graphql", headers });
      expect(reply.statusCode).toBeLessThan(500);
      expect(Object.keys(reply.headers).join()).not.toMatch(/access-control-allow/);
    }
    expect((await get(encoded(QUERY), authorization)).statusCode).toBe(200);
  });
});

test("an act by GET is refused with the method that may, and nothing is done", async () => {
  const act = `mutation { submitClaim(input: { providerReference: "GET-1", member: { unidentified: true },
    visitKind: OUTPATIENT, admittedOn: "2026-06-10", diagnoses: ["J06"], lines: [{ service: "OPD" }],
    patientAsSeen: { name: "Sok Dara", sex: FEMALE } }) { replayed } }`;
  const reply = await get(encoded(act), authorization);
  expect([reply.statusCode, reply.headers.allow]).toEqual([405, "POST"]);
  expect(await count(world, "claim", "GET-1")).toBe(0);
});

describe("an answer", () => {
  const LARGE = "{ ruleCatalogue { code text parameters { name value } } }";
  const unpack = {
    br: brotliDecompressSync,
    gzip: gunzipSync,
    none: (packed: Buffer) => packed,
  };
  const cases: [string, string, string | undefined, keyof typeof unpack][] = [
    ["large, to a client that reads both", LARGE, "gzip, deflate, br", "br"],
    ["large, to a client that reads br", LARGE, "br", "br"],
    ["large, to a client that reads gzip", LARGE, "gzip", "gzip"],
    ["large, to a client that says nothing", LARGE, undefined, "none"],
    ["large, to a client that wants it as it is", LARGE, "identity", "none"],
    ["small", "{ viewer { person } }", "gzip, deflate, br", "none"],
  ];

  test.each(cases)("that is %s", async (_, query, accepted, packed) => {
    const plain = (await get(encoded(query), authorization)).json<{ data: object }>();
    const packing: Record<string, string> = accepted ? { "accept-encoding": accepted } : {};
    for (const speaking of [{}, BY_STATUS]) {
      const reply = await get(encoded(query), { ...authorization, ...packing, ...speaking });
      expect(reply.headers["content-encoding"] ?? "none").toBe(packed);
      const text = unpack[packed](reply.rawPayload).toString();
      expect((JSON.parse(text) as { data: object }).data).toEqual(plain.data);
      if (packed === "none") continue;
      expect(reply.rawPayload.length).toBeLessThan(text.length / 2);
      expect(reply.headers.vary).toMatch(/accept-encoding/i);
    }
  });
});

describe("a browser", () => {
  test.each(ANSWERS)("is told how to treat it: %s", async (_, sent) => {
    const { headers } = await world.app.inject(sent);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "SAMEORIGIN",
      "strict-transport-security": expect.stringMatching(/max-age=[1-9]\d{6,}/) as unknown,
      "content-security-policy": expect.stringContaining("default-src 'self'") as unknown,
      "referrer-policy": "no-referrer",
    });
    expect(Object.keys(headers)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(set-cookie|x-powered-by|server)$/)]),
    );
  });

  const policyOf = async (url: string): Promise<Map<string, string[]>> => {
    const policy = String((await get(url, authorization)).headers["content-security-policy"]);
    const directives = policy.split(";").map((directive) => directive.trim().split(/\s+/));
    return new Map(directives.map(([name = "", ...sources]) => [name, sources]));
  };

  test("may run what is in the explorer's page, and nothing from elsewhere", async () => {
    const { body } = await get("/explorer");
    const policy = await policyOf("/explorer");
    const allowed = (directive: string) => policy.get(directive) ?? policy.get("default-src") ?? [];
    expect(body).toMatch(/<script\b(?![^>]*\bsrc=)[^>]*>/);
    expect(allowed("script-src")).toContain("'unsafe-inline'");
    expect(allowed("style-src")).toContain("'unsafe-inline'");
    expect(allowed("worker-src")).toContain("blob:");
    expect(allowed("connect-src")).toContain("'self'");
    expect(allowed("script-src-attr")).toEqual(["'none'"]);
    expect(body).not.toMatch(/<[a-z]+\s[^<>]*\bon(click|load|error)=/);
    expect(policy.has("upgrade-insecure-requests")).toBe(false);
    const sources = [...policy.values()].flat();
    const own = /^('(self|none|unsafe-inline|unsafe-eval)'|blob:|data:)$/;
    expect(sources.filter((source) => !own.test(source))).toEqual([]);
  });

  test("may run nothing inline in any other answer", async () => {
    for (const url of [encoded(QUERY), "/schema.graphql", "/nowhere"]) {
      expect((await policyOf(url)).get("script-src")).toEqual(["'self'"]);
    }
  });
});
