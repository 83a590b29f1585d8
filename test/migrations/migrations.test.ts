import type { DataSource } from "typeorm";
import { dataSourceFor, entities, migrations } from "../../ormconfig";
import { migrate } from "../../src/database/connect";
import { createEmptyDatabase, type EmptyDatabase } from "./empty-database";

let database: EmptyDatabase;
let owner: DataSource;

beforeAll(async () => {
  database = await createEmptyDatabase();
});
beforeEach(async () => {
  owner = await dataSourceFor(database.ownerUrl, 1).initialize();
});
afterEach(() => owner.destroy());
afterAll(() => database.drop());

/** Everything in the schema that no extension brought: tables, sequences, functions, types. */
async function left(): Promise<string[]> {
  const rows = await owner.query<{ name: string }[]>(`
    SELECT kind || ' ' || name AS name FROM (
      SELECT 'relation' AS kind, relname AS name, oid, 'pg_class'::regclass AS class
        FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind <> 'i'
      UNION ALL SELECT 'function', proname, oid, 'pg_proc'::regclass
        FROM pg_proc WHERE pronamespace = 'public'::regnamespace
      UNION ALL SELECT 'type', typname, oid, 'pg_type'::regclass FROM pg_type
        WHERE typnamespace = 'public'::regnamespace AND typrelid = 0 AND typelem = 0) AS thing
    WHERE NOT EXISTS (SELECT FROM pg_depend d
      WHERE d.objid = thing.oid AND d.classid = thing.class AND d.deptype = 'e')
    ORDER BY 1`);
  return rows.map(({ name }) => name);
}

const drift = async (): Promise<string[]> =>
  (await owner.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);

async function tables(): Promise<string[]> {
  const rows = await owner.query<{ tablename: string }[]>(
    "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  return rows.map(({ tablename }) => tablename);
}

test("the migrations fill an empty database, once", async () => {
  expect(await migrate(database.ownerUrl)).toHaveLength(migrations.length);
  expect(await migrate(database.ownerUrl)).toEqual([]);
  const named = entities.map((entity) => owner.getMetadata(entity).tableName);
  expect(await tables()).toEqual([...named, "migration"].sort());
});

test("the tables are exactly those the entities describe", async () => {
  expect(await drift()).toEqual([]);
});

test.each([
  ["a column nobody mapped", "ALTER TABLE claim ADD COLUMN stray text"],
  ["a constraint that is gone", "ALTER TABLE tariff DROP CONSTRAINT tariff_priced"],
  ["an index that is gone", "DROP INDEX claim_member"],
  ["a column that may be empty", "ALTER TABLE member ALTER COLUMN name DROP NOT NULL"],
  ["a foreign key that is gone", "ALTER TABLE claim DROP CONSTRAINT claim_member_id_fkey"],
])("the drift check sees %s", async (_, change) => {
  await owner.query("BEGIN");
  await owner.query(change);
  expect((await drift()).length).toBeGreaterThan(0);
  await owner.query("ROLLBACK");
  expect(await drift()).toEqual([]);
});

test("from wherever the migrations went back to, they go forward again", async () => {
  for (let steps = 1; steps < migrations.length; steps += 1) {
    for (let done = 0; done < steps; done += 1) await owner.undoLastMigration();
    expect(await migrate(database.ownerUrl)).toHaveLength(steps);
    expect(await drift()).toEqual([]);
  }
});

test("every migration goes back and leaves nothing, and forward again", async () => {
  for (let done = migrations.length; done > 0; done -= 1) {
    await owner.undoLastMigration({ transaction: "each" });
  }
  expect(await left()).toEqual(["relation migration", "relation migration_id_seq"]);
  expect(await owner.query("SELECT * FROM migration")).toEqual([]);
  expect(await migrate(database.ownerUrl)).toHaveLength(migrations.length);
  expect(await drift()).toEqual([]);
});
