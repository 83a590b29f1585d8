import {
  lacksWage,
  owedByMember,
  termsOn,
  type PremiumTerms,
} from "../../src/enrolment/premiums/contribution.rules";
import type { Money } from "../../src/shared/money";
import { FLAT, khr, usd } from "./premiums.kit";

/** NSSF's form: 2.6 % of the wage, between a floor and a ceiling, in riel. */
const BY_WAGE: PremiumTerms = {
  ...FLAT,
  premiumMinor: null,
  premiumCurrency: "KHR",
  premiumWageRateBp: 260,
  premiumFloorMinor: 5_200n,
  premiumCeilingMinor: 31_200n,
};
const UNBOUND: PremiumTerms = {
  ...BY_WAGE,
  premiumCurrency: null,
  premiumFloorMinor: null,
  premiumCeilingMinor: null,
};

const shown = (terms: PremiumTerms, days: number, wage: Money | null = null, month = "2026-04") => {
  const owed = owedByMember(terms, { month, days, wage });
  return owed && `${owed.currency} ${owed.due} = ${owed.employer} + ${owed.employee}`;
};

test.each<[string, string | null, string | null]>([
  ["a whole month", shown(FLAT, 30), "USD 160 = 80 + 80"],
  ["one day of thirty, 5.33 cents", shown(FLAT, 1), "USD 5 = 3 + 2"],
  ["half of 31 days, 77.4 cents", shown(FLAT, 15, null, "2026-01"), "USD 77 = 39 + 38"],
  ["half a cent goes up", shown({ ...FLAT, premiumMinor: 1n }, 15), "USD 1 = 1 + 0"],
  ["less than half goes down", shown({ ...FLAT, premiumMinor: 1n }, 14), "USD 0 = 0 + 0"],
  ["February of a leap year", shown(FLAT, 29, null, "2028-02"), "USD 160 = 80 + 80"],
  ["more days than the month has", shown(FLAT, 45), "USD 160 = 80 + 80"],
  ["60 / 40", shown({ ...FLAT, employerShareBp: 6_000 }, 30), "USD 160 = 96 + 64"],
  ["the employer pays nothing", shown({ ...FLAT, employerShareBp: 0 }, 30), "USD 160 = 0 + 160"],
  ["it pays all", shown({ ...FLAT, employerShareBp: 10_000 }, 30), "USD 160 = 160 + 0"],
  ["a third of an odd cent", shown({ ...FLAT, employerShareBp: 3_333 }, 1), "USD 5 = 2 + 3"],
  ["a premium of nothing", shown({ ...FLAT, premiumMinor: 0n }, 30), "USD 0 = 0 + 0"],
  ["by wage", shown(BY_WAGE, 30, khr(800_000n)), "KHR 20800 = 10400 + 10400"],
  ["by wage, half a month", shown(BY_WAGE, 15, khr(800_000n)), "KHR 10400 = 5200 + 5200"],
  ["below the floor", shown(BY_WAGE, 30, khr(100_000n)), "KHR 5200 = 2600 + 2600"],
  ["on the floor", shown(BY_WAGE, 30, khr(200_000n)), "KHR 5200 = 2600 + 2600"],
  ["above the ceiling", shown(BY_WAGE, 30, khr(2_000_000n)), "KHR 31200 = 15600 + 15600"],
  ["the floor, a third of a month", shown(BY_WAGE, 10, khr(1n)), "KHR 1733 = 867 + 866"],
  [
    "bounded before the days are taken",
    shown(BY_WAGE, 15, khr(2_000_000n)),
    "KHR 15600 = 7800 + 7800",
  ],
  ["half a riel goes up", shown(BY_WAGE, 30, khr(250_250n)), "KHR 6507 = 3254 + 3253"],
  ["no wage, the floor", shown(BY_WAGE, 30, null), "KHR 5200 = 2600 + 2600"],
  [
    "a wage in dollars, the floor in riel",
    shown(BY_WAGE, 30, usd(20_000n)),
    "KHR 5200 = 2600 + 2600",
  ],
  ["no bounds: in the wage's currency", shown(UNBOUND, 30, usd(20_000n)), "USD 520 = 260 + 260"],
  ["no bounds and no wage", shown(UNBOUND, 30, null), null],
  ["a wage of nothing", shown(UNBOUND, 30, khr(0n)), "KHR 0 = 0 + 0"],
])("%s", (_, owed, expected) => {
  expect(owed).toBe(expected);
});

test.each<[string, PremiumTerms, Money | null, boolean]>([
  ["a flat premium needs none", FLAT, null, false],
  ["it is there", BY_WAGE, khr(1n), false],
  ["it is not there", BY_WAGE, null, true],
  ["it is in another currency than the bounds", BY_WAGE, usd(1n), true],
  ["any currency does without bounds", UNBOUND, usd(1n), false],
])("a wage that lacks: %s", (_, terms, wage, lacks) => {
  expect(lacksWage(terms, wage)).toBe(lacks);
});

test("the version of the day is the one of the plan whose span holds it", () => {
  const second = { ...FLAT, validFrom: "2026-01-01", employerShareBp: 6_000 };
  const all = [{ ...FLAT, validTo: "2026-01-01" }, second, { ...FLAT, code: "OTHER" }];
  expect(termsOn(all, "HIP", "2025-12-31")?.employerShareBp).toBe(5_000);
  expect(termsOn(all, "HIP", "2026-01-01")?.employerShareBp).toBe(6_000);
  expect(termsOn(all, "HIP", "2023-12-31")).toBeNull();
  expect(termsOn(all, "NONE", "2026-01-01")).toBeNull();
});
