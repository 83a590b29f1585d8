import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../access";
import type { Clock } from "../shared/clock";
import { InLanguage } from "../shared/in-language";
import { DateScalar } from "../shared/scalars";
import type { Language } from "../shared/text";
import type { PlanBook } from "./plan-book.service";
import { PlanType, showPlan } from "./plan.type";
import type { RequestCatalogue } from "./request-catalogue";
import { ServiceType, showService } from "./service.type";

@Resolver(() => PlanType)
export class PlanResolver {
  constructor(
    private readonly plans: RequestCatalogue<PlanBook>,
    private readonly clock: Clock,
  ) {}

  @Query(() => PlanType, { nullable: true, description: "The plan version in force on a day." })
  async plan(
    @Ctx() context: RequestContext,
    @Arg("on", () => DateScalar, { nullable: true, description: "The day; today when left out." })
    on?: string | null,
  ): Promise<PlanType | null> {
    const day = on ?? (await this.clock.moment()).today;
    const plan = (await this.plans.of(context)).planOn(day);
    return plan && showPlan(plan);
  }

  @FieldResolver(() => [ServiceType], { description: "The services the version covers." })
  async services(@Root() { row }: PlanType, @Ctx() context: RequestContext) {
    const book = await this.plans.of(context);
    return book.services.filter(({ id }) => row.serviceIds.has(id)).map(showService);
  }
}

@Resolver(() => ServiceType)
export class ServiceNameResolver {
  @FieldResolver(() => String, { description: "The service's name." })
  name(
    @Root() { row }: ServiceType,
    @Ctx() context: RequestContext,
    @InLanguage() language?: Language | null,
  ): string {
    const names = { EN: row.nameEn, KM: row.nameKm, FR: row.nameFr };
    return names[language ?? context.language];
  }
}
