import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../access";
import { PlanBook, RequestCatalogue, ServiceConnection, ServiceType, showService } from "../plans";
import type { Clock } from "../shared/clock";
import { MoneyType, showMoney } from "../shared/money.type";
import { rowIdOf } from "../shared/node.type";
import { connect, PageArguments } from "../shared/pages.type";
import { DateScalar } from "../shared/scalars";
import { listProviders, listServices } from "./network-lists.service";
import type { Network } from "./network.service";
import { PricingKindEnum, ProviderConnection, ProviderType, showProvider } from "./provider.type";
import { ProviderFilter, ServiceFilter } from "./providers.input";

const ON = { nullable: true, description: "The day; today when left out." };
const AT = { nullable: true, description: "The provider; the caller's own when left out." };

@Resolver(() => ProviderType)
export class ProviderResolver {
  constructor(
    private readonly network: RequestCatalogue<Network>,
    private readonly clock: Clock,
  ) {}

  @Query(() => ProviderConnection, { description: "Providers by code." })
  async providers(
    @Ctx() context: RequestContext,
    @Arg("filter", () => ProviderFilter, { nullable: true, description: "Which of them." })
    filter: ProviderFilter | null,
    @Args(() => PageArguments) page: PageArguments,
  ) {
    const network = await this.network.of(context);
    const { page: rows, total } = listProviders(network, filter ?? {}, page);
    return connect(rows, showProvider, () => total);
  }

  @FieldResolver(() => Boolean, { description: "Whether a contract is in force on a day." })
  async contractedOn(
    @Root() { row }: ProviderType,
    @Ctx() context: RequestContext,
    @Arg("date", () => DateScalar, ON) date: string | null,
  ): Promise<boolean> {
    const day = date ?? (await this.clock.moment()).today;
    return (await this.network.of(context)).contractOn(row.id, day) !== null;
  }
}

@Resolver(() => ServiceType)
export class ServiceResolver {
  constructor(
    private readonly plans: RequestCatalogue<PlanBook>,
    private readonly network: RequestCatalogue<Network>,
    private readonly clock: Clock,
  ) {}

  @Query(() => ServiceConnection, { description: "Services of the catalogue by code." })
  async services(
    @Ctx() context: RequestContext,
    @Arg("filter", () => ServiceFilter, { nullable: true, description: "Which of them." })
    filter: ServiceFilter | null,
    @Args(() => PageArguments) page: PageArguments,
  ) {
    const book = await this.plans.of(context);
    const available = filter?.availableAt ? await this.pricedAt(context, filter) : null;
    const { page: rows, total } = listServices(book, { ...filter, available }, page);
    return connect(rows, showService, () => total);
  }

  @FieldResolver(() => PricingKindEnum, {
    nullable: true,
    description: "How the service is priced at a provider; null where it has no price.",
  })
  async pricing(
    @Root() { row }: ServiceType,
    @Ctx() context: RequestContext,
    @Arg("providerId", () => ID, AT) providerId: string | null,
    @Arg("on", () => DateScalar, ON) on: string | null,
  ) {
    return (await this.priceOf(context, { serviceId: row.id, providerId, on }))?.tariff.pricing;
  }

  @FieldResolver(() => MoneyType, {
    nullable: true,
    description: "Its price at a provider, in the contract's currency; null where it has none.",
  })
  async price(
    @Root() { row }: ServiceType,
    @Ctx() context: RequestContext,
    @Arg("providerId", () => ID, AT) providerId: string | null,
    @Arg("on", () => DateScalar, ON) on: string | null,
  ) {
    const priced = await this.priceOf(context, { serviceId: row.id, providerId, on });
    return priced && showMoney(priced.tariff.priceMinor, priced.contract.currency);
  }

  private async dayOf(context: RequestContext, on: string | null | undefined): Promise<string> {
    return on ?? (await context.memo.get("moment", () => this.clock.moment())).today;
  }

  private async pricedAt(context: RequestContext, filter: ServiceFilter) {
    const providerId = rowIdOf("Provider", filter.availableAt) ?? "";
    const day = await this.dayOf(context, filter.on);
    return new Set((await this.network.of(context)).pricedServiceIds(providerId, day));
  }

  private async priceOf(
    context: RequestContext,
    asked: { serviceId: string; providerId: string | null; on: string | null },
  ) {
    const network = await this.network.of(context);
    const provider = asked.providerId
      ? rowIdOf("Provider", asked.providerId)
      : (context.actor?.providerId ?? null);
    const day = await this.dayOf(context, asked.on);
    const contract = provider === null ? null : network.contractOn(provider, day);
    const tariff = contract && network.tariffOn(contract.id, asked.serviceId, day);
    return contract && tariff && { contract, tariff };
  }
}
