import { CalendarBook } from "../../src/adjudication/calendar-book.service";
import type { Catalogue } from "../../src/adjudication/catalogue.service";
import type { MassEvent } from "../../src/adjudication/mass-event.entity";
import type { CoverOnRecord } from "../../src/enrolment/member-lookup.service";
import type { ExchangeRate } from "../../src/plans/exchange-rate.entity";
import type { PlanVersion } from "../../src/plans/plan-book.service";
import type { Tariff } from "../../src/providers/contract.entity";
import { addDays, inSpan } from "../../src/shared/dates";
import type { SchemeEvent } from "./scheme.arb";
import { CONTRACTS, planOf, PROVIDERS, REVIEWS, SERVICES, SUSPENSIONS } from "./scheme.data";
import type { Product } from "./scheme.product";

/** The rows a catalogue is made of. */
export interface Rows {
  plans: readonly PlanVersion[];
  tariffs: readonly Tariff[];
  rates: readonly ExchangeRate[];
  masses: readonly MassEvent[];
  rosters: readonly { factoryId: string; month: string }[];
}

const byCodeAndDay = (a: PlanVersion, b: PlanVersion): number =>
  `${a.code} ${a.validFrom}` < `${b.code} ${b.validFrom}` ? -1 : 1;

/** What stands on a later day ends on it, and what is published follows; a day that is taken refuses. */
function followed<T extends { validFrom: string; validTo: string | null }>(
  rows: readonly T[],
  next: T,
  same: (one: T) => boolean,
): readonly T[] {
  const standing = rows.find(
    (one) => same(one) && inSpan(next.validFrom, one.validFrom, one.validTo),
  );
  if (standing?.validFrom === next.validFrom) return rows;
  const cut = rows.map((one) => (one === standing ? { ...one, validTo: next.validFrom } : one));
  const later = rows.filter((one) => same(one) && one.validFrom > next.validFrom);
  const [first] = later.map(({ validFrom }) => validFrom).sort();
  return [...cut, { ...next, validTo: standing?.validTo ?? first ?? null }];
}

/** Covers as the look-up tells them: by first day and factory, at one factory one at a time. */
export function onRecord(covers: readonly CoverOnRecord[]): CoverOnRecord[] {
  const kept: CoverOnRecord[] = [];
  for (const one of covers) {
    const meets = kept.some(
      ({ factoryCode, from, to }) =>
        factoryCode === one.factoryCode &&
        (one.to === null || from < one.to) &&
        (to === null || one.from < to),
    );
    if (!meets) kept.push({ ...one, id: `c-${kept.length}` });
  }
  const key = ({ from, factoryCode }: CoverOnRecord) => `${from} ${factoryCode}`;
  return kept.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The catalogue that these rows are, made by the product's own books. */
export const catalogueOf = (rows: Rows, product: Product): Catalogue => ({
  version: 1n,
  plans: new product.planBook(SERVICES, rows.plans, rows.rates),
  network: new product.network({
    providers: PROVIDERS,
    contracts: CONTRACTS,
    tariffs: rows.tariffs,
    suspensions: SUSPENSIONS,
    reviews: REVIEWS,
    formerCodes: [],
  }),
  calendar: new CalendarBook(rows.masses, rows.rosters),
});

/** Something published, or arrived. */
export type Publishing = Extract<
  SchemeEvent,
  { is: "plan" | "tariff" | "rate" | "roster" | "mass" }
>;

/** The rows once something has been published, or has arrived. */
export function published(rows: Rows, event: Publishing, place: number): Rows {
  const id = String(place);
  const known = { id, status: "IN_FORCE" as const, validTo: null };
  switch (event.is) {
    case "plan": {
      const { code, rules, from: validFrom, without } = event;
      const next = planOf(code, place, rules, { validFrom, without });
      const plans = followed(rows.plans, next, (one) => one.code === code);
      return { ...rows, plans: [...plans].sort(byCodeAndDay) };
    }
    case "tariff": {
      const contract = CONTRACTS.find(({ providerId }) => providerId === event.providerId);
      if (!contract) return rows;
      const priced = event.pricing === "FEE" || event.pricing === "CASE_RATE";
      const next = {
        ...known,
        contractId: contract.id,
        serviceId: `s-${event.service}`,
        pricing: event.pricing,
        priceMinor: priced ? event.minor : null,
        validFrom: event.from,
      };
      const same = (one: Tariff) =>
        one.contractId === next.contractId && one.serviceId === next.serviceId;
      return { ...rows, tariffs: followed(rows.tariffs, next, same) };
    }
    case "rate": {
      const next = { ...known, rielPerUsd: event.rielPerUsd, validFrom: event.from };
      return { ...rows, rates: followed(rows.rates, next, () => true) };
    }
    case "roster": {
      const roster = { factoryId: `f-${event.factory}`, month: event.month };
      return { ...rows, rosters: [...rows.rosters, roster] };
    }
    case "mass": {
      const { cause, from: fromDay } = event;
      const taken = rows.masses.some(
        (one) => one.factoryId === `f-${event.factory}` && inSpan(fromDay, one.fromDay, one.toDay),
      );
      if (taken) return rows;
      const mass = {
        id,
        factoryId: `f-${event.factory}`,
        fromDay,
        toDay: addDays(fromDay, 1),
        providerIds: [event.providerId],
        cause,
        declaredBy: "d",
        declaredAt: new Date(0),
      };
      return { ...rows, masses: [...rows.masses, mass] };
    }
  }
}
