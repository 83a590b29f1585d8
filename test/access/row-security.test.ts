import { TODAY, WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { globalId } from "../../src/shared/node.type";
import { done, prepare } from "../payments/paying.kit";
import { claimInput, submit } from "../claims/claims.kit";
import { given } from "../eligibility/guarantee.kit";
import { GUARDED } from "./row-security.data";
import type { Sides } from "./row-actor.kit";
import { addRows } from "./row-seeds.kit";
import { wrongRows } from "./row-security.kit";

let world: World;
let sides: Sides;

async function providerId(code: string): Promise<string> {
  const [row] = await world.root.query<{ id: string }[]>(
    "SELECT id FROM provider WHERE code = $1",
    [code],
  );
  return row?.id ?? "";
}

beforeAll(async () => {
  world = await openWorld();
  sides = { own: await providerId("120104"), other: await providerId("NH01") };
  for (const [code, service] of [
    ["120104", "OPD"],
    ["NH01", "LAB"],
  ] as const) {
    const desk = await world.key("DESK", code);
    const patientPaid = { amount: "1", currency: code === "NH01" ? "USD" : "KHR" };
    const lines = [{ service }, { service: "COSM" }];
    await submit(world, desk, claimInput("decided", { patientPaid, lines }));
    const stranger = { member: { unidentified: true }, lines: [{ service: "NOPR" }] };
    const seen = { patientAsSeen: { name: "Nobody Known", birthYear: 1999 } };
    if (code === "120104") await submit(world, desk, claimInput("who", { ...stranger, ...seen }));
    const member = { memberNumber: WHO.second };
    await submit(world, desk, claimInput("waits", { member, lines: [{ service: "NOPR" }] }));
    await submit(world, desk, claimInput("refused", { lines: [] }));
    await given(world.ask, desk, { lines: [] });
  }
  const finance = await world.key("FINANCE");
  for (const [side, currency] of [
    ["own", "KHR"],
    ["other", "USD"],
  ] as const) {
    const wanted = { providerId: globalId("Provider", sides[side]), currency, decidedUntil: TODAY };
    done(await prepare(world.ask, finance, wanted));
  }
  await addRows(world.root);
  await world.root.query(
    `INSERT INTO payee SELECT gen_random_uuid(), id, 'DRAFT', name, 'ACLEDA', '1', '2026-01-01' FROM provider
     WHERE id IN ($1, $2)`,
    [sides.own, sides.other],
  );
});
afterAll(() => world.close());

test("every guarded table shows and takes exactly what the table by hand says", async () => {
  expect(await wrongRows(world, sides)).toEqual([]);
});

test("every table with whose rows on it is guarded, but what everybody may know", async () => {
  const rows = await world.root.query<{ name: string; guarded: boolean; forced: boolean }[]>(
    `SELECT c.relname AS name, c.relrowsecurity AS guarded, c.relforcerowsecurity AS forced
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'provider_id'
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`,
  );
  const open = rows.filter(({ guarded, forced }) => !guarded || !forced).map(({ name }) => name);
  expect(open).toEqual(["contract", "credential", "provider_code", "provider_review"]);
  const guarded = rows.filter(({ name }) => !open.includes(name)).map(({ name }) => name);
  expect(guarded).toEqual([...GUARDED].sort());
});

/** A policy, and what it says in its parts: which rows are met, and what may become of them. */
interface Policy {
  table: string;
  name: string;
  clauses: string[];
}

/** A change that weakens the guard, and the tables where it must show. */
interface Mutant {
  change: string;
  tables: readonly string[];
}

/** Each way in which the guard may be weakened: a policy gone or open, a table without its guard. */
async function mutants(): Promise<Mutant[]> {
  const policies = await world.root.query<Policy[]>(
    `SELECT tablename AS table, policyname AS name, array_remove(ARRAY[
       CASE WHEN qual IS NOT NULL THEN 'USING' END, CASE WHEN with_check IS NOT NULL THEN 'WITH CHECK' END], NULL) AS clauses
     FROM pg_policies ORDER BY 1, 2`,
  );
  const gone = policies.map(({ table, name }) => ({
    change: `DROP POLICY ${name} ON ${table}`,
    tables: name === "engine_reads" ? ["claim"] : [table],
  }));
  const narrow = policies.filter(
    ({ table, name }) => name !== "engine_reads" && `${table} ${name}` !== "audit_entry adds",
  );
  const open = narrow.flatMap(({ table, name, clauses }) =>
    clauses.map((clause) => ({
      change: `ALTER POLICY ${name} ON ${table} ${clause} (true)`,
      tables: [table],
    })),
  );
  const unguarded = GUARDED.flatMap((table) => [
    { change: `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`, tables: [table] },
    { change: `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`, tables: [table] },
  ]);
  return [...gone, ...open, ...unguarded];
}

test("every way of weakening the guard is tried at a table", async () => {
  const planted = await mutants();
  expect(planted.length).toBeGreaterThan(60);
  expect(planted.filter(({ tables }) => !GUARDED.includes(tables[0] ?? ""))).toEqual([]);
});

test.each(GUARDED)(
  "without any one policy of %s, or with any one wide open, it is not what it says",
  async (table) => {
    const planted = (await mutants()).filter(({ tables }) => tables.includes(table));
    const missed: string[] = [];
    for (const mutant of planted) {
      if ((await wrongRows(world, sides, mutant)).length === 0) missed.push(mutant.change);
    }
    expect(missed).toEqual([]);
  },
);

test("functions that look across providers belong to the engine alone, and answer the server alone", async () => {
  const rows = await world.root.query<{ name: string; owner: string; open: boolean }[]>(
    `SELECT p.proname AS name, r.rolname AS owner,
       has_function_privilege('pg_monitor', p.oid, 'EXECUTE') AS open
     FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner
     WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef AND p.prorettype <> 'trigger'::regtype
     ORDER BY 1`,
  );
  const engine = (name: string) => ({ name, owner: "hip_engine", open: false });
  expect(rows).toEqual(
    ["guarantee_promised", "has_open_identity_question", "member_history", "staff_seen"].map(
      engine,
    ),
  );
});
