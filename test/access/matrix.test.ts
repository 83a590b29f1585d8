import { NODE_POLICY, POLICY, ROLES, type Role } from "../../src/access";
import { openWorld, type World } from "../kit/world";
import { callersOf, objectsOf, wrongCells, wrongObjects, type Callers } from "./matrix.kit";
import { NODES, TABLE } from "./policy.data";

let world: World;
let callers: Callers;
let objects: Map<string, string>;

beforeAll(async () => {
  world = await openWorld();
  callers = await callersOf(world);
  objects = await objectsOf(world, callers);
});
afterAll(() => world.close());

const operations = TABLE.map(([operation]) => operation);
const objectOf = (type: string) => ({ type, id: objects.get(type) ?? "" });

test("the tables by hand have a row for every root field and every type of object", () => {
  expect([...operations].sort()).toEqual(Object.keys(POLICY).sort());
  expect(NODES.map(([type]) => type).sort()).toEqual(Object.keys(NODE_POLICY).sort());
});

test.each(operations)("%s answers and refuses whom the table says", async (operation) => {
  expect(await wrongCells(world.ask, callers, operation)).toEqual([]);
});

test.each(NODES.map(([type]) => type))("a %s is there for whom the table says", async (type) => {
  expect(await wrongObjects(world.ask, callers, objectOf(type))).toEqual([]);
});

/** Opens a row of a policy to every role while something is asked, and closes it again. */
async function opened<T>(
  policy: Readonly<Record<string, readonly Role[]>>,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  const table = policy as Record<string, readonly Role[]>;
  const row = table[name] ?? [];
  table[name] = ROLES;
  try {
    return await work();
  } finally {
    table[name] = row;
  }
}

const narrow = (policy: Readonly<Record<string, readonly Role[]>>): string[] =>
  Object.keys(policy).filter((name) => (policy[name]?.length ?? 0) < ROLES.length);

test.each(narrow(POLICY))(
  "a policy of %s that lets every role in is noticed",
  async (operation) => {
    const wrong = await opened(POLICY, operation, () => wrongCells(world.ask, callers, operation));
    expect(wrong).not.toEqual([]);
  },
);

test.each(narrow(NODE_POLICY))("a policy of %s objects open to all is noticed", async (type) => {
  const wrong = await opened(NODE_POLICY, type, () =>
    wrongObjects(world.ask, callers, objectOf(type)),
  );
  // Claims and remittances have two locks more: whose they are, and the row's own guard.
  if (["Claim", "Remittance"].includes(type)) expect(wrong).toEqual([]);
  else expect(wrong).not.toEqual([]);
});

test.each(operations)("%s without its gate is noticed", async (operation) => {
  const ask = await world.behind((gate) => ({
    guard: (name, resolve) => (name === operation ? resolve : gate.guard(name, resolve)),
  }));
  const wrong = await wrongCells(ask, callers, operation);
  // The viewer is whoever calls: it has no other answer, with or without its gate.
  if (operation === "viewer") expect(wrong).toEqual([]);
  else expect(wrong).not.toEqual([]);
});
