import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ApiProcess } from "../../chaos/api-process";
import { lastingPort } from "../../chaos/mortal-postgres";
import { fileOf, hashOf } from "../../claims/files/files.kit";
import { KEYS_AS_TOLD } from "../../kit/guarantee-keys";
import { TODAY } from "../../kit/seed.data";
import { openWorld, SECRET, type World } from "../../kit/world";

let world: World;
let api: ApiProcess;
let folder: string;
let desk: string;

const ready = () => api.ready(AbortSignal.timeout(60_000));

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
  folder = mkdtempSync(path.join(tmpdir(), "hip-killed-"));
  api = new ApiProcess(await lastingPort(), {
    NODE_ENV: "test",
    DATABASE_URL: (world.db.options as { url: string }).url,
    HIP_SECRET: SECRET,
    HIP_GUARANTEE_KEYS: KEYS_AS_TOLD,
    HIP_TODAY: TODAY,
    HIP_DATA_DIR: folder,
  });
  api.start();
  await ready();
}, 90_000);
afterAll(async () => {
  await api.end();
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (method: string, file: Buffer, headers: Record<string, string> = {}, body?: Buffer) =>
  fetch(`${api.address}/attachments/${hashOf(file)}`, {
    method,
    headers: { authorization: `Bearer ${desk}`, ...headers },
    ...(body && { body: new Uint8Array(body) }),
  });

async function arrived(file: Buffer, atLeast: number): Promise<number> {
  for (let tries = 0; tries < 200; tries += 1) {
    const range = (await ask("HEAD", file)).headers.get("range");
    const bytes = range === null ? 0 : Number(range.split("-")[1]) + 1;
    if (bytes >= atLeast) return bytes;
    await sleep(20);
  }
  return -1;
}

test("a server killed in the middle of a file goes on, when it is back, from what had come", async () => {
  const file = fileOf("pdf", "killed", 300_000);
  const sending = request(`${api.address}/attachments/${hashOf(file)}`, {
    method: "PUT",
    agent: false,
    headers: { authorization: `Bearer ${desk}`, "content-length": file.length },
  });
  sending.on("error", () => undefined);
  sending.write(file.subarray(0, 120_000));
  expect(await arrived(file, 120_000)).toBe(120_000);
  api.kill();
  await new Promise((resolve) => sending.once("close", resolve));
  await ready();
  expect(await arrived(file, 120_000)).toBe(120_000);
  const range = { "content-range": `bytes 120000-299999/${file.length}` };
  expect((await ask("PUT", file, range, file.subarray(120_000))).status).toBe(201);
  const read = await ask("GET", file);
  expect(Buffer.from(await read.arrayBuffer()).equals(file)).toBe(true);
  expect(
    readFileSync(path.join(folder, "attachments", hashOf(file).slice(0, 2), hashOf(file))),
  ).toHaveLength(file.length);
}, 90_000);

test("a file whose bytes were all there when the server was killed is finished by asking", async () => {
  const file = fileOf("png", "all there", 50_000);
  await world.root.query("REVOKE INSERT ON attachment_file FROM hip_server");
  const body = new Uint8Array(file);
  expect((await ask("PUT", file, {}, Buffer.from(body))).status).toBeGreaterThanOrEqual(500);
  api.kill();
  await sleep(100);
  await world.root.query("GRANT INSERT ON attachment_file TO hip_server");
  await ready();
  expect((await ask("GET", file)).status).toBe(404);
  const asked = await ask("PUT", file, { "content-range": `bytes */${file.length}` });
  expect(asked.status).toBe(201);
  expect((await ask("GET", file)).status).toBe(200);
}, 90_000);
