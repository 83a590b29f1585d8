import { calendarOf } from "../../src/demo/calendar";
import { buildWorkplaces, workplaceInserts } from "../../src/demo/factories";
import { SeededRandom } from "../../src/demo/random";
import { addDays, firstDay, monthOf } from "../../src/shared/dates";
import { AGE_BANDS, type FactoryWorkforce } from "../../src/enrolment";

const MEMBERS = 5_000;

/** The demo's factories on a day, and what they have reported of their workforce. */
function reportsOn(today: string) {
  const calendar = calendarOf(today, { months: 36, until: null });
  const workplaces = buildWorkplaces(calendar, MEMBERS);
  const [, workforce] = workplaceInserts(workplaces, calendar, new SeededRandom("1"));
  return { calendar, workplaces, reports: (workforce?.rows ?? []) as FactoryWorkforce[] };
}

test.each(["2026-06-01", "2026-06-05", "2026-06-10", "2026-06-15"])(
  "on %s every month of a contract is reported once, by age and sex, and none later than now",
  (today) => {
    const { calendar, workplaces, reports } = reportsOn(today);
    for (const { id, firstMonth, members } of workplaces) {
      const own = reports.filter(({ factoryId }) => factoryId === id);
      const months = calendar.months.slice(firstMonth);
      expect([...new Set(own.map(({ month }) => monthOf(month)))]).toEqual(months);
      expect(own).toHaveLength(months.length * 2 * (AGE_BANDS.length - 1));
      months.forEach((month, index) => {
        const bands = own.filter((band) => band.month === firstDay(month));
        const workers = bands.reduce((sum, { eligibleWorkers }) => sum + eligibleWorkers, 0);
        expect(workers).toBeGreaterThanOrEqual(members[firstMonth + index] ?? 0);
      });
    }
    const late = reports.filter(({ recordedAt }) => recordedAt > calendar.present);
    expect(late).toEqual([]);
    const early = reports.filter(
      ({ month, recordedAt }) => recordedAt < new Date(`${addDays(month, -1)}T17:00:00Z`),
    );
    expect(early).toEqual([]);
  },
);

test("the ten factories have the penetrations of the scheme, near half of their workers", () => {
  const { calendar, workplaces, reports } = reportsOn("2026-06-15");
  const last = firstDay(calendar.months.at(-1) ?? "");
  const now = reports.filter(({ month }) => month === last);
  const workers = now.reduce((sum, { eligibleWorkers }) => sum + eligibleWorkers, 0);
  expect(workplaces).toHaveLength(10);
  expect(MEMBERS / workers).toBeGreaterThan(0.4);
  expect(MEMBERS / workers).toBeLessThan(0.6);
  const women = now.filter(({ sex }) => sex === "FEMALE");
  const share = women.reduce((sum, { eligibleWorkers }) => sum + eligibleWorkers, 0) / workers;
  expect(share).toBeCloseTo(0.88, 2);
});
