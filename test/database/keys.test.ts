import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import "reflect-metadata";
import { openDatabase, openForCommand, type OpenDatabase } from "../../src/database/connect";
import { readEnv } from "../../src/env";
import { GUARANTEE_KEYS, KEYS_AS_TOLD } from "../kit/guarantee-keys";

const dataDir = mkdtempSync(path.join(tmpdir(), "hip keys "));
const file = path.join(dataDir, "guarantee-keys.json");
const told = { HIP_DATA_DIR: dataDir, HIP_DEMO: "false" };
let server: OpenDatabase;

beforeAll(async () => {
  chmodSync(dataDir, 0o755);
  server = await openDatabase(readEnv(told), () => undefined);
}, 120_000);
afterAll(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The keys of a command beside the running server. */
async function keysBeside(rest: Record<string, string> = {}) {
  const { guaranteeKeys, close } = await openForCommand(readEnv({ ...told, ...rest }));
  await close();
  return guaranteeKeys;
}

test("the embedded database has a key of its own from the first start, readable by its owner only", async () => {
  expect(server.guaranteeKeys).toHaveLength(1);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(server.guaranteeKeys);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await keysBeside()).toEqual(server.guaranteeKeys);
});

test("keys that are told come before those that were made", async () => {
  expect(await keysBeside({ HIP_GUARANTEE_KEYS: KEYS_AS_TOLD })).toEqual(GUARANTEE_KEYS);
});

test("a file that holds no keys stops the start: new ones would forsake what was promised", async () => {
  writeFileSync(file, "{}");
  await expect(keysBeside()).rejects.toThrow(`${file} holds no keys of guarantees; restore it`);
});
