import type { PlanBook, Versioned } from "../plans";
import type { Network } from "../providers";
import type { CalendarBook } from "./calendar-book.service";

/** All that is the same for every case of a while: plans, services, rates, providers, tariffs, events. */
export interface Catalogue {
  /** Raised whenever any of it changes. */
  version: bigint;
  plans: PlanBook;
  network: Network;
  calendar: CalendarBook;
}

/** The whole catalogue in memory, at the version an operation has read. */
export class CatalogueCache {
  constructor(
    private readonly planBooks: Versioned<PlanBook>,
    private readonly networks: Versioned<Network>,
    private readonly calendars: Versioned<CalendarBook>,
  ) {}

  async at(version: bigint): Promise<Catalogue> {
    const plans = await this.planBooks.at(version);
    const network = await this.networks.at(version);
    return { version, plans, network, calendar: await this.calendars.at(version) };
  }
}
