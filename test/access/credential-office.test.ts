import type { QueryRunner } from "typeorm";
import { issueCredential } from "../../src/access";
import { SECRET } from "../kit/world";
import { REFUSED_REQUESTS } from "./credential-requests.data";
import { Office } from "./office.kit";

let office: Office;

beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.world.close());

describe("an issued credential", () => {
  test("opens the door at once, to its holder's own role and provider", async () => {
    const { key } = await office.issued({
      role: "DESK",
      person: "Desk one",
      providerCode: "120104",
    });
    expect((await office.viewer(key)).data.viewer).toEqual({
      person: "Desk one",
      roles: ["DESK"],
      provider: { code: "120104" },
      credential: { expiresOn: "2026-12-31" },
    });
  });

  test("is kept without its key, and with the person who issued it", async () => {
    const { key } = await office.issued({ person: "Kept", organisation: "HIP" });
    const [row] = await office.stored("Kept");
    expect(JSON.stringify(row)).not.toContain(key.split("_")[3]);
    expect(row).toMatchObject({ issued_by: "Sok Kosal", organisation: "HIP", revoked_at: null });
  });

  test("of an employer names its factory, of another outside body its audience alone", async () => {
    const stakeholder = { role: "STAKEHOLDER", organisation: "Sun" };
    const employer = { ...stakeholder, audience: "EMPLOYER", factoryCode: "F01" };
    await office.issued({ ...employer, person: "Employer" });
    await office.issued({ ...stakeholder, person: "Union", audience: "UNION" });
    const [factory] = await office.db.query<{ id: string }[]>(
      "SELECT id FROM factory WHERE code = 'F01'",
    );
    expect(await office.stored("Employer")).toMatchObject([{ factory_id: factory?.id }]);
    expect(await office.stored("Union")).toMatchObject([{ audience: "UNION", factory_id: null }]);
  });

  test.each(["ចាន់ សុភា", "Ana\u0308is 👩🏽‍⚕️", "x".repeat(200)])(
    "names its holder %p as written",
    async (person) => {
      const { credential } = await office.issue({ person: ` ${person} ` });
      expect(credential?.person).toBe(person.normalize("NFC"));
    },
  );

  test.each(["2026-06-15", "2031-06-15"])("may end on %s, the edge", async (expiresOn) => {
    await office.issued({ person: `Until ${expiresOn}`, expiresOn });
  });
});

describe("a request is refused, and nothing stored,", () => {
  test.each(REFUSED_REQUESTS)("when %s", async (_, input, path, words) => {
    const before = await office.db.query("SELECT count(*) FROM credential");
    const { key, credential, errors } = await office.issue(input);
    expect({ key, credential }).toEqual({ key: null, credential: null });
    expect(errors).toMatchObject([{ code: "INT-002", path: [path], remedy: null }]);
    expect(errors[0]?.message).toContain(words);
    expect(await office.db.query("SELECT count(*) FROM credential")).toEqual(before);
  });

  test("with everything that is wrong at once", async () => {
    const wrong = { person: " ", providerCode: "120104", audience: "UNION", factoryCode: "F01" };
    const { errors } = await office.issue({ ...wrong, expiresOn: "2026-06-14" });
    const paths = errors.map(({ path }) => path[0]);
    expect(paths.sort()).toEqual("audience expiresOn factoryCode person providerCode".split(" "));
  });
});

/** How many sessions of this database wait for a lock. */
async function waiting(root: QueryRunner): Promise<number> {
  const [row] = (await root.query(
    `SELECT count(*)::int AS waiting FROM pg_locks JOIN pg_database d ON d.oid = database
     WHERE NOT granted AND datname = current_database()`,
  )) as { waiting: number }[];
  return row?.waiting ?? 0;
}

describe("keys rotate", () => {
  const holder = { role: "DESK", person: "Rotating desk", providerCode: "120104" };

  test("two work side by side, a third waits until one is revoked", async () => {
    const [first, second] = [await office.issued(holder), await office.issued(holder)];
    for (const { key } of [first, second])
      expect(await office.viewer(key)).not.toHaveProperty("errors");
    const { key, errors } = await office.issue(holder);
    expect(key).toBeNull();
    expect(errors).toMatchObject([{ code: "INT-002", path: ["person"] }]);
    expect(errors[0]?.message).toContain("revoke one of them first");
    await office.revoke(first.id);
    expect(await office.viewer(second.key)).not.toHaveProperty("errors");
    await office.issued(holder);
    expect((await office.issue(holder)).errors).toHaveLength(1);
  });

  test.each([
    ["another provider", holder, { providerCode: "120105" }],
    ["another role", { role: "AUDITOR" }, { role: "FINANCE" }],
    ["another person", holder, { person: "Another desk" }],
  ])("those of %s do not count", async (because, own, other) => {
    const full = { ...own, person: `Beside ${because}` };
    await Promise.all([office.issued(full), office.issued(full)]);
    expect((await office.issue(full)).errors).toHaveLength(1);
    await office.issued({ ...full, ...other });
  });

  test("expired ones do not count", async () => {
    await Promise.all([office.issued({ person: "Old" }), office.issued({ person: "Old" })]);
    expect((await office.issue({ person: "Old" })).errors).toHaveLength(1);
    await office.db.query("UPDATE credential SET expires_on = '2026-06-14' WHERE person = 'Old'");
    await office.issued({ person: "Old" });
  });

  test("of six asked for at once, two are issued", async () => {
    const root = office.world.root.createQueryRunner();
    await root.startTransaction();
    await root.query("LOCK TABLE credential IN EXCLUSIVE MODE");
    const asked = Promise.all(Array.from({ length: 6 }, () => office.issue({ person: "Racing" })));
    // Nobody can insert before everybody has come as far as they can.
    while ((await waiting(root)) < 6) await new Promise(setImmediate);
    await root.commitTransaction();
    await root.release();
    expect((await asked).filter(({ key }) => key !== null)).toHaveLength(2);
    expect(await office.stored("Racing")).toHaveLength(2);
  });

  test("the operator's command line counts no keys", async () => {
    const wanted = {
      role: "ADMINISTRATOR",
      person: "Locked out",
      expiresOn: "2026-12-31",
    } as const;
    const making = { pepper: SECRET, environment: "test" };
    const issue = () => issueCredential(office.db.manager, wanted, making);
    await Promise.all([issue(), issue(), issue()]);
    expect(await office.stored("Locked out")).toHaveLength(3);
  });
});
