import { LIMITS } from "../../src/shared/limits";
import { openWorld, type World } from "../kit/world";
import { COME_AGAIN, serveFrom, standing, type FarServer } from "./far-server";

let world: World;
let server: FarServer;
let desk: string;

beforeAll(async () => {
  world = await openWorld();
  server = await serveFrom((world.db.options as { url: string }).url, 2);
  desk = await world.key("DESK", "120104");
  await world.root.query("CREATE SEQUENCE hurdle");
});
afterEach(() => world.root.query("DROP TRIGGER hurdle ON claim; DROP FUNCTION hurdle()"));
afterAll(async () => {
  await server.close();
  await world.close();
});

/** Lets so many tries of writing a claim fail; a sequence counts them, as no rollback undoes it. */
async function plantHurdle(code: string, tries: number): Promise<void> {
  await world.root.query("ALTER SEQUENCE hurdle RESTART");
  await world.root.query(`CREATE FUNCTION hurdle() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public AS $$ BEGIN
    IF nextval('hurdle') <= ${tries} THEN RAISE EXCEPTION USING ERRCODE = '${code}'; END IF;
    RETURN NEW; END $$`);
  await world.root.query(
    "CREATE TRIGGER hurdle BEFORE INSERT ON claim FOR EACH ROW EXECUTE FUNCTION hurdle()",
  );
}

async function triesSeen(): Promise<number> {
  const [row] = await world.root.query<{ n: number }[]>("SELECT last_value::int AS n FROM hurdle");
  return row?.n ?? 0;
}

const OBSTACLES = [
  ["a serialization failure", "40001"],
  ["a deadlock", "40P01"],
] as const;

test.each(OBSTACLES)("%s is tried again until the claim stands, once", async (name, code) => {
  await plantHurdle(code, LIMITS.transactionTries - 1);
  const told = await server.submit(desk, `overcome ${name}`);
  expect(told).toMatchObject({ claim: { replayed: false }, faults: [] });
  expect(await triesSeen()).toBe(LIMITS.transactionTries);
  expect(await standing(world, `overcome ${name}`)).toEqual([told.claim?.number]);
});

test.each(OBSTACLES)(
  "%s that does not go away is told as UNAVAILABLE after five tries, and nothing is stored",
  async (name, code) => {
    const reference = `in the way: ${name}`;
    await plantHurdle(code, LIMITS.transactionTries);
    const told = await server.submit(desk, reference);
    expect(told).toMatchObject({ claim: null, faults: [COME_AGAIN] });
    expect(await triesSeen()).toBe(LIMITS.transactionTries);
    expect(await standing(world, reference)).toEqual([]);
    const again = await server.submit(desk, reference);
    expect(again).toMatchObject({ claim: { replayed: false }, faults: [] });
    expect(await standing(world, reference)).toEqual([again.claim?.number]);
  },
);
