export { ReviewLease } from "./review-lease.entity";
export { InformationRequest } from "./information-request.entity";
export { OverdueInformation } from "./information-overdue.service";
export { InformationResolver } from "./information.resolver";
export { InformationService } from "./information.service";
export { ReviewQueue } from "./queue.service";
export { ReviewResolver } from "./review.resolver";
export { ReviewService } from "./review.service";
export { CallBackOffice } from "./callback-office.service";
export { CallBackSamples } from "./callback-sample.service";
export { ChargeActsResolver } from "./charge-acts.resolver";
export { ChargeDesk } from "./charge-desk.service";
export { ChargeList } from "./charge-list.service";
export { ChargeOffice } from "./charge-office.service";
export { ChargeRates } from "./charge-rates.service";
export { ClaimChargeResolver, PatientChargeResolver } from "./charge.resolver";
export { SamplingReports } from "./sampling-report.service";
export {
  CallBackVisitResolver,
  PatientChargeRateResolver,
  SampledProviderResolver,
  SamplingResolver,
} from "./sampling.resolver";
export type { ReviewDesk } from "./judging.service";
export { Appeal } from "./appeal.entity";
export { AppealResolver, ClaimAppealsResolver } from "./appeal.resolver";
export { AppealService } from "./appeal.service";
export { TieResolver, WaiverResolver } from "./independence.resolver";
export { ProviderTie } from "./provider-tie.entity";
export { ReviewLists } from "./review-lists.service";
export { TieOffice } from "./tie-office.service";
export { Waiver } from "./waiver.entity";
