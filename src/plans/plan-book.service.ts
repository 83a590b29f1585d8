import type { EntityManager } from "typeorm";
import { inSpan } from "../shared/dates";
import { isInForce } from "../shared/version-status";
import { ExchangeRate } from "./exchange-rate.entity";
import { Plan, PlanService } from "./plan.entity";
import { Service } from "./service.entity";

/** A plan version with the services it covers. */
export interface PlanVersion extends Plan {
  serviceIds: ReadonlySet<string>;
}

/** The benefit side of the catalogue, held in memory by version: services, plans, rates. */
export class PlanBook {
  private readonly byCode: ReadonlyMap<string, Service>;
  private readonly byId: ReadonlyMap<string, Service>;
  private readonly planVersions: ReadonlyMap<string, PlanVersion>;
  private readonly rateVersions: ReadonlyMap<string, ExchangeRate>;
  /** Versions in force on their days; a draft is seen by no rule. */
  readonly plans: readonly PlanVersion[];
  private readonly rates: readonly ExchangeRate[];

  constructor(
    readonly services: readonly Service[],
    plans: readonly PlanVersion[],
    rates: readonly ExchangeRate[],
  ) {
    this.planVersions = new Map(plans.map((plan) => [plan.id, plan]));
    this.rateVersions = new Map(rates.map((rate) => [rate.id, rate]));
    this.plans = plans.filter(isInForce);
    this.rates = rates.filter(isInForce);
    this.byCode = new Map(services.map((service) => [service.code, service]));
    this.byId = new Map(services.map((service) => [service.id, service]));
  }

  serviceByCode(code: string): Service | null {
    return this.byCode.get(code) ?? null;
  }

  serviceById(id: string): Service | null {
    return this.byId.get(id) ?? null;
  }

  /** A plan version, drafts too. */
  planById(id: string): PlanVersion | null {
    return this.planVersions.get(id) ?? null;
  }

  /** A version of a plan by its number, drafts too. */
  planVersion(code: string, version: number): PlanVersion | null {
    const versions = [...this.planVersions.values()];
    return versions.find((plan) => plan.code === code && plan.version === version) ?? null;
  }

  /** The version in force on a day; with no code, the scheme's own (its lowest plan code). */
  planOn(day: string, code?: string): PlanVersion | null {
    return (
      this.plans.find(
        (plan) =>
          (code === undefined || plan.code === code) && inSpan(day, plan.validFrom, plan.validTo),
      ) ?? null
    );
  }

  /** A rate, drafts too. */
  rateById(id: string | null): ExchangeRate | null {
    return this.rateVersions.get(id ?? "") ?? null;
  }

  rateOn(day: string): ExchangeRate | null {
    return this.rates.find((rate) => inSpan(day, rate.validFrom, rate.validTo)) ?? null;
  }
}

/** Reads the benefit side of the catalogue. */
export async function loadPlanBook(manager: EntityManager): Promise<PlanBook> {
  const services = await manager.find(Service, { order: { code: "ASC" } });
  const plans = await manager.find(Plan, { order: { code: "ASC", validFrom: "ASC" } });
  const covered = await manager.find(PlanService);
  const rates = await manager.find(ExchangeRate, { order: { validFrom: "ASC" } });
  const versions = plans.map((plan) => ({
    ...plan,
    serviceIds: new Set(
      covered.filter(({ planId }) => planId === plan.id).map(({ serviceId }) => serviceId),
    ),
  }));
  return new PlanBook(services, versions, rates);
}
