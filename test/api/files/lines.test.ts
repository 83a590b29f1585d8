import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { LIMITS } from "../../../src/shared/limits";
import { fileOf, hashOf, head, put, putPart } from "../../claims/files/files.kit";
import { openWorld, type World } from "../../kit/world";

let world: World;
let desk: string;
let address: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  address = await world.app.listen({ port: 0, host: "127.0.0.1" });
});
afterAll(() => world.close());
afterEach(() => jest.restoreAllMocks());

/** The answers to come, by what is being sent. */
const responses = new WeakMap<object, Promise<unknown[]>>();

/** Begins to send a file over a line of its own. */
function begin(file: Buffer, headers: Record<string, string | number>, key: string | null = desk) {
  const sending = request(`${address}/attachments/${hashOf(file)}`, {
    method: "PUT",
    agent: false,
    headers: { ...(key !== null && { authorization: `Bearer ${key}` }), ...headers },
  });
  sending.on("error", () => undefined);
  // From the beginning: the answer may come before all of the body has been sent.
  const response = once(sending, "response");
  response.catch(() => undefined);
  responses.set(sending, response);
  return sending;
}

const answerOf = async (sending: ReturnType<typeof begin>): Promise<IncomingMessage> => {
  const [answer] = (await responses.get(sending)) as [IncomingMessage];
  answer.resume();
  return answer;
};

/** How far a file has come once the server has noticed. */
async function arrivedOf(file: Buffer, atLeast: number): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const range = String((await head(world, desk, file)).headers.range ?? "bytes=0--1");
    const arrived = Number(range.slice("bytes=0-".length)) + 1;
    if (arrived >= atLeast) return arrived;
    await sleep(20);
  }
  return -1;
}

const onDisk = (file: Buffer): string =>
  path.join(world.filesFolder, hashOf(file).slice(0, 2), hashOf(file));

test("what has come before the line was cut stays, and the rest is sent alone", async () => {
  const file = fileOf("pdf", "cut line", 400_000);
  const sending = begin(file, { "content-length": file.length });
  sending.write(file.subarray(0, 150_000));
  expect(await arrivedOf(file, 150_000)).toBe(150_000);
  sending.destroy();
  await sleep(50);
  expect(await arrivedOf(file, 150_000)).toBe(150_000);
  const rest = await putPart(world, desk, { file, from: 150_000, to: file.length });
  expect(rest.statusCode).toBe(201);
  expect(readFileSync(onDisk(file)).equals(file)).toBe(true);
});

test("a body whose length nobody has told is stopped where a file is too large", async () => {
  const file = fileOf("pdf", "endless", LIMITS.fileBytes + 200_000);
  const sending = begin(file, { "transfer-encoding": "chunked" });
  sending.end(file);
  const answer = await answerOf(sending);
  expect(answer.statusCode).toBe(413);
  expect((await head(world, desk, file)).statusCode).toBe(404);
});

test("a body that nobody may send is not read, and the answer comes before it does", async () => {
  const file = fileOf("pdf", "nobody's", 100_000);
  const sending = begin(file, { "content-length": file.length }, null);
  sending.write(file.subarray(0, 1_000));
  expect((await answerOf(sending)).statusCode).toBe(401);
  sending.destroy();
  const unfinished = path.join(world.filesFolder, "unfinished");
  const begun = existsSync(unfinished) ? readdirSync(unfinished) : [];
  expect(begun.filter((name) => name.includes(hashOf(file)))).toEqual([]);
});

test("an upload that falls silent is given up, and what has come stays", async () => {
  jest.replaceProperty(LIMITS as { uploadSilenceMs: number }, "uploadSilenceMs", 200);
  const file = fileOf("png", "silent", 100_000);
  const sending = begin(file, { "content-length": file.length });
  sending.write(file.subarray(0, 60_000));
  const answer = await answerOf(sending);
  expect([answer.statusCode, answer.headers.connection]).toEqual([408, "close"]);
  expect(await arrivedOf(file, 60_000)).toBe(60_000);
  expect((await putPart(world, desk, { file, from: 60_000, to: 100_000 })).statusCode).toBe(201);
});

test("one credential has so many uploads under way, and others have theirs", async () => {
  const files = Array.from({ length: LIMITS.uploadsOfOne }, (_, n) => fileOf("pdf", `slow ${n}`));
  const sendings = files.map((file) => begin(file, { "content-length": file.length }));
  sendings.forEach((sending, n) => sending.write(files[n]?.subarray(0, 100)));
  for (const file of files) expect(await arrivedOf(file, 100)).toBe(100);
  const refused = await put(world, desk, fileOf("pdf", "one too many"));
  expect(refused.statusCode).toBe(429);
  expect(refused.headers["retry-after"]).toBe("1");
  expect(refused.json()).toMatchObject({ errors: [{ extensions: { code: "RATE_LIMITED" } }] });
  const hospital = await world.key("DESK", "NH01");
  expect((await put(world, hospital, fileOf("pdf", "another's"))).statusCode).toBe(201);
  const answers = sendings.map((sending, n) => {
    sending.end(files[n]?.subarray(100));
    return answerOf(sending);
  });
  for (const { statusCode } of await Promise.all(answers)) expect(statusCode).toBe(201);
  expect((await put(world, desk, fileOf("pdf", "one too many"))).statusCode).toBe(201);
});

test("several lines sending one file at once, each at its own pace, leave it whole", async () => {
  const file = fileOf("jpeg", "raced", 300_000);
  const sendings = [1, 2, 3].map(() => begin(file, { "content-length": file.length }));
  for (let from = 0; from < file.length; from += 100_000) {
    for (const sending of sendings) {
      sending.write(file.subarray(from, from + 100_000));
      await sleep(5);
    }
  }
  const answers = await Promise.all(
    sendings.map((sending) => {
      sending.end();
      return answerOf(sending);
    }),
  );
  for (const { statusCode } of answers) expect([200, 201, 308]).toContain(statusCode);
  expect((await head(world, desk, file)).statusCode).toBe(200);
  expect(readFileSync(onDisk(file)).equals(file)).toBe(true);
});

test("on a disk that cannot be written the caller may come again, and the server goes on", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "hip-no-folder-"));
  const blocked = path.join(folder, "a file");
  writeFileSync(blocked, "");
  const other = await openWorld(undefined, { filesFolder: blocked });
  const key = await other.key("DESK", "120104");
  const reply = await put(other, key, fileOf("pdf", "nowhere"));
  expect(reply.statusCode).toBe(503);
  expect(reply.headers["retry-after"]).toBe("2");
  expect(reply.json()).toMatchObject({ errors: [{ extensions: { code: "UNAVAILABLE" } }] });
  const { data } = await other.ask(key, "{ viewer { person } }");
  expect(data).toEqual({ viewer: { person: "DESK person" } });
  await other.close();
  rmSync(folder, { recursive: true });
});
