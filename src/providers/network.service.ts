import type { EntityManager } from "typeorm";
import { inSpan } from "../shared/dates";
import { Contract, Tariff } from "./contract.entity";
import { Provider } from "./provider.entity";

/** The network side of the catalogue, held in memory by version: providers, contracts, tariffs. */
export class Network {
  private readonly byId: ReadonlyMap<string, Provider>;
  private readonly byCode: ReadonlyMap<string, Provider>;
  private readonly contracts = new Map<string, Contract[]>();
  private readonly tariffs = new Map<string, Tariff[]>();

  constructor(
    readonly providers: readonly Provider[],
    contracts: readonly Contract[],
    tariffs: readonly Tariff[],
  ) {
    this.byId = new Map(providers.map((provider) => [provider.id, provider]));
    this.byCode = new Map(providers.map((provider) => [provider.code, provider]));
    for (const contract of contracts) push(this.contracts, contract.providerId, contract);
    for (const tariff of tariffs) {
      push(this.tariffs, `${tariff.contractId} ${tariff.serviceId}`, tariff);
    }
  }

  providerById(id: string): Provider | null {
    return this.byId.get(id) ?? null;
  }

  providerByCode(code: string): Provider | null {
    return this.byCode.get(code) ?? null;
  }

  /** The contract in force between a provider and the scheme on a day. */
  contractOn(providerId: string, day: string): Contract | null {
    const contracts = this.contracts.get(providerId) ?? [];
    return contracts.find(({ validFrom, validTo }) => inSpan(day, validFrom, validTo)) ?? null;
  }

  /** The price of a service under a contract on a day. */
  tariffOn(contractId: string, serviceId: string, day: string): Tariff | null {
    const tariffs = this.tariffs.get(`${contractId} ${serviceId}`) ?? [];
    return tariffs.find(({ validFrom, validTo }) => inSpan(day, validFrom, validTo)) ?? null;
  }

  tariffById(id: string): Tariff | null {
    for (const tariffs of this.tariffs.values()) {
      const found = tariffs.find((tariff) => tariff.id === id);
      if (found) return found;
    }
    return null;
  }

  /** Services a provider has any price for on a day. */
  pricedServiceIds(providerId: string, day: string): string[] {
    const contract = this.contractOn(providerId, day);
    if (!contract) return [];
    return [...this.tariffs.values()]
      .flat()
      .filter((tariff) => tariff.contractId === contract.id)
      .filter(({ validFrom, validTo }) => inSpan(day, validFrom, validTo))
      .map(({ serviceId }) => serviceId);
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Reads the network side of the catalogue. */
export async function loadNetwork(manager: EntityManager): Promise<Network> {
  const providers = await manager.find(Provider, { order: { code: "ASC" } });
  const contracts = await manager.find(Contract);
  const tariffs = await manager.find(Tariff);
  return new Network(providers, contracts, tariffs);
}
