import { In, type EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import type { Act } from "../access";
import {
  overlapRefusals,
  type Contender,
  type Outcome,
  type Publication,
  type Publisher,
  type VersionKind,
} from "../plans";
import { LIMITS } from "../shared/limits";
import { loadNetwork, type Network } from "./network.service";
import { payeeRefusals, type PayeeRequest } from "./payee-request.rules";
import { Payee } from "./payee.entity";
import type { Provider } from "./provider.entity";

/** What became of a payee. */
export interface PayeePublished extends Outcome {
  provider: Provider | null;
  publication: Publication | null;
}

/** Each payee beside those in force for the same provider. */
async function contendersOf(
  manager: EntityManager,
  payees: readonly Payee[],
  network: Network,
): Promise<Contender[]> {
  const providerIds = payees.map(({ providerId }) => providerId);
  const all = await manager.find(Payee, {
    where: { providerId: In(providerIds), status: "IN_FORCE" },
  });
  return payees.map((fresh) => ({
    fresh,
    inForce: all.filter(({ providerId }) => providerId === fresh.providerId),
    thing: network.providerById(fresh.providerId)?.code ?? "",
  }));
}

/** How payees are put in force. */
export const PAYEES: VersionKind = {
  kind: "PAYEE",
  table: "payee",
  contenders: async (manager, ids) => {
    const drafted = await manager.find(Payee, { where: { id: In([...ids]) } });
    return contendersOf(manager, drafted, await loadNetwork(manager));
  },
};

/** Where it is agreed to whom a provider's money goes. */
export class PayeeOffice {
  constructor(private readonly publisher: Publisher) {}

  /** A payee is a draft always, the first one of a provider too: money must not go astray. */
  publish(wanted: PayeeRequest, act: Act): Promise<PayeePublished> {
    return this.publisher.alone(act, async (manager) => {
      const network = await loadNetwork(manager);
      const provider = network.providerByCodeOn(wanted.providerCode, wanted.from);
      const refused = payeeRefusals(wanted, {
        providerKnown: provider !== null,
        maxName: LIMITS.nameCharacters,
        maxAccount: LIMITS.codeCharacters,
      });
      if (provider === null || refused.length > 0) {
        return { provider: null, publication: null, problems: refused };
      }
      const fresh = draftOf(wanted, provider.id);
      const contenders = await contendersOf(manager, [fresh], network);
      const problems = contenders.flatMap((contender) => overlapRefusals("from", contender));
      if (problems.length > 0) return { provider: null, publication: null, problems };
      await manager.insert(Payee, fresh);
      const bringing = { kind: PAYEES.kind, subjectIds: [fresh.id], waits: true };
      const publication = await this.publisher.enter(manager, act, bringing);
      return { provider, publication, problems };
    });
  }
}

const draftOf = ({ payee, bank, account, from }: PayeeRequest, providerId: string): Payee => ({
  id: uuid(),
  providerId,
  status: "DRAFT",
  holder: payee,
  bank,
  account,
  validFrom: from,
  validTo: null,
});
