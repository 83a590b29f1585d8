import { v7 as uuid } from "uuid";
import { addMonths, firstDay, monthOf, toEpochDay, type Day } from "../shared/dates";
import { present } from "../shared/errors";
import type { Currency } from "../shared/money";
import type { Insert } from "../shared/sql";
import { monthAt, type Calendar } from "./calendar";
import { NATIONAL_HOSPITALS, PUBLIC_FACILITIES, type Facility } from "./facilities.data";
import { CONTRACT_ROWS, PROVIDER_ROWS, TARIFF_ROWS } from "./rows";
import { SERVICES, type DemoPrice, type DemoService } from "./services.data";

/** A provider as the simulation sees it: where people go, and what things cost there. */
export interface Place {
  id: string;
  code: string;
  level: Facility["level"];
  currency: Currency;
  /** The span of its contract in days; null when it has none. */
  contract: { from: number; to: number } | null;
  /** Prices of its contract, or of its like where it has none. */
  prices: ReadonlyMap<string, DemoPrice>;
}

/** The providers, and the rows of the whole network side. */
export interface NetworkSide {
  places: readonly Place[];
  inserts: Insert[];
}

type PriceColumn = "healthCenter" | "referralHospital" | "nationalHospital";
const COLUMNS: Readonly<Record<Facility["level"], PriceColumn>> = {
  HEALTH_CENTER: "healthCenter",
  REFERRAL_HOSPITAL: "referralHospital",
  NATIONAL_HOSPITAL: "nationalHospital",
};

const priceAt = (service: DemoService, level: Facility["level"]): DemoPrice | undefined =>
  service[COLUMNS[level]];

/** Joins at a third of the history or leaves at seven tenths (A); at least one month long. */
function contractSpan(
  facility: Facility,
  calendar: Calendar,
): { from: Day; to: Day | null } | null {
  switch (facility.membership) {
    case "FROM_START":
      return { from: calendar.start, to: null };
    case "LATER":
      return { from: monthAt(calendar, 1 / 3), to: null };
    case "ENDED":
      return {
        from: calendar.start,
        to: present(
          [monthAt(calendar, 0.7), firstDay(addMonths(monthOf(calendar.start), 1))].sort().at(-1),
          "contract end",
        ),
      };
    case "NONE":
      return null;
  }
}

function placeOf(facility: Facility, calendar: Calendar) {
  const span = contractSpan(facility, calendar);
  const prices = SERVICES.flatMap((service) => {
    const price = priceAt(service, facility.level);
    return price ? [[service.code, price] as const] : [];
  });
  const place: Place = {
    id: uuid(),
    code: facility.code,
    level: facility.level,
    currency: facility.level === "NATIONAL_HOSPITAL" ? "USD" : "KHR",
    contract: span && {
      from: toEpochDay(span.from),
      to: span.to === null ? Infinity : toEpochDay(span.to),
    },
    prices: new Map(prices),
  };
  return { place, facility, span };
}

function contractInserts(
  placed: readonly ReturnType<typeof placeOf>[],
  serviceIds: ReadonlyMap<string, string>,
): Insert[] {
  const contracts = placed.flatMap(({ place, span }) =>
    span
      ? [{ place, id: uuid(), providerId: place.id, validFrom: span.from, validTo: span.to }]
      : [],
  );
  const tariffs = contracts.flatMap(({ id: contractId, place, validFrom, validTo }) =>
    [...place.prices].map(([code, { kind, minor }]) => ({
      id: uuid(),
      contractId,
      serviceId: present(serviceIds.get(code), "service"),
      status: "IN_FORCE",
      pricing: kind,
      priceMinor: minor,
      validFrom,
      validTo,
    })),
  );
  const rows = contracts.map(({ place, ...row }) => ({ ...row, currency: place.currency }));
  return [
    { insertion: CONTRACT_ROWS, rows },
    { insertion: TARIFF_ROWS, rows: tariffs },
  ];
}

/** Providers, their contracts and prices. */
export function buildNetwork(
  calendar: Calendar,
  serviceIds: ReadonlyMap<string, string>,
): NetworkSide {
  const facilities = [...PUBLIC_FACILITIES, ...NATIONAL_HOSPITALS];
  const placed = facilities.map((facility) => placeOf(facility, calendar));
  const providers = placed.map(({ place, facility }) => ({
    id: place.id,
    code: facility.code,
    name: facility.name,
    nameKhmer: facility.nameKhmer ?? null,
    aliases: facility.aliases ?? [],
    level: facility.level,
  }));
  return {
    places: placed.map(({ place }) => place),
    inserts: [
      { insertion: PROVIDER_ROWS, rows: providers },
      ...contractInserts(placed, serviceIds),
    ],
  };
}
