import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { callerOf, speaksOf, type RequestContext } from "../access";
import type { RequestCatalogue } from "../plans";
import { ProviderType, showProvider, type Network } from "../providers";
import { present } from "../shared/errors";
import { pageSize } from "../shared/pages";
import { DateScalar } from "../shared/scalars";
import type { CallBackSamples } from "./callback-sample.service";
import { CallBackSampleType, CallBackVisitType, showSample } from "./callback.type";
import type { ChargeRates } from "./charge-rates.service";
import { PatientChargeRateType, showRate } from "./charge-rates.type";
import type { SamplingReports } from "./sampling-report.service";
import { SampledProviderType, showSampled } from "./sampling.type";

const FROM = { description: "The first day." };
const TO = { description: "The last day, not before the first." };
const PROVIDER = { description: "The provider." };

/** Samples, and what they tell: nothing here is a member's but the call-back sample. */
@Resolver()
export class SamplingResolver {
  constructor(
    private readonly samples: CallBackSamples,
    private readonly chargeRates: ChargeRates,
    private readonly reports: SamplingReports,
  ) {}

  @Query(() => CallBackSampleType, {
    description:
      "Visits of some days, at most 92, drawn by lot from those whose member has a telephone: to be called and asked whether they paid.",
  })
  async callBackSample(
    @Ctx() context: RequestContext,
    @Arg("from", () => DateScalar, FROM) from: string,
    @Arg("to", () => DateScalar, TO) to: string,
    @Arg("size", () => Int, {
      nullable: true,
      defaultValue: 20,
      description: "How many, 1 to 100; more are these and others.",
    })
    size: number | null,
  ): Promise<CallBackSampleType> {
    const days = { from, to };
    const sample = await this.samples.draw(callerOf(context), days, pageSize(size, "size"));
    speaksOf(
      context,
      sample.visits.map(({ memberId }) => memberId),
    );
    return showSample(sample);
  }

  @Query(() => [PatientChargeRateType], {
    description:
      "How often patients were charged on visits of some days, at most 1,100, by provider; providers without a visit are left out.",
  })
  async patientChargeRates(
    @Ctx() context: RequestContext,
    @Arg("from", () => DateScalar, FROM) from: string,
    @Arg("to", () => DateScalar, TO) to: string,
  ): Promise<PatientChargeRateType[]> {
    return (await this.chargeRates.rates(callerOf(context), { from, to })).map(showRate);
  }

  @Query(() => [SampledProviderType], {
    description:
      "What the random sample tells of the claims received on some days, at most 1,100, by provider: how many the rules would have paid in error, and how much.",
  })
  async samplingReport(
    @Ctx() context: RequestContext,
    @Arg("from", () => DateScalar, FROM) from: string,
    @Arg("to", () => DateScalar, TO) to: string,
  ): Promise<SampledProviderType[]> {
    return (await this.reports.report(callerOf(context), { from, to })).map(showSampled);
  }
}

const providerOf = async (
  network: RequestCatalogue<Network>,
  { providerId }: { providerId: string },
  context: RequestContext,
) => showProvider(present((await network.of(context)).providerById(providerId), "provider"));

@Resolver(() => CallBackVisitType)
export class CallBackVisitResolver {
  constructor(private readonly network: RequestCatalogue<Network>) {}

  @FieldResolver(() => ProviderType, PROVIDER)
  provider(@Root() root: CallBackVisitType, @Ctx() context: RequestContext) {
    return providerOf(this.network, root, context);
  }
}

@Resolver(() => PatientChargeRateType)
export class PatientChargeRateResolver {
  constructor(private readonly network: RequestCatalogue<Network>) {}

  @FieldResolver(() => ProviderType, PROVIDER)
  provider(@Root() root: PatientChargeRateType, @Ctx() context: RequestContext) {
    return providerOf(this.network, root, context);
  }
}

@Resolver(() => SampledProviderType)
export class SampledProviderResolver {
  constructor(private readonly network: RequestCatalogue<Network>) {}

  @FieldResolver(() => ProviderType, PROVIDER)
  provider(@Root() root: SampledProviderType, @Ctx() context: RequestContext) {
    return providerOf(this.network, root, context);
  }
}
