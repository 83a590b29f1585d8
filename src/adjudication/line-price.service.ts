import type { ExchangeRate, PlanVersion, Service } from "../plans";
import type { Contract, Tariff } from "../providers";
import type { Catalogue } from "./catalogue.service";
import type { DraftLine } from "./draft.rules";
import type { PriceFacts } from "./facts.rules";

/** The versions that price one line: stored on it, so that history is never priced again. */
export interface LinePrice {
  service: Service | null;
  tariff: Tariff | null;
  rate: ExchangeRate | null;
  plan: PlanVersion | null;
  price: PriceFacts | null;
}

/** Where prices are looked up: the contract on the admission date, the plan of the cover. */
interface PriceSources {
  catalogue: Catalogue;
  contract: Contract | null;
  planCode: string | undefined;
}

function priceOf(tariff: Tariff | null): PriceFacts | null {
  if (tariff === null || tariff.priceMinor === null) return null;
  if (tariff.pricing !== "FEE" && tariff.pricing !== "CASE_RATE") return null;
  return { kind: tariff.pricing, minor: tariff.priceMinor };
}

/** Looks up the versions in force for a line on its service date. */
export function pricedLine(line: DraftLine, sources: PriceSources): LinePrice {
  const { catalogue, contract, planCode } = sources;
  const service = catalogue.plans.serviceByCode(line.service);
  const tariff =
    contract && service
      ? catalogue.network.tariffOn(contract.id, service.id, line.serviceDate)
      : null;
  return {
    service,
    tariff,
    rate: catalogue.plans.rateOn(line.serviceDate),
    plan: catalogue.plans.planOn(line.serviceDate, planCode),
    price: priceOf(tariff),
  };
}
