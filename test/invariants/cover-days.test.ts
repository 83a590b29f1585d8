import fc from "fast-check";
import { coverOn } from "../../src/adjudication/catalogue/cover.rules";
import type { CoverFacts } from "../../src/adjudication/facts.rules";
import { adjudicate } from "../../src/adjudication/engine.rules";
import { addDays, dayAt, daysBetween, startOfDay } from "../../src/shared/dates";
import { caseOf, codesOf, coversOf, personOf, rate } from "../adjudication/facts.kit";
import { WHO } from "../kit/seed.data";
import { openWorld, type World } from "../kit/world";
import { aCover, aDay } from "./facts.arb";

const RUNS = { numRuns: 1000 };
let world: World;
let desk: string;

beforeAll(async () => {
  world = await openWorld();
  desk = await world.key("DESK", "120104");
});
afterAll(() => world.close());

const codesFor = (day: string, covers: readonly CoverFacts[]) =>
  codesOf(adjudicate(caseOf({ admittedOn: day, member: personOf({ covers }) }), {}));

test("7: the first day of cover counts, the day it ends does not, nor the first day of a lapse", () => {
  fc.assert(
    fc.property(
      aDay,
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 400 }),
      (from, days, lapse) => {
        const to = addDays(from, days);
        const cover = coversOf({ from, to });
        const lapsed = coversOf({ from, lapsedFrom: addDays(from, lapse) });
        expect([
          codesFor(addDays(from, -1), cover),
          codesFor(from, cover),
          codesFor(addDays(to, -1), cover),
          codesFor(to, cover),
          codesFor(addDays(from, lapse - 1), lapsed),
          codesFor(addDays(from, lapse), lapsed),
        ]).toEqual([["ELG-002"], [], [], ["ELG-003"], [], ["ELG-004"]]);
      },
    ),
    RUNS,
  );
});

test("7: of several covers a person is covered on exactly the days that one of them holds", () => {
  fc.assert(
    fc.property(fc.array(aCover, { maxLength: 4 }), aDay, (covers, day) => {
      const holds = covers.some(({ from, to, lapsedFrom }) => {
        const [end] = [to, lapsedFrom].filter((one) => one !== null).sort();
        const place = daysBetween(from, day);
        return place >= 0 && (end === undefined || place < daysBetween(from, end));
      });
      expect(coverOn(day, covers) === "COVERED").toBe(holds);
      expect(codesFor(day, covers).length === 0).toBe(holds);
    }),
    RUNS,
  );
});

test("7: a case rate is owed if and only if the member was covered on admission", () => {
  fc.assert(
    fc.property(aCover, aDay, aDay, (cover, admittedOn, serviceDate) => {
      const member = personOf({ covers: [cover] });
      const codes = (price: { price: ReturnType<typeof rate> } | object) =>
        codesOf(adjudicate(caseOf({ admittedOn, member }, { serviceDate, ...price }), {}));
      expect(codes({ price: rate(6100n) })).toEqual(codesFor(admittedOn, [cover]));
      expect(codes({})).toEqual(codesFor(serviceDate, [cover]));
    }),
    RUNS,
  );
});

test("7: a day begins at midnight in Phnom Penh, whatever the machine's time zone", () => {
  fc.assert(
    fc.property(aDay, (day) => {
      const midnight = startOfDay(day);
      expect(midnight.toISOString()).toBe(`${addDays(day, -1)}T17:00:00.000Z`);
      expect(dayAt(midnight)).toBe(day);
      expect(dayAt(new Date(midnight.getTime() - 1))).toBe(addDays(day, -1));
    }),
    RUNS,
  );
});

test("7: through the API and the database the first and the last day of any cover are right", async () => {
  const ask = async (serviceDate: string) => {
    const { data } = await world.ask<{ eligibility: { status: string; coverage: object | null } }>(
      desk,
      `query($input: EligibilityInput!) { eligibility(input: $input) { status coverage { from to } } }`,
      { input: { member: { memberNumber: WHO.ended }, serviceDate } },
    );
    return data.eligibility;
  };
  await fc.assert(
    fc.asyncProperty(
      aDay.filter((day) => day < "2026-05-01"),
      fc.integer({ min: 1, max: 40 }),
      async (from, days) => {
        const to = addDays(from, days);
        await world.root.query(
          `UPDATE coverage SET from_day = $2, to_day = $3
         WHERE member_id = (SELECT id FROM member WHERE member_number = $1)`,
          [WHO.ended, from, to],
        );
        const answers = [addDays(from, -1), from, addDays(to, -1), to].map(ask);
        const [before, first, last, after] = await Promise.all(answers);
        expect([before?.status, after?.status]).toEqual(["NOT_ELIGIBLE", "NOT_ELIGIBLE"]);
        expect([first, last]).toEqual(
          Array(2).fill({ status: "ELIGIBLE", coverage: { from, to } }),
        );
      },
    ),
    { numRuns: 25 },
  );
});
