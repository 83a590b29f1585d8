import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { LIMITS } from "../../../src/shared/limits";
import {
  fetchFile,
  fileOf,
  hashOf,
  head,
  onFile,
  put,
  putPart,
} from "../../claims/files/files.kit";
import { openWorld, type World } from "../../kit/world";

let world: World;
let desk: string;
let otherDesk: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  otherDesk = await world.key("DESK", "NH01");
});
afterAll(() => world.close());

const onDisk = (file: Buffer): string => {
  const hash = hashOf(file);
  return path.join(world.filesFolder, hash.slice(0, 2), hash);
};
const unfinished = (): string[] => {
  const folder = path.join(world.filesFolder, "unfinished");
  return existsSync(folder) ? readdirSync(folder) : [];
};
const rowsOf = (file: Buffer) =>
  world.root.query<{ bytes: number; media_type: string }[]>(
    "SELECT bytes, media_type FROM attachment_file WHERE sha256 = $1",
    [hashOf(file)],
  );

test.each([
  ["pdf", "application/pdf"],
  ["jpeg", "image/jpeg"],
  ["png", "image/png"],
] as const)(
  "a %s sent whole is kept under its hash, and comes back byte for byte",
  async (kind, type) => {
    const file = fileOf(kind, "whole");
    const sent = await put(world, desk, file, { "content-type": "text/html" });
    expect(sent.json()).toEqual({ sha256: hashOf(file), bytes: file.length, mediaType: type });
    expect(sent.statusCode).toBe(201);
    expect(readFileSync(onDisk(file)).equals(file)).toBe(true);
    expect(unfinished()).toEqual([]);
    const read = await fetchFile(world, desk, file);
    expect(read.rawPayload.equals(file)).toBe(true);
    const extension = kind === "jpeg" ? "jpg" : kind;
    expect(read.headers).toMatchObject({
      "content-type": type,
      "content-length": String(file.length),
      "content-disposition": `attachment; filename="${hashOf(file)}.${extension}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    });
    expect(Object.keys(read.headers)).not.toContain("set-cookie");
  },
);

test("what was there already is acknowledged again, and stored once", async () => {
  const file = fileOf("pdf", "again");
  expect((await put(world, desk, file)).statusCode).toBe(201);
  expect((await put(world, desk, file)).statusCode).toBe(200);
  expect((await head(world, desk, file)).statusCode).toBe(200);
  expect(await rowsOf(file)).toEqual([{ bytes: file.length, media_type: "application/pdf" }]);
});

test("a file in parts is incomplete until its last byte, and HEAD tells how far it has come", async () => {
  const file = fileOf("png", "parts", 3_000);
  expect((await head(world, desk, file)).statusCode).toBe(404);
  const first = await putPart(world, desk, { file, from: 0, to: 1_000 });
  expect([first.statusCode, first.headers.range]).toEqual([308, "bytes=0-999"]);
  const told = await head(world, desk, file);
  expect([told.statusCode, told.headers.range]).toEqual([308, "bytes=0-999"]);
  const question = { "content-range": `bytes */${file.length}` };
  const asked = await onFile(world, desk, {
    method: "PUT",
    sha256: hashOf(file),
    headers: question,
  });
  expect([asked.statusCode, asked.headers.range]).toEqual([308, "bytes=0-999"]);
  expect((await fetchFile(world, desk, file)).statusCode).toBe(404);
  const gap = await putPart(world, desk, { file, from: 2_000, to: 3_000 });
  expect([gap.statusCode, gap.headers.range]).toEqual([308, "bytes=0-999"]);
  const again = await putPart(world, desk, { file, from: 500, to: 2_000 });
  expect([again.statusCode, again.headers.range]).toEqual([308, "bytes=0-1999"]);
  expect((await putPart(world, desk, { file, from: 2_000, to: 3_000 })).statusCode).toBe(201);
  expect(readFileSync(onDisk(file)).equals(file)).toBe(true);
  const whole = await head(world, desk, file);
  expect([whole.statusCode, whole.headers["content-length"]]).toEqual([200, "3000"]);
});

test("a part of a file that nobody has begun is told to begin", async () => {
  const file = fileOf("pdf", "middle");
  const part = await putPart(world, desk, { file, from: 500, to: 1_000 });
  expect([part.statusCode, part.headers.range]).toEqual([308, undefined]);
  expect(unfinished()).toEqual([]);
});

test.each([
  ["a hash that is another file's", 422, fileOf("pdf", "one"), fileOf("pdf", "two")],
  ["bytes that are no PDF, JPEG or PNG", 415, fileOf("exe", "x"), fileOf("exe", "x")],
])("%s is refused, and nothing of it is kept", async (_, status, sent, address) => {
  const reply = await onFile(world, desk, {
    method: "PUT",
    sha256: hashOf(address),
    payload: sent,
    headers: { "content-type": "application/pdf" },
  });
  expect(reply.statusCode).toBe(status);
  expect(reply.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
  expect(unfinished()).toEqual([]);
  expect(existsSync(onDisk(address))).toBe(false);
  expect(await rowsOf(address)).toEqual([]);
});

test("a file of the largest size is taken in", async () => {
  const file = fileOf("jpeg", "largest", LIMITS.fileBytes);
  expect((await put(world, desk, file)).statusCode).toBe(201);
});

test("two at once leave one file, whole", async () => {
  const file = fileOf("pdf", "at once", 500_000);
  const sent = await Promise.all([1, 2, 3].map(() => put(world, desk, file)));
  for (const { statusCode } of sent) expect([200, 201, 308]).toContain(statusCode);
  expect(sent.some(({ statusCode }) => statusCode === 201)).toBe(true);
  expect(readFileSync(onDisk(file)).equals(file)).toBe(true);
  expect(await rowsOf(file)).toHaveLength(1);
});

test("another provider that has the file sends it itself: the bytes are there once, the rights twice", async () => {
  const file = fileOf("pdf", "both");
  await put(world, desk, file);
  expect((await fetchFile(world, otherDesk, file)).statusCode).toBe(404);
  expect((await head(world, otherDesk, file)).statusCode).toBe(404);
  expect((await putPart(world, otherDesk, { file, from: 10, to: 20 })).statusCode).toBe(308);
  expect((await put(world, otherDesk, file)).statusCode).toBe(201);
  expect((await fetchFile(world, otherDesk, file)).rawPayload.equals(file)).toBe(true);
  expect(await rowsOf(file)).toHaveLength(2);
});

test("a file that its disk has lost may be sent again", async () => {
  const file = fileOf("png", "lost");
  await put(world, desk, file);
  rmSync(onDisk(file));
  expect((await fetchFile(world, desk, file)).statusCode).toBe(503);
  expect((await put(world, desk, file)).statusCode).toBe(201);
  expect((await fetchFile(world, desk, file)).rawPayload.equals(file)).toBe(true);
});
