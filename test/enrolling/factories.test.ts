import { openWorld, type World } from "../kit/world";

let world: World;
let officer: string;

beforeAll(async () => {
  world = await openWorld();
  officer = await world.key("ENROLMENT_OFFICER");
});
afterAll(() => world.close());

const REGISTER = `mutation($input: RegisterFactoryInput!) { registerFactory(input: $input) {
  factory { code name } errors { code path message } } }`;
interface Registered {
  registerFactory: {
    factory: { code: string; name: string } | null;
    errors: { code: string; path: string[]; message: string }[];
  };
}

const STARS = {
  code: "F10",
  name: "Star Garment",
  contractFrom: "2026-07-01",
  planCode: "HIP",
  premiumAccount: "ACC-10",
};

const register = async (rest: object = {}) => {
  const input = { ...STARS, ...rest };
  return (await world.ask<Registered>(officer, REGISTER, { input })).data.registerFactory;
};

test("a factory that is registered stands in the list", async () => {
  expect(await register()).toEqual({ factory: { code: "F10", name: "Star Garment" }, errors: [] });
  const { data } = await world.ask(
    officer,
    '{ factories(filter: { text: "Star" }) { totalCount edges { node { code } } } }',
  );
  expect(data).toEqual({ factories: { totalCount: 1, edges: [{ node: { code: "F10" } }] } });
});

test.each([
  ["a code that is used", { code: "F01" }, ["code"], "F01 is used already"],
  ["no code", { code: " " }, ["code"], "missing"],
  ["a code with a space in it", { code: "F 1" }, ["code"], "letters, digits and hyphens"],
  ["no name", { name: "" }, ["name"], "missing"],
  ["a plan nobody has", { planCode: "NONE" }, ["planCode"], "no plan of this code"],
  ["a plan that is not in force yet", { contractFrom: "2020-01-01" }, ["planCode"], "no plan"],
  ["an account that is used", { premiumAccount: "ACC-10" }, ["premiumAccount"], "used already"],
])("%s is refused, and nothing is stored", async (_, wrong, path, says) => {
  const before = await world.root.query("SELECT count(*) FROM factory");
  const { factory, errors } = await register({ code: "F11", premiumAccount: null, ...wrong });
  expect(factory).toBeNull();
  expect(errors).toEqual([
    { code: expect.stringMatching(/^INT-00[12]$/), path, message: expect.stringContaining(says) },
  ]);
  expect(await world.root.query("SELECT count(*) FROM factory")).toEqual(before);
});
