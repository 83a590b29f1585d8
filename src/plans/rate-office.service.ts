import { In, type EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import type { Act } from "../access";
import { ExchangeRate } from "./exchange-rate.entity";
import type { Publication } from "./publication.entity";
import { succession } from "./publication.rules";
import type { VersionKind } from "./publications.service";
import { overlapRefusals, type Outcome, type Publisher } from "./publisher.service";
import { rateRefusals, type RateRequest } from "./rate.rules";

/** What became of a rate. */
export interface RatePublished extends Outcome {
  rate: ExchangeRate | null;
  publication: Publication | null;
}

const thing = "KHR/USD";
const inForceNow = (manager: EntityManager): Promise<ExchangeRate[]> =>
  manager.find(ExchangeRate, { where: { status: "IN_FORCE" } });

/** How rates are put in force. */
export const RATES: VersionKind = {
  kind: "EXCHANGE_RATE",
  table: "exchange_rate",
  contenders: async (manager, ids) => {
    const drafted = await manager.find(ExchangeRate, { where: { id: In([...ids]) } });
    const inForce = await inForceNow(manager);
    return drafted.map((fresh) => ({ fresh, inForce, thing }));
  },
};

/** Where exchange rates are published. */
export class RateOffice {
  constructor(private readonly publisher: Publisher) {}

  /** A rate for days without one is in force at once; one that ends another waits. */
  publish(request: RateRequest, act: Act): Promise<RatePublished> {
    return this.publisher.alone(act, async (manager) => {
      const { rielPerUsd, from: validFrom, to: validTo } = request;
      const fresh = { id: uuid(), rielPerUsd, validFrom, validTo };
      const inForce = await inForceNow(manager);
      const problems = [
        ...rateRefusals(request),
        ...overlapRefusals("from", { fresh, inForce, thing }),
      ];
      if (problems.length > 0) return { rate: null, publication: null, problems };
      const waits = succession(fresh, inForce).ends !== null;
      const rate: ExchangeRate = { ...fresh, status: waits ? "DRAFT" : "IN_FORCE" };
      await manager.insert(ExchangeRate, rate);
      const bringing = { kind: RATES.kind, subjectIds: [rate.id], waits };
      return { rate, publication: await this.publisher.enter(manager, act, bringing), problems };
    });
  }
}
