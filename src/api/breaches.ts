import type { DataSource } from "typeorm";
import type { ClaimService } from "../claims";
import type { PlanBook, RequestCatalogue } from "../plans";
import type { Network } from "../providers";
import {
  CallBackOffice,
  CallBackSamples,
  CallBackVisitResolver,
  ChargeActsResolver,
  ChargeDesk,
  ChargeList,
  ChargeOffice,
  ChargeRates,
  ClaimChargeResolver,
  PatientChargeRateResolver,
  PatientChargeResolver,
  SampledProviderResolver,
  SamplingReports,
  SamplingResolver,
} from "../review";

/** Where patients' charges are recorded and repaired, and samples are drawn. */
export function buildBreaches(foundation: {
  dataSource: DataSource;
  secret: string;
  today: string | null;
}) {
  const { dataSource, secret, today } = foundation;
  const desk = new ChargeDesk(dataSource, today);
  return {
    charges: new ChargeOffice(desk),
    callBacks: new CallBackOffice(desk),
    chargeList: new ChargeList(dataSource),
    chargeRates: new ChargeRates(dataSource),
    callBackSamples: new CallBackSamples(dataSource, secret),
    samplingReports: new SamplingReports(dataSource),
  };
}

/** The services that those resolvers speak to. */
export interface BreachServices {
  breaches: ReturnType<typeof buildBreaches>;
  claims: ClaimService;
  plans: RequestCatalogue<PlanBook>;
  network: RequestCatalogue<Network>;
}

/** Every resolver of patients' charges, and of samples. */
export function breachResolvers({ breaches, claims, plans, network }: BreachServices): object[] {
  const { charges, callBacks, chargeList, chargeRates } = breaches;
  return [
    new ChargeActsResolver(charges, callBacks, claims, plans),
    new PatientChargeResolver(chargeList, claims),
    new ClaimChargeResolver(chargeList),
    new SamplingResolver(breaches.callBackSamples, chargeRates, breaches.samplingReports),
    new CallBackVisitResolver(network),
    new PatientChargeRateResolver(network),
    new SampledProviderResolver(network),
  ];
}
