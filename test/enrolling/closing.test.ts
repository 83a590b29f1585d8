import { addDays } from "../../src/shared/dates";
import { entriesOf } from "../audit/entries.kit";
import { another, promised, taken } from "../claims/promised.kit";
import { checked } from "../eligibility/guarantee.kit";
import { TODAY, WHO } from "../kit/seed.data";
import type { World } from "../kit/world";
import { coversAt, giveCover, openClosing, WHY } from "./closing.kit";

type Closing = Awaited<ReturnType<typeof openClosing>>;
let world: World;
let desk: string;
let close: Closing["close"];
let reopen: Closing["reopen"];
let undo: Closing["undo"];

beforeAll(async () => {
  ({ world, desk, close, reopen, undo } = await openClosing());
});
afterEach(() => undo());
afterAll(() => world.close());

test("a closing ends the contract and every cover that reaches past it, and keeps what was known", async () => {
  await giveCover(world, WHO.ended, { from: "2026-06-20" });
  await giveCover(world, WHO.never, { from: "2026-09-01" });
  const before = await coversAt(world, "F02");
  const others = await coversAt(world, "F01");
  expect(await close()).toEqual({ factory: { code: "F02", contractTo: "2026-06-20" }, errors: [] });
  expect(await coversAt(world, "F02")).toEqual([
    { member: WHO.second, from: "2026-01-11", to: "2026-06-20", ...WHY },
    { member: WHO.twoFactories, from: "2026-02-01", to: "2026-06-20", ...WHY },
  ]);
  expect(await coversAt(world, "F02", "superseded_at IS NOT NULL")).toEqual(before);
  expect(await coversAt(world, "F01")).toEqual(others);
});

test.each([
  ["in the future", "2026-06-20"],
  ["today", "2026-06-15"],
  ["some days ago", "2026-05-31"],
])(
  "a factory closed %s covers its workers on the day before, and not on the day",
  async (_, on) => {
    await close({ on });
    // On that day or later: of a day to come nothing is promised yet.
    const then = await world.on(on < TODAY ? TODAY : on);
    const ask = async (serviceDate: string) => {
      const QUESTION = `query($input: EligibilityInput!) { eligibility(input: $input) { status reasons { code } } }`;
      const input = {
        member: { memberNumber: WHO.second },
        serviceDate,
        lines: [{ service: "OPD" }],
      };
      const { data } = await then<{ eligibility: object }>(desk, QUESTION, { input });
      return data.eligibility;
    };
    expect(await ask(addDays(on, -1))).toEqual({ status: "ELIGIBLE", reasons: [] });
    expect(await ask(on)).toEqual({ status: "NOT_ELIGIBLE", reasons: [{ code: "ELG-003" }] });
  },
);

test("a cover that ends on the day is left alone, one that ends the day after is cut", async () => {
  await giveCover(world, WHO.never, { from: "2026-06-01", to: "2026-06-20" });
  await giveCover(world, WHO.gap, { from: "2026-06-01", to: "2026-06-21" });
  await close();
  const begun = (await coversAt(world, "F02")).filter(({ from }) => from === "2026-06-01");
  expect(begun.map(({ member, to, by }) => [member, to, by])).toEqual([
    [WHO.never, "2026-06-20", null],
    [WHO.gap, "2026-06-20", WHY.by],
  ]);
});

test("a cover that has lapsed stays lapsed, and ends with the factory", async () => {
  await close({ factoryCode: "F01" });
  const [lapsed] = await world.root.query<object[]>(
    `SELECT lapsed_from, noticed_on, to_day FROM coverage c JOIN member m ON m.id = c.member_id
     WHERE m.member_number = $1 AND superseded_at IS NULL`,
    [WHO.lapsed],
  );
  expect(lapsed).toEqual({
    lapsed_from: "2026-05-01",
    noticed_on: "2026-04-10",
    to_day: "2026-06-20",
  });
});

test("a guarantee given before the closing is honoured, a visit without one is not", async () => {
  const { input } = await promised(world, desk, { day: "2026-06-15" });
  await close({ factoryCode: "F01", on: "2026-06-10" });
  expect((await checked(world.ask, desk)).status).toBe("NOT_ELIGIBLE");
  const kept = await taken(world.ask, desk, input);
  expect(kept).toMatchObject({ decision: "APPROVED", benefit: { amount: "6000" } });
  const other = await taken(world.ask, desk, another(input));
  expect(other).toMatchObject({ decision: "DENIED", benefit: { amount: "0" } });
});

test("reopening clears the contract's end, leaves covers ended, and keeps who did it and why", async () => {
  await close();
  const ended = await coversAt(world, "F02", "true");
  await reopen();
  expect(await reopen({ reason: "again" })).toEqual({
    factory: { code: "F02", contractTo: null },
    errors: [],
  });
  expect(await coversAt(world, "F02", "true")).toEqual(ended);
  const changes = await world.root.query<object[]>(
    "SELECT before, after, reason, changed_by AS by FROM factory_change ORDER BY changed_at",
  );
  const on = { contractTo: "2026-06-20" };
  const open = { contractTo: null };
  expect(changes).toEqual([
    { before: open, after: on, ...WHY },
    { before: on, after: open, by: "Sreymom", reason: "a mistake" },
  ]);
  expect((await reopen({ factoryCode: "F99" })).errors).toMatchObject([{ path: ["factoryCode"] }]);
  expect((await reopen({ reason: " " })).errors).toMatchObject([{ code: "INT-001" }]);
});

test("a cover recorded by an act that this one waited for is superseded after it", async () => {
  await giveCover(world, WHO.never, { from: "2026-06-01", recorded: "2026-06-30" });
  expect((await close()).errors).toEqual([]);
  const [row] = await world.root.query<object[]>(
    `SELECT to_day, recorded_at > '2026-06-30' AS later FROM coverage
     WHERE badge = 'C-' || $1 AND superseded_at IS NULL`,
    [WHO.never],
  );
  expect(row).toEqual({ to_day: "2026-06-20", later: true });
});

test("a closing is entered with the members whose covers it ended", async () => {
  const entries = await entriesOf(world, async () => {
    await close();
    await close({ on: "2026-07-01" });
    await reopen();
  });
  expect(entries).toMatchObject([
    {
      operation: "closeFactory",
      outcome: "DONE",
      person: "Sreymom",
      members: [WHO.second, WHO.twoFactories],
    },
    { operation: "closeFactory", outcome: "REFUSED", members: [] },
    { operation: "reopenFactory", outcome: "DONE", members: [] },
  ]);
});

test("factories are listed by a day on which they are partners", async () => {
  await close();
  const openOn = async (day: string) => {
    const { data } = await world.ask<{
      factories: { totalCount: number; edges: { node: { code: string } }[] };
    }>(desk, `{ factories(filter: { openOn: "${day}" }) { totalCount edges { node { code } } } }`);
    const { totalCount, edges } = data.factories;
    expect(totalCount).toBe(edges.length);
    return edges.map(({ node }) => node.code);
  };
  expect(await openOn("2026-06-19")).toEqual(["F01", "F02"]);
  expect(await openOn("2026-06-20")).toEqual(["F01"]);
  expect(await openOn("2024-01-01")).toEqual(["F01", "F02"]);
  expect(await openOn("2023-12-31")).toEqual([]);
});
