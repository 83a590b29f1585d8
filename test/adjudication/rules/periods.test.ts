import {
  coverBegins,
  spanOf,
  type Period,
} from "../../../src/adjudication/catalogue/periods.rules";
import { caseOf, covered, coversOf } from "../facts.kit";

type Span = [from: string, to: string | null];

test.each<[Exclude<Period, "VISIT">, string, string, Span]>([
  ["DAY", "2026-12-31", "2026-01-01", ["2026-12-31", "2027-01-01"]],
  ["MONTH", "2028-02-29", "2026-01-01", ["2028-02-01", "2028-03-01"]],
  ["MONTH", "2026-12-01", "2026-01-01", ["2026-12-01", "2027-01-01"]],
  ["CALENDAR_YEAR", "2026-12-31", "2026-06-01", ["2026-01-01", "2027-01-01"]],
  ["LIFETIME", "2026-06-10", "2026-01-01", ["", null]],
  ["COVER_YEAR", "2026-06-10", "2026-06-10", ["2026-06-10", "2027-06-10"]],
  ["COVER_YEAR", "2027-06-09", "2026-06-10", ["2026-06-10", "2027-06-10"]],
  ["COVER_YEAR", "2027-06-10", "2026-06-10", ["2027-06-10", "2028-06-10"]],
  ["COVER_YEAR", "2025-02-27", "2024-02-29", ["2024-02-29", "2025-02-28"]],
  ["COVER_YEAR", "2025-02-28", "2024-02-29", ["2025-02-28", "2026-02-28"]],
  ["COVER_YEAR", "2028-02-28", "2024-02-29", ["2027-02-28", "2028-02-29"]],
  ["COVER_YEAR", "2028-02-29", "2024-02-29", ["2028-02-29", "2029-02-28"]],
  ["COVER_YEAR", "2025-12-31", "2026-06-10", ["2025-01-01", "2026-01-01"]],
])("the %s of %s with cover since %s", (period, day, from, span) => {
  expect(spanOf(period, day, caseOf({ member: covered({ from }) }))).toEqual(span);
});

test("years of cover follow each other without a day between or twice", () => {
  for (const from of ["2024-02-29", "2024-03-01", "2023-12-31", "2024-01-31"]) {
    const facts = caseOf({ member: covered({ from }) });
    let [, to] = spanOf("COVER_YEAR", from, facts);
    for (let year = 0; year < 9; year += 1) {
      const next = spanOf("COVER_YEAR", to ?? "", facts);
      expect(next[0]).toBe(to);
      to = next[1];
    }
  }
});

test.each<[string, Parameters<typeof coversOf>, string, string | null]>([
  ["the cover's first day", [{ from: "2026-01-01" }], "2026-06-10", "2026-01-01"],
  ["none before cover", [{ from: "2026-06-11" }], "2026-06-10", null],
  ["none on the day cover ends", [{ from: "2026-01-01", to: "2026-06-10" }], "2026-06-10", null],
  [
    "the first of several without a day between",
    [{ from: "2026-03-01" }, { from: "2025-01-01", to: "2026-03-01" }],
    "2026-06-10",
    "2025-01-01",
  ],
  [
    "the first of several that overlap",
    [{ from: "2025-01-01", to: "2026-04-01" }, { from: "2026-03-01" }],
    "2026-06-10",
    "2025-01-01",
  ],
  [
    "the second, with a day between",
    [{ from: "2025-01-01", to: "2026-02-28" }, { from: "2026-03-01" }],
    "2026-06-10",
    "2026-03-01",
  ],
  [
    "the long cover that outlasts a short one within it",
    [{ from: "2025-01-01" }, { from: "2026-01-01", to: "2026-02-01" }],
    "2026-06-10",
    "2025-01-01",
  ],
])("uninterrupted cover begins with %s", (_, covers, day, begun) => {
  expect(coverBegins(coversOf(...covers), day)).toBe(begun);
});
