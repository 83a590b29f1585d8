import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { showRefusals } from "../../adjudication";
import type { RequestContext } from "../../access";
import {
  showProvider,
  type ContractOffice,
  type Contracted,
  type Supervision,
  type TariffOffice,
} from "../../providers";
import { actOf } from "../act";
import {
  ContractProviderInput,
  contractRequestOf,
  daysRequestOf,
  PublishTariffInput,
  ReviewProviderInput,
  SuspendContractInput,
  tariffRequestOf,
} from "./network.input";
import {
  ContractProviderPayload,
  PublishTariffPayload,
  ReviewProviderPayload,
  SuspendContractPayload,
} from "./payload.type";
import { showPublication } from "./publication.type";

/** Where the network side of the catalogue is published. */
@Resolver()
export class NetworkPublishingResolver {
  constructor(
    private readonly contracts: ContractOffice,
    private readonly tariffs: TariffOffice,
    private readonly supervision: Supervision,
  ) {}

  @Mutation(() => ContractProviderPayload, {
    description: "Makes or renames a provider and adds a span in the network to it.",
  })
  async contractProvider(
    @Ctx() context: RequestContext,
    @Arg("input", () => ContractProviderInput, { description: "The provider and the span." })
    input: ContractProviderInput,
  ): Promise<ContractProviderPayload> {
    const act = actOf(context, "contractProvider");
    return this.shown(context, await this.contracts.contract(contractRequestOf(input), act));
  }

  @Mutation(() => PublishTariffPayload, {
    description:
      "Publishes prices: at once for days without one; a list that ends one waits for a second person.",
  })
  async publishTariff(
    @Ctx() context: RequestContext,
    @Arg("input", () => PublishTariffInput, { description: "The prices." })
    input: PublishTariffInput,
  ): Promise<PublishTariffPayload> {
    const act = actOf(context, "publishTariff");
    const done = await this.tariffs.publish(tariffRequestOf(input), act);
    return { ...this.shown(context, done), publication: showPublication(done.publication) };
  }

  @Mutation(() => SuspendContractPayload, {
    description: "Suspends a contract for some days: its claims wait for a person.",
  })
  async suspendContract(
    @Ctx() context: RequestContext,
    @Arg("input", () => SuspendContractInput, { description: "Whose contract, when and why." })
    input: SuspendContractInput,
  ): Promise<SuspendContractPayload> {
    const act = actOf(context, "suspendContract");
    return this.shown(context, await this.supervision.suspend(daysRequestOf(input), act));
  }

  @Mutation(() => ReviewProviderPayload, {
    description: "Puts a provider under full review: a person looks at each of its claims.",
  })
  async reviewProvider(
    @Ctx() context: RequestContext,
    @Arg("input", () => ReviewProviderInput, { description: "Which provider, when and why." })
    input: ReviewProviderInput,
  ): Promise<ReviewProviderPayload> {
    const act = actOf(context, "reviewProvider");
    return this.shown(context, await this.supervision.review(daysRequestOf(input), act));
  }

  private shown(context: RequestContext, { provider, problems }: Contracted) {
    return {
      provider: provider && showProvider(provider),
      errors: showRefusals(problems, context.language),
    };
  }
}
