import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { showRefusals } from "../../adjudication";
import type { RequestContext } from "../../access";
import {
  PlanType,
  showPlan,
  showService,
  type PlanBook,
  type Publications,
  type PublicationStatus,
  type RequestCatalogue,
} from "../../plans";
import { showProvider, type Network } from "../../providers";
import { present } from "../../shared/errors";
import { showMoney } from "../../shared/money.type";
import { rowIdOf } from "../../shared/node.type";
import { connect, PageArguments } from "../../shared/pages.type";
import { actOf } from "../act";
import { ConfirmPublicationPayload } from "./payload.type";
import {
  ExchangeRateType,
  PublicationConnection,
  PublicationStatusEnum,
  PublicationType,
  PublishedPriceType,
  showPublication,
  showRate,
} from "./publication.type";
import { ConfirmPublicationInput } from "./publication.input";

/** Where a second person finds what waits, reads it and confirms it. */
@Resolver(() => PublicationType)
export class PublicationResolver {
  constructor(
    private readonly publications: Publications,
    private readonly plans: RequestCatalogue<PlanBook>,
    private readonly network: RequestCatalogue<Network>,
  ) {}

  @Query(() => PublicationConnection, { name: "publications", description: "Newest first." })
  async list(
    @Arg("status", () => PublicationStatusEnum, { nullable: true, description: "Only these." })
    status: PublicationStatus | null,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ) {
    const page = await this.publications.page(status ?? null, { first, after });
    return connect(
      page,
      (row) => showPublication(row),
      () => this.publications.count(status ?? null),
    );
  }

  @Mutation(() => ConfirmPublicationPayload, {
    description: "Puts a draft of another person in force for its days.",
  })
  async confirmPublication(
    @Ctx() context: RequestContext,
    @Arg("input", () => ConfirmPublicationInput, { description: "Which one." })
    input: ConfirmPublicationInput,
  ): Promise<ConfirmPublicationPayload> {
    const id = rowIdOf("Publication", input.publicationId);
    const done = await this.publications.confirm(id, actOf(context, "confirmPublication"));
    return {
      publication: showPublication(done.publication),
      errors: showRefusals(done.problems, context.language),
    };
  }

  @FieldResolver(() => PlanType, { nullable: true, description: "The plan version it brings." })
  async plan(@Root() { row }: PublicationType, @Ctx() context: RequestContext) {
    const plan = (await this.plans.of(context)).planById(row.subjectIds[0] ?? "");
    return plan && showPlan(plan);
  }

  @FieldResolver(() => ExchangeRateType, { nullable: true, description: "The rate it brings." })
  async exchangeRate(@Root() { row }: PublicationType, @Ctx() context: RequestContext) {
    return showRate((await this.plans.of(context)).rateById(row.subjectIds[0] ?? ""));
  }

  @FieldResolver(() => [PublishedPriceType], { description: "The prices it brings." })
  async prices(
    @Root() { row }: PublicationType,
    @Ctx() context: RequestContext,
  ): Promise<PublishedPriceType[]> {
    if (row.kind !== "TARIFF") return [];
    const book = await this.plans.of(context);
    const network = await this.network.of(context);
    return row.subjectIds.map((id) => {
      const tariff = present(network.tariffById(id), "tariff");
      const contract = present(network.contractById(tariff.contractId), "contract");
      const { pricing, priceMinor, validFrom, validTo } = tariff;
      return {
        provider: showProvider(present(network.providerById(contract.providerId), "provider")),
        service: showService(present(book.serviceById(tariff.serviceId), "service")),
        price: showMoney(priceMinor, contract.currency),
        ...{ pricing, validFrom, validTo },
      };
    });
  }
}
