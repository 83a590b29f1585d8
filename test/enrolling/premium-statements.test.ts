import { openWorld, type World } from "../kit/world";
import { lapseInput, LapseDesk } from "./lapses.kit";
import { Cashier, ledger, paidThroughOf, payment } from "./premiums.kit";

let world: World;
let finance: Cashier;

beforeAll(async () => {
  world = await openWorld();
  finance = new Cashier(world, await world.key("FINANCE"));
});
afterAll(() => world.close());

/** What follows an act: claims that wait are looked for, by whoever acts. */
async function counted(work: () => Promise<unknown>): Promise<string[]> {
  world.statements();
  await work();
  return world.statements();
}

test("a booking takes as many statements for sixty months as for one", async () => {
  await finance.record("F02", [payment("2026-01", "0.01", "0")]);
  const one = await counted(() => finance.record("F01", [payment("2026-01", "4.80", "3.20")]));
  const many = Array.from({ length: 60 }, (_, n) => {
    const month = `${2024 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`;
    return payment(month, "10.00", "10.00", { reference: "SIXTY" });
  }).filter(({ month }) => month <= "2027-06");
  const all = await counted(async () => {
    expect((await finance.record("F01", many)).errors).toEqual([]);
  });
  expect(many.length).toBeGreaterThan(40);
  expect(all.length).toBe(one.length);
  expect(await paidThroughOf(world, "F01")).toBe("2027-06-30");
});

test("one booking that two send at once is booked once, and both are told so", async () => {
  const january = payment("2026-01", "0.50", "0.50", { reference: "TWICE" });
  const told = await Promise.all([1, 2, 3].map(() => finance.record("F02", [january])));
  expect(told.map(({ errors }) => errors)).toEqual([[], [], []]);
  expect(told[1]).toEqual(told[0]);
  expect(JSON.stringify(await ledger(world)).match(/TWICE/g)).toHaveLength(1);
});

test("of two persons who confirm one lapse at once, one is told that it is done", async () => {
  const officer = await world.key("ENROLMENT_OFFICER", undefined, "Neary");
  const reviewers = [1, 2].map((n) => world.key("SENIOR_REVIEWER", undefined, `Sok ${n}`));
  const [sok, vanna] = await Promise.all(reviewers);
  const lapses = new LapseDesk(world.ask);
  const recorded = lapses.record(officer, lapseInput({ factoryCode: "F02" }));
  const { id } = await lapses.done(recorded);
  const told = await Promise.all([sok, vanna].map((key) => lapses.confirm(key ?? "", id)));
  expect(told.map(({ errors }) => errors.length).sort()).toEqual([0, 1]);
  const [row] = await world.root.query<{ rows: number }[]>(
    "SELECT count(*)::int AS rows FROM coverage WHERE lapsed_from = '2026-06-26'",
  );
  expect(row).toEqual({ rows: 2 });
});

test("a factory's lapse takes as many statements as one member's", async () => {
  const officer = await world.key("ENROLMENT_OFFICER", undefined, "Dara");
  const sok = await world.key("SENIOR_REVIEWER", undefined, "Sok");
  const lapses = new LapseDesk(world.ask);
  await world.root.query(
    "UPDATE contribution SET withdrawn_at = now(), withdrawn_by = 'x', withdrawn_reason = 'x'",
  );
  const [{ n = "" } = {}] = await world.root.query<{ n: string }[]>(
    "SELECT member_number AS n FROM member JOIN coverage c ON c.member_id = member.id WHERE badge = '1001'",
  );
  const one = await lapses.done(lapses.record(officer, lapseInput({ memberNumber: n })));
  const all = await lapses.done(lapses.record(officer, lapseInput({ lapsesOn: "2026-07-20" })));
  await lapses.confirm(sok, "none");
  const ofOne = await counted(() => lapses.done(lapses.confirm(sok, one.id)));
  const ofAll = await counted(() => lapses.done(lapses.confirm(sok, all.id)));
  // The number of the one member is looked up to be shown.
  expect(ofAll.length).toBe(ofOne.length - 1);
  await lapses.end(officer, "none");
  const endOne = await counted(() => lapses.done(lapses.end(officer, one.id)));
  const endAll = await counted(() => lapses.done(lapses.end(officer, all.id)));
  expect(endAll.length).toBe(endOne.length - 1);
});
