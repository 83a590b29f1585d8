import type { EntityManager } from "typeorm";
import { FactoryRoster } from "../enrolment";
import { inSpan, monthOf } from "../shared/dates";
import { MassEvent } from "./mass-event.entity";

/** What is known of factories by days, held in memory by version: mass events, and rosters that came. */
export class CalendarBook {
  private readonly arrived: ReadonlySet<string>;

  constructor(
    private readonly events: readonly MassEvent[],
    rosters: readonly Pick<FactoryRoster, "factoryId" | "month">[],
  ) {
    this.arrived = new Set(rosters.map(({ factoryId, month }) => `${factoryId} ${monthOf(month)}`));
  }

  /** The event declared for a factory and a provider on a day. */
  massEventOn(factoryId: string, providerId: string, day: string): MassEvent | null {
    const found = this.events.find(
      (event) =>
        event.factoryId === factoryId &&
        event.providerIds.includes(providerId) &&
        inSpan(day, event.fromDay, event.toDay),
    );
    return found ?? null;
  }

  /** Whether the factory's roster for the month of a day has arrived. */
  rosterArrived(factoryId: string, day: string): boolean {
    return this.arrived.has(`${factoryId} ${monthOf(day)}`);
  }
}

/** Reads what is known of factories by days. */
export async function loadCalendarBook(manager: EntityManager): Promise<CalendarBook> {
  const events = await manager.find(MassEvent);
  return new CalendarBook(events, await manager.find(FactoryRoster));
}
