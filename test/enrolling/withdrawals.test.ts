import { openWorld, type World } from "../kit/world";
import { Cashier, ledger, paidThroughOf, paths, payment, usd } from "./premiums.kit";

let world: World;
let finance: Cashier;

beforeAll(async () => {
  world = await openWorld();
  finance = new Cashier(world, await world.key("FINANCE", undefined, "Dara"));
  await finance.settle("F01", "2026-01", "2026-04");
  const booked = [payment("2026-05", "1.92", "1.28"), payment("2026-06", "2.88", "1.92")];
  expect((await finance.record("F01", booked)).errors).toEqual([]);
  expect(await paidThroughOf(world, "F01")).toBe("2026-06-30");
});
afterAll(() => world.close());

describe("a booking that is withdrawn", () => {
  const wrong = {
    factoryCode: "F01",
    reference: "BANK-2026-05",
    month: "2026-05",
    reason: "bounced",
  };

  test.each([
    ["without a reason", { reason: " " }, "INT-001 reason"],
    ["of a factory nobody knows", { factoryCode: "F99" }, "INT-002 factoryCode"],
    ["that was never booked", { reference: "NONE" }, "INT-002 reference: .* nothing is booked"],
    ["for another month", { month: "2026-06" }, "INT-002 reference: .* nothing is booked"],
  ])("%s is refused", async (_, rest, words) => {
    const before = await ledger(world);
    const { errors } = await finance.withdraw({ ...wrong, ...rest });
    expect(paths(errors)).toEqual([expect.stringMatching(words)]);
    expect(await ledger(world)).toEqual(before);
  });

  test("is kept and counts for nothing; its month and all after it are unpaid again", async () => {
    const { months, errors } = await finance.withdraw(wrong);
    expect(errors).toEqual([]);
    expect(months).toMatchObject([
      { arrears: usd("3.20"), contributions: [{ reference: "BANK-2026-05", withdrawn: true }] },
    ]);
    expect(await paidThroughOf(world, "F01")).toBe("2026-04-30");
    const before = await ledger(world);
    expect(await finance.withdraw(wrong)).toEqual({ months, errors: [] });
    expect(await ledger(world)).toEqual(before);
  });

  test("may be booked rightly under the same reference", async () => {
    const { months, errors } = await finance.record("F01", [payment("2026-05", "1.92", "1.28")]);
    expect(errors).toEqual([]);
    expect(months[0]?.contributions.map(({ withdrawn }) => withdrawn)).toEqual([true, false]);
    expect(await paidThroughOf(world, "F01")).toBe("2026-06-30");
  });

  test("leaves what is paid where it is while the month is paid all the same", async () => {
    await finance.record("F01", [payment("2026-02", "1.00", "0", { reference: "TOO-MUCH" })]);
    await finance.withdraw({ ...wrong, reference: "TOO-MUCH", month: "2026-02" });
    expect(await paidThroughOf(world, "F01")).toBe("2026-06-30");
  });
});
