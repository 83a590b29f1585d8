import { setTimeout as sleep } from "node:timers/promises";
import { ROLES, type Role } from "../../src/access";
import { globalId } from "../../src/shared/node.type";
import { accepted, claimInput, submit } from "../claims/claims.kit";
import type { World } from "../kit/world";
import { allowed, NODES, TABLE } from "./policy.data";

/** Everybody who may stand at the door. */
export interface Callers {
  roles: ReadonlyMap<Role, string>;
  /** A desk of another provider. */
  other: string;
  /** Keys that open nothing, by what is wrong with them; null is no key. */
  refused: readonly [why: string, key: string | null][];
}

/** A key of each role and of another provider's desk, and keys that are not good any more. */
export async function callersOf(world: World): Promise<Callers> {
  const roles = new Map<Role, string>();
  for (const role of ROLES) roles.set(role, await world.key(role, "120104"));
  const expired = await world.key("SENIOR_REVIEWER");
  const revoked = await world.key("SENIOR_REVIEWER");
  const keyId = (key: string) => key.split("_")[2];
  await world.root.query("UPDATE credential SET expires_on = '2020-01-01' WHERE key_id = $1", [
    keyId(expired),
  ]);
  await world.root.query("UPDATE credential SET revoked_at = now() WHERE key_id = $1", [
    keyId(revoked),
  ]);
  const refused: Callers["refused"] = [
    ["nobody", null],
    ["an expired key", expired],
    ["a revoked key", revoked],
  ];
  return { roles, other: await world.key("DESK", "NH01"), refused };
}

type Ask = World["ask"];

/**
 * What a caller is told: ANSWERED, or the code of the refusal. Strangers share one budget, which the
 * many questions of the table may use up for a while: who is told to come again does so.
 */
async function told(ask: Ask, key: string | null, selection: string): Promise<string> {
  for (let tries = 1; ; tries += 1) {
    const { errors } = await ask(key, selection);
    const code = errors?.[0]?.extensions.code ?? "ANSWERED";
    if (code !== "RATE_LIMITED" || tries === 10) return code;
    await sleep(1_000);
  }
}

/** The cells of one root field that are not as the table by hand says. */
export async function wrongCells(ask: Ask, callers: Callers, operation: string): Promise<string[]> {
  const [, row = "", selection = ""] = TABLE.find(([name]) => name === operation) ?? [];
  const wrong: string[] = [];
  for (const [role, key] of callers.roles) {
    const wanted = allowed(row).includes(role) ? "ANSWERED" : "FORBIDDEN";
    const code = await told(ask, key, selection);
    if (code !== wanted) wrong.push(`${operation}: ${role} is told ${code}`);
  }
  for (const [why, key] of callers.refused) {
    const code = await told(ask, key, selection);
    if (code !== "UNAUTHENTICATED") wrong.push(`${operation}: ${why} is told ${code}`);
  }
  return wrong;
}

/** Types whose objects are some provider's own. */
const OWNED = ["Claim", "Remittance"];

const PREPARE = `mutation($providerId: ID!) { prepareRemittance(input: { providerId: $providerId,
  currency: KHR, decidedUntil: "2026-06-15" }) { remittance { id } } }`;

/** A remittance of the desks' own first provider. */
async function preparedFor(world: World, callers: Callers): Promise<string> {
  const [row] = await world.root.query<{ id: string }[]>(
    "SELECT id FROM provider WHERE code = '120104'",
  );
  const { data } = await world.ask<{ prepareRemittance: { remittance: { id: string } } }>(
    callers.roles.get("FINANCE") ?? "",
    PREPARE,
    { providerId: globalId("Provider", row?.id ?? "") },
  );
  return data.prepareRemittance.remittance.id;
}

/** A global id of an object of each type: claim and remittance are the desks' own first provider's. */
export async function objectsOf(world: World, callers: Callers): Promise<Map<string, string>> {
  const desk = callers.roles.get("DESK") ?? "";
  const claim = accepted(await submit(world, desk, claimInput("the object")));
  const objects = new Map([["Claim", claim.id]]);
  objects.set("Remittance", await preparedFor(world, callers));
  for (const [type] of NODES.filter(([name]) => !OWNED.includes(name))) {
    const [row] = await world.root.query<{ id: string }[]>(
      `SELECT id FROM ${type.toLowerCase()} LIMIT 1`,
    );
    objects.set(type, globalId(type, row?.id ?? ""));
  }
  return objects;
}

const NODE = "query($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }";
const NOTHING = JSON.stringify({ data: { node: null, nodes: [null] } });

/** The cells of one type's objects that are not as the table says: unseen is like not there. */
export async function wrongObjects(
  ask: Ask,
  callers: Callers,
  object: { type: string; id: string },
): Promise<string[]> {
  const { type, id } = object;
  const [, row = ""] = NODES.find(([name]) => name === type) ?? [];
  const found = JSON.stringify({ data: { node: { id }, nodes: [{ id }] } });
  const answer = async (key: string) => JSON.stringify(await ask(key, NODE, { id }));
  const wrong: string[] = [];
  for (const [role, key] of callers.roles) {
    const wanted = allowed(row).includes(role) ? found : NOTHING;
    if ((await answer(key)) !== wanted) wrong.push(`${type}: wrong for ${role}`);
  }
  const others = !OWNED.includes(type) && allowed(row).includes("DESK");
  if ((await answer(callers.other)) !== (others ? found : NOTHING)) {
    wrong.push(`${type}: wrong for the desk of another provider`);
  }
  for (const [why, key] of callers.refused) {
    if ((await told(ask, key, `{ node(id: "${id}") { id } }`)) !== "UNAUTHENTICATED") {
      wrong.push(`${type}: ${why} is answered`);
    }
  }
  return wrong;
}
