import fc from "fast-check";
import {
  owedByMember,
  owedTogether,
  splitPremium,
  sumOwed,
  type PremiumTerms,
} from "../../src/enrolment/premiums/contribution.rules";
import type { Currency } from "../../src/shared/money";
import { FLAT } from "./premiums.kit";

const currency = fc.constantFrom<Currency>("KHR", "USD");
const amount = fc.bigInt({ min: 0n, max: 1_000_000_000n });
const share = fc.integer({ min: 0, max: 10_000 });
const wage = fc.option(fc.record({ minor: amount, currency }));
const flat = fc.record({ premiumMinor: amount, premiumCurrency: currency, employerShareBp: share });
const byWage = fc
  .record({
    premiumWageRateBp: fc.integer({ min: 1, max: 10_000 }),
    floor: fc.option(amount),
    above: fc.option(amount),
    premiumCurrency: currency,
    employerShareBp: share,
  })
  .map(({ floor, above, premiumCurrency, ...rest }) => ({
    ...rest,
    premiumMinor: null,
    premiumFloorMinor: floor,
    premiumCeilingMinor: above === null ? null : (floor ?? 0n) + above,
    premiumCurrency: floor === null && above === null ? null : premiumCurrency,
  }));
const terms = fc.oneof(flat, byWage).map((own): PremiumTerms => ({ ...FLAT, ...own }));
const month = fc
  .tuple(fc.integer({ min: 2010, max: 2040 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, one]) => `${year}-${String(one).padStart(2, "0")}`);
const days = fc.integer({ min: 1, max: 31 });
const many = { numRuns: 2_000 };

describe("whatever is asked", () => {
  test("the parts are what is due to the unit, for each member and for all of them", () => {
    const alike = fc.record({
      terms,
      month,
      days,
      wage,
      members: fc.integer({ min: 1, max: 9_000 }),
    });
    fc.assert(
      fc.property(fc.array(alike, { maxLength: 20 }), currency, (groups, one) => {
        const owed = groups.flatMap((group) => {
          const each = owedByMember(group.terms, group);
          if (each === null) return [];
          expect(each.employer + each.employee).toBe(each.due);
          expect(each.employer >= 0n && each.employee >= 0n).toBe(true);
          return [owedTogether(each, group.members)];
        });
        const all = sumOwed(one, owed);
        expect(all.employer + all.employee).toBe(all.due);
        expect(all.due).toBe(owed.reduce((total, { due }) => total + due, 0n));
      }),
      many,
    );
  });

  test("the sum over members is the factory's, however they are grouped", () => {
    fc.assert(
      fc.property(terms, month, days, fc.integer({ min: 1, max: 200 }), (of, in_, on, members) => {
        const each = owedByMember(of, { month: in_, days: on, wage: null });
        if (each === null) return;
        const oneByOne = sumOwed(
          each.currency,
          Array.from({ length: members }, () => each),
        );
        expect(owedTogether(each, members)).toEqual(oneByOne);
      }),
      many,
    );
  });

  test("who owes more pays no part less; a larger share is no smaller part", () => {
    fc.assert(
      fc.property(amount, share, share, (due, a, b) => {
        const [less, more] = [splitPremium(due, a), splitPremium(due + 1n, a)];
        expect(more.employer - less.employer + (more.employee - less.employee)).toBe(1n);
        expect(more.employer >= less.employer && more.employee >= less.employee).toBe(true);
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(splitPremium(due, low).employer <= splitPremium(due, high).employer).toBe(true);
      }),
      many,
    );
  });

  test("the odd unit of an even split is the employer's", () => {
    fc.assert(
      fc.property(amount, (due) => {
        const { employer, employee } = splitPremium(due, 5_000);
        expect(employer - employee).toBe(due % 2n);
      }),
    );
  });

  test("more days owe no less, a month never more than its premium", () => {
    fc.assert(
      fc.property(terms, month, days, wage, (of, in_, on, known) => {
        const due = (count: number) =>
          owedByMember(of, { month: in_, days: count, wage: known })?.due ?? 0n;
        expect(due(on) <= due(on + 1)).toBe(true);
        expect(due(on) <= due(31)).toBe(true);
        if (of.premiumMinor !== null) expect(due(31)).toBe(of.premiumMinor);
      }),
      many,
    );
  });

  test("a premium by wage stays between floor and ceiling, and its currency is one it may have", () => {
    fc.assert(
      fc.property(byWage, month, wage, (own, in_, known) => {
        const of = { ...FLAT, ...own };
        const owed = owedByMember(of, { month: in_, days: 31, wage: known });
        if (owed === null) return;
        expect(owed.due >= (of.premiumFloorMinor ?? 0n)).toBe(true);
        if (of.premiumCeilingMinor !== null) {
          expect(owed.due <= of.premiumCeilingMinor).toBe(true);
        }
        expect(owed.currency).toBe(of.premiumCurrency ?? known?.currency);
      }),
      many,
    );
  });
});
