import fc from "fast-check";
import { countedIn } from "../../src/claims/patient-charge.rules";
import { refundRefusals } from "../../src/review/charge-request.rules";
import { balanceOf, type CountedReport, type PaidBack } from "../../src/review/charge.rules";
import { formatMinor, type Currency } from "../../src/shared/money";

const BOUNDS = { textCharacters: 2_000, codeCharacters: 64 };
const DAYS = { admittedOn: "2026-06-01", today: "2026-06-15" };
const currency = fc.constantFrom<Currency>("KHR", "USD");
const money = fc.record({ minor: fc.bigInt({ min: 1n, max: 100_000n }), currency });
const step = fc.oneof(
  fc.record({ kind: fc.constant("report" as const), money }),
  fc.record({ kind: fc.constant("refund" as const), money }),
);

/** Lets reports and refunds come one after the other, as the offices let them. */
function happen(
  steps: readonly { kind: string; money: { minor: bigint; currency: Currency } }[],
  rate: number | null,
) {
  const reports: CountedReport[] = [];
  const refunds: PaidBack[] = [];
  for (const [index, { kind, money: told }] of steps.entries()) {
    const published = rate === null ? null : { id: "rate", rielPerUsd: rate };
    const first = reports[0]?.countedCurrency ?? null;
    if (kind === "report") {
      const counted = countedIn(told, { currency: first, rate: published });
      reports.push({ id: String(index).padStart(3, "0"), ...counted });
      continue;
    }
    const amount = { amount: formatMinor(told.minor, told.currency), currency: told.currency };
    const wish = { claimNumber: "C", amount, paidOn: DAYS.today, receipt: `R${index}` };
    const balance = balanceOf(reports, refunds);
    const facts = { balance, ...DAYS, receiptUsed: false };
    if (refundRefusals(wish, facts, BOUNDS).length > 0) continue;
    refunds.push({ amountMinor: told.minor, currency: told.currency, paidOn: DAYS.today });
  }
  return { reports, refunds };
}

test("whatever is told and given back: due is the highest report less refunds, never below zero", () => {
  const rates = fc.constantFrom(null, 4_000, 4_100);
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), rates, (steps, rate) => {
      const { reports, refunds } = happen(steps, rate);
      const balance = balanceOf(reports, refunds);
      if (balance === null) return expect(reports).toEqual([]);
      const { chargedMinor, refundedMinor, dueMinor, closedOn } = balance;
      const amounts = reports.map(({ countedMinor }) => countedMinor ?? 0n);
      expect(chargedMinor).toBe(amounts.reduce((a, b) => (a > b ? a : b)));
      expect(refundedMinor + dueMinor).toBe(chargedMinor);
      expect(dueMinor >= 0n && dueMinor <= chargedMinor).toBe(true);
      expect(closedOn !== null).toBe(dueMinor === 0n);
      return undefined;
    }),
    { numRuns: 1_000 },
  );
});

test("telling the same again, or less, changes nothing that is due", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const { reports, refunds } = happen(steps, 4_000);
      const before = balanceOf(reports, refunds);
      const again = [...reports, ...reports.map((one) => ({ ...one, id: `z${one.id}` }))];
      expect(balanceOf(again, refunds)).toEqual(before);
    }),
  );
});

test("without a rate the other currency is kept as it was told, and counts for nothing", () => {
  const told = { minor: 150n, currency: "USD" as const };
  expect(countedIn(told, { currency: "KHR", rate: null })).toEqual({
    countedMinor: null,
    countedCurrency: "KHR",
    exchangeRateId: null,
  });
  expect(countedIn(told, { currency: null, rate: null }).countedMinor).toBe(150n);
  const rate = { id: "r", rielPerUsd: 4_100 };
  expect(countedIn(told, { currency: "KHR", rate })).toEqual({
    countedMinor: 6_150n,
    countedCurrency: "KHR",
    exchangeRateId: "r",
  });
});
