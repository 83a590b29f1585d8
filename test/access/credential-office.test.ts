import type { DataSource } from "typeorm";
import { Doorkeeper, issueCredential } from "../../src/access";
import { LIMITS } from "../../src/shared/limits";
import { globalId } from "../../src/shared/node.type";
import { openWorld, SECRET, type World } from "../kit/world";
import { ISSUE, REFUSED_REQUESTS, REVOKE } from "./credential-requests.data";

interface Refusal {
  code: string;
  path: string[];
  message: string;
  remedy: { action: string; by: string } | null;
}
interface Shown {
  id: string;
  person: string;
  revokedAt: string | null;
}
interface Answer {
  key: string | null;
  credential: Shown | null;
  errors: Refusal[];
}

let world: World;
let db: DataSource;
let administrator: string;

beforeAll(async () => {
  world = await openWorld();
  db = world.db;
  administrator = await world.key("ADMINISTRATOR", undefined, "Sok Kosal");
});
afterAll(() => world.close());

async function issue(input: object): Promise<Answer> {
  const wanted = { role: "AUDITOR", person: "Neary", expiresOn: "2026-12-31", ...input };
  const asked = await world.ask<{ issueCredential: Answer }>(administrator, ISSUE, {
    input: wanted,
  });
  return asked.data.issueCredential;
}
async function issued(input: object): Promise<{ key: string; id: string }> {
  const { key, credential, errors } = await issue(input);
  expect(errors).toEqual([]);
  return { key: key ?? "", id: credential?.id ?? "" };
}
async function revoke(credentialId: string, reason = "lost"): Promise<Omit<Answer, "key">> {
  const input = { credentialId, reason };
  const asked = await world.ask<{ revokeCredential: Answer }>(administrator, REVOKE, { input });
  return asked.data.revokeCredential;
}
const viewer = (key: string) =>
  world.ask(key, "{ viewer { person roles provider { code } credential { expiresOn } } }");
const UNAUTHENTICATED = [{ extensions: { code: "UNAUTHENTICATED" } }];
const stored = async (person: string): Promise<Record<string, unknown>[]> =>
  db.query("SELECT * FROM credential WHERE person = $1 ORDER BY created_at", [person]);

describe("an issued credential", () => {
  test("opens the door at once, to its holder's own role and provider", async () => {
    const { key } = await issued({ role: "DESK", person: "Desk one", providerCode: "120104" });
    expect((await viewer(key)).data.viewer).toEqual({
      person: "Desk one",
      roles: ["DESK"],
      provider: { code: "120104" },
      credential: { expiresOn: "2026-12-31" },
    });
  });

  test("is kept without its key, and with the person who issued it", async () => {
    const { key } = await issued({ person: "Kept", organisation: "HIP" });
    const [row] = await stored("Kept");
    expect(JSON.stringify(row)).not.toContain(key.split("_")[3]);
    expect(row).toMatchObject({ issued_by: "Sok Kosal", organisation: "HIP", revoked_at: null });
  });

  test("of an employer names its factory, of another outside body its audience alone", async () => {
    const stakeholder = { role: "STAKEHOLDER", organisation: "Sun" };
    const employer = { ...stakeholder, audience: "EMPLOYER", factoryCode: "F01" };
    await issued({ ...employer, person: "Employer" });
    await issued({ ...stakeholder, person: "Union", audience: "UNION" });
    const [factory] = await db.query<{ id: string }[]>("SELECT id FROM factory WHERE code = 'F01'");
    expect(await stored("Employer")).toMatchObject([{ factory_id: factory?.id }]);
    expect(await stored("Union")).toMatchObject([{ audience: "UNION", factory_id: null }]);
  });

  test.each(["ចាន់ សុភា", "Ana\u0308is 👩🏽‍⚕️", "x".repeat(200)])(
    "names its holder %p as written",
    async (person) => {
      const { credential } = await issue({ person: ` ${person} ` });
      expect(credential?.person).toBe(person.normalize("NFC"));
    },
  );

  test.each(["2026-06-15", "2031-06-15"])("may end on %s, the edge", async (expiresOn) => {
    await issued({ person: `Until ${expiresOn}`, expiresOn });
  });
});

describe("a request is refused, and nothing stored,", () => {
  test.each(REFUSED_REQUESTS)("when %s", async (_, input, path, words) => {
    const before = await db.query("SELECT count(*) FROM credential");
    const { key, credential, errors } = await issue(input);
    expect({ key, credential }).toEqual({ key: null, credential: null });
    expect(errors).toMatchObject([
      { code: "INT-002", path: [path], remedy: { action: "CORRECT_AND_RESUBMIT", by: "SCHEME" } },
    ]);
    expect(errors[0]?.message).toContain(words);
    expect(await db.query("SELECT count(*) FROM credential")).toEqual(before);
  });

  test("with everything that is wrong at once", async () => {
    const wrong = { person: " ", providerCode: "120104", audience: "UNION", factoryCode: "F01" };
    const { errors } = await issue({ ...wrong, expiresOn: "2026-06-14" });
    const paths = errors.map(({ path }) => path[0]);
    expect(paths.sort()).toEqual("audience expiresOn factoryCode person providerCode".split(" "));
  });
});

describe("keys rotate", () => {
  const holder = { role: "DESK", person: "Rotating desk", providerCode: "120104" };

  test("two work side by side, a third waits until one is revoked", async () => {
    const [first, second] = [await issued(holder), await issued(holder)];
    for (const { key } of [first, second]) expect(await viewer(key)).not.toHaveProperty("errors");
    const { key, errors } = await issue(holder);
    expect(key).toBeNull();
    expect(errors).toMatchObject([{ code: "INT-002", path: ["person"] }]);
    expect(errors[0]?.message).toContain("revoke one of them first");
    await revoke(first.id);
    expect(await viewer(second.key)).not.toHaveProperty("errors");
    await issued(holder);
    expect((await issue(holder)).errors).toHaveLength(1);
  });

  test.each([
    ["another provider", { providerCode: "120105" }],
    ["another role", { role: "FINANCE", providerCode: null }],
    ["another person", { person: "Another desk" }],
  ])("those of %s do not count", async (_, other) => {
    await issued({ ...holder, ...other });
  });

  test("expired ones do not count", async () => {
    const [one, two] = [await issued({ person: "Old" }), await issued({ person: "Old" })];
    await db.query("UPDATE credential SET expires_on = '2026-06-14' WHERE person = 'Old'");
    await issued({ person: "Old" });
    expect(one.id).not.toBe(two.id);
  });

  test("of ten asked for at once, two are issued", async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => issue({ person: "Racing" })));
    expect(all.filter(({ key }) => key !== null)).toHaveLength(2);
    expect(await stored("Racing")).toHaveLength(2);
  });

  test("the operator's command line counts no keys", async () => {
    const wanted = {
      role: "ADMINISTRATOR",
      person: "Locked out",
      expiresOn: "2026-12-31",
    } as const;
    const making = { pepper: SECRET, environment: "test" };
    for (const _ of [1, 2, 3]) await issueCredential(db.manager, wanted, making);
    expect(await stored("Locked out")).toHaveLength(3);
  });
});

describe("a revoked key", () => {
  test("is refused here at once, and elsewhere within the seconds a credential is trusted", async () => {
    const { key, id } = await issued({ person: "Revoked" });
    const elsewhere = new Doorkeeper(db.manager, SECRET, "2026-06-15");
    const used = Date.parse("2026-06-15T03:00:00Z");
    expect(await elsewhere.actorOf(key, used)).toMatchObject({ person: "Revoked" });
    expect(await viewer(key)).not.toHaveProperty("errors");
    expect((await revoke(id)).credential?.revokedAt).toMatch(/Z$/);
    expect((await viewer(key)).errors).toMatchObject(UNAUTHENTICATED);
    expect(LIMITS.credentialCacheMs).toBeLessThanOrEqual(5_000);
    const refused = elsewhere.actorOf(key, used + LIMITS.credentialCacheMs);
    await expect(refused).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });

  test("is not let in again by a look that began before it was revoked", async () => {
    const { key } = await issued({ person: "Racing revocation" });
    const keyId = key.split("_")[2] ?? "";
    const manager = Object.create(db.manager) as typeof db.manager;
    const door = new Doorkeeper(manager, SECRET, "2026-06-15");
    manager.findOne = (async (...asked: Parameters<typeof db.manager.findOne>) => {
      const before = await db.manager.findOne(...asked);
      await db.query("UPDATE credential SET revoked_at = now() WHERE key_id = $1", [keyId]);
      door.forget(keyId);
      return before;
    }) as typeof manager.findOne;
    const used = Date.parse("2026-06-15T03:00:00Z");
    await door.actorOf(key, used);
    const again = door.actorOf(key, used);
    await expect(again).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });

  test("keeps the moment, reason and person of its first revocation", async () => {
    const { id } = await issued({ person: "Twice" });
    const first = await revoke(id, "  lost on a bus ");
    expect(await revoke(id, "found, and lost again")).toEqual(first);
    expect(await stored("Twice")).toMatchObject([
      { revoked_reason: "lost on a bus", revoked_by: "Sok Kosal" },
    ]);
  });

  test.each([
    ["an id nobody has", globalId("Credential", "01890000-0000-7000-8000-000000000001")],
    ["the id of another thing", globalId("Claim", "01890000-0000-7000-8000-000000000001")],
    ["no id at all", "none"],
  ])("is not %s", async (_, id) => {
    const { credential, errors } = await revoke(id);
    expect(credential).toBeNull();
    expect(errors).toMatchObject([{ code: "INT-002", path: ["credentialId"] }]);
  });

  test.each(["", "  ", "\u200b"])("has a reason: %p is none", async (reason) => {
    const { key, id } = await issued({ person: `Reason ${reason.length}-${Math.random()}` });
    expect((await revoke(id, reason)).errors).toMatchObject([{ path: ["reason"] }]);
    expect(await viewer(key)).not.toHaveProperty("errors");
  });
});
