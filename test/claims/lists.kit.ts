import { WHO } from "../kit/seed.data";
import type { World } from "../kit/world";
import { claimInput, submitAll } from "./claims.kit";

export interface Row {
  claimNumber: string;
  status: string;
  decision: string | null;
  admittedOn: string;
  receivedAt: string;
  provider: { code: string; id: string };
  member: { memberNumber: string } | null;
  reasons: { code: string }[];
}

export interface Connection {
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
  edges: { cursor: string; node: Row }[];
}

export const QUERY = `query($filter: ClaimFilter, $orderBy: ClaimOrder, $first: Int, $after: String) {
  claims(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node {
      claimNumber status decision admittedOn receivedAt provider { code id }
      member { memberNumber } reasons { code } } } } }`;

export async function list(world: World, key: string, variables: object): Promise<Connection> {
  const { data, errors } = await world.ask<{ claims: Connection }>(key, QUERY, variables);
  expect(errors).toBeUndefined();
  return data.claims;
}

export const numbers = (rows: readonly Row[]) => rows.map(({ claimNumber }) => claimNumber).sort();

/** Days repeat, so that every order has ties; batches share an instant. */
function batch(name: string, size: number) {
  const members = [WHO.covered, WHO.second, WHO.never, WHO.gap];
  const lines = [[{ service: "OPD" }], [{ service: "COSM" }], [{ service: "NOPR" }]];
  return Array.from({ length: size }, (_, index) =>
    claimInput(`${name}-${index}`, {
      admittedOn: `2026-05-${String(10 + (index % 7))}`,
      member: { memberNumber: members[index % 4] },
      lines: lines[index % 3],
      cause: index % 11 === 10 ? "WORK" : "NONE",
    }),
  );
}

/** Takes in 77 claims of two desks, in three batches; gives them as staff see them. */
export async function fillLists(world: World, desk: string, officer: string): Promise<Row[]> {
  await submitAll(world, desk, { claims: batch("A", 40) });
  await submitAll(world, await world.key("DESK", "120105"), { claims: batch("B", 25) });
  await submitAll(world, desk, { claims: batch("C", 12) });
  return (await list(world, officer, { first: 100 })).edges.map(({ node }) => node);
}
