import { lastWords } from "../../src/api/last-words";
import { StartRefused } from "../../src/shared/errors";
import { openWorld, type World } from "../kit/world";
import { canariesIn, canary } from "./canary.kit";
import { graphql, send } from "./sending.kit";
import { HeardServer } from "./server.kit";

let world: World;
let url: string;

beforeAll(async () => {
  world = await openWorld();
  ({ url } = world.db.options as { url: string });
});
afterEach(() => HeardServer.endAll());
afterAll(() => world.close());

/** Runs something in the server once it serves. */
const oncePlanted = (act: string): string =>
  `const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = (text, ...rest) => {
      if (String(text).includes("HIP is ready")) setTimeout(() => { ${act} }, 50);
      return write(text, ...rest);
    };`;

const row = canary("row");
const quoting = `Object.assign(new TypeError("Key (name)=(${row})"), { code: "23505", detail: "${row}" })`;

test.each([
  ["an error nobody caught", `throw ${quoting}`],
  ["a promise nobody waited for", `void Promise.reject(${quoting})`],
  ["an emitter nobody listened to", `new (process.constructor)().emit("error", ${quoting})`],
])(
  "%s ends the server with its kind and code, and without its words",
  async (_, act) => {
    const server = await HeardServer.start(url, oncePlanted(act));
    expect(server.address).not.toBe("");
    expect(await server.end()).toBe(1);
    expect(server.said).toMatch(/HIP fell: TypeError 23505 \(this is a bug\)\n +at /);
    expect(canariesIn(server.said)).toEqual([]);
  },
  60_000,
);

test("the ear of these tests hears whatever a process can say", async () => {
  const heard = {
    log: canary("console-log"),
    error: canary("console-error"),
    warning: canary("warning"),
    out: canary("stdout"),
    err: canary("stderr"),
  };
  const act = `console.log("${heard.log}"); console.error("${heard.error}");
    process.emitWarning("${heard.warning}"); process.stdout.write("${heard.out}\\n");
    process.stderr.write("${heard.err}\\n");`;
  const server = await HeardServer.start(url, oncePlanted(act));
  await server.until(() => Object.values(heard).every((word) => server.said.includes(word)));
  expect(canariesIn(server.said).sort()).toEqual(Object.values(heard).sort());
  expect(await server.stop()).toBe(0);
}, 60_000);

test("what Apollo says of an error of its plugins is told without its words", async () => {
  const failing = `import { createRequire } from "node:module";
    const { Histogram } = createRequire(process.cwd() + "/")("prom-client");
    Histogram.prototype.startTimer = () => () => { throw ${quoting}; };`;
  const server = await HeardServer.start(url, failing);
  const told = await send(server.address, graphql(null, "{ viewer { person } }"));
  expect(told).toMatchObject({ status: 500, text: expect.stringContaining('"code":"INTERNAL"') });
  const lines = [...(await server.linesOf(told.requestId)), ...server.lines];
  expect(lines).toContainEqual(expect.objectContaining({ msg: "apollo", level: 50 }));
  expect(lines).toContainEqual(expect.objectContaining({ msg: "request", outcome: "INTERNAL" }));
  expect(canariesIn(server.said + told.text)).toEqual([]);
  await server.stop();
}, 60_000);

test("a start that is refused says why, in one line", async () => {
  const away = new URL(url);
  away.port = "1";
  const server = await HeardServer.start(away.toString());
  expect(await server.end()).toBe(1);
  expect(server.said).toMatch(
    /^HIP did not start: the database cannot be used: .*ECONNREFUSED.*\n$/,
  );
}, 60_000);

describe("last words", () => {
  test("are those of the refusal", () => {
    expect(lastWords("HIP did not start", new StartRefused("set PORT"))).toBe(
      "HIP did not start: set PORT\n",
    );
  });

  test("of an unknown error are its kind, code and places, and never its message", () => {
    const words = lastWords("HIP fell", new Error(`${row}\n    at ${row} (/${row}.ts:1:2)`));
    expect(words).toMatch(/^HIP fell: Error \(this is a bug\)\n +at .*last-words\.test/);
    expect(canariesIn(words)).toEqual([]);
    expect(lastWords("HIP fell", row)).toBe("HIP fell: string (this is a bug)\n");
  });
});
