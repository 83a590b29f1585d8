import type { EntityManager } from "typeorm";
import { inSpan } from "../shared/dates";
import { isInForce } from "../shared/version-status";
import { Contract, Tariff } from "./contract.entity";
import { ContractSuspension, ProviderCode, ProviderReview } from "./network-days.entity";
import { Provider } from "./provider.entity";

/** The rows the network is made of; providers by code. */
export interface NetworkRows {
  providers: readonly Provider[];
  contracts: readonly Contract[];
  tariffs: readonly Tariff[];
  suspensions: readonly ContractSuspension[];
  reviews: readonly ProviderReview[];
  formerCodes: readonly ProviderCode[];
}

/** The network side of the catalogue, held in memory by version: providers, contracts, tariffs. */
export class Network {
  readonly providers: readonly Provider[];
  private readonly byId: ReadonlyMap<string, Provider>;
  private readonly byCode: ReadonlyMap<string, Provider>;
  private readonly contractsById: ReadonlyMap<string, Contract>;
  private readonly contracts = new Map<string, Contract[]>();
  private readonly tariffs = new Map<string, Tariff[]>();
  private readonly tariffsById: ReadonlyMap<string, Tariff>;
  private readonly suspensions = new Map<string, ContractSuspension[]>();
  private readonly reviews = new Map<string, ProviderReview[]>();
  private readonly formerCodes = new Map<string, ProviderCode[]>();

  constructor(rows: NetworkRows) {
    this.providers = rows.providers;
    this.byId = new Map(rows.providers.map((provider) => [provider.id, provider]));
    this.byCode = new Map(rows.providers.map((provider) => [provider.code, provider]));
    this.contractsById = new Map(rows.contracts.map((contract) => [contract.id, contract]));
    this.tariffsById = new Map(rows.tariffs.map((tariff) => [tariff.id, tariff]));
    for (const contract of rows.contracts) push(this.contracts, contract.providerId, contract);
    for (const tariff of rows.tariffs.filter(isInForce)) {
      push(this.tariffs, `${tariff.contractId} ${tariff.serviceId}`, tariff);
    }
    for (const row of rows.suspensions) push(this.suspensions, row.contractId, row);
    for (const row of rows.reviews) push(this.reviews, row.providerId, row);
    for (const row of rows.formerCodes) push(this.formerCodes, row.code, row);
  }

  providerById(id: string): Provider | null {
    return this.byId.get(id) ?? null;
  }

  providerByCode(code: string): Provider | null {
    return this.byCode.get(code) ?? null;
  }

  /**
   * The provider behind a code on a day: who went by it then, else who goes by it now. The present
   * code is good for any day, since paper from before is typed in after the change.
   */
  providerByCodeOn(code: string, day: string): Provider | null {
    const former = this.formerCodesOf(code).find(
      ({ validFrom, validTo }) => (validFrom === null || validFrom <= day) && day < validTo,
    );
    return former ? this.providerById(former.providerId) : this.providerByCode(code);
  }

  /** Codes as they were, by the code itself. */
  formerCodesOf(code: string): readonly ProviderCode[] {
    return this.formerCodes.get(code) ?? [];
  }

  /** The codes a provider has given up. */
  formerCodesBy(providerId: string): readonly ProviderCode[] {
    return [...this.formerCodes.values()].flat().filter((row) => row.providerId === providerId);
  }

  contractsOf(providerId: string): readonly Contract[] {
    return this.contracts.get(providerId) ?? [];
  }

  contractById(id: string): Contract | null {
    return this.contractsById.get(id) ?? null;
  }

  /** The contract in force between a provider and the scheme on a day. */
  contractOn(providerId: string, day: string): Contract | null {
    return this.contractsOf(providerId).find((contract) => isOn(contract, day)) ?? null;
  }

  /** Whether the provider's contract of that day is suspended on it. */
  suspendedOn(providerId: string, day: string): boolean {
    const suspensions = this.suspensions.get(this.contractOn(providerId, day)?.id ?? "") ?? [];
    return suspensions.some((row) => inSpan(day, row.suspendedFrom, row.suspendedTo));
  }

  /** Whether a person looks at every claim of the provider on a day. */
  reviewedOn(providerId: string, day: string): boolean {
    const reviews = this.reviews.get(providerId) ?? [];
    return reviews.some((row) => inSpan(day, row.reviewedFrom, row.reviewedTo));
  }

  /** The price of a service under a contract on a day; a draft is none. */
  tariffOn(contractId: string, serviceId: string, day: string): Tariff | null {
    return this.tariffsOf(contractId, serviceId).find((tariff) => isOn(tariff, day)) ?? null;
  }

  /** Every price in force of a service under a contract. */
  tariffsOf(contractId: string, serviceId: string): readonly Tariff[] {
    return this.tariffs.get(`${contractId} ${serviceId}`) ?? [];
  }

  tariffById(id: string): Tariff | null {
    return this.tariffsById.get(id) ?? null;
  }

  /** Services a provider has any price for on a day. */
  pricedServiceIds(providerId: string, day: string): string[] {
    const contract = this.contractOn(providerId, day);
    if (!contract) return [];
    return [...this.tariffs.values()]
      .flat()
      .filter((tariff) => tariff.contractId === contract.id && isOn(tariff, day))
      .map(({ serviceId }) => serviceId);
  }
}

const isOn = ({ validFrom, validTo }: Contract | Tariff, day: string): boolean =>
  inSpan(day, validFrom, validTo);

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Reads the network side of the catalogue. */
export async function loadNetwork(manager: EntityManager): Promise<Network> {
  return new Network({
    providers: await manager.find(Provider, { order: { code: "ASC" } }),
    contracts: await manager.find(Contract),
    tariffs: await manager.find(Tariff),
    suspensions: await manager.find(ContractSuspension),
    reviews: await manager.find(ProviderReview),
    formerCodes: await manager.find(ProviderCode),
  });
}
