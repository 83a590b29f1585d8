import { v7 as uuid } from "uuid";
import type { Act } from "../access";
import type { ProviderLevel } from "../shared/levels";
import { LIMITS } from "../shared/limits";
import { loadPlanBook } from "./plan-book.service";
import type { Outcome, Publisher } from "./publisher.service";
import { Service } from "./service.entity";
import { serviceRefusals, type ServiceRequest } from "./service-request.rules";
import type { ServiceSex } from "./service.rules";

/** What became of a service. */
export interface ServicePublished extends Outcome {
  service: Service | null;
}

/** Where the catalogue of services is kept. */
export class ServiceOffice {
  constructor(private readonly publisher: Publisher) {}

  /** Adds a service, or says anew what the catalogue knows of one; it keeps its id. */
  publish(request: ServiceRequest, act: Act): Promise<ServicePublished> {
    return this.publisher.alone(act, async (manager) => {
      const book = await loadPlanBook(manager);
      const problems = serviceRefusals(request, {
        serviceKnown: (code) => book.serviceByCode(code) !== null,
        maxCode: LIMITS.codeCharacters,
        maxName: LIMITS.nameCharacters,
      });
      if (problems.length > 0) return { service: null, problems };
      const known = book.serviceByCode(request.code);
      const told = {
        ...request,
        levels: [...new Set(request.levels)] as ProviderLevel[],
        sex: request.sex as ServiceSex | null,
      };
      const service: Service = { ...told, id: known?.id ?? uuid() };
      if (known) await manager.update(Service, { id: known.id }, told);
      else await manager.insert(Service, service);
      return { service, problems };
    });
  }
}
