import fc from "fast-check";
import {
  contributionMonth,
  currenciesOf,
  graceMonthsOf,
  owesBeyondGrace,
  paidUntil,
  type Booking,
  type ContributionMonth,
  type KnownOfMonth,
} from "../../src/enrolment/premiums/contribution-month.rules";
import type { CoveredAlike } from "../../src/enrolment/premiums/contribution.rules";
import { toDecimal } from "../../src/shared/fraction";
import { sum, type Currency } from "../../src/shared/money";
import { FLAT, khr, usd } from "./premiums.kit";

const MONTH = "2026-04";
const UNBOUND = { ...FLAT, premiumMinor: null, premiumCurrency: null, premiumWageRateBp: 100 };

const alike = (rest: Partial<CoveredAlike> = {}): CoveredAlike => ({
  month: MONTH,
  planCode: "HIP",
  since: "2026-04-01",
  days: 30,
  wage: null,
  members: 1,
  ...rest,
});
const booking = (employerMinor: bigint, rest: Partial<Booking> = {}): Booking => ({
  id: "b",
  month: MONTH,
  currency: "USD",
  employerMinor,
  employeeMinor: 0n,
  receivedOn: "2026-05-10",
  reference: "R",
  recordedBy: "Dara",
  withdrawn: false,
  ...rest,
});
const known = (rest: Partial<KnownOfMonth> = {}): KnownOfMonth => ({
  month: MONTH,
  planCode: "HIP",
  terms: [FLAT],
  covered: [],
  bookings: [],
  ...rest,
});

const written = ({ currency, memberMonths, ...one }: ContributionMonth): string =>
  `${currency} ${toDecimal(memberMonths)} mm: ${one.due} = ${one.employerDue} + ${one.employeeDue}, ` +
  `paid ${one.paid}, arrears ${one.arrears}, over ${one.overpaid}, wages ${one.wagesMissing}, on ${one.paidOn}`;
const months = (rest: Partial<KnownOfMonth>) => contributionMonth(known(rest)).map(written);

const NOTHING = "USD 0 mm: 0 = 0 + 0, paid 0, arrears 0, over 0, wages 0, on null";
const HALF = alike({ since: "2026-04-16", days: 15, members: 3 });

test.each<[string, Partial<KnownOfMonth>, string[]]>([
  ["nobody", {}, [NOTHING]],
  ["nobody, under a plan that is not in force", { terms: [] }, [NOTHING]],
  [
    "members alike and others",
    { covered: [alike({ members: 2 }), HALF] },
    ["USD 3.5 mm: 560 = 280 + 280, paid 0, arrears 560, over 0, wages 0, on null"],
  ],
  [
    "a part is paid",
    { covered: [alike()], bookings: [booking(80n)] },
    ["USD 1 mm: 160 = 80 + 80, paid 80, arrears 80, over 0, wages 0, on null"],
  ],
  [
    "it is paid, twice over in the end",
    {
      covered: [alike()],
      bookings: [booking(160n), booking(200n, { receivedOn: "2026-05-02" })],
    },
    ["USD 1 mm: 160 = 80 + 80, paid 360, arrears 0, over 200, wages 0, on 2026-05-10"],
  ],
  [
    "what is withdrawn counts for nothing",
    { covered: [alike()], bookings: [booking(160n, { withdrawn: true })] },
    ["USD 1 mm: 160 = 80 + 80, paid 0, arrears 160, over 0, wages 0, on null"],
  ],
  [
    "by wage in two currencies, and one wage nobody knows",
    {
      terms: [UNBOUND],
      covered: [alike({ wage: usd(10_000n) }), alike({ wage: khr(400_000n) }), alike()],
    },
    [
      "KHR 2 mm: 4000 = 2000 + 2000, paid 0, arrears 4000, over 0, wages 1, on null",
      "USD 1 mm: 100 = 50 + 50, paid 0, arrears 100, over 0, wages 0, on null",
    ],
  ],
  [
    "the currency changes within the month: each by the version of the first covered day",
    {
      terms: [
        { ...FLAT, validTo: "2026-04-16" },
        { ...FLAT, validFrom: "2026-04-16", premiumMinor: 6_000n, premiumCurrency: "KHR" },
      ],
      covered: [alike(), HALF],
    },
    [
      "USD 1 mm: 160 = 80 + 80, paid 0, arrears 160, over 0, wages 0, on null",
      "KHR 1.5 mm: 9000 = 4500 + 4500, paid 0, arrears 9000, over 0, wages 0, on null",
    ],
  ],
  [
    "a plan that is not in force on the day asks for nothing",
    { covered: [alike({ planCode: "GONE" })] },
    ["USD 1 mm: 0 = 0 + 0, paid 0, arrears 0, over 0, wages 0, on null"],
  ],
])("%s", (_, rest, expected) => {
  expect(months(rest)).toEqual(expected);
});

test("a month may be paid in what it is owed in, or else in what its plan names", () => {
  const currencies = (rest: Partial<KnownOfMonth>) => currenciesOf(contributionMonth(known(rest)));
  expect(currencies({})).toEqual(["USD"]);
  const riel = { ...FLAT, premiumCurrency: "KHR" as const };
  expect(currencies({ terms: [riel] })).toEqual(["KHR"]);
  const wages = [alike({ wage: usd(10_000n) }), alike({ wage: khr(400_000n) })];
  expect(currencies({ terms: [UNBOUND], covered: wages })).toEqual(["KHR", "USD"]);
});

test("paid and arrears without what is overpaid are what is due, whatever was booked", () => {
  const group = fc
    .record({ days: fc.integer({ min: 1, max: 31 }), members: fc.integer({ min: 1, max: 500 }) })
    .map(alike);
  const paid = fc
    .record({
      employerMinor: fc.bigInt({ min: 0n, max: 90_000n }),
      currency: fc.constantFrom<Currency>("KHR", "USD"),
      withdrawn: fc.boolean(),
    })
    .map(({ employerMinor, ...rest }) => booking(employerMinor, rest));
  fc.assert(
    fc.property(fc.array(group), fc.array(paid), (covered, bookings) => {
      const entries = contributionMonth(known({ covered, bookings }));
      for (const { due, arrears, overpaid, ...one } of entries) {
        expect(one.paid + arrears - overpaid).toBe(due);
        expect(arrears === 0n || overpaid === 0n).toBe(true);
        expect(one.employerDue + one.employeeDue).toBe(due);
      }
      const counted = bookings.filter(({ withdrawn }) => !withdrawn);
      expect(sum(entries.map((one) => one.paid))).toBe(
        sum(counted.map(({ employerMinor }) => employerMinor)),
      );
      expect(new Set(entries.map(({ currency }) => currency)).size).toBe(entries.length);
    }),
  );
});

const row = (month: string, arrears: bigint): ContributionMonth => {
  const [one] = contributionMonth(known({ month }));
  if (!one) throw new Error("no month");
  return { ...one, arrears };
};
const ROWS = [row("2026-01", 0n), row("2026-02", 0n), row("2026-03", 5n), row("2026-04", 0n)];

test.each<[string, ContributionMonth[], string, string | null]>([
  ["before the first month with arrears", ROWS, "2026-04", "2026-02-28"],
  ["no further than anything is booked", ROWS, "2026-01", "2026-01-31"],
  ["to the end when nothing is owed", ROWS.slice(0, 2), "2026-02", "2026-02-28"],
  ["ahead of the months that are covered", ROWS.slice(0, 2), "2026-06", "2026-06-30"],
  ["not when the first month is owed", ROWS.slice(2), "2026-04", null],
  ["not when only months before the first were booked", ROWS, "2025-12", null],
  ["not without a month", [], "2026-04", null],
])("paid through %s", (_, rows, booked, until) => {
  expect(paidUntil(rows, booked)).toBe(until);
});

test.each<[string, number, boolean]>([
  ["2026-03", 1, false],
  ["2026-04", 1, false],
  ["2026-05", 1, true],
  ["2026-05", 2, false],
  ["2026-04", 0, true],
])("March is owed: in %s, %i months of grace are over: %s", (current, graceMonths, over) => {
  expect(owesBeyondGrace(ROWS, { current, graceMonths })).toBe(over);
});

test("the grace is the plan's parameter of ELG-005, or a month", () => {
  expect(graceMonthsOf({})).toBe(1);
  expect(graceMonthsOf({ "ELG-005": {} })).toBe(1);
  expect(graceMonthsOf({ "ELG-005": { parameters: { graceMonths: "3" } } })).toBe(3);
  expect(graceMonthsOf({ "ELG-005": { parameters: { graceMonths: "x" } } })).toBe(1);
});
