import { readFileSync } from "node:fs";
import path from "node:path";
import { errorFields } from "../../src/api/error-fields";
import { apolloLogger, makeLog, type LogEvent, type LogFields } from "../../src/api/log";
import { projectFiles } from "../architecture/layout";
import { canariesIn, canary } from "./canary.kit";

const ID = "3f0c2a4e-5b1d-4c3a-9e8f-0a1b2c3d4e5f";

/** What a log writes when it is handed what its types forbid. */
function written(fields: unknown, event = "bug"): Record<string, unknown> {
  const lines: string[] = [];
  const log = makeLog("trace", { write: (line) => void lines.push(line) });
  log.error(fields as LogFields, event as LogEvent);
  expect(lines).toHaveLength(1);
  expect(canariesIn(lines[0] ?? "")).toEqual([]);
  const { level, time, ...line } = JSON.parse(lines[0] ?? "") as Record<string, unknown>;
  expect(level).toBe(50);
  expect(time).toMatch(/^\d{4}-\d\d-\d\dT/);
  return line;
}

const WORD = canary("word");
const quoting = () =>
  Object.assign(new Error(`Key (name)=(${WORD})`), {
    code: "23505",
    detail: canary("detail"),
    cause: new Error(canary("cause")),
  });

describe("a line of the log", () => {
  test("holds what is allowed, as it is", () => {
    const fields = {
      requestId: ID,
      method: "POST",
      route: "/graphql",
      kind: "query",
      rootFields: ["viewer", "__typename"],
      role: "DESK",
      outcome: "OK",
      status: 200,
      durationMs: 1.5,
      databaseCode: "23505",
      errorName: "QueryFailedError",
      frames: ["at run (/src/a.ts:1:2)"],
      credentialId: ID,
      misses: 201,
    };
    expect(written(fields, "request")).toEqual({ ...fields, msg: "request" });
  });

  test.each([
    ["another key", { name: WORD }],
    ["another key of pino's own", { msg: WORD, level: 60, time: 0, hostname: WORD }],
    ["a nested object", { requestId: { toString: () => WORD }, body: { query: WORD } }],
    ["an allowed key with a text of the caller's", { requestId: WORD, route: `/${WORD}?a` }],
    ["a root field that no schema has", { rootFields: ["viewer", WORD] }],
    ["a role that nobody has", { role: WORD, kind: WORD, method: WORD }],
    ["an outcome in words", { outcome: `no ${WORD}` }],
    ["a code that is none", { databaseCode: WORD, errorName: `${WORD} Error` }],
    ["a place with a line break", { frames: [`at a\n${WORD}`] }],
    ["numbers in words", { status: WORD, durationMs: WORD, misses: WORD }],
    ["a text instead of fields", WORD],
    ["nothing", null],
  ])("drops %s", (_, fields) => {
    expect(written(fields)).toEqual({ msg: "bug" });
  });

  test("says one of the known events, whatever it is asked to say", () => {
    expect(written({}, `somebody is called ${WORD}`)).toEqual({ msg: "unnamed" });
  });

  test.each([
    ["alone", (error: Error) => error],
    ["as pino likes it", (err: Error) => ({ err })],
    ["under any key", (found: Error) => ({ requestId: ID, found })],
  ])("tells an error handed in %s by its name, code and place", (_, handed) => {
    expect(written(handed(quoting()))).toMatchObject({
      errorName: "Error",
      databaseCode: "23505",
      frames: expect.arrayContaining([expect.stringContaining("log.test")]),
    });
  });
});

describe("the places of an error", () => {
  const lookalike = `first\n    at ${WORD} (/${WORD}.ts:1:2)`;
  test.each([
    ["a message of several lines that look like them", new Error(lookalike)],
    ["a message that was changed afterwards", changed(new Error(`${WORD}\n  ${WORD}`))],
    ["no message", new Error()],
  ])("are told without %s", (_, error) => {
    const { frames } = errorFields(error);
    expect(frames.length).toBeGreaterThan(0);
    expect(frames.length).toBeLessThanOrEqual(8);
    expect(frames[0]).toContain("log.test");
    expect(frames.join()).not.toContain(WORD);
  });

  test("are none for what is no error", () => {
    expect(errorFields(WORD)).toEqual({ errorName: "string", databaseCode: "", frames: [] });
    expect(errorFields(null)).toMatchObject({ errorName: "object", databaseCode: "" });
  });
});

function changed(error: Error): Error {
  error.message = "something else";
  return error;
}

test("Apollo's own words, which interpolate errors, are told without them", () => {
  const lines: string[] = [];
  const apollo = apolloLogger(makeLog("trace", { write: (line) => void lines.push(line) }));
  apollo.error(`Unexpected error processing request: ${quoting()}`);
  apollo.warn(quoting());
  apollo.info();
  apollo.debug();
  const told = lines.map((line) => JSON.parse(line) as { msg: string; databaseCode?: string });
  expect(told).toEqual([
    expect.objectContaining({ msg: "apollo" }),
    expect.objectContaining({ msg: "apollo", databaseCode: "23505" }),
  ]);
  expect(canariesIn(lines.join())).toEqual([]);
});

/** Who may write outside the log: commands on their terminal, the start, and the last words. */
const SPEAKERS = ["src/main.ts", "src/api/start.ts"];

test("nothing else writes: one place makes a logger, and no other speaks to the terminal", () => {
  const sources = projectFiles().filter((file) => /^src\/.*\.ts$/.test(file));
  const having = (pattern: RegExp) =>
    sources.filter((file) =>
      pattern.test(readFileSync(path.join(__dirname, "../..", file), "utf8")),
    );
  expect(having(/from "pino"|require\("pino"\)/)).toEqual(["src/api/log.ts"]);
  expect(having(/\bconsole\b\s*[.[]|emitWarning/)).toEqual([]);
  const speaking = having(/process\.(stdout|stderr)/);
  expect(speaking.filter((file) => !file.endsWith(".cli.ts")).sort()).toEqual(SPEAKERS.sort());
});
