import { type Client, escapeIdentifier, escapeLiteral } from "pg";
import { asSuperuser } from "./embedded.connection";

/** The roles and the database that migrations and the server expect to find. */
export interface RolesPlan {
  port: number;
  superuserPassword: string;
  database: string;
  ownerRole: string;
  ownerPassword: string;
  serverRole: string;
  serverPassword: string;
}

/** Only a superuser may make these, so they are ready before the owner's migrations run. */
const EXTENSIONS = ["btree_gist", "pg_trgm"];

/** Idempotent: runs at every start, and so also finishes a first start that was interrupted. */
export async function ensureRolesAndDatabase(plan: RolesPlan): Promise<void> {
  const login = { port: plan.port, password: plan.superuserPassword };
  await asSuperuser({ ...login, database: "postgres" }, async (client) => {
    await ensureRole(client, plan.ownerRole, plan.ownerPassword, "CREATEROLE");
    await ensureRole(client, plan.serverRole, plan.serverPassword, "NOCREATEROLE");
    await ensureDatabase(client, plan.database, plan.ownerRole);
  });
  await asSuperuser({ ...login, database: plan.database }, ensureExtensions);
}

async function ensureRole(
  client: Client,
  role: string,
  password: string,
  right: string,
): Promise<void> {
  const known = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
  const verb = known.rowCount === 0 ? "CREATE" : "ALTER";
  const attributes = `LOGIN NOSUPERUSER NOBYPASSRLS NOREPLICATION NOCREATEDB ${right}`;
  await client.query(
    `${verb} ROLE ${escapeIdentifier(role)} ${attributes} PASSWORD ${escapeLiteral(password)}`,
  );
}

async function ensureDatabase(client: Client, database: string, owner: string): Promise<void> {
  const known = await client.query("SELECT FROM pg_database WHERE datname = $1", [database]);
  if (known.rowCount !== 0) return;
  await client.query(
    `CREATE DATABASE ${escapeIdentifier(database)} OWNER ${escapeIdentifier(owner)}`,
  );
}

async function ensureExtensions(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT name FROM pg_available_extensions WHERE installed_version IS NULL AND name = ANY($1)",
    [EXTENSIONS],
  );
  for (const { name } of rows) {
    await client.query(`CREATE EXTENSION IF NOT EXISTS ${escapeIdentifier(name)}`);
  }
}
