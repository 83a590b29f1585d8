import { entriesOf } from "../audit/entries.kit";
import { openWorld, type World } from "../kit/world";
import { monthsOf, statementsOfWork } from "./asking.kit";

let world: World;
let months: ReturnType<typeof monthsOf>;

beforeAll(async () => {
  world = await openWorld();
  months = monthsOf(world, await world.key("ANALYST"));
});
afterAll(() => world.close());

/*
 * Sun Garment by hand: five began on 1 January; gap left on 1 February and was hired again on
 * 1 March; two left on 15 February; lastDay stayed from 10 February to 15 March; ended left on
 * 1 April; lapsed lapsed on 1 May; notYet began on 1 June. Today is 15 June.
 */
test("a factory's half-year is the one worked out by hand, to the day", async () => {
  const { told } = await months("F01", { from: "2026-01", to: "2026-06" });
  const moved = told.map((one) => [
    [one.month, one.insuredBefore, one.joiners, one.rehires],
    [one.leavers, one.lapsed, one.insuredAtEnd, one.coveredDays],
  ]);
  expect(moved.map((parts) => parts.flat().join(" "))).toEqual([
    "2026-01 0 5 0 0 0 5 155",
    "2026-02 5 1 0 2 0 4 117",
    "2026-03 4 1 1 1 0 4 139",
    "2026-04 4 0 0 1 0 3 90",
    "2026-05 3 0 0 0 1 2 62",
    "2026-06 2 1 0 0 0 3 90",
  ]);
  expect(told.map(({ memberMonths }) => memberMonths)).toEqual([
    "5",
    "4.17857142857",
    "4.48387096774",
    "3",
    "2",
    "3",
  ]);
  expect(told.map(({ penetration }) => penetration)).toEqual([
    "0.5",
    "0.417857142857",
    "0.448387096774",
    null,
    null,
    null,
  ]);
  expect(told.map(({ eligibleWorkers }) => eligibleWorkers)).toEqual([
    10,
    10,
    10,
    null,
    null,
    null,
  ]);
  expect(told.map(({ partial }) => partial)).toEqual([false, false, false, false, false, true]);
});

test("what was known before is told as it was known then", async () => {
  const { told } = await months("F01", { at: "2025-11-30T00:00:00Z" });
  expect(told.map(({ insuredAtEnd, eligibleWorkers }) => [insuredAtEnd, eligibleWorkers])).toEqual(
    Array(4).fill([0, null]),
  );
  const known = await months("F01", { at: "2026-03-30T17:00:00Z", from: "2026-03", to: "2026-03" });
  expect(known.told).toMatchObject([{ insuredAtEnd: 4, partial: false }]);
  const under = await months("F01", { at: "2026-03-30T16:59:59Z", from: "2026-03", to: "2026-03" });
  expect(under.told).toMatchObject([{ insuredAtEnd: 4, partial: true }]);
});

test("more cover than workers is told, not refused", async () => {
  await world.root.query(
    `INSERT INTO factory_workforce SELECT (jsonb_populate_record(w, jsonb_build_object('id', gen_random_uuid(),
       'month', m, 'eligible_workers', n))).*
     FROM factory_workforce w JOIN factory f ON f.id = w.factory_id,
       (VALUES ('2026-04-01', 2), ('2026-05-01', 2)) AS later(m, n)
     WHERE f.code = 'F01' AND month = '2026-03-01'`,
  );
  const { told } = await months("F01", { from: "2026-04" });
  expect(told).toMatchObject([
    { penetration: "1.5", moreInsuredThanEligible: true },
    { penetration: "1", moreInsuredThanEligible: false },
  ]);
});

test("a month is the same whoever asks how many months, and takes the same statements", async () => {
  const counting = async (from: string, to: string) => {
    world.statements();
    const { told } = await months("F01", { from, to });
    return { told, statements: statementsOfWork(world) };
  };
  await counting("2026-03", "2026-03");
  const one = await counting("2026-03", "2026-03");
  const many = await counting("2018-01", "2026-06");
  expect(many.statements).toBe(one.statements);
  expect(many.told).toContainEqual(one.told[0]);
  expect(many.told).toHaveLength(102);
});

test.each([
  ["an unknown factory", { code: "F99" }, "no factory has this code"],
  ["months that run backwards", { code: "F01", from: "2026-06" }, "`to` lies before `from`"],
  ["more than ten years", { code: "F01", from: "2016-05" }, "at most 120 months"],
])("a question about %s is refused", async (_, { code, ...rest }, says) => {
  const { errors } = await months(code, rest);
  expect(errors).toMatchObject([
    { message: expect.stringContaining(says), extensions: { code: "BAD_USER_INPUT" } },
  ]);
});

test("no figure speaks of a member: the audit is told of the question, not of anybody", async () => {
  const entries = await entriesOf(world, () => months("F01"));
  expect(entries.flatMap(({ members }) => members)).toEqual([]);
});
