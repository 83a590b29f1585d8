import type { EntityManager } from "typeorm";
import { v7 as uuid } from "uuid";
import type { Act } from "../access";
import { inForceAlready, overlap, type Outcome, type Publisher } from "../plans";
import type { ProviderLevel } from "../shared/levels";
import { LIMITS } from "../shared/limits";
import { contractRefusals, type ContractFacts, type ContractTerms } from "./contract-request.rules";
import { Contract } from "./contract.entity";
import { ProviderCode } from "./network-days.entity";
import { loadNetwork, type Network } from "./network.service";
import { Provider } from "./provider.entity";

/** What is asked for, with the provider's level of care. */
export interface ContractRequest extends ContractTerms {
  level: ProviderLevel;
}

/** What became of a contract. */
export interface Contracted extends Outcome {
  provider: Provider | null;
}

/** Whom a request is about, and what of it is there already. */
interface Standing {
  provider: Provider | null;
  /** A change of code alone carries the contract of those days over. */
  contract: Contract | null;
}

const spanOf = ({ from, to }: ContractRequest) => ({ validFrom: from, validTo: to });

function standingOf(wanted: ContractRequest, network: Network): Standing {
  const { code, replacesCode, from, to, currency } = wanted;
  const provider = network.providerByCode(replacesCode ?? code);
  const agreed = provider && network.contractOn(provider.id, from);
  const carriesOver =
    agreed !== null &&
    replacesCode !== null &&
    agreed.currency === currency &&
    (agreed.validTo === null || (to !== null && to <= agreed.validTo));
  return { provider, contract: carriesOver ? agreed : null };
}

function factsOf(wanted: ContractRequest, network: Network, standing: Standing): ContractFacts {
  const { code, replacesCode } = wanted;
  const { provider, contract } = standing;
  const held = network.formerCodesOf(code).filter((row) => row.providerId !== provider?.id);
  const contracts = provider === null || contract ? [] : network.contractsOf(provider.id);
  return {
    codeTaken: network.providerByCode(code) !== null,
    replacedKnown: replacesCode === null || provider !== null,
    codeHeldUntil: latest(held),
    replacedSince: replacesCode === null ? null : beganOn(replacesCode, network, provider),
    overlaps: contracts
      .filter((one) => overlap(spanOf(wanted), one))
      .map((one) => inForceAlready(code, one)),
    maxCode: LIMITS.codeCharacters,
    maxName: LIMITS.nameCharacters,
    maxAliases: LIMITS.aliases,
  };
}

const latest = (rows: readonly ProviderCode[]): string | null =>
  rows
    .map(({ validTo }) => validTo)
    .sort()
    .at(-1) ?? null;

/** The day a present code began: when another one was replaced by it, or was given back. */
const beganOn = (code: string, network: Network, provider: Provider | null): string | null =>
  latest([
    ...network.formerCodesOf(code),
    ...(provider
      ? network.formerCodesBy(provider.id).filter((row) => row.successorCode === code)
      : []),
  ]);

/** Where providers join the network. */
export class ContractOffice {
  constructor(private readonly publisher: Publisher) {}

  /** Makes or renames the provider and adds a span in the network to it. */
  contract(wanted: ContractRequest, act: Act): Promise<Contracted> {
    return this.publisher.alone(act, async (manager) => {
      const network = await loadNetwork(manager);
      const standing = standingOf(wanted, network);
      const facts = factsOf(wanted, network, standing);
      const problems = contractRefusals(wanted, facts);
      if (problems.length > 0) return { provider: null, problems };
      const provider = await this.keepProvider(manager, wanted, standing);
      const { replacesCode, from, code } = wanted;
      if (replacesCode !== null) {
        const ended = { code: replacesCode, validFrom: facts.replacedSince, validTo: from };
        const row = { id: uuid(), providerId: provider.id, successorCode: code, ...ended };
        await manager.insert(ProviderCode, row);
      }
      if (standing.contract === null) {
        const { currency } = wanted;
        const row = { id: uuid(), providerId: provider.id, currency, ...spanOf(wanted) };
        await manager.insert(Contract, row);
      }
      return { provider, problems };
    });
  }

  private async keepProvider(
    manager: EntityManager,
    wanted: ContractRequest,
    { provider: known }: Standing,
  ): Promise<Provider> {
    const { code, name, nameKhmer, aliases, level } = wanted;
    const told = { code, name, nameKhmer, aliases: [...aliases], level };
    const provider: Provider = { ...told, id: known?.id ?? uuid() };
    if (known) await manager.update(Provider, { id: known.id }, told);
    else await manager.insert(Provider, provider);
    return provider;
  }
}
