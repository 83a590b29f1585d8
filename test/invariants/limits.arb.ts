import fc from "fast-check";
import { addDays } from "../../src/shared/dates";
import { sum } from "../../src/shared/money";
import type { SchemeEvent } from "./scheme.arb";
import { coverOf } from "./scheme.data";
import { must } from "./scheme.laws";
import { Scheme } from "./scheme.model";
import type { Product } from "./scheme.product";
import { draftOf } from "./visit.arb";

/** What each limit is set by, what is asked of it, and what is granted in all. */
interface Limit {
  code: string;
  service: string;
  parameter: "maximum" | "amount";
  /** The limit as a plan writes it, and as it is counted. */
  written: (most: number) => string;
  most: (most: number) => bigint;
  asked: (ask: number) => { quantity: number; charge: string | null };
  granted: "UNITS" | "CLAIMS" | "AMOUNT";
}

const RATE = 4_100n;
const units = (code: string, service: string, granted: Limit["granted"]): Limit => ({
  ...{ code, service, granted, parameter: "maximum" },
  written: (most) => String(granted === "UNITS" ? most : most % 4),
  most: (most) => BigInt(granted === "UNITS" ? most : most % 4),
  asked: (ask) => ({ quantity: 1 + (ask % 4), charge: null }),
});
const riel = (code: string): Limit => ({
  ...{ code, service: "LAB", granted: "AMOUNT", parameter: "amount" },
  written: (most) => `${most * 977} KHR`,
  most: (most) => BigInt(most * 977),
  asked: (ask) => ({ quantity: 1, charge: String(ask) }),
});
const dollars = (code: string): Limit => ({
  ...riel(code),
  written: (most) => `${(most * 0.23).toFixed(2)} USD`,
  most: (most) => (BigInt(most * 23) * RATE) / 100n,
});
const LIMITS = [
  units("LIM-001", "LAB", "UNITS"),
  units("LIM-003", "OPD", "CLAIMS"),
  units("LIM-007", "DEL", "CLAIMS"),
  ...[riel("LIM-009"), riel("LIM-010"), dollars("LIM-009"), dollars("LIM-010")],
];

/** Several claims, alike but for what they ask, that compete for one limit. */
export interface Competition {
  limit: Limit;
  most: number;
  period: string;
  asks: number[];
}

export const aCompetition: fc.Arbitrary<Competition> = fc.record({
  limit: fc.constantFrom(...LIMITS),
  most: fc.integer({ min: 0, max: 9 }),
  period: fc.constantFrom("MONTH", "COVER_YEAR", "CALENDAR_YEAR", "LIFETIME"),
  asks: fc.array(fc.integer({ min: 0, max: 2_500 }), { minLength: 2, maxLength: 4 }),
});

/** Every order in which they can arrive. */
function ordersOf<T>(rows: readonly T[]): T[][] {
  if (rows.length < 2) return [[...rows]];
  return rows.flatMap((row, place) =>
    ordersOf([...rows.slice(0, place), ...rows.slice(place + 1)]).map((rest) => [row, ...rest]),
  );
}

function submission({ limit, asks }: Competition, place: number): SchemeEvent {
  const { quantity, charge } = limit.asked(asks[place] ?? 0);
  // Each on its own day of one month, and never next to another's: no duplicates.
  const serviceDate = addDays("2026-03-03", place * 4);
  const draft = draftOf({
    admittedOn: serviceDate,
    lines: [
      {
        service: limit.service,
        quantity,
        charge: charge === null ? null : { amount: charge, currency: "KHR" },
        serviceDate,
        providerLineReference: null,
      },
    ],
  });
  const providerId = place % 2 ? "p-120104" : "p-120105";
  return { is: "submit", who: "m-1", providerId, draft, sample: 0.9, quote: null };
}

function grantedIn({ limit }: Competition, { filed }: Scheme): bigint {
  const lines = filed.flatMap(({ status, claim }) =>
    status === "ACTIVE" ? claim.judgement.lines : [],
  );
  if (limit.granted === "AMOUNT") return sum(lines.map(({ benefitMinor }) => benefitMinor ?? 0n));
  const each = limit.granted === "UNITS" ? lines.map((line) => line.allowedQuantity) : [];
  const paid = lines.filter(({ state }) => state === "ALLOWED").length;
  return limit.granted === "UNITS" ? BigInt(each.reduce((a, b) => a + b, 0)) : BigInt(paid);
}

const askedIn = ({ limit, asks }: Competition): bigint =>
  sum(
    asks.map((ask) => {
      const { quantity, charge } = limit.asked(ask);
      if (limit.granted === "CLAIMS") return 1n;
      return limit.granted === "UNITS" ? BigInt(quantity) : BigInt(charge ?? 0);
    }),
  );

/** 5: the total granted is min(limit, what is asked) in every order; and what is voided is given back. */
export function totalsDoNotDepend(one: Competition, product: Product): number {
  const { limit, most, period, asks } = one;
  const parameters = { [limit.parameter]: limit.written(most), period };
  const rules = { [limit.code]: { on: true, parameters }, "SEL-001": { on: false } };
  const covers = [[coverOf({ from: "2025-03-01" })], [], []];
  const expected = askedIn(one) < limit.most(most) ? askedIn(one) : limit.most(most);
  let judged = 0;
  for (const order of ordersOf(asks.map((_, place) => place))) {
    const scheme = new Scheme(product, { rules, covers, events: [] });
    const arrivals = order.map((place) => submission(one, place));
    scheme.run(arrivals);
    must(grantedIn(one, scheme) === expected, "in any order the total is min(limit, asked)");
    scheme.run([{ is: "void", claim: 0 }, ...arrivals.slice(0, 1)]);
    must(grantedIn(one, scheme) === expected, "what is voided is given back");
    judged += scheme.filed.length;
  }
  return judged;
}
