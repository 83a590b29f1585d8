import type { CaseDraft, DraftMoney } from "../adjudication";
import { fromEpochDay } from "../shared/dates";
import { formatMinor, type Currency } from "../shared/money";
import { DESKS, MISHAPS, RIEL_PER_USD } from "./assumptions.data";
import type { Place } from "./network";
import type { SeededRandom } from "./random";
import type { DemoPrice } from "./services.data";
import type { Visit } from "./visits";

type DraftLine = CaseDraft["lines"][number];

const NOT_COVERED = ["PRIVATE-ROOM", "DENTAL-PROSTHESIS", "COSMETIC"] as const;
const NOT_PRICED = "MALARIA-TEST";
const NOT_AT_HEALTH_CENTERS = "XRAY";
/** Services that one visit may bring several of. */
const COUNTED: Readonly<Record<string, number>> = { LAB: 3, PILL: 3 };

/** An amount as a desk writes it: riel in hundreds, dollars in tens of cents. */
export function roundAmount(minor: number, currency: Currency): DraftMoney {
  const step = currency === "KHR" ? 100 : 10;
  const rounded = BigInt(Math.max(1, Math.round(minor / step)) * step);
  return { amount: formatMinor(rounded, currency), currency };
}

const exactly = (minor: bigint, currency: Currency): DraftMoney => ({
  amount: formatMinor(minor, currency),
  currency,
});

/** The services of a visit, with what desks get wrong: not covered, not priced, not at this level. */
function servicesOf({ plan, place }: Visit, random: SeededRandom): string[] {
  const drawn = (plan.extras ?? []).filter(([, share]) => random.chance(share));
  const services = [plan.service, ...drawn.map(([service]) => service)];
  if (random.chance(MISHAPS.notCovered)) {
    const extra = random.pick(NOT_COVERED);
    return random.chance(0.3) ? [extra] : [...new Set([...services, extra])];
  }
  if (random.chance(MISHAPS.notPriced)) return [...services, NOT_PRICED];
  const wrongLevel = place.level === "HEALTH_CENTER" && random.chance(MISHAPS.notAtLevel);
  return wrongLevel ? [...services, NOT_AT_HEALTH_CENTERS] : services;
}

/** What is charged for care the scheme has no price for. */
function freeCharge({ currency }: Place, random: SeededRandom): DraftMoney {
  return roundAmount(
    currency === "KHR" ? random.whole(3_000, 80_000) : random.whole(100, 3_000),
    currency,
  );
}

function feeCharge(total: bigint, place: Place, random: SeededRandom): DraftMoney | null {
  const { currency } = place;
  const draw = random.next();
  const { aboveTariff, belowTariff, otherCurrency } = MISHAPS;
  if (draw < aboveTariff) return roundAmount(Number(total) * (1.2 + random.next()), currency);
  if (draw < aboveTariff + belowTariff) {
    return roundAmount(Number(total) * (0.6 + 0.3 * random.next()), currency);
  }
  if (draw < aboveTariff + belowTariff + otherCurrency) return inOtherCurrency(total, currency);
  return random.chance(DESKS.withCharge) ? exactly(total, currency) : null;
}

/** A desk that reckons at its own rate writes the other currency now and then. */
function inOtherCurrency(total: bigint, currency: Currency): DraftMoney {
  const rate = RIEL_PER_USD[0] ?? 1;
  return currency === "KHR"
    ? roundAmount((Number(total) / rate) * 100, "USD")
    : roundAmount((Number(total) / 100) * rate, "KHR");
}

function chargeOf(
  price: DemoPrice | undefined,
  quantity: number,
  place: Place,
  random: SeededRandom,
): DraftMoney | null {
  if (price === undefined) return freeCharge(place, random);
  if (price.kind === "FEE") return feeCharge(price.minor * BigInt(quantity), place, random);
  if (!random.chance(DESKS.caseChargeTold)) return null;
  const [median, p95] = DESKS.caseCharge;
  return roundAmount(Number(price.minor) * random.logNormal(median, p95), place.currency);
}

/** The lines of a visit's claim. */
export function linesOf(visit: Visit, random: SeededRandom): DraftLine[] {
  const { place } = visit;
  return servicesOf(visit, random).map((service) => {
    const price = place.prices.get(service);
    const quantity = random.whole(1, COUNTED[service] ?? 1);
    return {
      service,
      quantity,
      charge: chargeOf(price, quantity, place, random),
      serviceDate: fromEpochDay(visit.day),
      providerLineReference: null,
    };
  });
}

/** The sum of the charges, where every line has one in the place's currency. */
export function totalOf(lines: readonly DraftLine[], currency: Currency): DraftMoney | null {
  const amounts = lines.map(({ charge }) =>
    charge?.currency === currency ? BigInt(charge.amount.replace(".", "")) : null,
  );
  if (amounts.includes(null)) return null;
  return exactly(
    (amounts as bigint[]).reduce((a, b) => a + b, 0n),
    currency,
  );
}
