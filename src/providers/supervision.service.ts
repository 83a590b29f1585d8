import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import type { Act } from "../access";
import { inForceAlready, overlap, type Publisher } from "../plans";
import { LIMITS } from "../shared/limits";
import { impossibleDay, when } from "../shared/refusal";
import type { Contracted } from "./contract-office.service";
import { daysRefusals, type DaysRequest } from "./contract-request.rules";
import { ContractSuspension, ProviderReview } from "./network-days.entity";
import { loadNetwork, type Network } from "./network.service";
import type { Provider } from "./provider.entity";

/** Days that are recorded already. */
interface Recorded {
  id: string;
  from: string;
  to: string | null;
}

/** One way of looking closer at a provider: what it hangs on, and where it is kept. */
interface Watching {
  /** What the days are of; null when there is nothing they could be of. */
  subjectOf: (network: Network, provider: Provider, day: string) => string | null;
  recorded: (manager: EntityManager, subjectId: string) => Promise<Recorded[]>;
  add: (manager: EntityManager, subjectId: string, days: DaysRequest) => Promise<unknown>;
  end: (manager: EntityManager, id: string, to: string) => Promise<unknown>;
}

const SUSPENSION: Watching = {
  subjectOf: (network, { id }, day) => network.contractOn(id, day)?.id ?? null,
  recorded: async (manager, contractId) =>
    (await manager.find(ContractSuspension, { where: { contractId } })).map((row) => ({
      id: row.id,
      from: row.suspendedFrom,
      to: row.suspendedTo,
    })),
  add: (manager, contractId, { from, to, reason }) => {
    const row = { id: uuid(), contractId, suspendedFrom: from, suspendedTo: to, reason };
    return manager.insert(ContractSuspension, row);
  },
  end: (manager, id, suspendedTo) => manager.update(ContractSuspension, { id }, { suspendedTo }),
};

const REVIEW: Watching = {
  subjectOf: (_, { id }) => id,
  recorded: async (manager, providerId) =>
    (await manager.find(ProviderReview, { where: { providerId } })).map((row) => ({
      id: row.id,
      from: row.reviewedFrom,
      to: row.reviewedTo,
    })),
  add: (manager, providerId, { from, to, reason }) => {
    const row = { id: uuid(), providerId, reviewedFrom: from, reviewedTo: to, reason };
    return manager.insert(ProviderReview, row);
  },
  end: (manager, id, reviewedTo) => manager.update(ProviderReview, { id }, { reviewedTo }),
};

const span = ({ from, to }: { from: string; to: string | null }) => ({
  validFrom: from,
  validTo: to,
});

/** Where contracts are suspended, and providers put under full review. */
export class Supervision {
  constructor(private readonly publisher: Publisher) {}

  /** Lets the claims of a contract wait for a person on these days. */
  suspend(wanted: DaysRequest, act: Act): Promise<Contracted> {
    return this.watch(SUSPENSION, wanted, act);
  }

  /** Lets a person look at every claim of a provider on these days. */
  review(wanted: DaysRequest, act: Act): Promise<Contracted> {
    return this.watch(REVIEW, wanted, act);
  }

  /** Days without an end get one when the same first day is sent again with a last one. */
  private watch(watching: Watching, wanted: DaysRequest, act: Act): Promise<Contracted> {
    return this.publisher.alone(act, async (manager) => {
      const network = await loadNetwork(manager);
      const provider = network.providerByCodeOn(wanted.providerCode, wanted.from);
      const subjectId = provider && watching.subjectOf(network, provider, wanted.from);
      const recorded = subjectId === null ? [] : await watching.recorded(manager, subjectId);
      const open = recorded.find(({ from, to }) => from === wanted.from && to === null);
      const ended = wanted.to === null ? undefined : open;
      const others = recorded.filter(({ id }) => id !== ended?.id);
      const overlaps = others.map(span).filter((other) => overlap(span(wanted), other));
      const problems = [
        ...daysRefusals(wanted, {
          providerKnown: provider !== null,
          maxText: LIMITS.textCharacters,
          overlaps: overlaps.map((one) => inForceAlready(wanted.providerCode, one)),
        }),
        ...when(provider !== null && subjectId === null, () =>
          impossibleDay("from", wanted.from, { problem: "NO_CONTRACT" }),
        ),
      ];
      if (provider === null || subjectId === null || problems.length > 0) {
        return { provider: null, problems };
      }
      if (ended && wanted.to !== null) await watching.end(manager, ended.id, wanted.to);
      else await watching.add(manager, subjectId, wanted);
      return { provider, problems };
    });
  }
}
