import { openDatabase } from "../../src/database/connect";
import { readEnv } from "../../src/env";
import { KEYS_AS_TOLD } from "../kit/guarantee-keys";
import { openWorld, type World } from "../kit/world";

let world: World;
const made: string[] = [];

beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  for (const role of made) await world.root.query(`DROP ROLE ${role}`);
  await world.close();
});

/** The address of this world's database for a new login role. */
async function addressFor(rights: string): Promise<string> {
  const role = `hip_test_${process.pid}_${made.length}`;
  await world.root.query(`CREATE ROLE ${role} LOGIN PASSWORD 'x' ${rights}`);
  made.push(role);
  const address = new URL((world.root.options as { url: string }).url);
  address.username = role;
  address.password = "x";
  return address.toString();
}

const open = (url: string) =>
  openDatabase(
    readEnv({
      DATABASE_URL: url,
      HIP_SECRET: "a secret of more than thirty-two characters",
      HIP_GUARANTEE_KEYS: KEYS_AS_TOLD,
    }),
    () => undefined,
  );

test.each([
  ["a superuser", "SUPERUSER"],
  ["a role that passes row-level security", "BYPASSRLS IN ROLE hip_server"],
  ["a role that may become the owner", "IN ROLE hip_owner, hip_server"],
  ["a role that may become the engine", "IN ROLE hip_engine, hip_server"],
])("the server does not serve as %s, and says what to grant", async (_, rights) => {
  await expect(open(await addressFor(rights))).rejects.toThrow(/may do too much.*GRANT hip_server/);
});

test("the server serves as a role that has what hip_server has", async () => {
  const database = await open(await addressFor("IN ROLE hip_server"));
  expect(await database.dataSource.query("SELECT code FROM provider LIMIT 1")).toHaveLength(1);
  await database.close();
});
