import { Doorkeeper } from "../../src/access";
import { LIMITS } from "../../src/shared/limits";
import { globalId } from "../../src/shared/node.type";
import { SECRET } from "../kit/world";
import { Office } from "./office.kit";

const UNAUTHENTICATED = [{ extensions: { code: "UNAUTHENTICATED" } }];
let office: Office;

beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.world.close());

describe("a revoked key", () => {
  test("is refused here at once, and elsewhere within the seconds a credential is trusted", async () => {
    const { key, id } = await office.issued({ person: "Revoked" });
    const elsewhere = new Doorkeeper(office.db.manager, SECRET, "2026-06-15");
    const used = Date.parse("2026-06-15T03:00:00Z");
    expect(await elsewhere.actorOf(key, used)).toMatchObject({ person: "Revoked" });
    expect(await office.viewer(key)).not.toHaveProperty("errors");
    expect((await office.revoke(id)).credential?.revokedAt).toMatch(/Z$/);
    expect((await office.viewer(key)).errors).toMatchObject(UNAUTHENTICATED);
    expect(LIMITS.credentialCacheMs).toBeLessThanOrEqual(5_000);
    const refused = elsewhere.actorOf(key, used + LIMITS.credentialCacheMs);
    await expect(refused).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });

  test("is not let in again by a look that began before it was revoked", async () => {
    const { key } = await office.issued({ person: "Racing revocation" });
    const keyId = key.split("_")[2] ?? "";
    const manager = Object.create(office.db.manager) as typeof office.db.manager;
    const door = new Doorkeeper(manager, SECRET, "2026-06-15");
    manager.findOne = (async (...asked: Parameters<typeof office.db.manager.findOne>) => {
      const before = await office.db.manager.findOne(...asked);
      await office.db.query("UPDATE credential SET revoked_at = now() WHERE key_id = $1", [keyId]);
      door.forget(keyId);
      return before;
    }) as typeof manager.findOne;
    const used = Date.parse("2026-06-15T03:00:00Z");
    await door.actorOf(key, used);
    const again = door.actorOf(key, used);
    await expect(again).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });

  test("keeps the moment, reason and person of its first revocation", async () => {
    const { id } = await office.issued({ person: "Twice" });
    const first = await office.revoke(id, "  lost on a bus ");
    expect(await office.revoke(id, "found, and lost again")).toEqual(first);
    expect(await office.stored("Twice")).toMatchObject([
      { revoked_reason: "lost on a bus", revoked_by: "Sok Kosal" },
    ]);
  });

  test.each([
    ["an id nobody has", globalId("Credential", "01890000-0000-7000-8000-000000000001")],
    ["the id of another thing", globalId("Claim", "01890000-0000-7000-8000-000000000001")],
    ["no id at all", "none"],
  ])("is not %s", async (_, id) => {
    const { credential, errors } = await office.revoke(id);
    expect(credential).toBeNull();
    expect(errors).toMatchObject([{ code: "INT-002", path: ["credentialId"] }]);
  });

  test.each(["", "  ", "\u200b"])("has a reason: %p is none", async (reason) => {
    const { key, id } = await office.issued({ person: `Without ${JSON.stringify(reason)}` });
    expect((await office.revoke(id, reason)).errors).toMatchObject([{ path: ["reason"] }]);
    expect(await office.viewer(key)).not.toHaveProperty("errors");
  });
});
