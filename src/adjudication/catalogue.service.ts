import type { PlanBook, Versioned } from "../plans";
import type { Network } from "../providers";

/** All that is the same for every case of a while: plans, services, rates, providers, tariffs. */
export interface Catalogue {
  plans: PlanBook;
  network: Network;
}

/** The whole catalogue in memory, at the version an operation has read. */
export class CatalogueCache {
  constructor(
    private readonly planBooks: Versioned<PlanBook>,
    private readonly networks: Versioned<Network>,
  ) {}

  async at(version: bigint): Promise<Catalogue> {
    const plans = await this.planBooks.at(version);
    return { plans, network: await this.networks.at(version) };
  }
}
