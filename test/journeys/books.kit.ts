import { formatScaled, sum, toReporting } from "../../src/shared/money";
import { expectBalanced, minor } from "../claims/claims.kit";
import { adviceOf, signed, type Advice } from "./advices.kit";
import { PAID, paidNumbers, type Payee } from "./paying.kit";
import type { Journey, Record as Claim } from "./journey.kit";

/** Riel to the dollar in the scheme that everybody knows by heart. */
const rateOn = (day: string): number => (day < "2026-04-01" ? 4000 : 4100);

const ENDED = ["SUPERSEDED", "VOIDED"];
const stands = ({ status }: Claim): boolean => !ENDED.includes(status);

/** What advices have paid of a claim. */
const remittedOf = (advices: readonly Advice[], { claimNumber }: Claim): bigint =>
  sum(
    advices.flatMap(({ rows, currency }) =>
      rows
        .filter((row) => row.claimNumber === claimNumber)
        .map(({ paid }) => signed(paid, currency)),
    ),
  );

/**
 * The books of one desk: Σ submitted − Σ reductions by reason = Σ benefit = Σ remitted + Σ
 * outstanding, claim by claim and together, and all that was transferred is what the advices say.
 */
function expectBooks(claims: readonly Claim[], advices: readonly Advice[]) {
  const standing = claims.filter(stands);
  const reductions = new Map<string, bigint>();
  for (const { code, amount } of standing.flatMap((claim) => claim.reductions)) {
    reductions.set(code, (reductions.get(code) ?? 0n) + minor(amount));
  }
  const submitted = sum(standing.map((claim) => minor(claim.submitted)));
  const benefit = sum(standing.map((claim) => minor(claim.benefit)));
  const remitted = sum(claims.map((claim) => remittedOf(advices, claim)));
  const outstanding = sum(
    claims.map(({ expectedPayment: due }) => (due ? signed(due.amount, due.currency) : 0n)),
  );
  for (const claim of claims) {
    const due = claim.expectedPayment;
    const owed = due === null ? 0n : signed(due.amount, due.currency);
    expect(remittedOf(advices, claim) + owed).toBe(stands(claim) ? minor(claim.benefit) : 0n);
  }
  expect(submitted - sum(reductions.values())).toBe(benefit);
  expect(remitted + outstanding).toBe(benefit);
  const told = advices.flatMap(({ rows, currency }) =>
    rows.map(({ paid }) => signed(paid, currency)),
  );
  expect(sum(advices.map(({ total }) => total))).toBe(sum(told));
  return { submitted, benefit, remitted, outstanding, reductions };
}

/** What the claims cost as they stand, line by line, in dollars at the rates of their days. */
const costOf = (claims: readonly Claim[]): bigint =>
  sum(
    claims
      .filter(stands)
      .flatMap((claim) =>
        claim.lines.map(({ benefit }) =>
          benefit === null
            ? 0n
            : toReporting(minor(benefit), benefit.currency, rateOn(claim.admittedOn)),
        ),
      ),
  );

/** What advices have paid, line by line, in dollars at the rates of the service's days. */
const paidCostOf = (advices: readonly Advice[]): bigint =>
  sum(
    advices.flatMap(({ rows, currency }) =>
      rows
        .filter(({ kind }) => kind !== "CARRY_OVER")
        .map(({ paid, serviceDate }) => {
          const amount = signed(paid, currency);
          const size = toReporting(amount < 0n ? -amount : amount, currency, rateOn(serviceDate));
          return amount < 0n ? -size : size;
        }),
    ),
  );

/** What the analyst is told, in 1/10,000 of a dollar: the cost, and what is decided and not paid. */
async function costsBy(journey: Journey, basis: "PAID" | "REPORTED") {
  const query = `query($basis: CostBasis!) { costs(scope: { from: "2026-01", to: "2026-06" }, basis: $basis) {
    summary { cost { value } completion { reportedNotPaid } } } }`;
  type Summary = { cost: { value: string }; completion: { reportedNotPaid: string } };
  const { costs } = await journey.read<{ costs: { summary: Summary } }>("Ana", query, { basis });
  const { cost, completion } = costs.summary;
  return { cost: scaled(cost.value), notPaid: scaled(completion.reportedNotPaid) };
}

/** A figure of at most four decimals as an integer; one with more fails. */
function scaled(value: string): bigint {
  const [whole = "", decimals = ""] = value.split(".");
  const read = BigInt(`${whole}${decimals.padEnd(4, "0")}`);
  expect(Number(formatScaled(read, 4))).toBe(Number(value));
  return read;
}

async function advicesOf(journey: Journey, payee: Payee): Promise<Advice[]> {
  const advices: Advice[] = [];
  for (const number of await paidNumbers(journey, payee)) {
    advices.push(await adviceOf(journey, payee.desk, number));
  }
  return advices;
}

/** What a desk knows: its claims and its advices, whose books balance. */
interface Books {
  claims: Claim[];
  advices: Advice[];
  sums: ReturnType<typeof expectBooks>;
}

/** What both desks know, each by its own records only. */
export async function booksOfBoth(journey: Journey): Promise<Books[]> {
  const books: Books[] = [];
  for (const payee of PAID) {
    const claims = await journey.records(payee.desk);
    claims.forEach(expectBalanced);
    const advices = await advicesOf(journey, payee);
    books.push({ claims, advices, sums: expectBooks(claims, advices) });
  }
  return books;
}

/** What the analyst is told: what was remitted, and with what is outstanding, what is decided. */
export async function expectCosts(journey: Journey, books: readonly Books[]) {
  const { cost: paid, notPaid } = await costsBy(journey, "PAID");
  const { cost: reported } = await costsBy(journey, "REPORTED");
  expect(paid).toBe(paidCostOf(books.flatMap(({ advices }) => advices)));
  expect(reported).toBe(costOf(books.flatMap(({ claims }) => claims)));
  expect(paid + notPaid).toBe(reported);
  return { reported, paid };
}
