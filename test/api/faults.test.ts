import type { FastifyInstance } from "fastify";
import pino from "pino";
import type { DataSource } from "typeorm";
import { dataSourceFor } from "../../ormconfig";
import { issueCredential } from "../../src/access";
import { maskedError } from "../../src/api/errors";
import { buildApiSchema } from "../../src/api/schema";
import { buildServer } from "../../src/api/server";
import { buildServices } from "../../src/api/services";
import { GUARANTEE_KEYS, PUBLIC_KEYS } from "../kit/guarantee-keys";
import { openWorld, type World } from "../kit/world";
import { layLine, type Line } from "./cut-line";

const SECRET = "a pepper of the server behind the line that is cut";
let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe("a bug", () => {
  let officer: string;
  beforeAll(async () => {
    officer = await world.key("ENROLMENT_OFFICER");
    await world.root.query("ALTER TABLE factory RENAME COLUMN name_khmer TO gone");
  });
  afterAll(() => world.root.query("ALTER TABLE factory RENAME COLUMN gone TO name_khmer"));

  test("is told as INTERNAL with a request id, and with nothing of where it is", async () => {
    const answer = await world.ask(officer, "{ viewer { person } factories { edges { cursor } } }");
    expect(answer.errors).toHaveLength(1);
    const [error] = answer.errors ?? [];
    expect(error?.extensions).toEqual({
      code: "INTERNAL",
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(JSON.stringify(answer)).not.toMatch(
      /name_khmer|does not exist|select|relation|\.ts|stack/i,
    );
  });

  test("spoils nothing of what else is asked", async () => {
    expect((await world.ask(officer, "{ viewer { person } }")).errors).toBeUndefined();
  });
});

test("the log says where a bug is and quotes no row", () => {
  const lines: string[] = [];
  const logger = pino({ level: "error" }, { write: (line: string) => void lines.push(line) });
  const canary = "Key (name)=(Sok Dara) already exists";
  const bug = Object.assign(new Error(canary), { driverError: { code: "23505", detail: canary } });
  const formatted = { message: canary, path: ["claims"], extensions: { requestId: "r-1" } };
  const told = maskedError(formatted, bug, logger);
  expect(told.extensions).toEqual({ code: "INTERNAL", requestId: "r-1" });
  expect(JSON.stringify(told)).not.toContain("Dara");
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ requestId: "r-1", databaseCode: "23505" });
  expect(lines[0]).toContain("faults.test");
  expect(lines[0]).not.toContain("Dara");
});

test.each([
  ["a connection refused", { code: "ECONNREFUSED" }],
  ["a connection reset", { code: "ECONNRESET" }],
  ["a server that shuts down", { driverError: { code: "57P01" } }],
  ["a server that is starting", { driverError: { code: "57P03" } }],
  ["a statement that took too long", { driverError: { code: "57014" } }],
  ["too many connections", { driverError: { code: "53300" } }],
  ["a full disk", { driverError: { code: "53100" } }],
])("%s means: come again", (_, properties) => {
  const away = Object.assign(new Error("away"), properties);
  const told = maskedError({ message: "away" }, away, pino({ level: "silent" }));
  expect(told.extensions).toMatchObject({ code: "UNAVAILABLE", retryAfterSeconds: 2 });
});

describe("a database that is away", () => {
  let line: Line;
  let far: DataSource;
  let app: FastifyInstance;
  let known: string;
  let unseen: string;

  beforeAll(async () => {
    const { url } = world.db.options as { url: string };
    line = await layLine(url);
    far = await dataSourceFor(line.url, 2).initialize();
    const kept = { secret: SECRET, guaranteeKeys: GUARANTEE_KEYS };
    const services = buildServices({ dataSource: far, ...kept, today: null, demo: false });
    app = await buildServer({
      ...services,
      schema: buildApiSchema(services),
      logger: pino({ level: "silent" }),
      printed: "",
      isReady: () => far.query("SELECT 1").then(Boolean, () => false),
      publicKeys: PUBLIC_KEYS,
    });
    [known = "", unseen = ""] = await Promise.all([keyOf("Neary"), keyOf("Bopha")]);
  });
  afterAll(async () => {
    await app.close();
    await far.destroy();
    await line.cut();
  });

  const keyOf = async (person: string): Promise<string> => {
    const wanted = { role: "AUDITOR" as const, person, expiresOn: "2100-01-01" };
    const made = { pepper: SECRET, environment: "test" };
    return (await issueCredential(world.db.manager, wanted, made)).key;
  };
  const ask = async (key: string) => {
    const payload = { query: "{ scheme { today } }" };
    const headers = { authorization: `Bearer ${key}` };
    const reply = await app.inject({ method: "POST", url: "/graphql", headers, payload });
    return reply.json<{ data?: unknown; errors?: { extensions: object }[] }>();
  };
  const ready = async () => (await app.inject({ method: "GET", url: "/health/ready" })).statusCode;

  test("is told as UNAVAILABLE with when to come again, and all is well when it is back", async () => {
    expect((await ask(known)).errors).toBeUndefined();
    expect(await ready()).toBe(200);
    await line.cut();
    const unavailable = { code: "UNAVAILABLE", retryAfterSeconds: 2 };
    const started = Date.now();
    expect((await ask(known)).errors?.[0]?.extensions).toMatchObject(unavailable);
    expect((await ask(unseen)).errors?.[0]?.extensions).toMatchObject(unavailable);
    expect(await ready()).toBe(503);
    expect((await app.inject({ method: "GET", url: "/health/live" })).statusCode).toBe(200);
    expect(Date.now() - started).toBeLessThan(5_000);
    await line.mend();
    expect((await ask(known)).errors).toBeUndefined();
    expect((await ask(unseen)).errors).toBeUndefined();
    expect(await ready()).toBe(200);
  });
});
