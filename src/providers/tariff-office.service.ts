import { In, type EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import type { Act } from "../access";
import {
  loadPlanBook,
  overlapRefusals,
  succession,
  type Contender,
  type Outcome,
  type PlanBook,
  type Publication,
  type Publisher,
  type VersionKind,
} from "../plans";
import { present } from "../shared/errors";
import { LIMITS } from "../shared/limits";
import { parseMinor } from "../shared/money";
import { Tariff, type Contract } from "./contract.entity";
import { loadNetwork, type Network } from "./network.service";
import type { Provider } from "./provider.entity";
import { tariffRefusals, type TariffRequest } from "./tariff-request.rules";

/** What became of a tariff. */
export interface TariffPublished extends Outcome {
  provider: Provider | null;
  publication: Publication | null;
}

interface Catalogue {
  book: PlanBook;
  network: Network;
}

const readCatalogue = async (manager: EntityManager): Promise<Catalogue> => ({
  book: await loadPlanBook(manager),
  network: await loadNetwork(manager),
});

const contenderOf = (fresh: Tariff, { book, network }: Catalogue): Contender => ({
  fresh,
  inForce: network.tariffsOf(fresh.contractId, fresh.serviceId),
  thing: present(book.serviceById(fresh.serviceId), "service").code,
});

/** How prices are put in force. */
export const TARIFFS: VersionKind = {
  kind: "TARIFF",
  table: "tariff",
  contenders: async (manager, ids) => {
    const drafted = await manager.find(Tariff, { where: { id: In([...ids]) } });
    const catalogue = await readCatalogue(manager);
    return drafted.map((tariff) => contenderOf(tariff, catalogue));
  },
};

const tariffsOf = (wanted: TariffRequest, contract: Contract, book: PlanBook): Tariff[] =>
  wanted.prices.map(({ service, pricing, price }) => ({
    id: uuid(),
    contractId: contract.id,
    serviceId: present(book.serviceByCode(service), "service").id,
    status: "DRAFT",
    pricing,
    priceMinor: price && parseMinor(price.amount, price.currency),
    validFrom: wanted.from,
    validTo: wanted.to,
  }));

/** Where prices are agreed. */
export class TariffOffice {
  constructor(private readonly publisher: Publisher) {}

  /**
   * Prices for services and days that have none are in force at once: nobody's agreement changes,
   * and a claim may be waiting. A list with one price that ends another waits as a whole.
   */
  publish(wanted: TariffRequest, act: Act): Promise<TariffPublished> {
    return this.publisher.alone(act, async (manager) => {
      const catalogue = await readCatalogue(manager);
      const { book, network } = catalogue;
      const provider = network.providerByCodeOn(wanted.providerCode, wanted.from);
      const contract = provider && network.contractOn(provider.id, wanted.from);
      const refused = tariffRefusals(wanted, {
        providerKnown: provider !== null,
        contract,
        serviceKnown: (code) => book.serviceByCode(code) !== null,
        maxPrices: LIMITS.publishedRows,
      });
      if (provider === null || contract === null || refused.length > 0) {
        return { provider: null, publication: null, problems: refused };
      }
      const contenders = tariffsOf(wanted, contract, book).map((fresh) => ({
        ...contenderOf(fresh, catalogue),
        fresh,
      }));
      const problems = contenders.flatMap((contender, index) =>
        overlapRefusals(`prices.${index}.service`, contender),
      );
      if (problems.length > 0) return { provider: null, publication: null, problems };
      const publication = await this.bring(manager, act, contenders);
      return { provider, publication, problems };
    });
  }

  private async bring(
    manager: EntityManager,
    act: Act,
    contenders: readonly (Contender & { fresh: Tariff })[],
  ): Promise<Publication> {
    const waits = contenders.some(({ fresh, inForce }) => succession(fresh, inForce).ends !== null);
    const status = waits ? ("DRAFT" as const) : ("IN_FORCE" as const);
    const rows = contenders.map(({ fresh }) => ({ ...fresh, status }));
    await manager.insert(Tariff, rows);
    const bringing = { kind: TARIFFS.kind, subjectIds: rows.map(({ id }) => id), waits };
    return this.publisher.enter(manager, act, bringing);
  }
}
