import type { World } from "../kit/world";

type Rules = Record<string, { on?: boolean; parameters?: Record<string, string> }>;

/** Sets rules of the plan in force, besides those that are set. */
export async function setRules(world: World, rules: Rules, version = 2): Promise<void> {
  await world.root.query("UPDATE plan SET rules = rules || $1 WHERE version = $2", [
    JSON.stringify(rules),
    version,
  ]);
}

/** Asks and gives the data; a fault fails the test. */
export async function told<T>(
  world: World,
  key: string,
  query: string,
  variables: object = {},
): Promise<T> {
  const { data, errors } = await world.ask<T>(key, query, variables);
  expect(errors).toBeUndefined();
  return data;
}

/** Changes what nobody may change, as an import or a broken disk could have left it. */
export async function tamper(world: World, sql: string): Promise<void> {
  await world.root.query(`BEGIN; SET LOCAL session_replication_role = replica; ${sql}; COMMIT`);
}
