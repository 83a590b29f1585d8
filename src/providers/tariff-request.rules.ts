import type { Currency } from "../shared/money";
import {
  amountRefusals,
  impossibleDay,
  malformed,
  missing,
  spanRefusals,
  unknownProvider,
  unknownService,
  when,
  type Refusal,
  type WrittenAmount,
} from "../shared/refusal";
import type { PricingKind } from "./tariff.rules";

/** A price as it is asked for. */
export interface PriceRequest {
  service: string;
  pricing: PricingKind;
  price: WrittenAmount | null;
}

/** Prices of one provider for the same days. */
export interface TariffRequest {
  providerCode: string;
  from: string;
  to: string | null;
  prices: readonly PriceRequest[];
}

/** What must be known besides the request. */
export interface TariffFacts {
  providerKnown: boolean;
  /** The contract of the first day; null when there is none. */
  contract: { currency: Currency; validTo: string | null } | null;
  serviceKnown: (code: string) => boolean;
  maxPrices: number;
}

type TariffRule = (wanted: TariffRequest, facts: TariffFacts) => Refusal[];

const provider: TariffRule = (_, { providerKnown }) =>
  when(!providerKnown, () => unknownProvider("providerCode"));

const days: TariffRule = ({ from, to }) => spanRefusals(from, to);

/** A price outlives no contract: an open one needs a contract without an end. */
const contract: TariffRule = ({ from, to }, { providerKnown, contract: agreed }) => {
  if (!providerKnown) return [];
  if (agreed === null) return [impossibleDay("from", from, { problem: "NO_CONTRACT" })];
  const { validTo } = agreed;
  if (validTo === null || (to !== null && to <= validTo)) return [];
  const ends = { problem: "CONTRACT_ENDS", until: validTo };
  return [to === null ? malformed("to", ends.problem, ends) : impossibleDay("to", to, ends)];
};

const list: TariffRule = ({ prices }, { maxPrices }) => [
  ...when(prices.length === 0, () => missing("prices")),
  ...when(prices.length > maxPrices, () =>
    malformed("prices", "TOO_MANY", { most: String(maxPrices) }),
  ),
];

const services: TariffRule = ({ prices }, { serviceKnown }) =>
  prices.flatMap(({ service }, index) => {
    const path = `prices.${index}.service`;
    if (!serviceKnown(service)) return [unknownService(path, service)];
    return when(prices.findIndex((price) => price.service === service) < index, () =>
      malformed(path, "GIVEN_TWICE"),
    );
  });

/** A fee and a case rate are amounts; a price by hand and a capitation name none. */
const isPriced = (pricing: PricingKind): boolean => pricing === "FEE" || pricing === "CASE_RATE";

const amounts: TariffRule = ({ prices }, { contract: agreed }) =>
  prices.flatMap(({ pricing, price }, index) => {
    const path = `prices.${index}.price`;
    return [
      ...when(isPriced(pricing) && price === null, () => missing(path)),
      ...when(!isPriced(pricing) && price !== null, () =>
        malformed(path, "NAMES_NO_AMOUNT", { pricing }),
      ),
      ...when(price !== null && agreed !== null && price.currency !== agreed.currency, () =>
        malformed(`${path}.currency`, "OTHER_CURRENCY", { currency: agreed?.currency ?? "" }),
      ),
      ...amountRefusals(path, price),
    ];
  });

const TARIFF_RULES: readonly TariffRule[] = [provider, days, contract, list, services, amounts];

/** Everything wrong with a tariff by itself; what it overlaps is looked at after. */
export const tariffRefusals: TariffRule = (wanted, facts) =>
  TARIFF_RULES.flatMap((rule) => rule(wanted, facts));
