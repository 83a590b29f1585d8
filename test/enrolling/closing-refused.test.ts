import type { World } from "../kit/world";
import { statementsOfWork } from "./asking.kit";
import { coversAt, openClosing } from "./closing.kit";

type Closing = Awaited<ReturnType<typeof openClosing>>;
let world: World;
let close: Closing["close"];
let reopen: Closing["reopen"];
let undo: Closing["undo"];

beforeAll(async () => {
  ({ world, close, reopen, undo } = await openClosing());
});
afterEach(() => undo());
afterAll(() => world.close());

test("the same closing again answers the same and changes nothing", async () => {
  const first = await close();
  const rows = await coversAt(world, "F02", "true");
  const changes = await world.root.query("SELECT * FROM factory_change");
  expect(await close({ reason: "again" })).toEqual(first);
  expect(await coversAt(world, "F02", "true")).toEqual(rows);
  expect(await world.root.query("SELECT * FROM factory_change")).toEqual(changes);
  // It is done already, however long ago that was.
  const later = await world.on("2026-12-01");
  const { data } = await later(
    await world.key("ENROLMENT_OFFICER"),
    'mutation { closeFactory(input: { factoryCode: "F02", on: "2026-06-20", reason: "x" }) { errors { code } } }',
  );
  expect(data).toEqual({ closeFactory: { errors: [] } });
});

test.each([
  ["of no factory", { factoryCode: " " }, "factoryCode", "missing"],
  ["of a factory nobody knows", { factoryCode: "F99" }, "factoryCode", "no factory has this code"],
  ["for no reason", { reason: "" }, "reason", "missing"],
  ["more than a year ahead", { on: "2027-06-17" }, "on", "too far in the future"],
  ["more than a month ago", { on: "2026-05-14" }, "on", "more than 31 days ago"],
])("a closing %s is refused, and nothing changes", async (_, wrong, path, says) => {
  const before = await coversAt(world, "F02", "true");
  const { factory, errors } = await close(wrong);
  expect(factory).toBeNull();
  expect(errors).toEqual([
    {
      code: expect.stringMatching(/^INT-00[125]$/),
      path: [path],
      message: expect.stringContaining(says),
    },
  ]);
  expect(await coversAt(world, "F02", "true")).toEqual(before);
});

test("the bounds of a closing's day are allowed, and it lies after the contract's first day", async () => {
  await world.root.query("UPDATE factory SET contract_from = '2026-06-01' WHERE code = 'F01'");
  const says = (text: string) => [{ message: expect.stringContaining(text) as string }];
  const first = await close({ factoryCode: "F01", on: "2026-06-01" });
  expect(first.errors).toMatchObject(says("not after 1 June 2026"));
  expect((await close({ factoryCode: "F01", on: "2026-06-02" })).errors).toEqual([]);
  expect((await close({ on: "2027-06-16" })).errors).toEqual([]);
  await reopen();
  expect((await close({ on: "2026-05-15" })).errors).toEqual([]);
});

test("a closed factory is closed on another day only after it was reopened", async () => {
  await close();
  const { factory, errors } = await close({ on: "2026-06-25" });
  expect(factory).toBeNull();
  expect(errors).toMatchObject([{ code: "INT-005", message: expect.stringContaining("20 June") }]);
  expect(await reopen()).toEqual({ factory: { code: "F02", contractTo: null }, errors: [] });
  expect((await close({ on: "2026-06-25" })).factory?.contractTo).toBe("2026-06-25");
});

test("two at once close it once", async () => {
  const [one, other] = await Promise.all([close(), close()]);
  expect(one).toEqual(other);
  expect(await coversAt(world, "F02", "superseded_at IS NOT NULL")).toHaveLength(2);
});

test("a closing takes as many statements for two covers as for seven", async () => {
  const counted = async (factoryCode: string) => {
    world.statements();
    await close({ factoryCode });
    return statementsOfWork(world);
  };
  await counted("F99");
  expect(await counted("F01")).toBe(await counted("F02"));
});
