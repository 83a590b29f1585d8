import { claimInput, submit } from "../claims/claims.kit";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";

interface Shown {
  at: string;
  person: string | null;
  role: string | null;
  credentialId: string | null;
  provider: { code: string } | null;
  operation: string;
  memberNumbers: string[];
  outcome: string;
}
interface Trail {
  auditTrail: {
    edges: { cursor: string; node: Shown }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
    totalCount?: number;
  };
}

let world: World;
let auditor: string;
let credentialId: string;

const QUERY = `query($filter: AuditFilter!, $first: Int, $after: String) {
  auditTrail(filter: $filter, first: $first, after: $after) {
    edges { cursor node { at person role credentialId provider { code } operation memberNumbers outcome } }
    pageInfo { hasNextPage endCursor } } }`;

async function trail(filter: object, page: object = {}): Promise<Trail["auditTrail"]> {
  const { data, errors } = await world.ask<Trail>(auditor, QUERY, { filter, ...page });
  expect(errors).toBeUndefined();
  return data.auditTrail;
}
const nodes = async (filter: object) =>
  (await trail(filter, { first: 100 })).edges.map(({ node }) => node);

beforeAll(async () => {
  world = await openWorld();
  auditor = await world.key("AUDITOR", undefined, "Sothea");
  const desk = await world.key("DESK", "120104", "Neary");
  const { data } = await world.ask<{ viewer: { credential: { id: string } } }>(
    desk,
    "{ viewer { credential { id } } }",
  );
  credentialId = data.viewer.credential.id;
  await submit(world, desk, claimInput("T-1"));
  await submit(world, desk, claimInput("T-2", { member: { memberNumber: WHO.second } }));
  for (let round = 0; round < 5; round += 1)
    await world.ask(desk, "{ claims { edges { cursor } } }");
  await world.ask(desk, `{ member(memberNumber: "${WHO.covered}") { name } }`);
});
afterAll(() => world.close());

test("the auditor sees who asked for what, of whom, and how it ended, newest first", async () => {
  const entries = await nodes({ credentialId });
  expect(entries.map(({ operation, outcome }) => `${operation} ${outcome}`)).toEqual([
    "member FORBIDDEN",
    ...Array.from({ length: 5 }, () => "claims ANSWERED"),
    "submitClaim ACCEPTED",
    "submitClaim ACCEPTED",
  ]);
  expect(entries[1]).toMatchObject({
    person: "Neary",
    role: "DESK",
    credentialId,
    provider: { code: "120104" },
  });
  expect([...(entries[1]?.memberNumbers ?? [])].sort()).toEqual([WHO.covered, WHO.second].sort());
});

test("the trail is narrowed by member, operation and time", async () => {
  const ofSecond = await nodes({ memberNumber: WHO.second, credentialId });
  expect(ofSecond.map(({ operation }) => operation)).toEqual([
    ...Array.from({ length: 5 }, () => "claims"),
    "submitClaim",
  ]);
  expect(await nodes({ memberNumber: WHO.unknown })).toEqual([]);
  expect((await nodes({ operation: "submitClaim" })).length).toBe(2);
  const [first] = (await nodes({ operation: "submitClaim" })).reverse();
  expect(await nodes({ to: first?.at, credentialId })).toEqual([]);
  expect((await nodes({ from: first?.at, credentialId })).length).toBe(8);
  expect(await nodes({ credentialId: "none" })).toEqual([]);
});

test("pages follow each other without gap or repetition", async () => {
  const filter = { credentialId };
  const cursors: string[] = [];
  let after: string | null = null;
  do {
    const page: Trail["auditTrail"] = await trail(filter, { first: 3, after });
    cursors.push(...page.edges.map(({ cursor }) => cursor));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(new Set(cursors).size).toBe(8);
  expect(cursors).toHaveLength(8);
});

test("reading the trail is entered, too, with the members it showed", async () => {
  await nodes({ memberNumber: WHO.second, operation: "submitClaim" });
  const [own] = await nodes({ operation: "auditTrail" });
  expect(own).toMatchObject({ person: "Sothea", outcome: "ANSWERED", memberNumbers: [WHO.second] });
});

test("nobody changes or removes an entry, and only the auditor's transaction sees one", async () => {
  for (const change of [
    "UPDATE audit_entry SET outcome = 'x'",
    "DELETE FROM audit_entry",
    "TRUNCATE audit_entry",
  ]) {
    await expect(world.db.query(change)).rejects.toMatchObject({ driverError: { code: "42501" } });
    await expect(world.root.query(change)).rejects.toMatchObject({
      driverError: { code: "23001" },
    });
  }
  expect(await world.db.query("SELECT FROM audit_entry")).toEqual([]);
});

test("a cursor of another list is refused", async () => {
  for (const after of ["x", "WyJhIl0", "WyIxIiwiMiJd"]) {
    const { errors } = await world.ask(auditor, QUERY, { filter: {}, after });
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  }
});
