import fc from "fast-check";
import { readShare } from "../../src/adjudication/plan-request.rules";
import { overlap, succession } from "../../src/plans/publication.rules";

const span = (validFrom: string, validTo: string | null = null) => ({ validFrom, validTo });
const OPEN = span("2026-01-01");
const CLOSED = span("2026-01-01", "2026-04-01");

test.each([
  ["after an open one", span("2026-03-01"), OPEN, "ends"],
  ["after an open one, for a while", span("2026-03-01", "2026-05-01"), OPEN, "ends"],
  ["the day after an open one began", span("2026-01-02"), OPEN, "ends"],
  ["on the day an open one began", span("2026-01-01"), OPEN, "overlaps"],
  ["before an open one, reaching into it", span("2025-12-01"), OPEN, "overlaps"],
  ["before an open one, until it begins", span("2025-12-01", "2026-01-01"), OPEN, "neither"],
  ["on the last day of one with an end", span("2026-03-31"), CLOSED, "overlaps"],
  ["on the day one with an end is over", span("2026-04-01"), CLOSED, "neither"],
  ["within one with an end", span("2026-02-01", "2026-03-01"), CLOSED, "overlaps"],
  ["the day before one, for that day", span("2025-12-31", "2026-01-01"), CLOSED, "neither"],
])("a version that begins %s: %p %p %s", (_, fresh, inForce, expected) => {
  const { ends, overlaps } = succession(fresh, [inForce]);
  expect({ ends, overlaps }).toEqual({
    ends: expected === "ends" ? inForce : null,
    overlaps: expected === "overlaps" ? [inForce] : [],
  });
});

const DAYS = ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04", "2026-01-05"];
const spans = fc
  .tuple(fc.nat(3), fc.option(fc.integer({ min: 1, max: 4 })))
  .filter(([from, to]) => to === null || to > from)
  .map(([from, to]) => span(DAYS[from] ?? "", to === null ? null : (DAYS[to] ?? "")));

test("two spans overlap exactly when they share a day", () => {
  const holds = (one: ReturnType<typeof span>, day: string) =>
    one.validFrom <= day && (one.validTo === null || day < one.validTo);
  fc.assert(
    fc.property(spans, spans, (one, other) => {
      expect(overlap(one, other)).toBe(DAYS.some((day) => holds(one, day) && holds(other, day)));
    }),
  );
});

test("once predecessors have ended and nothing overlaps, a new version is alone on its days", () => {
  fc.assert(
    fc.property(fc.array(spans, { maxLength: 3 }), spans, (inForce, fresh) => {
      const { ends, overlaps } = succession(fresh, inForce);
      fc.pre(overlaps.length === 0 && inForce.filter((one) => overlap(one, fresh)).length < 2);
      const left = inForce.map((one) =>
        one === ends ? span(one.validFrom, fresh.validFrom) : one,
      );
      expect(left.filter((one) => overlap(one, fresh))).toEqual([]);
    }),
  );
});

test.each([
  ["0", 0],
  ["1", 10_000],
  ["1.0000", 10_000],
  ["0.5", 5_000],
  ["0.0001", 1],
  ["000.6", 6_000],
  ["1.0001", null],
  ["2", null],
  ["-0.1", null],
  ["0.00001", null],
  ["0.50000", null],
])("the share %s is %p basis points", (text, basisPoints) => {
  expect(readShare(text)).toBe(basisPoints);
});
