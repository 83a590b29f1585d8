import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import type { Act } from "../access";
import { Factory } from "../enrolment";
import type { Publisher } from "../plans";
import { loadNetwork } from "../providers";
import { present } from "../shared/errors";
import { LIMITS } from "../shared/limits";
import type { Refusal } from "../shared/refusal";
import { massEventRefusals, type MassEventRequest } from "./mass-event-request.rules";
import { MassEvent } from "./mass-event.entity";

/** What became of a declaration. */
export interface Declared {
  event: MassEvent | null;
  problems: Refusal[];
}

/** Where mass events are declared: once, for all the claims of their days and providers. */
export class MassEventOffice {
  constructor(private readonly publisher: Publisher) {}

  declare(wanted: MassEventRequest, act: Act): Promise<Declared> {
    return this.publisher.alone(act, (manager) => this.declareWithin(manager, wanted, act));
  }

  private async declareWithin(
    manager: EntityManager,
    wanted: MassEventRequest,
    act: Act,
  ): Promise<Declared> {
    const { from: fromDay, to: toDay, cause } = wanted;
    const factory = await manager.findOne(Factory, { where: { code: wanted.factoryCode } });
    const network = await loadNetwork(manager);
    const providers = wanted.providerCodes.map((code) => network.providerByCodeOn(code, fromDay));
    const declared = factory
      ? await manager.find(MassEvent, { where: { factoryId: factory.id } })
      : [];
    const problems = massEventRefusals(wanted, {
      factoryKnown: factory !== null,
      providersKnown: providers.map((provider) => provider !== null),
      declared: declared.map((event) => ({ from: event.fromDay, to: event.toDay })),
      maxProviders: LIMITS.massEventProviders,
      maxDays: LIMITS.massEventDays,
    });
    if (factory === null || problems.length > 0) return { event: null, problems };
    const event: MassEvent = {
      id: uuid(),
      factoryId: factory.id,
      fromDay,
      toDay,
      providerIds: providers.map((provider) => present(provider, "provider").id),
      cause,
      declaredBy: act.actor.person,
      declaredAt: await this.publisher.now(manager),
    };
    await manager.insert(MassEvent, event);
    return { event, problems };
  }
}
