import { openWorld, type World } from "../kit/world";
import { band, reporterOf, YOUNG } from "./workforce.kit";

let world: World;
let report: ReturnType<typeof reporterOf>;

beforeAll(async () => {
  world = await openWorld();
  report = reporterOf(world, await world.key("ENROLMENT_OFFICER"));
});
afterAll(() => world.close());

test.each([
  ["of no factory", { factoryCode: "" }, "factoryCode", "missing"],
  ["of a factory nobody knows", { factoryCode: "F99" }, "factoryCode", "no factory has this code"],
  ["before the contract", { month: "2023-12" }, "month", "no partner then"],
  ["of a month too far ahead", { month: "2026-08" }, "month", "too far in the future"],
  ["that names a band twice", { bands: [...YOUNG, YOUNG[0]] }, "bands.2", "given twice"],
  [
    "of fewer than no workers",
    { bands: [...YOUNG, band("FROM_35", "MALE", -1)] },
    "bands.2.workers",
    "not between 0 and 100000",
  ],
  [
    "of more than a factory can have",
    { bands: [band("FROM_35", "MALE", 100_001)] },
    "bands.0.workers",
    "not between 0 and 100000",
  ],
  ["of nobody", { bands: [] }, "bands", "at least one worker"],
  [
    "of bands without anybody",
    { bands: [band("FROM_35", "MALE", 0)] },
    "bands",
    "at least one worker",
  ],
  ["of more bands than there are", { bands: Array(16).fill(YOUNG[0]) }, "bands", "more than 15"],
])("a report %s is refused, and nothing is stored", async (_, wrong, path, says) => {
  const count = "SELECT count(*) FROM factory_workforce";
  const before = await world.root.query(count);
  const asked = { factoryCode: "F02", month: "2026-06", bands: YOUNG, ...(wrong as object) };
  const { factory, errors } = await report(asked.month, asked.bands, asked.factoryCode);
  expect(factory).toBeNull();
  expect(errors).toEqual([
    {
      code: expect.stringMatching(/^INT-00[12]$/),
      path: path.split("."),
      message: expect.stringContaining(says),
    },
  ]);
  expect(await world.root.query(count)).toEqual(before);
});

test("the next month may be reported, and the contract's last one, but not the one after it", async () => {
  expect((await report("2026-07", YOUNG)).errors).toEqual([]);
  await world.root.query("UPDATE factory SET contract_to = '2026-05-01' WHERE code = 'F02'");
  expect((await report("2026-04", YOUNG, "F02")).errors).toEqual([]);
  expect((await report("2026-05", YOUNG, "F02")).errors).toMatchObject([{ path: ["month"] }]);
});
