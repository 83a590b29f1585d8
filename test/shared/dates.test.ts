import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import fc from "fast-check";
import {
  addDays,
  addMonths,
  dayAt,
  daysAround,
  daysBetween,
  daysInMonth,
  firstDay,
  fromEpochDay,
  inSpan,
  isDay,
  isMonth,
  momentOf,
  monthOf,
  monthsBetween,
  startOfDay,
  toEpochDay,
} from "../../src/shared/dates";

test.each(["1900-01-01", "2024-02-29", "2000-02-29", "2026-12-31", "2200-12-31"])(
  "%s is a day",
  (text) => {
    expect(isDay(text)).toBe(true);
  },
);

test.each([
  "2026-02-30",
  "2026-02-29",
  "1900-02-29",
  "2026-04-31",
  "2026-13-01",
  "2026-00-10",
  "2026-01-00",
  "infinity",
  "-infinity",
  "now",
  "today",
  "epoch",
  "01/02/2026",
  "20260102",
  "2026-1-2",
  "2026-01-02T00:00:00Z",
  " 2026-01-02",
  "2026-01-02\n",
  "២០២៦-០១-០២",
  "0000-01-01",
  "0099-01-01",
  "1899-12-31",
  "2201-01-01",
  "9999-12-31",
  "+02026-01-01",
  "",
])("%j is no day", (text) => {
  expect(isDay(text)).toBe(false);
});

test.each([
  ["2026-02", true],
  ["2026-13", false],
  ["2026-00", false],
  ["2026-2", false],
  ["2026-02-01", false],
  ["9999-01", false],
])("%s: being a month is %p", (text, is) => {
  expect(isMonth(text)).toBe(is);
});

const epochDays = fc.integer({ min: toEpochDay("1900-01-01"), max: toEpochDay("2200-12-31") });

test("every day of the scheme's calendar is read back as itself", () => {
  fc.assert(
    fc.property(epochDays, (epochDay) => {
      const day = fromEpochDay(epochDay);
      expect(isDay(day)).toBe(true);
      expect(toEpochDay(day)).toBe(epochDay);
      expect(addDays(addDays(day, 1), -1)).toBe(day);
      expect(dayAt(startOfDay(day))).toBe(day);
      expect(dayAt(new Date(startOfDay(day).getTime() - 1))).toBe(addDays(day, -1));
      expect(monthOf(day) === monthOf(addDays(day, daysInMonth(monthOf(day))))).toBe(false);
    }),
  );
});

test("a month is as long as the calendar says", () => {
  expect(["2026-01", "2026-02", "2024-02", "1900-02", "2026-04"].map(daysInMonth)).toEqual([
    31, 28, 29, 28, 30,
  ]);
});

test("months are counted over the turn of a year, forwards and backwards", () => {
  expect(addMonths("2026-11", 3)).toBe("2027-02");
  expect(addMonths("2026-02", -3)).toBe("2025-11");
  expect(addMonths("2026-12", 0)).toBe("2026-12");
  expect(monthsBetween("2025-11", "2026-02")).toEqual(["2025-11", "2025-12", "2026-01", "2026-02"]);
  expect(monthsBetween("2026-02", "2026-01")).toEqual([]);
  expect(daysBetween(firstDay("2026-01"), firstDay("2027-01"))).toBe(365);
});

test.each([
  ["2026-01-01", true, "its first day"],
  ["2026-01-09", true, "the day before its end"],
  ["2026-01-10", false, "its end"],
  ["2025-12-31", false, "the day before its first"],
])("%s: lying in a half-open span is %p, as it is %s", (day, within) => {
  expect(inSpan(day, "2026-01-01", "2026-01-10")).toBe(within);
});

test("a span without an end holds every later day", () => {
  expect(inSpan("2199-01-01", "2026-01-01", null)).toBe(true);
  expect(inSpan("2025-12-31", "2026-01-01", null)).toBe(false);
});

test.each([
  ["2026-01-31T16:59:59.999Z", "2026-01-31"],
  ["2026-01-31T17:00:00.000Z", "2026-02-01"],
  ["2025-12-31T17:00:00.000Z", "2026-01-01"],
  ["2024-02-28T17:00:00.000Z", "2024-02-29"],
])("at %s it is %s in Phnom Penh", (instant, day) => {
  expect(dayAt(new Date(instant))).toBe(day);
});

test("the moment is the database's own where no day is fixed", () => {
  const now = new Date("2026-06-30T17:00:00.000Z");
  expect(momentOf(now, null)).toEqual({ now, today: "2026-07-01" });
});

test.each(["2026-03-15", "2027-01-01", "2026-06-30"])(
  "with the day fixed at %s, the instant lies in that day at the same time of day",
  (fixed) => {
    const at = (text: string) => momentOf(new Date(text), fixed);
    for (const time of ["2026-06-30T16:59:59.999Z", "2026-06-30T17:00:00.000Z"]) {
      const { now, today } = at(time);
      expect(today).toBe(fixed);
      expect(dayAt(now)).toBe(fixed);
      expect(now.toISOString().slice(10)).toBe(time.slice(10));
    }
  },
);

/** Says what a process of its own, in another time zone, makes of days and instants. */
const PROBE = `
  const dates = require(${JSON.stringify(resolve(__dirname, "../../src/shared/dates.ts"))});
  const boundary = ["2026-03-08T16:59:59.999Z", "2026-03-08T17:00:00.000Z"];
  console.log(JSON.stringify([
    new Date(0).getTimezoneOffset(),
    boundary.map((text) => dates.dayAt(new Date(text))),
    dates.startOfDay("2026-03-29").toISOString(),
    dates.daysBetween("2026-03-01", "2026-04-01"),
    ["2026-03-08", "2026-03-29", "2011-12-30"].map(dates.isDay),
    dates.momentOf(new Date(boundary[1]), "2026-11-01"),
  ]));`;

test.each([
  ["America/Los_Angeles", 480],
  ["Pacific/Apia", 660],
  ["Asia/Phnom_Penh", -420],
])("a machine that keeps the time of %s comes to the same days", (zone, offset) => {
  const run = [process.execPath, ["--import", "tsx", "-e", PROBE], { env: { TZ: zone } }] as const;
  const answer: unknown = JSON.parse(execFileSync(run[0], run[1], run[2]).toString());
  expect(answer).toEqual([
    offset,
    ["2026-03-08", "2026-03-09"],
    "2026-03-28T17:00:00.000Z",
    31,
    [true, true, true],
    { now: "2026-10-31T17:00:00.000Z", today: "2026-11-01" },
  ]);
});

test("the days around a day are those at most so far from it, before or after", () => {
  const epochDay = fc.integer({ min: -25_000, max: 80_000 });
  const most = fc.integer({ min: -1, max: 800 });
  fc.assert(
    fc.property(epochDay, most, fc.integer({ min: -801, max: 801 }), (one, far, apart) => {
      const [from, to] = daysAround(fromEpochDay(one), far);
      expect(inSpan(fromEpochDay(one + apart), from, to)).toBe(Math.abs(apart) <= far);
    }),
  );
});

test("a day is written as the standard library writes it", () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (epochDay) => {
      const written = new Date(epochDay * 86_400_000).toISOString().slice(0, 10);
      expect(fromEpochDay(epochDay)).toBe(written);
    }),
  );
});
