import { openWorld, type World } from "../kit/world";
import { Cashier, ledger, paidThroughOf, paths, payment, usd } from "./premiums.kit";

let world: World;
let finance: Cashier;

beforeAll(async () => {
  world = await openWorld();
  finance = new Cashier(world, await world.key("FINANCE", undefined, "Dara"));
});
afterAll(() => world.close());

test("what a factory owes is the premium of each member's covered days, split to the cent", async () => {
  const months = await finance.months("F01", "2025-12", "2026-06");
  const told = months.map(
    ({ month, memberMonths, due, employerDue, employeeDue }) =>
      `${month} ${memberMonths}: ${due.amount} = ${employerDue.amount} + ${employeeDue.amount}`,
  );
  expect(told).toEqual([
    "2025-12 0: 0.00 = 0.00 + 0.00",
    "2026-01 5: 8.00 = 4.80 + 3.20",
    "2026-02 4.17857142857: 6.69 = 4.01 + 2.68",
    "2026-03 4.48387096774: 7.17 = 4.30 + 2.87",
    "2026-04 3: 4.80 = 2.88 + 1.92",
    "2026-05 2: 3.20 = 1.92 + 1.28",
    "2026-06 3: 4.80 = 2.88 + 1.92",
  ]);
  const open = months.map(({ paid, arrears, overpaid }) => [paid.amount, overpaid.amount, arrears]);
  expect(open).toEqual(months.map(({ due }) => ["0.00", "0.00", due]));
});

test("who is covered at two factories is owed for at both", async () => {
  const [february] = await finance.months("F02", "2026-02", "2026-02");
  expect(february).toMatchObject({ memberMonths: "2", due: usd("3.20"), wagesMissing: 0 });
});

test.each([
  ["an end before its beginning", "F01", "2026-03", "2026-02", "`to` lies before `from`"],
  ["too many months", "F01", "2016-01", "2026-01", "at most 120 months"],
  ["a factory nobody knows", "F99", "2026-01", "2026-02", "no factory has this code"],
])("%s is refused, and the message says why", async (_, code, from, to, words) => {
  const fault = await finance.fault(code, from, to);
  expect(fault?.extensions.code).toBe("BAD_USER_INPUT");
  expect(fault?.message).toContain(words);
});

const JANUARY = payment("2026-01", "4.80", "3.20");

test("a factory whose contract has ended is paid for up to its last month", async () => {
  await world.root.query("UPDATE factory SET contract_to = '2026-04-01' WHERE code = 'F02'");
  const { errors } = await finance.record("F02", [payment("2026-04", "1", "1")]);
  expect(paths(errors)).toEqual([expect.stringMatching("contributions.0.month: .* contract")]);
  expect((await finance.record("F02", [payment("2026-03", "1", "1")])).errors).toEqual([]);
  await world.root.query("UPDATE factory SET contract_to = NULL WHERE code = 'F02'");
});

test("payments are booked, and the months stand as paid, owed or overpaid", async () => {
  const { months, errors } = await finance.record("F01", [
    JANUARY,
    payment("2026-02", "5.00", "2.00"),
    payment("2026-03", "4.30", "0"),
  ]);
  expect(errors).toEqual([]);
  expect(months).toMatchObject([
    {
      month: "2026-01",
      paid: usd("8.00"),
      arrears: usd("0.00"),
      overpaid: usd("0.00"),
      paidOn: "2026-06-10",
    },
    {
      month: "2026-02",
      paid: usd("7.00"),
      arrears: usd("0.00"),
      overpaid: usd("0.31"),
      paidOn: "2026-06-10",
    },
    {
      month: "2026-03",
      paid: usd("4.30"),
      arrears: usd("2.87"),
      overpaid: usd("0.00"),
      paidOn: null,
    },
  ]);
  expect(months[0]?.contributions).toEqual([
    { reference: "BANK-2026-01", withdrawn: false, recordedBy: "Dara" },
  ]);
  expect(await finance.months("F01", "2026-01", "2026-03")).toEqual(months);
  expect(await paidThroughOf(world, "F01")).toBe("2026-02-28");
});

test("the same payment again changes nothing and is answered the same", async () => {
  const before = await ledger(world);
  const bopha = new Cashier(world, await world.key("ENROLMENT_OFFICER", undefined, "Bopha"));
  const { months, errors } = await bopha.record("F01", [JANUARY]);
  expect(errors).toEqual([]);
  expect(months).toEqual(await finance.months("F01", "2026-01", "2026-01"));
  expect(await ledger(world)).toEqual(before);
});

test("another content under the same reference and month is refused by the field that differs", async () => {
  const before = await ledger(world);
  const other = async (rest: object) =>
    (await finance.record("F01", [{ ...JANUARY, ...rest }])).errors.map(({ path }) =>
      path.join("."),
    );
  expect(await other({ employer: usd("4.81") })).toEqual(["contributions.0.employer"]);
  expect(await other({ employee: usd("3.19") })).toEqual(["contributions.0.employee"]);
  expect(await other({ receivedOn: "2026-06-09" })).toEqual(["contributions.0.receivedOn"]);
  expect(await ledger(world)).toEqual(before);
});

test("a reference may be for several months, and a month may have several", async () => {
  const cheque = { reference: "CHEQUE-7" };
  const { errors } = await finance.record("F01", [
    payment("2026-03", "0", "2.87", cheque),
    payment("2026-04", "2.88", "1.92", cheque),
  ]);
  expect(errors).toEqual([]);
  expect(await paidThroughOf(world, "F01")).toBe("2026-04-30");
});

test("what is paid ahead does not jump over a month that is owed", async () => {
  expect((await finance.record("F01", [payment("2026-06", "2.88", "1.92")])).errors).toEqual([]);
  expect(await paidThroughOf(world, "F01")).toBe("2026-04-30");
  expect((await finance.record("F01", [payment("2026-05", "1.92", "1.28")])).errors).toEqual([]);
  expect(await paidThroughOf(world, "F01")).toBe("2026-06-30");
});
