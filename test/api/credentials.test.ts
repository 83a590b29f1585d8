import type { DataSource } from "typeorm";
import { Doorkeeper, issueCredential } from "../../src/access";
import { LIMITS } from "../../src/shared/limits";
import { openWorld, type World } from "../kit/world";

const PEPPER = "another pepper, for keys that only this file issues";
const REFUSED = { code: "UNAUTHENTICATED" };

let world: World;
let db: DataSource;

beforeAll(async () => {
  world = await openWorld();
  db = world.db;
});
afterAll(() => world.close());

async function issue(expiresOn = "2026-06-15"): Promise<string> {
  const wanted = { role: "AUDITOR" as const, person: "Neary", expiresOn };
  const { key } = await issueCredential(db.manager, wanted, {
    pepper: PEPPER,
    environment: "test",
  });
  return key;
}
const doorkeeper = (today: string | null = "2026-06-15", pepper = PEPPER) =>
  new Doorkeeper(db.manager, pepper, today);
const keyIdOf = (key: string): string => key.split("_")[2] ?? "";
const revoke = (key: string) =>
  db.query("UPDATE credential SET revoked_at = now() WHERE key_id = $1", [keyIdOf(key)]);

test("a key opens the door to its own person and role, with or without the word Bearer", async () => {
  const key = await issue();
  expect(key).toMatch(/^hip_test_[0-9a-f]{16}_[A-Za-z0-9-]{43}$/);
  for (const header of [`Bearer ${key}`, `bearer ${key}`, key]) {
    expect(await doorkeeper().actorOf(header)).toMatchObject({ person: "Neary", role: "AUDITOR" });
  }
  expect(await doorkeeper().actorOf(undefined)).toBeNull();
});

test("the database keeps neither key nor secret", async () => {
  const key = await issue();
  const secret = key.split("_")[3] ?? "";
  const [row] = await db.query<object[]>("SELECT * FROM credential WHERE key_id = $1", [
    keyIdOf(key),
  ]);
  expect(JSON.stringify(row)).toContain(keyIdOf(key));
  expect(JSON.stringify(row)).not.toContain(secret);
});

test.each([
  ["no key at all", () => ""],
  ["another word", () => "Basic bmVhcnk6bmVhcnk="],
  ["garbage", () => "Bearer garbage"],
  ["a key cut short", (key: string) => `Bearer ${key.slice(0, -1)}`],
  ["a key too long", (key: string) => `Bearer ${key}x`],
  ["a key id nobody has", (key: string) => `Bearer ${key.replace(keyIdOf(key), "0".repeat(16))}`],
  ["another secret", (key: string) => `Bearer ${key.slice(0, -43)}${"A".repeat(43)}`],
  ["two keys", (key: string) => `Bearer ${key}, Bearer ${key}`],
])("%s is refused", async (_, header) => {
  await expect(doorkeeper().actorOf(header(await issue()))).rejects.toMatchObject(REFUSED);
});

test("a key made under another pepper is refused", async () => {
  const key = await issue();
  await expect(doorkeeper(null, `${PEPPER}!`).actorOf(key)).rejects.toMatchObject(REFUSED);
});

test("a key is good through its last day in Phnom Penh and not a moment longer", async () => {
  const key = await issue("2026-06-15");
  const at = (instant: string) => doorkeeper(null).actorOf(key, Date.parse(instant));
  expect(await at("2026-06-15T16:59:59.999Z")).toMatchObject({ person: "Neary" });
  await expect(at("2026-06-15T17:00:00.000Z")).rejects.toMatchObject(REFUSED);
  await expect(doorkeeper("2026-06-16").actorOf(key)).rejects.toMatchObject(REFUSED);
});

test("a revoked key is refused within five seconds, also where it was just used", async () => {
  const key = await issue();
  const door = doorkeeper();
  const used = Date.parse("2026-06-15T03:00:00Z");
  expect(await door.actorOf(key, used)).toMatchObject({ person: "Neary" });
  await revoke(key);
  expect(LIMITS.credentialCacheMs).toBeLessThanOrEqual(5_000);
  await expect(door.actorOf(key, used + LIMITS.credentialCacheMs)).rejects.toMatchObject(REFUSED);
  await expect(door.actorOf(key, used + 5_000)).rejects.toMatchObject(REFUSED);
  await expect(doorkeeper().actorOf(key, used)).rejects.toMatchObject(REFUSED);
});

test("a key in use costs the database one look in four seconds", async () => {
  const key = await issue();
  const door = doorkeeper();
  const used = Date.parse("2026-06-15T03:00:00Z");
  world.statements();
  for (let second = 0; second < 4; second += 1) await door.actorOf(key, used + second * 1_000);
  expect(world.statements()).toHaveLength(1);
});

const ASK = "{ viewer { person } }";

test("over HTTP, a caller without a good key is UNAUTHENTICATED and learns nothing", async () => {
  const good = await world.key("AUDITOR");
  const expired = await world.key("AUDITOR");
  const revoked = await world.key("AUDITOR");
  await db.query("UPDATE credential SET expires_on = '2026-06-14' WHERE key_id = $1", [
    keyIdOf(expired),
  ]);
  await revoke(revoked);
  expect(await world.ask(good, ASK)).toEqual({ data: { viewer: { person: "AUDITOR person" } } });
  for (const bad of [null, "garbage", await issue(), expired, revoked]) {
    const { data, errors } = await world.ask(bad, ASK);
    expect(data ?? null).toBeNull();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["UNAUTHENTICATED"]);
  }
});

test("unknown, expired and revoked keys are refused in the same words", async () => {
  const expired = await world.key("AUDITOR");
  await db.query("UPDATE credential SET expires_on = '2020-01-01' WHERE key_id = $1", [
    keyIdOf(expired),
  ]);
  const revoked = await world.key("AUDITOR");
  await revoke(revoked);
  const answers = await Promise.all(
    [await issue(), expired, revoked].map((key) => world.ask(key, ASK)),
  );
  expect(new Set(answers.map(({ errors }) => errors?.[0]?.message)).size).toBe(1);
});
