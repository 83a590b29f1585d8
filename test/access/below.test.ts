import "reflect-metadata";
import { globalId } from "../../src/shared/node.type";
import { accepted, claimInput, submit } from "../claims/claims.kit";
import { openWorld, type World } from "../kit/world";

/** The first lock is open: queries on claims are narrowed to nobody's. */
jest.mock("../../src/claims/claim.visibility", () => ({
  seesDiagnoses: () => true,
  visibleTo: (_: unknown, query: unknown) => query,
}));

let world: World;
let own: string;
let other: string;

beforeAll(async () => {
  world = await openWorld();
  own = await world.key("DESK", "120104");
  other = await world.key("DESK", "NH01");
});
afterAll(() => world.close());

test("a query that forgets whose claims to look for still finds nobody else's", async () => {
  const { id, claimNumber } = accepted(await submit(world, own, claimInput("B-1")));
  const ask = async (key: string) => ({
    node: await world.ask(key, `{ node(id: "${id}") { id } }`),
    claim: await world.ask(key, `{ claim(claimNumber: "${claimNumber}") { id } }`),
    claims: await world.ask(key, "{ claims { edges { node { id } } totalCount } }"),
  });
  expect(await ask(own)).toEqual({
    node: { data: { node: { id } } },
    claim: { data: { claim: { id } } },
    claims: { data: { claims: { edges: [{ node: { id } }], totalCount: 1 } } },
  });
  expect(await ask(other)).toEqual({
    node: { data: { node: null } },
    claim: { data: { claim: null } },
    claims: { data: { claims: { edges: [], totalCount: 0 } } },
  });
});

test("roles that may see no claim see none, whatever the query", async () => {
  const all = "{ claims { totalCount } }";
  expect((await world.ask(await world.key("AUDITOR"), all)).data).toEqual({
    claims: { totalCount: 1 },
  });
  const officer = await world.key("ENROLMENT_OFFICER");
  expect((await world.ask(officer, all)).data).toEqual({ claims: { totalCount: 0 } });
  const analyst = await world.key("ANALYST");
  const [row] = await world.root.query<{ id: string }[]>("SELECT id FROM claim");
  const node = `{ node(id: "${globalId("Claim", row?.id ?? "")}") { id } }`;
  expect((await world.ask(analyst, node)).data).toEqual({ node: null });
});

test("a transaction that says for nobody sees nothing and adds nothing", async () => {
  expect(await world.db.query("SELECT FROM claim")).toEqual([]);
  expect(await world.db.query("SELECT FROM cost_fact")).toEqual([]);
  await expect(
    world.db.query(
      "INSERT INTO intake_attempt (provider_reference, codes, at) VALUES ('x', '{}', now())",
    ),
  ).rejects.toMatchObject({ driverError: { code: "42501" } });
});
