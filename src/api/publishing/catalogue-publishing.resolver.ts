import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { showRefusals } from "../../adjudication";
import type { RequestContext } from "../../access";
import type { PlanOffice } from "../../adjudication";
import { showPlan, showService, type RateOffice, type ServiceOffice } from "../../plans";
import { actOf } from "../act";
import {
  PublishExchangeRateInput,
  PublishServiceInput,
  rateRequestOf,
  serviceRequestOf,
} from "./catalogue.input";
import {
  PublishExchangeRatePayload,
  PublishPlanPayload,
  PublishServicePayload,
} from "./payload.type";
import { planRequestOf, PublishPlanInput } from "./plan.input";
import { showPublication, showRate } from "./publication.type";

/** Where the benefit side of the catalogue is published. */
@Resolver()
export class CataloguePublishingResolver {
  constructor(
    private readonly plans: PlanOffice,
    private readonly rates: RateOffice,
    private readonly services: ServiceOffice,
  ) {}

  @Mutation(() => PublishPlanPayload, {
    description: "Drafts a plan version; it counts once another person has confirmed it.",
  })
  async publishPlan(
    @Ctx() context: RequestContext,
    @Arg("input", () => PublishPlanInput, { description: "The version." }) input: PublishPlanInput,
  ): Promise<PublishPlanPayload> {
    const done = await this.plans.publish(planRequestOf(input), actOf(context, "publishPlan"));
    return {
      plan: done.plan && showPlan(done.plan),
      publication: showPublication(done.publication),
      errors: showRefusals(done.problems, context.language),
    };
  }

  @Mutation(() => PublishExchangeRatePayload, {
    description:
      "Publishes a rate: at once for days without one; one that ends another waits for a second person.",
  })
  async publishExchangeRate(
    @Ctx() context: RequestContext,
    @Arg("input", () => PublishExchangeRateInput, { description: "The rate." })
    input: PublishExchangeRateInput,
  ): Promise<PublishExchangeRatePayload> {
    const act = actOf(context, "publishExchangeRate");
    const done = await this.rates.publish(rateRequestOf(input), act);
    return {
      exchangeRate: showRate(done.rate),
      publication: showPublication(done.publication),
      errors: showRefusals(done.problems, context.language),
    };
  }

  @Mutation(() => PublishServicePayload, {
    description: "Adds a service to the catalogue, or tells a known one anew; counts at once.",
  })
  async publishService(
    @Ctx() context: RequestContext,
    @Arg("input", () => PublishServiceInput, { description: "The service." })
    input: PublishServiceInput,
  ): Promise<PublishServicePayload> {
    const act = actOf(context, "publishService");
    const done = await this.services.publish(serviceRequestOf(input), act);
    return {
      service: done.service && showService(done.service),
      errors: showRefusals(done.problems, context.language),
    };
  }
}
