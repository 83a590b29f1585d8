import { openWorld, type World } from "../kit/world";
import { Cashier, khr, ledger, paths, payment } from "./premiums.kit";

let world: World;
let finance: Cashier;

beforeAll(async () => {
  world = await openWorld();
  finance = new Cashier(world, await world.key("FINANCE", undefined, "Dara"));
});
afterAll(() => world.close());

const JANUARY = payment("2026-01", "4.80", "3.20");

describe.each<[string, object[], string[]]>([
  ["nothing at all", [], ["INT-001 contributions: A required value is missing: contributions."]],
  [
    "too many payments",
    Array.from({ length: 61 }, (_, n) => ({ ...JANUARY, reference: `R-${n}` })),
    ["INT-002 contributions: .* more than 60 of them"],
  ],
  [
    "a day to come",
    [{ ...JANUARY, receivedOn: "2026-06-16" }],
    ["INT-005 contributions.0.receivedOn: .* future"],
  ],
  ["no reference", [{ ...JANUARY, reference: "  " }], ["INT-001 contributions.0.reference"]],
  [
    "a long reference",
    [{ ...JANUARY, reference: "x".repeat(65) }],
    ["INT-002 contributions.0.reference: .* 64"],
  ],
  [
    "nothing paid",
    [payment("2026-01", "0", "0")],
    ["INT-002 contributions.0.employer.amount: .* nothing"],
  ],
  ["a negative part", [payment("2026-01", "-1", "2")], ["INT-002 contributions.0.employer.amount"]],
  [
    "a fraction of a cent",
    [payment("2026-01", "4.80", "3.205")],
    ["INT-002 contributions.0.employee.amount"],
  ],
  [
    "another currency",
    [{ ...JANUARY, employer: khr("19200"), employee: khr("12800") }],
    ["contributions.0.employer.currency: .* USD", "contributions.0.employee.currency: .* USD"],
  ],
  [
    "two currencies",
    [{ ...JANUARY, employee: khr("12800") }],
    ["contributions.0.employee.currency: .* USD"],
  ],
  [
    "a month before the contract",
    [payment("2023-12", "1", "1")],
    ["contributions.0.month: .* contract"],
  ],
  [
    "a month too far ahead",
    [payment("2027-07", "1", "1")],
    ["contributions.0.month: .* June 2027"],
  ],
  [
    "one payment twice",
    [JANUARY, payment("2026-02", "1", "1"), JANUARY],
    ["contributions.2.reference: .* twice"],
  ],
  [
    "one that is right beside one that is not",
    [JANUARY, payment("2027-07", "1", "1")],
    ["INT-002 contributions.1.month"],
  ],
])("a booking with %s", (_, contributions, expected) => {
  test("is refused and changes nothing", async () => {
    const before = await ledger(world);
    const { months, errors } = await finance.record("F01", contributions);
    expect(months).toEqual([]);
    expect(paths(errors)).toEqual(expected.map((words) => expect.stringMatching(words)));
    expect(await ledger(world)).toEqual(before);
  });
});

test("a factory nobody knows is refused", async () => {
  const { errors } = await finance.record("F99", [JANUARY]);
  expect(paths(errors)).toEqual([expect.stringMatching("INT-002 factoryCode: .* no factory")]);
});
