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

/** Where prices are looked up: the contract on the admission date, the plan that judges. */
interface PriceSources {
  catalogue: Catalogue;
  contract: Contract | null;
  planOn: (day: string) => PlanVersion | null;
}

/** Capitation is a price only where the plan pays by it: else the service waits for a price. */
function priceOf(tariff: Tariff | null, plan: PlanVersion | null): PriceFacts | null {
  if (tariff === null) return null;
  const { pricing, priceMinor } = tariff;
  if (pricing === "MANUAL") return { kind: "MANUAL", minor: null };
  if (pricing === "CAPITATION") {
    return plan?.rules["PRV-009"]?.on === true ? { kind: "CAPITATION", minor: null } : null;
  }
  return priceMinor === null ? null : { kind: pricing, minor: priceMinor };
}

/** Looks up the versions in force for a line on its service date. */
export function pricedLine(line: DraftLine, sources: PriceSources): LinePrice {
  const { catalogue, contract, planOn } = sources;
  const service = catalogue.plans.serviceByCode(line.service);
  const tariff =
    contract && service
      ? catalogue.network.tariffOn(contract.id, service.id, line.serviceDate)
      : null;
  const plan = planOn(line.serviceDate);
  const rate = catalogue.plans.rateOn(line.serviceDate);
  return { service, tariff, rate, plan, price: priceOf(tariff, plan) };
}
