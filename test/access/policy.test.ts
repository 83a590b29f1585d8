import { ROLES, type Role } from "../../src/access";
import { openWorld, type World } from "../kit/world";
import { allowed, COLUMNS, NODES, TABLE } from "./policy.data";

let world: World;
const keys = new Map<Role, string>();
const keyOf = (role: Role): string => keys.get(role) ?? "";

beforeAll(async () => {
  world = await openWorld();
  for (const role of ROLES) keys.set(role, await world.key(role, "120104"));
});
afterAll(() => world.close());

test("the tables have every role, and a mark for each in every row", () => {
  expect([...COLUMNS].sort()).toEqual([...ROLES].sort());
  for (const [, row] of [...TABLE, ...NODES]) expect(row.split(" ")).toHaveLength(COLUMNS.length);
});

test.each(COLUMNS)("a caller who is %s is told exactly what the role may do", async (role) => {
  const query = "{ viewer { roles operations provider { code } credential { role person } } }";
  const { data } = await world.ask<{ viewer: { operations: string[] } }>(keyOf(role), query);
  expect(data.viewer).toMatchObject({
    roles: [role],
    provider: role === "DESK" ? { code: "120104" } : null,
    credential: { role, person: `${role} person` },
  });
  const wanted = TABLE.filter(([, row]) => allowed(row).includes(role)).map(([name]) => name);
  expect([...data.viewer.operations].sort()).toEqual(wanted.sort());
});

test("a field that is forbidden takes nothing from its neighbours but itself", async () => {
  const { data, errors } = await world.ask(
    keyOf("DESK"),
    '{ viewer { person } member(memberNumber: "1") { id } }',
  );
  expect(data).toEqual({ viewer: { person: "DESK person" }, member: null });
  expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" }, path: ["member"] }]);
});

test("an alias opens no door", async () => {
  const { errors } = await world.ask(
    keyOf("ANALYST"),
    "{ viewer: claims { edges { cursor } } ...More } fragment More on Query { scheme: claims { edges { cursor } } }",
  );
  expect(errors?.every(({ extensions }) => extensions.code === "FORBIDDEN")).toBe(true);
});
